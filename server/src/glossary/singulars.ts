/** Returns possible singulars of a plural. Guesses: callers accept only those at the end of a known name. */
export function singularsOf(word: string): string[] {
  if (!/s$/i.test(word) || word.length < 3 || /(?:ss|us|is)$/i.test(word)) return [];
  if (/ies$/i.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:ch|sh|x|z|ss)es$/i.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return [word.slice(0, -1)];
}
