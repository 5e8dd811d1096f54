import { agreement } from './fact.js';
import type { PlacedFact } from './passages.js';

/** The facts of two passages: those that agree, and the rest of both. */
export interface Matched {
  readonly pairs: (readonly [PlacedFact, PlacedFact])[];
  left: [PlacedFact[], PlacedFact[]];
}

/** Pairs facts that agree, exact agreement first, and moves them from `left` to `pairs`. */
export function pairUp(matched: Matched, [ours, theirs]: readonly [readonly PlacedFact[], readonly PlacedFact[]]): void {
  const paired = new Set<PlacedFact>();
  for (const enough of [2, 1])
    for (const a of ours) {
      if (paired.has(a)) continue;
      const b = theirs.find((other) => !paired.has(other) && agreement(a, other) >= enough);
      if (!b) continue;
      paired.add(a).add(b);
      matched.pairs.push([a, b]);
    }
  matched.left = [matched.left[0].filter((f) => !paired.has(f)), matched.left[1].filter((f) => !paired.has(f))];
}
