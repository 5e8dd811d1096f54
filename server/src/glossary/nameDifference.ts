import data from '../../../data/wording/names.json' with { type: 'json' };
import { cardinalNumber, ordinalNumber } from '../text/numbers.js';
import type { Word } from '../text/words.js';
import type { NameEntry } from './names.js';
import { singularsOf } from './singulars.js';

const setOf = ({ words }: { readonly words: readonly string[] }): ReadonlySet<string> => new Set(words);

/** Words that do not distinguish names. */
export const minor = setOf(data.minor);
const generic = setOf(data.generic);
const bodies = setOf(data.bodies);
const forces = setOf(data.forces);
const scopes = setOf(data.scopes);
const oftenAlike = setOf(data.alike);
/** Forms of state in country names: “Republic”, “Kingdom”. */
export const formsOfState = setOf(data.states);
const offices = setOf(data.offices);

/**
 * Minimum weight of the correct words for one word to be a mistake. A generic word weighs ½, any other 1. A government has few bodies, so
 * less evidence is enough; international bodies are many (the International Energy Agency is not the International Atomic Energy Agency).
 */
const minCorrectWeight = {
  body: { kind: 1.5, wrong: 2, missingGeneric: 2, missingOrAdded: 2 },
  international: { kind: 2, wrong: 2.5, missingGeneric: 2, missingOrAdded: 3 },
  alike: { kind: 2, wrong: 3, missingGeneric: 2, missingOrAdded: 3 },
} as const;

const familyOf = ({ term }: NameEntry): keyof typeof minCorrectWeight =>
  oftenAlike.has(term.kind) ? 'alike' : term.side === undefined ? 'international' : 'body';

/** A name prepared for comparison. */
export interface ComparedName {
  readonly entry: NameEntry;
  /** Words without marks. */
  readonly keys: readonly string[];
  readonly lowerCase: boolean;
}

/** Returns Damerau’s edit distance (insertions, deletions, substitutions, swapped neighbors). Stops above `max`. */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      next.push(value);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? max + 1;
}

/** Numbers distinguish names: a Group of Seventeen is not a misspelled Group of Seven. */
const isNumber = (word: string): boolean =>
  /\p{N}/u.test(word) || word.split('-').every((part) => cardinalNumber(part) !== undefined || ordinalNumber(part) !== undefined);

/** Returns whether a word is a misspelling of another: one or two letters, or another inflection. */
export function isSlip(wanted: string, written: string): boolean {
  if (offices.has(written)) return false;
  // The Departments of State and of Defense: two bodies, not a mistake.
  if (generic.has(wanted) && singularsOf(written).includes(wanted)) return false;
  const shorter = Math.min(wanted.length, written.length);
  if (shorter < 3) return false;
  if (editDistance(wanted, written, 2) <= (shorter >= 8 ? 2 : 1) && shorter >= 4) return true;
  let shared = 0;
  while (shared < shorter && wanted[shared] === written[shared]) shared++;
  return shared >= 5 && Math.max(wanted.length, written.length) - shared <= 4;
}

/** Returns the weight of a word as evidence for a name. */
export const weightOf = (key: string): number => (minor.has(key) ? 0 : generic.has(key) ? 0.5 : 1);

/** The only difference between a text and a name: the word of the name, and its index in the text. */
type Difference = { readonly kind: 'same' | 'wrong' | 'missing' | 'added'; readonly wanted?: string; readonly at?: number };

/** Compares a name with the text outward from an anchor word. Allows one difference, and returns undefined for more. */
export function compare(
  name: readonly string[],
  text: readonly (Word | undefined)[],
): { length: number; difference: Difference } | undefined {
  let difference: Difference = { kind: 'same' };
  let n = 0;
  let t = 0;
  while (n < name.length) {
    const wanted = name[n] as string;
    const written = text[t];
    if (written?.key === wanted) {
      n++;
      t++;
      continue;
    }
    if (difference.kind !== 'same') return undefined;
    if (name[n + 1] !== undefined && written?.key === name[n + 1]) {
      difference = { kind: 'missing', wanted };
      n++;
    } else if (text[t + 1]?.key === wanted) {
      difference = { kind: 'added', at: t };
      t++;
    } else if (written) {
      difference = { kind: 'wrong', wanted, at: t };
      n++;
      t++;
    } else return undefined;
  }
  return { length: t, difference };
}

/** Replaces British spellings of words for bodies, because a Centre may be a misspelled Center. */
const american = (word: string): string =>
  word
    .replace(/is(?=ations?$)/, 'iz')
    .replace(/centre/, 'center')
    .replace(/programme/, 'program');

/**
 * Returns whether a word makes a name that of something else: several Summits for Democracy; a Development Finance Cooperation, not
 * Corporation; the Nuclear Non-Proliferation Regime, not Treaty.
 */
function isAnotherThing(entry: NameEntry, wanted: string, word: string): boolean {
  const isOften = familyOf(entry) === 'alike';
  if (singularsOf(word).includes(wanted) && (isOften || generic.has(wanted))) return true;
  const isVariant = word.startsWith(wanted) || american(wanted) === american(word) || (bodies.has(wanted) && bodies.has(word));
  if (generic.has(wanted) && generic.has(word) && !isVariant) return true;
  return isOften && entry.words.at(-1)?.toLowerCase() === wanted && !isSlip(wanted, word);
}

/** Returns whether a difference is a likely mistake, given the weight of the correct words. */
export function isMistake(difference: Difference, written: Word | undefined, rest: number, { entry, lowerCase }: ComparedName): boolean {
  const { kind, wanted = '' } = difference;
  if (kind === 'wrong') {
    const word = written?.key ?? '';
    // The Secretary of Health and Human Services heads the Department: a person, not a wrong name.
    if (offices.has(word)) return false;
    if (isNumber(wanted) && isNumber(word)) return false;
    if (isAnotherThing(entry, wanted, word)) return false;
    if (isSlip(wanted, word))
      return (
        !lowerCase || (editDistance(wanted, word, 2) <= 2 && wanted.length >= 6 && wanted.replace(/s$/, '') !== word.replace(/s$/, ''))
      );
    if (lowerCase || scopes.has(wanted) || scopes.has(word)) return false;
    // The French Space Agency is not a misnamed French Space Command.
    if ((forces.has(wanted) && bodies.has(word)) || (bodies.has(wanted) && forces.has(word))) return false;
    if (minor.has(wanted) || minor.has(word)) return minor.has(wanted) && minor.has(word) && rest >= 1;
    return rest >= minCorrectWeight[familyOf(entry)][bodies.has(wanted) && bodies.has(word) ? 'kind' : 'wrong'];
  }
  if (lowerCase) return false;
  const word = kind === 'missing' ? wanted : (written?.key ?? '');
  if (minor.has(word)) return rest >= 1;
  if (kind === 'added' && scopes.has(word)) return false;
  return rest >= minCorrectWeight[familyOf(entry)][kind === 'missing' && generic.has(word) ? 'missingGeneric' : 'missingOrAdded'];
}
