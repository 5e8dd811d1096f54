/** Number of words in a shingle. */
export const shingleLength = 3;

const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);

/** Returns the 32-bit hash of the shingle at a place; never 0. */
export function shingleAt(words: ArrayLike<number>, at: number): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < shingleLength; k++) hash = mixed(hash, (words[at + k] as number) + 1);
  return hash === 0 ? 1 : hash;
}

/** Returns the hashes of all shingles of a sentence, in order. Empty for sentences shorter than a shingle. */
export function shinglesOf(words: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let at = 0; at + shingleLength <= words.length; at++) found.push(shingleAt(words, at));
  return found;
}
