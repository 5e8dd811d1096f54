import strength from '../../../../data/wording/strength.json' with { type: 'json' };
import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import type { Commitment } from '../../commitments/commitments.js';
import { operativeAt } from '../../commitments/operative.js';
import { isPromise, softens, strengthChange } from '../../commitments/strength.js';
import { wordsOf } from '../../text/words.js';
import { spellingKey } from './spelling.js';
import { stemOf } from './stems.js';

/**
 * How a commitment has changed since an earlier statement. `changed`: neither stronger nor weaker, but not the same; `fulfilled`: what was
 * promised is welcomed or reported as done, or overtaken; `unclear`: too little of its wording is left to tell.
 */
export type CommitmentChange = 'kept' | 'strengthened' | 'weakened' | 'changed' | 'negated' | 'fulfilled' | 'unclear' | 'new';

/** What differs. `scope`: the object has words more or fewer; `object`: others in their place. */
export type CommitmentAspect = 'verb' | 'condition' | 'subject' | 'deadline' | 'object' | 'scope';

export interface FoundChange {
  readonly change: CommitmentChange;
  readonly differs: readonly CommitmentAspect[];
}

const quiet = new Set([...unweighed.words, ...strength.negations.words]);
const negation = /^(?:not|never|no longer)\b/u;
const hedges = strength.hedges.phrases;
const intensifiers = new Set(strength.intensifiers.words);
/** Verbs that say of a promise that it has been done. */
const done = new Set(strength.done.words);

/** So much of the words of both must be left for a change to be told; below it nothing but the matter is the same. */
const minCommon = 0.45;

/** The words of an object that say something, numbers among them. */
const wordsIn = (object: string): Set<string> =>
  new Set([...wordsOf(object)].flatMap((w) => (w.isWord && !quiet.has(w.key) ? [stemOf(spellingKey(w.key))] : [])));

const hedgesIn = (object: string): string[] => {
  const told = ` ${[...wordsOf(object)].map((w) => w.key).join(' ')} `;
  return hedges.filter((hedge) => told.includes(` ${hedge} `));
};

const isNegated = ({ verb, object }: Commitment): boolean => negation.test(object) || verb.text === 'cannot';

/** “will consider”, “will continue to seek”: the verb that says how much is promised. */
function lemmaOf({ verb, object }: Commitment): string {
  if (verb.lemma !== 'will' && verb.lemma !== 'shall') return verb.lemma;
  const words = wordsOf(object);
  let at = 0;
  while (/^(?:\p{L}+ly|also|further|jointly|together|continue|to|be)$/u.test(words.get(at)?.key ?? '') && at < 4) at++;
  const next = operativeAt(words, at);
  return next?.form === 'base' && softens(next.lemma) ? next.lemma : verb.lemma;
}

const missing = (from: ReadonlySet<string>, other: ReadonlySet<string>): string[] => [...from].filter((word) => !other.has(word));

/** Returns what has become of a commitment in the one that continues it. */
export function commitmentChange(before: Commitment, now: Commitment): FoundChange {
  const [old, fresh] = [lemmaOf(before), lemmaOf(now)];
  const verbs = strengthChange({ lemma: old }, { lemma: fresh });
  const [ours, theirs] = [wordsIn(now.object), wordsIn(before.object)];
  const [added, gone] = [missing(ours, theirs), missing(theirs, ours)];
  const [hedged, free] = [hedgesIn(now.object), hedgesIn(before.object)];
  const newHedges = hedged.filter((h) => !free.includes(h)).length;
  const oldHedges = free.filter((h) => !hedged.includes(h)).length;
  const isOtherSubject =
    before.subject.kind !== now.subject.kind || before.subject.side !== now.subject.side || before.subject.term !== now.subject.term;
  const differs: CommitmentAspect[] = [
    ...(old === fresh ? [] : (['verb'] as const)),
    ...(newHedges + oldHedges > 0 ? (['condition'] as const) : []),
    ...(isOtherSubject ? (['subject'] as const) : []),
    ...((before.deadline ?? '') === (now.deadline ?? '') ? [] : (['deadline'] as const)),
    ...(added.length > 0 && gone.length > 0 ? (['object'] as const) : added.length + gone.length > 0 ? (['scope'] as const) : []),
  ];
  if (isNegated(before) !== isNegated(now)) return { change: 'negated', differs };
  const common = ours.size - added.length;
  if (2 * common < minCommon * (ours.size + theirs.size)) return { change: 'unclear', differs };
  if (done.has(fresh) && isPromise(old)) return { change: 'fulfilled', differs };
  if (verbs === 'strengthened' || verbs === 'weakened') return { change: verbs, differs };
  if (newHedges !== oldHedges) return { change: newHedges > oldHedges ? 'weakened' : 'strengthened', differs };
  const emphasis = [added, gone].map((words) => words.filter((word) => intensified.has(word)).length);
  const [more = 0, less = 0] = emphasis;
  if (
    differs.every((d) => d === 'scope' || d === 'verb') &&
    verbs === 'kept' &&
    more !== less &&
    added.length + gone.length === more + less
  )
    return { change: more > less ? 'strengthened' : 'weakened', differs };
  if (differs.some((d) => d !== 'verb') || verbs === 'different') return { change: 'changed', differs };
  return { change: 'kept', differs };
}

const intensified = new Set([...intensifiers].map(stemOf));
