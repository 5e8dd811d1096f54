import data from '../../../data/wording/strength.json' with { type: 'json' };
import type { Words } from '../text/words.js';
import { ladderName } from './operative.js';

/**
 * How a wording relates to an earlier one. `kept`: other words of the same kind and strength. `different`: of another kind, neither
 * stronger nor weaker. `negated`: a promise is denied, or the reverse.
 */
export type StrengthChange = 'strengthened' | 'weakened' | 'kept' | 'different' | 'negated';

interface Place {
  readonly ladder: string;
  readonly step: number;
  readonly name: string;
}

const places: ReadonlyMap<string, Place> = new Map(
  data.ladders.flatMap(({ name: ladder, steps }) =>
    steps.flatMap((names, step) => names.map((name) => [name, { ladder, step, name }] as const)),
  ),
);

const groups: ReadonlyMap<string, string> = new Map(
  Object.entries(data.groups).flatMap(([name, lemmas]) => lemmas.map((lemma) => [lemma, name] as const)),
);

const { reason: _, ...modalGroups } = data.modals;
const modals: ReadonlyMap<string, string> = new Map(
  Object.entries(modalGroups).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

export const isModal = (key: string): boolean => modals.has(key);

const softening = [...data.groups.consideration, ...data.groups.effort].map((lemma) => ({ lemma, keys: lemma.split(' ') }));
/** Words that may separate “will” from the verb that decides how much is promised. */
const afterWill = /^(?:\p{L}+ly|also|further|jointly|together|continue|to|be|again)$/u;

/**
 * Returns the verb that decides how much is promised: “will consider”, “will continue to seek”.
 * @param to index of the word after “will”
 */
export function softened(words: Words, to: number): { readonly lemma: string; readonly to: number } | undefined {
  let at = to;
  while (afterWill.test(words.get(at)?.key ?? '') && at < to + 4) at++;
  const verb = softening.find(({ keys }) => words.haveAt(at, keys));
  return verb && { lemma: verb.lemma, to: at + verb.keys.length };
}

/** Returns whether a verb promises an action, rather than stating a view. */
export const isPromise = (lemma: string): boolean => placeOf({ lemma }, false)?.ladder === above;

/** A verb whose strength is rated. `isModal`: a modal whose subject is not a party. */
export interface RankedVerb {
  readonly lemma: string;
  readonly isModal?: boolean;
}

const placeOf = ({ lemma }: RankedVerb, amongModals: boolean): Place | undefined =>
  places.get((amongModals ? modals.get(lemma) : (groups.get(lemma) ?? ladderName(lemma) ?? modals.get(lemma))) ?? '');

const placesOf = (old: RankedVerb, fresh: RankedVerb): readonly [Place | undefined, Place | undefined] => {
  const amongModals = (old.isModal === true || fresh.isModal === true) && isModal(old.lemma) && isModal(fresh.lemma);
  return [placeOf(old, amongModals), placeOf(fresh, amongModals)];
};

const { ladder: above, from, below } = data.aboveViews;
const minBindingStep = places.get(from)?.step ?? 0;

/** Returns whether a place is stronger than any view. */
const isBinding = ({ ladder, step }: Place): boolean => ladder === above && step >= minBindingStep;

/** Returns whether a place promises nothing: a view, or “may” and “should”. */
const isWithoutPromise = ({ ladder, name }: Place): boolean => ladder === 'views' || below.includes(name);

const { for: favoring, against } = data.opposites;
const areOpposite = (a: string, b: string): boolean => favoring.includes(a) && against.includes(b);

/** Removes “express”: “express support” is as strong as “support”. */
const unexpressed = (lemma: string): string => lemma.replace(/^express /, '');

/** Compares a verb with the one it replaces. */
export function strengthChange(old: RankedVerb, fresh: RankedVerb): StrengthChange {
  const [one, other] = [unexpressed(old.lemma), unexpressed(fresh.lemma)];
  if (one === other) return 'kept';
  if (areOpposite(one, other) || areOpposite(other, one)) return 'negated';
  const [before, after] = placesOf(old, fresh);
  if (!before || !after) return 'different';
  if (before.ladder === after.ladder) {
    if (before.step !== after.step) return after.step > before.step ? 'strengthened' : 'weakened';
    return before.name === after.name ? 'kept' : 'different';
  }
  if (isWithoutPromise(before) && isBinding(after)) return 'strengthened';
  if (isWithoutPromise(after) && isBinding(before)) return 'weakened';
  return 'different';
}

/** Returns the distance between two verbs, in steps. */
export function strengthDistance(old: RankedVerb, fresh: RankedVerb): number {
  const [before, after] = placesOf(old, fresh);
  return before && after && before.ladder === after.ladder ? Math.abs(before.step - after.step) : 1;
}
