import strength from '../../../../data/wording/strength.json' with { type: 'json' };
import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import type { Commitment } from '../../commitments/commitments.js';
import { isPromise, softened, strengthChange } from '../../commitments/strength.js';
import { wordsOf } from '../../text/words.js';
import { type Token, tokensOf } from '../sentence/tokens.js';
import { onlyNegatedIn } from './negations.js';
import { spellingKey } from './spelling.js';
import { stemOf } from './stems.js';

/**
 * How a commitment has changed since an earlier statement. `changed`: different, but neither stronger nor weaker. `fulfilled`: it is
 * welcomed or reported as done, or obsolete. `unclear`: too little of its wording is left.
 */
export type CommitmentChange = 'kept' | 'strengthened' | 'weakened' | 'changed' | 'negated' | 'fulfilled' | 'unclear' | 'new';

/** What differs. `scope`: words were added to or removed from the object. `object`: words were replaced. */
export type CommitmentAspect = 'verb' | 'condition' | 'subject' | 'deadline' | 'object' | 'scope';

export interface FoundChange {
  readonly change: CommitmentChange;
  readonly differs: readonly CommitmentAspect[];
}

const unweighedWords = new Set(unweighed.words);
const negation = /^(?:not|never|no longer)\b/u;
const hedges = strength.hedges.phrases;
/** Verbs that report a promise as done. */
const done = new Set(strength.done.words);

/** Minimum share of common words for a change to be reported. Below it, only the topic is the same. */
const minCommon = 0.45;

/** Words that do not affect a promise. */
const unsaid = /^(?:an?|the|of|our|their|its|his|her|this|these|those|that|such|s|also|has|have|had|do|does|did|been|be|is|are|was|were)$/;
/** The beginning of an object that only denies the promise. */
const denial = /^(?:not |never )?(?:to )?(?:(?:refrain|abstain|desist) from |of )?/u;
const negating = /^(?:not|never|no|longer|cannot|without)$/;
const keysOf = (text: string): string[] => [...wordsOf(text)].flatMap((w) => (w.isWord ? [w.key] : []));

/** Returns the words between the subject and the end of the verb: “strongly”, “are not”. */
const besideVerb = ({ beforeVerb, verb }: Pick<Commitment, 'beforeVerb' | 'verb'>): string[] => keysOf(`${beforeVerb} ${verb.text}`);

/** Returns the significant words of a commitment in order, including numbers. */
function saidIn({ condition = '', object, ...own }: Commitment): string[] {
  // “today” and “further” before a verb do not matter.
  const before = besideVerb(own).filter((key) => key.endsWith('ly'));
  const said = [...keysOf(condition), ...before, ...keysOf(object.replace(denial, ''))];
  return [...(own.verb.isNegated ? ['not'] : []), ...said.flatMap((key) => (unsaid.test(key) ? [] : [stemOf(spellingKey(key))]))];
}

const hedgesIn = ({ condition = '', beforeVerb, object }: Commitment): string[] => {
  const said = ` ${keysOf(`${condition} ${beforeVerb} ${object}`).join(' ')} `;
  return hedges.filter((hedge) => said.includes(` ${hedge} `));
};

const isNegated = (commitment: Commitment): boolean =>
  commitment.verb.isNegated === true ||
  negation.test(commitment.object) ||
  besideVerb(commitment).some((key) => negating.test(key) && key !== 'without');

/** Returns whether one commitment stops what the other does: “stop funding”, “continue to fund”. */
const isStopped = (stopped: Commitment, other: Commitment): boolean => {
  const verb = /^(?:to )?(?:stop|cease|end|halt|suspend|discontinue) (\p{L}+ing)\b/u.exec(stopped.object)?.[1];
  const [first = ''] = keysOf(other.object.replace(/^(?:to )?(?:(?:continue|keep) (?:to )?)?/u, ''));
  return verb !== undefined && stemOf(verb) === stemOf(first);
};

/** Returns whether only one of the two negates a word of the object. */
function isDenied(before: Commitment, now: Commitment): boolean {
  if (isStopped(before, now) || isStopped(now, before)) return true;
  const [old, fresh] = [before, now].map(({ object }) => tokensOf(wordsOf(object.replace(denial, '')))) as [Token[], Token[]];
  return (onlyNegatedIn(old, fresh) ?? onlyNegatedIn(fresh, old)) !== undefined;
}

/** Returns a key for who commits: the side or the term, or else the words for a person or body. */
function whoOf({ subject: { kind, side, term, called, text } }: Commitment): string {
  const name =
    kind !== 'both sides' && side === undefined && term === undefined ? keysOf(called ?? text).filter((key) => !unsaid.test(key)) : [];
  return `${kind} ${side} ${term} ${name.join(' ')}`;
}

/** Returns the verb that decides how much is promised: “will consider”, “will continue to seek”. */
function lemmaOf({ verb, beforeVerb, object }: Commitment): string {
  if (verb.lemma !== 'will' && verb.lemma !== 'shall') return verb.lemma;
  return (softened(wordsOf(object), 0) ?? softened(wordsOf(beforeVerb), 0))?.lemma ?? verb.lemma;
}

const missing = (from: readonly string[], other: readonly string[]): string[] => [...new Set(from)].filter((word) => !other.includes(word));

/** Returns the words that identify an object. */
const aboutOf = ({ object }: Commitment): Set<string> =>
  new Set(keysOf(object).flatMap((key) => (unweighedWords.has(key) ? [] : [stemOf(spellingKey(key))])));

/** Returns Dice’s coefficient of two sets. 1 for two empty ones. */
function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size);
}

/** Returns how a commitment has changed in its successor. */
export function commitmentChange(before: Commitment, now: Commitment): FoundChange {
  const [old, fresh] = [lemmaOf(before), lemmaOf(now)];
  const verbs = strengthChange({ lemma: old }, { lemma: fresh });
  const [ours, theirs] = [saidIn(now), saidIn(before)];
  const [added, gone] = [missing(ours, theirs), missing(theirs, ours)];
  const [hedged, free] = [hedgesIn(now), hedgesIn(before)];
  const newHedges = hedged.filter((h) => !free.includes(h)).length;
  const oldHedges = free.filter((h) => !hedged.includes(h)).length;
  const isOtherOrder = added.length + gone.length === 0 && ours.join(' ') !== theirs.join(' ');
  const differs: CommitmentAspect[] = [
    ...(old === fresh ? [] : (['verb'] as const)),
    ...(newHedges + oldHedges > 0 ? (['condition'] as const) : []),
    ...(whoOf(before) === whoOf(now) ? [] : (['subject'] as const)),
    ...((before.deadline ?? '') === (now.deadline ?? '') ? [] : (['deadline'] as const)),
    ...((added.length > 0 && gone.length > 0) || isOtherOrder
      ? (['object'] as const)
      : added.length + gone.length > 0
        ? (['scope'] as const)
        : []),
  ];
  if ((isNegated(before) !== isNegated(now)) !== (verbs === 'negated') || isDenied(before, now)) {
    const saysMore = [...added, ...gone].some((word) => !negating.test(word));
    return { change: 'negated', differs: differs.filter((aspect) => aspect !== 'scope' || saysMore) };
  }
  if (commonShare(aboutOf(before), aboutOf(now)) < minCommon) return { change: 'unclear', differs };
  if (done.has(fresh) && isPromise(old)) return { change: 'fulfilled', differs };
  if (verbs === 'strengthened' || verbs === 'weakened') return { change: verbs, differs };
  if (verbs === 'kept' && newHedges !== oldHedges) return { change: newHedges > oldHedges ? 'weakened' : 'strengthened', differs };
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

const intensified = new Set(strength.intensifiers.words.map(stemOf));
