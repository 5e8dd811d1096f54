/**
 * Returns the line of one text that corresponds to a line of the other, interpolating between two known pairs.
 * @param lines corresponding lines of both texts, from 0
 * @param from index of the text that contains `line`
 */
export function lineBeside(line: number, lines: readonly (readonly [number, number])[], from: 0 | 1): number {
  const to = from === 0 ? 1 : 0;
  const sorted = [...lines].sort((a, b) => a[from] - b[from]);
  const next = sorted.findIndex((pair) => pair[from] > line);
  const [before, after] = next < 0 ? [sorted.at(-1), undefined] : [sorted[next - 1] ?? ([0, 0] as const), sorted[next]];
  if (!before) return line;
  if (!after) return before[to] + (line - before[from]);
  return Math.round(before[to] + ((line - before[from]) / Math.max(1, after[from] - before[from])) * (after[to] - before[to]));
}
