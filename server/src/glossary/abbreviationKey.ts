/** An abbreviation without its plural ending: “SMRs” gives “SMR”, “ASes” gives “AS”. Others are given back as they are. */
export function singularOfAbbreviation(text: string): string {
  if (!text.endsWith('s')) return text;
  if (/\p{Lu}[SXZ]es$/u.test(text)) return text.slice(0, -2);
  return /[\p{Lu}\p{N}+]s$/u.test(text) ? text.slice(0, -1) : text;
}

/**
 * One spelling for all ways of writing an abbreviation: no points, no plural ending. “U.N.” and “UN”, “SMRs” and “SMR”
 * are one each.
 */
export function abbreviationKey(text: string): string {
  const singular = singularOfAbbreviation(text);
  return singular.includes('.') ? singular.replace(/\./g, '') : singular;
}
