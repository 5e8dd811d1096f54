import data from '../../../data/wording/strength.json' with { type: 'json' };
import type { Words } from '../text/words.js';
import { ladderName } from './operative.js';

/**
 * How one wording stands to an earlier one. `kept`: other words of the same kind and strength. `different`: of another kind, neither
 * stronger nor weaker. `negated`: what was promised is denied, or the other way round.
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

/** Whether a word is a modal. */
export const isModal = (key: string): boolean => modals.has(key);

const softening = [...data.groups.consideration, ...data.groups.effort].map((lemma) => ({ lemma, keys: lemma.split(' ') }));
/** Words that may stand between “will” and the verb that says how much is promised. */
const afterWill = /^(?:\p{L}+ly|also|further|jointly|together|continue|to|be|again)$/u;

/** “will consider”, “will continue to seek”: the verb that says how much is promised. @param to index of the word after “will” */
export function softened(words: Words, to: number): { readonly lemma: string; readonly to: number } | undefined {
  let at = to;
  while (afterWill.test(words.get(at)?.key ?? '') && at < to + 4) at++;
  const verb = softening.find(({ keys }) => words.haveAt(at, keys));
  return verb && { lemma: verb.lemma, to: at + verb.keys.length };
}

/** Whether a verb promises something to be done, rather than states a view. */
export const isPromise = (lemma: string): boolean => placeOf({ lemma }, false)?.ladder === above;

/** A verb whose strength is rated; `isModal`: a modal without a party as its subject. */
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
const leastAbove = places.get(from)?.step ?? 0;

/** A place that any view is weaker than. */
const isBinding = ({ ladder, step }: Place): boolean => ladder === above && step >= leastAbove;

/** A view, or “may” and “should”, which promise nothing. */
const isWithoutPromise = ({ ladder, name }: Place): boolean => ladder === 'views' || below.includes(name);

/** “express support” says what “support” says. */
const unexpressed = (lemma: string): string => lemma.replace(/^express /, '');

/** How a verb stands to the one that it takes the place of. */
export function strengthChange(old: RankedVerb, fresh: RankedVerb): StrengthChange {
  if (unexpressed(old.lemma) === unexpressed(fresh.lemma)) return 'kept';
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

/** How far two verbs stand from each other, in steps. */
export function strengthDistance(old: RankedVerb, fresh: RankedVerb): number {
  const [before, after] = placesOf(old, fresh);
  return before && after && before.ladder === after.ladder ? Math.abs(before.step - after.step) : 1;
}
