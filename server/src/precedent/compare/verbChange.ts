import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import { type StrengthChange, strengthChange, strengthDistance } from '../../commitments/strength.js';
import type { SentenceVerb } from '../sentence/sentence.js';
import type { Token } from '../sentence/tokens.js';
import { onlyNegatedIn, type PlacedToken } from './negations.js';
import { type Qualifiers, qualifiersOf } from './qualifiers.js';
import { stemOf } from './stems.js';
import type { VerbalText } from './verbalText.js';

/** How a verb changed between two wordings of a sentence. */
export interface VerbChange {
  /** Before and after: “reaffirm”, “strongly condemn”, “will not”. */
  readonly old: string;
  readonly new: string;
  readonly change: StrengthChange;
}

export interface FoundVerbChange extends VerbChange {
  readonly oldVerb: SentenceVerb;
  readonly newVerb: SentenceVerb;
  /** Whether the verb itself changed, rather than only its modifiers. */
  readonly isOfVerb: boolean;
}

const unsaid = new Set(unweighed.words);

/** Number of words after a verb that are compared as its object. */
const maxObjectLength = 14;
/** Minimum similarity of the objects of two different verbs for one to have replaced the other. */
const minObjectSimilarity = 0.2;
const sameVerb = 0.5;

interface Verb {
  readonly verb: SentenceVerb;
  readonly about: ReadonlySet<string>;
  readonly qualifiers: Qualifiers;
}

const said = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter((t) => !unsaid.has(t.key)).map((t) => (t.key.startsWith('#') ? t.key : stemOf(t.key))));

function verbsIn({ tokens, verbs }: VerbalText): Verb[] {
  return verbs.map((verb, i) => {
    // In “welcome and support the plan”, both verbs have the same object.
    const next = verbs.slice(i + 1).find((v) => v.token > verb.to + 1)?.token ?? tokens.length;
    const end = Math.min(next, verb.to + maxObjectLength);
    // The object of a passive (“was welcomed by”) and of “…, which both welcomed” is before the verb.
    const isBefore = verb.to === end || (!verb.isModal && tokens[verb.to]?.key === 'by');
    if (verb.final) return { verb, about: said(tokens.slice(verb.final.object, verb.token)), qualifiers: { hedges: [], intensifiers: [] } };
    const object = isBefore ? tokens.slice(Math.max(0, verb.token - maxObjectLength), verb.token) : tokens.slice(verb.to, end);
    // A modal inside a clause is identified by its verb and by the words before it.
    const about = verb.isModal ? [...tokens.slice(Math.max(0, verb.token - 3), verb.token), ...object.slice(0, 6)] : object;
    return { verb, about: said(about), qualifiers: qualifiersOf(tokens, verb, i === 0 ? 0 : verb.to, next) };
  });
}

function likeness(a: Verb, b: Verb): number {
  let common = 0;
  for (const word of a.about) if (b.about.has(word)) common++;
  const alike = a.about.size + b.about.size === 0 ? 0 : (2 * common) / (a.about.size + b.about.size);
  return alike + (a.verb.verb === b.verb.verb ? sameVerb : 0);
}

/** Returns the corresponding verbs: those with the same object, most similar first. */
function paired(old: readonly Verb[], fresh: readonly Verb[]): [Verb, Verb][] {
  const pairs = old
    .flatMap((o) => fresh.map((n) => ({ o, n, alike: likeness(o, n) })))
    .filter(({ alike }) => alike >= minObjectSimilarity)
    .sort((a, b) => b.alike - a.alike);
  const taken = new Set<Verb>();
  const found = pairs.flatMap(({ o, n }): [Verb, Verb][] => {
    if (taken.has(o) || taken.has(n)) return [];
    taken.add(o).add(n);
    return [[o, n]];
  });
  // Since the sentences correspond, a single remaining verb on each side does too.
  const left = (verbs: readonly Verb[]): Verb[] => verbs.filter((v) => !taken.has(v) && !v.verb.isModal);
  const [[o, ...others], [n, ...more]] = [left(old), left(fresh)];
  return o && n && others.length + more.length === 0 ? [...found, [o, n]] : found;
}

const ranked = ({ verb, isModal }: SentenceVerb) => ({ lemma: verb, ...(isModal ? { isModal } : {}) });
const negated = ({ verb, isNegated, final }: SentenceVerb): string =>
  final ? final.text : isNegated ? `${/^(?:will|shall|should|may|can|must)$/.test(verb) ? `${verb} not` : `not ${verb}`}` : verb;

/** Returns what only one side has, or undefined if both lack something. */
function oneSided(old: readonly string[], fresh: readonly string[]): { added?: string; removed?: string } | undefined {
  const [removed, added] = [old.filter((w) => !fresh.includes(w)), fresh.filter((w) => !old.includes(w))];
  if (removed.length > 0 === added.length > 0) return undefined;
  return removed[0] === undefined ? { added: added[0] as string } : { removed: removed[0] };
}

/** Returns the intensifiers of a verb next to words that the other wording also has. */
const emphasisOf = ({ qualifiers }: Verb, other: Verb): string[] =>
  qualifiers.intensifiers.flatMap(({ word, heads }) => (heads?.some((head) => other.about.has(stemOf(head))) === false ? [] : [word]));

/** Returns the change of the modifiers of a verb that stayed, or was replaced by one of the same step. */
function qualified(old: Verb, fresh: Verb): FoundVerbChange | undefined {
  const [oldVerb, newVerb] = [old.verb, fresh.verb];
  const [before, after] = [negated(oldVerb), negated(newVerb)];
  const base = { oldVerb, newVerb, isOfVerb: false };
  const hedge = oneSided(old.qualifiers.hedges, fresh.qualifiers.hedges);
  if (hedge)
    return {
      ...base,
      old: hedge.removed ? `${before} … ${hedge.removed}` : before,
      new: hedge.added ? `${after} … ${hedge.added}` : after,
      change: hedge.added ? 'weakened' : 'strengthened',
    };
  const emphasis = oneSided(emphasisOf(old, fresh), emphasisOf(fresh, old));
  if (!emphasis) return undefined;
  return {
    ...base,
    old: phraseOf(old, emphasis.removed) ?? before,
    new: phraseOf(fresh, emphasis.added) ?? after,
    change: emphasis.added ? 'strengthened' : 'weakened',
  };
}

const phraseOf = ({ qualifiers }: Verb, word: string | undefined): string | undefined =>
  qualifiers.intensifiers.find((i) => i.word === word)?.phrase;

function changeOf(old: Verb, fresh: Verb): FoundVerbChange | undefined {
  const [oldVerb, newVerb] = [old.verb, fresh.verb];
  const found = { old: negated(oldVerb), new: negated(newVerb), oldVerb, newVerb };
  const change = strengthChange(ranked(oldVerb), ranked(newVerb));
  const isDenied = (oldVerb.isNegated ?? false) !== (newVerb.isNegated ?? false);
  if (isDenied) return { ...found, change: change === 'negated' ? 'different' : 'negated', isOfVerb: true };
  if (oldVerb.verb === newVerb.verb) return qualified(old, fresh);
  return { ...found, change, isOfVerb: true };
}

/** Returns the importance of a change for readers. */
function weight({ change, oldVerb, newVerb, isOfVerb }: FoundVerbChange): number {
  if (change === 'negated') return 100;
  const main = oldVerb.isModal && newVerb.isModal ? 0 : 0.5;
  if (!isOfVerb) return 5;
  if (change === 'strengthened' || change === 'weakened') return 10 + strengthDistance(ranked(oldVerb), ranked(newVerb)) + main;
  return change === 'different' ? 4 + main : 1;
}

/**
 * Returns how a verb has changed between two wordings of a sentence: it was replaced before the same object, or gained or lost a negation,
 * hedge or intensifier. If several verbs have changed, returns the most important change.
 */
export function verbChangeOf(old: VerbalText, fresh: VerbalText): FoundVerbChange | undefined {
  const found = paired(verbsIn(old), verbsIn(fresh)).flatMap(([o, n]) => changeOf(o, n) ?? []);
  const [weightiest] = found.sort((a, b) => weight(b) - weight(a));
  return weightiest?.change === 'negated' ? weightiest : (negationChange(old.tokens, fresh.tokens) ?? weightiest);
}

/** Returns the change of a word that only one of the wordings negates: “applies”, then “does not apply”. */
function negationChange(old: readonly Token[], fresh: readonly Token[]): FoundVerbChange | undefined {
  const [before, after] = [onlyNegatedIn(old, fresh), onlyNegatedIn(fresh, old)];
  const [oldWord, newWord] = after ? [after.other, after.own] : [before?.own, before?.other];
  if (!oldWord || !newWord) return undefined;
  const verbOf = ({ at, token }: PlacedToken, isNegated: boolean): SentenceVerb => ({ token: at, to: at + 1, verb: token.key, isNegated });
  const [oldVerb, newVerb] = [verbOf(oldWord, after === undefined), verbOf(newWord, after !== undefined)];
  return { old: negated(oldVerb), new: negated(newVerb), oldVerb, newVerb, change: 'negated', isOfVerb: true };
}
