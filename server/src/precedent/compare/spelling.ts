import data from '../../../../data/wording/spelling.json' with { type: 'json' };

type Pairs = readonly { readonly from: string; readonly to: string }[];

const longestFirst = (pairs: Pairs): Pairs => [...pairs].sort((a, b) => b.from.length - a.from.length);

const endings = longestFirst(data.endings.pairs);
const stems = longestFirst(data.stems.pairs);
/** The American spelling, used in comparisons, by other spellings. */
const words = new Map([
  ...data.words.pairs.map(({ from, to }): [string, string] => [from, to]),
  ...[...Object.entries(data.oneOfTwo.words), ...Object.entries(data.americanAndBritish.words)].map(([first, second]): [string, string] => [
    second,
    first,
  ]),
]);
const prefix = new RegExp(`(?<![\\p{L}\\d])(${data.prefixes.words.join('|')})[-\u2010\u2011 ](?=\\p{Ll})`, 'giu');

const known = new Map<string, string>();
const maxKnown = 50_000;

function folded(key: string): string {
  const whole = words.get(key);
  if (whole !== undefined) return whole;
  const stem = stems.find(({ from }) => key.startsWith(from));
  const start = stem ? stem.to + key.slice(stem.from.length) : key;
  const ending = endings.find(({ from }) => start.length > from.length + 1 && start.endsWith(from));
  return ending ? start.slice(0, -ending.from.length) + ending.to : start;
}

/** Normalizes the spelling of a lowercase word for comparison. */
export function spellingKey(key: string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= maxKnown) known.clear();
  const made = folded(key);
  known.set(key, made);
  return made;
}

const neverBritish = new Set(data.neverBritish.words);
const ize = data.endings.pairs.filter(({ to }) => /[iy]z/.test(to));
const ours = data.stems.pairs.filter(({ to }) => /[^i]or$|er$/.test(to));

/** The two habits of British spelling, which are independent: “organise”; “harbour” and “centre”. */
export interface SpellingHabits {
  readonly hasIse: boolean;
  readonly hasOur: boolean;
}

/** Returns the spelling habits of a text. @param keys its words in lowercase */
export function spellingHabits(keys: Iterable<string>): SpellingHabits {
  let [hasIse, hasOur] = [false, false];
  for (const key of keys) {
    hasIse ||= /is(?:e[ds]?|ing|ations?)$/.test(key) && data.endings.pairs.some(({ from }) => key.endsWith(from)) && isKnownIse(key);
    hasOur ||= ours.some(({ from }) => key.startsWith(from));
  }
  return { hasIse, hasOur };
}

/** Returns whether a word is evidence of British spelling: “organisation”, “recognise”. Many words end in “ise” in both spellings. */
const isKnownIse = (key: string): boolean => telling.some((stem) => key.startsWith(stem));
const telling = data.ize.words.map((stem) => `${stem}is`);

/** Converts an American word to a text’s spelling. */
export function spelledBy(word: string, { hasIse, hasOur }: SpellingHabits): string {
  const stem = hasOur ? ours.find(({ to }) => word.startsWith(to)) : undefined;
  if (stem) return stem.from + word.slice(stem.to.length);
  const ending = hasIse && !neverBritish.has(word) ? ize.find(({ to }) => word.length > to.length + 2 && word.endsWith(to)) : undefined;
  return ending ? word.slice(0, -ending.to.length) + ending.from : word;
}

/** The only difference between two wordings that are otherwise the same. */
export type SameNote = 'typography' | 'spelling';

const finalMark = /[\s,;:.…。]/;

/** Removes the marks and spaces at the end of a text. */
function withoutFinalMarks(text: string): string {
  let end = text.length;
  while (end > 0 && finalMark.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Removes typography from a text: the kind of quotation marks and dashes, spaces, final marks, the first capital. */
export function withoutTypography(text: string): string {
  const folded = text
    .replace(/[“”„‟«»"]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?[–—―] ?/g, ' - ');
  return withoutFinalMarks(withoutFinalMarks(folded).replace(/[,;] ?(?:and|or)$/, '')).replace(/^\p{Lu}(?=\p{Ll})/u, (first) =>
    first.toLowerCase(),
  );
}

/** Removes typography, and normalizes the spelling. */
export const withoutSpelling = (text: string): string =>
  withoutTypography(text)
    .replace(prefix, '$1')
    .replace(/\p{L}+/gu, (word) => {
      const key = spellingKey(word.toLowerCase());
      return /^\p{Lu}/u.test(word) ? key[0]?.toUpperCase() + key.slice(1) : key;
    });

/** Returns the only difference between two texts, or undefined if there is none or another one. */
export function sameBut(old: string, fresh: string): SameNote | undefined {
  if (old === fresh) return undefined;
  if (withoutTypography(old) === withoutTypography(fresh)) return 'typography';
  return withoutSpelling(old) === withoutSpelling(fresh) ? 'spelling' : undefined;
}
