import data from '../../../../data/wording/spelling.json' with { type: 'json' };

type Pairs = readonly { readonly from: string; readonly to: string }[];

const longestFirst = (pairs: Pairs): Pairs => [...pairs].sort((a, b) => b.from.length - a.from.length);

const endings = longestFirst(data.endings.pairs);
const stems = longestFirst(data.stems.pairs);
const words = new Map(data.words.pairs.map(({ from, to }) => [from, to]));
const prefix = new RegExp(`\\b(${data.prefixes.words.join('|')})[-\u2010\u2011 ](?=\\p{Ll})`, 'giu');

const known = new Map<string, string>();
const mostKnown = 50_000;

function folded(key: string): string {
  const whole = words.get(key);
  if (whole !== undefined) return whole;
  const stem = stems.find(({ from }) => key.startsWith(from));
  const start = stem ? stem.to + key.slice(stem.from.length) : key;
  const ending = endings.find(({ from }) => start.length > from.length + 1 && start.endsWith(from));
  return ending ? start.slice(0, -ending.from.length) + ending.to : start;
}

/** A word in small letters as both spellings of it are compared. */
export function spellingKey(key: string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const made = folded(key);
  known.set(key, made);
  return made;
}

/** What alone differs between two wordings that are the same. */
export type SameNote = 'typography' | 'spelling';

/** A text without what a typist decides: the kind of quotation marks and dashes, spaces, what closes a clause, a capital at its beginning. */
export const withoutTypography = (text: string): string =>
  text
    .replace(/[“”„‟«»"]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/\s*[–—―]\s*|\s+-\s+/g, ' - ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\s,;:.…。]*(?:[,;]\s*(?:and|or))?[\s,;:.…。]*$/u, '')
    .replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

/** The same in one spelling. */
export const withoutSpelling = (text: string): string =>
  withoutTypography(text)
    .replace(prefix, '$1')
    .replace(/\p{L}+/gu, (word) => {
      const key = spellingKey(word.toLowerCase());
      return /^\p{Lu}/u.test(word) ? key[0]?.toUpperCase() + key.slice(1) : key;
    });

/** What alone differs between two texts; undefined where nothing does, or more. */
export function sameBut(old: string, fresh: string): SameNote | undefined {
  if (old === fresh) return undefined;
  if (withoutTypography(old) === withoutTypography(fresh)) return 'typography';
  return withoutSpelling(old) === withoutSpelling(fresh) ? 'spelling' : undefined;
}
