/**
 * Pairs equal sentences of two documents. Sentences that occur equally often in both are paired in order, so that a document equals its own
 * copy. Otherwise, those with paired neighbors come first.
 * @param old the sentences, normalized for comparison
 * @returns for each old sentence the index of the new one, or -1
 */
export function equalSentences(old: readonly string[], fresh: readonly string[]): number[] {
  const places = new Map<string, { old: number[]; new: number[] }>();
  const at = (text: string): { old: number[]; new: number[] } => {
    const found = places.get(text) ?? { old: [], new: [] };
    places.set(text, found);
    return found;
  };
  old.forEach((text, o) => {
    at(text).old.push(o);
  });
  fresh.forEach((text, n) => {
    at(text).new.push(n);
  });
  const pairs = old.map(() => -1);
  const taken = new Set<number>();
  const pair = (o: number, n: number): void => {
    pairs[o] = n;
    taken.add(n);
  };
  for (const same of places.values())
    if (same.old.length === same.new.length) for (const [k, o] of same.old.entries()) pair(o, same.new[k] as number);
  const extend = (o: number, step: 1 | -1): void => {
    const beside = pairs[o - step] ?? -1;
    const n = beside + step;
    if (beside >= 0 && pairs[o] === -1 && !taken.has(n) && old[o] !== undefined && old[o] === fresh[n]) pair(o, n);
  };
  for (let o = 1; o < old.length; o++) extend(o, 1);
  for (let o = old.length - 2; o >= 0; o--) extend(o, -1);
  for (const same of places.values()) {
    const left = same.new.filter((n) => !taken.has(n));
    const rest = same.old.filter((o) => pairs[o] === -1).slice(0, left.length);
    for (const [k, o] of rest.entries()) pair(o, left[k] as number);
  }
  return pairs;
}
