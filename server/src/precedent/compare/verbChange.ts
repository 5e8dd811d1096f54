import { rungOf } from '../../commitments/verbs.js';
import type { SentenceVerb } from '../sentence/sentence.js';
import { differenceOf, readable } from './difference.js';
import type { VerbalText } from './verbalText.js';

/** A commitment verb that replaced another. Verbs as on the ladder. */
export interface VerbChange {
  readonly old: string;
  readonly new: string;
  /** Up or down the ladder, or to another verb of the same step. */
  readonly change: 'strengthened' | 'weakened' | 'kept';
}

const changeOf = (old: string, fresh: string): VerbChange['change'] => {
  const step = rungOf(fresh) - rungOf(old);
  return step > 0 ? 'strengthened' : step < 0 ? 'weakened' : 'kept';
};

const exact = ({ tokens }: VerbalText): string[] => tokens.map((t) => t.exact);

/**
 * Returns the commitment verb that changed between two wordings of a sentence: an old verb that a new one replaces. Of several, the one
 * that moved furthest on the ladder.
 */
export function verbChangeOf(old: VerbalText, fresh: VerbalText): VerbChange | undefined {
  if (old.verbs.length === 0 || fresh.verbs.length === 0) return undefined;
  const within = (verbs: readonly SentenceVerb[], from: number, to: number): string[] =>
    verbs.filter((v) => v.token >= from && v.token < to).map((v) => v.verb);
  const found = readable(differenceOf(exact(old), exact(fresh)), exact(old)).flatMap((change) => {
    if (change.kind === 'same') return [];
    const before = within(old.verbs, change.old.from, change.old.to);
    const after = within(fresh.verbs, change.new.from, change.new.to);
    // A verb that occurs in both, in another form or place, has not changed.
    const gone = before.filter((v) => !after.includes(v));
    const come = after.filter((v) => !before.includes(v));
    return gone.slice(0, come.length).map((verb, i) => ({ old: verb, new: come[i] as string }));
  });
  const distance = (c: { old: string; new: string }): number => Math.abs(rungOf(c.new) - rungOf(c.old));
  const [furthest] = found.sort((a, b) => distance(b) - distance(a));
  return furthest && { ...furthest, change: changeOf(furthest.old, furthest.new) };
}
