import type { Weighed } from './weighing.js';

/** Maximum product of the sentences’ lengths for a word-by-word alignment. */
const maxCells = 250_000;

/** Returns which words of a whole a part covers: those of the heaviest common subsequence (Wagner and Fischer 1974). */
export function coverageOf(whole: Weighed, part: Weighed): Float64Array {
  const [n, m] = [whole.ids.length, part.ids.length];
  const covered = new Float64Array(n);
  if (n * m > maxCells) return covered;
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    const id = whole.ids[i] as number;
    const weight = whole.weights[i] as number;
    for (let j = m - 1; j >= 0; j--) {
      const skipped = Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
      const taken = part.ids[j] === id ? (best[(i + 1) * width + j + 1] as number) + weight : 0;
      best[i * width + j] = Math.max(skipped, taken);
    }
  }
  for (let i = 0, j = 0; i < n && j < m; ) {
    const here = best[i * width + j] as number;
    if (part.ids[j] === whole.ids[i] && here === (best[(i + 1) * width + j + 1] as number) + (whole.weights[i] as number)) {
      covered[i] = whole.weights[i] as number;
      i++;
      j++;
    } else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return covered;
}
