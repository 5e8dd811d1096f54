export const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** Normalizes the case of a language tag (RFC 5646, 2.1.1): `ja`, `zh-Hant`, `en-US`. */
export function languageOf(tag: string): string {
  const [language = '', ...others] = tag.replace(/_/g, '-').split('-');
  const part = (text: string): string =>
    text.length === 2
      ? text.toUpperCase()
      : text.length === 4
        ? text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
        : text.toLowerCase();
  return [language.toLowerCase(), ...others.map(part)].join('-');
}
