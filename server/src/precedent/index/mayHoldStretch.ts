/** What a run of words in both sentences must have: see `stretches.ts`. */
const shortestRun = 2;
/** Between two runs of a stretch stand the departures, two words at most, and perhaps one word that agrees. */
const widestGap = 3;

interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** All runs of two words or more that stand in both sentences, each as long as it goes. */
function sharedRuns(a: ArrayLike<number>, b: ArrayLike<number>): SharedRun[] {
  const places = new Map<number, number[]>();
  for (let j = 0; j + 1 < b.length; j++) {
    const word = b[j] as number;
    const list = places.get(word);
    if (list) list.push(j);
    else places.set(word, [j]);
  }
  const runs: SharedRun[] = [];
  for (let i = 0; i + 1 < a.length; i++)
    for (const j of places.get(a[i] as number) ?? []) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue;
      let length = 1;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      if (length >= shortestRun) runs.push({ a: i, b: j, length });
    }
  return runs;
}

const isBehind = (first: SharedRun, second: SharedRun): boolean =>
  second.a > first.a &&
  second.b > first.b &&
  second.a - (first.a + first.length) <= widestGap &&
  second.b - (first.b + first.length) <= widestGap;

/**
 * Whether two sentences can have a stretch that agrees but for a word or two: two runs of words in both, one close behind the other.
 * Much cheaper than their difference, which most pairs then do not need.
 */
export function mayHoldStretch(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  const runs = sharedRuns(a, b);
  return runs.some((first) => runs.some((second) => isBehind(first, second)));
}
