import { isWord, type Word } from '../text/words.js';
import { type NameEntry, nameWords, singularsOf } from './matcher.js';

/** A name that the text nearly gives: one word wrong, missing, added or misspelt. Word indexes, `to` exclusive. */
export interface NearName {
  readonly entry: NameEntry;
  readonly from: number;
  readonly to: number;
  /** The words of the text that differ; empty where one is missing. */
  readonly wrong: readonly { readonly from: number; readonly to: number }[];
}

export interface NearNames {
  /** Near misses in a block's words. The work done does not depend on the number of names, but on those that share a rare word. */
  in(words: readonly Word[]): NearName[];
}

const minor = new Set('a an the of for and or on in to at by with from &'.split(' '));

/**
 * Words that many bodies have in their names. They say what kind of body it is, not which: sharing them is no sign that
 * two names mean the same body.
 */
const generic = new Set(
  (
    'ministry department office agency administration organization organisation authority bureau institute center centre council commission committee ' +
    'secretariat service services board corporation command force forces group working system programme program mission initiative partnership dialogue forum ' +
    'strategy plan framework agreement treaty convention conference meeting union association bank fund court university national international ' +
    'united states u.s. us nations u.n. un federal general special joint global regional republic government state affairs security defense defence foreign ' +
    'development economic cooperation policy american japan japanese korea korean'
  ).split(' '),
);

/** Words that name a kind of body, one of which is easily put for another. */
const kinds = new Set(
  'agency administration organization organisation authority bureau office institute center centre council commission committee secretariat department ministry'.split(
    ' ',
  ),
);

/** Treaties, plans and dialogues have names that differ by a word: another word there is another paper. */
const oftenAlike = new Set(['instrument', 'strategy', 'forum', 'concept', 'programme', 'system']);

/**
 * How much of a name must be right for one word to be a mistake: a generic word counts a half, any other one. The bodies
 * of a government are few and known, so less will do; international bodies are many (the International Energy Agency is
 * not the International Atomic Energy Agency).
 */
const leastRest = {
  body: { kind: 1.5, wrong: 2, missingGeneric: 2, missingOrAdded: 2 },
  international: { kind: 2, wrong: 2.5, missingGeneric: 2, missingOrAdded: 3 },
  alike: { kind: 2, wrong: 3, missingGeneric: 2, missingOrAdded: 3 },
} as const;

const familyOf = ({ term }: NameEntry): keyof typeof leastRest =>
  oftenAlike.has(term.kind) ? 'alike' : term.side === undefined ? 'international' : 'body';

/** What countries call themselves beside their own name. */
const formsOfState = new Set(
  'united states republic people s kingdom federal democratic socialist federation great northern of the and a'.split(' '),
);

/** People's offices; a minister is no misspelt ministry. */
const offices = new Set(
  'minister ministers secretary secretaries director directors administrator administrators president ambassador commissioner representative member members'.split(
    ' ',
  ),
);

/** The longest run of names looked at for one word: a word that more names share is no clue. */
const mostNamesPerWord = 400;

interface Entry {
  readonly entry: NameEntry;
  /** Words without marks. */
  readonly keys: readonly string[];
  readonly lowerCase: boolean;
}

/** Damerau's edit distance (insertions, deletions, substitutions, neighbours swapped), given up above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
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
  return row[b.length] ?? most + 1;
}

/** Whether one word is a slip for the other: a letter or two, or another ending of the same word. */
function isSlip(wanted: string, written: string): boolean {
  if (offices.has(written)) return false;
  // The Departments of State and of Defense: two bodies, not a slip.
  if (generic.has(wanted) && singularsOf(written).includes(wanted)) return false;
  const shorter = Math.min(wanted.length, written.length);
  if (shorter < 3) return false;
  if (distance(wanted, written, 2) <= (shorter >= 8 ? 2 : 1) && shorter >= 4) return true;
  let shared = 0;
  while (shared < shorter && wanted[shared] === written[shared]) shared++;
  return shared >= 5 && Math.max(wanted.length, written.length) - shared <= 4;
}

const carries = (key: string): number => (minor.has(key) ? 0 : generic.has(key) ? 0.5 : 1);

type Difference = { readonly kind: 'same' | 'wrong' | 'missing' | 'added'; readonly wanted?: string; readonly at?: number };

/** Compares a name's words with the text's from an anchor outwards, allowing one difference; undefined where there are more. */
function compare(name: readonly string[], text: readonly (Word | undefined)[]): { length: number; difference: Difference } | undefined {
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

/** Whether a difference is one that a writer makes by mistake, given how much of the name is right. */
function isMistake(difference: Difference, written: Word | undefined, rest: number, { entry, lowerCase }: Entry): boolean {
  const { kind, wanted = '' } = difference;
  if (kind === 'wrong') {
    const word = written?.key ?? '';
    if (isSlip(wanted, word))
      return !lowerCase || (distance(wanted, word, 2) <= 2 && wanted.length >= 6 && wanted.replace(/s$/, '') !== word.replace(/s$/, ''));
    if (lowerCase) return false;
    if (minor.has(wanted) || minor.has(word)) return minor.has(wanted) && minor.has(word) && rest >= 1;
    return rest >= leastRest[familyOf(entry)][kinds.has(wanted) && kinds.has(word) ? 'kind' : 'wrong'];
  }
  if (lowerCase) return false;
  const word = kind === 'missing' ? wanted : (written?.key ?? '');
  if (minor.has(word)) return rest >= 1;
  return rest >= leastRest[familyOf(entry)][kind === 'missing' && generic.has(word) ? 'missingGeneric' : 'missingOrAdded'];
}

export function buildNearNames(names: readonly NameEntry[]): NearNames {
  const byWord = new Map<string, { entry: Entry; at: number }[]>();
  const exact = new Set<string>();
  const uses = new Map<string, number>();
  const candidates: Entry[] = [];
  const countries = new Set<string>();
  for (const entry of names) {
    // The U.S.-France dialogue is no misspelt U.S.-Japan dialogue.
    if (entry.term.kind === 'country')
      for (const word of entry.words) if (!formsOfState.has(word.toLowerCase())) countries.add(word.toLowerCase());
    if (entry.type !== 'fullForm') continue;
    const words = nameWords(entry.text).filter((w) => /^[\p{L}\p{N}]/u.test(w));
    const keys = words.map((w) => w.toLowerCase());
    exact.add(keys.join(' '));
    if (entry.status === 'deprecated' || keys.length < 3 || keys.some((k) => k === 's')) continue;
    candidates.push({ entry, keys, lowerCase: words.filter((w) => !minor.has(w.toLowerCase())).some((w) => !/^[\p{Lu}\p{N}]/u.test(w)) });
    for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  for (const candidate of candidates) {
    // One difference can spoil one word: of the two rarest, one is always left to find the name by.
    const rare = candidate.keys
      .map((key, at) => ({ key, at }))
      .filter(({ key }) => !minor.has(key))
      .sort((a, b) => (uses.get(a.key) ?? 0) - (uses.get(b.key) ?? 0))
      .slice(0, 2);
    for (const { key, at } of rare) {
      const known = byWord.get(key);
      if (!known) byWord.set(key, [{ entry: candidate, at }]);
      else if (known.length < mostNamesPerWord) known.push({ entry: candidate, at });
    }
  }

  const near = (words: readonly Word[], anchor: number, { entry, at }: { entry: Entry; at: number }): NearName | undefined => {
    const left = wordsBefore(words, anchor, at + 2);
    const right = wordsBehind(words, anchor, entry.keys.length - at + 1);
    const before = compare(
      entry.keys.slice(0, at).reverse(),
      left.map((i) => words[i]),
    );
    const behind = compare(
      entry.keys.slice(at + 1),
      right.map((i) => words[i]),
    );
    if (!before || !behind) return undefined;
    const [side, indexes] = before.difference.kind === 'same' ? [behind, right] : [before, left];
    if (side.difference.kind === 'same' || (before.difference.kind !== 'same' && behind.difference.kind !== 'same')) return undefined;
    const wrongAt = side.difference.at === undefined ? undefined : indexes[side.difference.at];
    const from = before.length === 0 ? anchor : (left[before.length - 1] as number);
    const to = (behind.length === 0 ? anchor : (right[behind.length - 1] as number)) + 1;
    // A comma that the name does not have ends it: “the Export-Import Bank, and the United States”.
    if (commasIn(words.slice(from, to)) > commasIn(entry.entry.words.map((text) => ({ text })))) return undefined;
    const written = words.slice(from, to).filter((w) => isWord(w));
    if (exact.has(written.map((w) => w.key).join(' '))) return undefined;
    // All other words as in the name, with their capitals; a name in small letters is an ordinary phrase.
    if (!entry.lowerCase && written.some((w) => !minor.has(w.key) && !/^[\p{Lu}\p{N}]/u.test(w.text))) return undefined;
    const writtenKey = wrongAt === undefined ? '' : (words[wrongAt]?.key ?? '');
    const { wanted = '' } = side.difference;
    if ((countries.has(wanted) || countries.has(writtenKey)) && !isSlip(wanted, writtenKey)) return undefined;
    const rest = entry.keys.reduce((sum, key) => sum + carries(key), 0) - (wanted === '' ? 0 : carries(wanted));
    if (!isMistake(side.difference, wrongAt === undefined ? undefined : words[wrongAt], rest, entry)) return undefined;
    return { entry: entry.entry, from, to, wrong: wrongAt === undefined ? [] : [{ from: wrongAt, to: wrongAt + 1 }] };
  };

  return {
    in: (words) => {
      const found = new Map<string, NearName>();
      words.forEach((word, anchor) => {
        for (const candidate of byWord.get(word.key) ?? []) {
          const hit = near(words, anchor, candidate);
          if (hit) found.set(`${hit.from}:${hit.to}:${hit.entry.term.id}:${hit.entry.text}`, hit);
        }
      });
      return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to);
    },
  };
}

const commasIn = (words: readonly { readonly text: string }[]): number => words.filter((w) => w.text === ',').length;

/** Marks that may stand inside a name; anything else ends it. */
const insideNames = /^[-,'/]$/;

/** The indexes of up to `count` words before `anchor`, nearest first, within the same phrase. */
function wordsBefore(words: readonly Word[], anchor: number, count: number): number[] {
  const found: number[] = [];
  for (let i = anchor - 1; i >= 0 && found.length < count; i--) {
    if (isWord(words[i])) found.push(i);
    else if (!insideNames.test(words[i]?.text ?? '')) break;
  }
  return found;
}

/** The indexes of up to `count` words behind `anchor`, nearest first, within the same phrase. */
function wordsBehind(words: readonly Word[], anchor: number, count: number): number[] {
  const found: number[] = [];
  for (let i = anchor + 1; i < words.length && found.length < count; i++) {
    if (isWord(words[i])) found.push(i);
    else if (!insideNames.test(words[i]?.text ?? '')) break;
  }
  return found;
}
