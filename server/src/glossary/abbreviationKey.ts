/** Returns an abbreviation without its plural ending: “SMRs” gives “SMR”, “ASes” gives “AS”. Other text is returned unchanged. */
export function singularOfAbbreviation(text: string): string {
  if (!text.endsWith('s')) return text;
  if (/\p{Lu}[SXZ]es$/u.test(text)) return text.slice(0, -2);
  return /[\p{Lu}\p{N}+]s$/u.test(text) ? text.slice(0, -1) : text;
}

/** Normalizes an abbreviation, without periods and plural ending: “U.N.” and “UN” are the same, as are “SMRs” and “SMR”. */
export function abbreviationKey(text: string): string {
  const singular = singularOfAbbreviation(text);
  return singular.includes('.') ? singular.replace(/\./g, '') : singular;
}
