/**
 * Finds the heaviest increasing subsequence: the values that stay in place, so that what moved is as light as possible. O(n log n).
 * @returns for each value, whether it belongs to the subsequence
 */
export function heaviestIncreasingSubsequence(values: readonly number[], weights: readonly number[]): boolean[] {
  // A Fenwick tree (1994) over the ranks: the best chain that ends at or below each rank.
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((value, i) => [value, i + 1]));
  const best: { weight: number; last: number }[] = Array.from({ length: ranks.size + 1 }, () => ({ weight: 0, last: -1 }));
  const before: number[] = [];
  let end = { weight: 0, last: -1 };
  values.forEach((value, i) => {
    const rank = ranks.get(value) ?? 0;
    let chain = { weight: 0, last: -1 };
    for (let k = rank - 1; k > 0; k -= k & -k) if ((best[k]?.weight ?? 0) > chain.weight) chain = best[k] as typeof chain;
    before.push(chain.last);
    const own = { weight: chain.weight + (weights[i] ?? 1), last: i };
    for (let k = rank; k < best.length; k += k & -k) if (own.weight > (best[k]?.weight ?? 0)) best[k] = own;
    if (own.weight > end.weight) end = own;
  });
  const stays = values.map(() => false);
  for (let i = end.last; i >= 0; i = before[i] ?? -1) stays[i] = true;
  return stays;
}
