import { once } from '../text/memo.js';
import type { Word, Words } from '../text/words.js';
import { type ComparedName, compare, formsOfState, isMistake, isSlip, minor, weightOf } from './nameDifference.js';
import { isIdeographic, type NameEntry } from './names.js';

/** A near miss of a name: one word is wrong, missing, added or misspelled. Word indexes, `to` exclusive. */
export interface NearName {
  readonly entry: NameEntry;
  readonly from: number;
  readonly to: number;
  /** The differing words of the text. Empty if a word is missing. */
  readonly wrong: readonly { readonly from: number; readonly to: number }[];
}

export interface NearNames {
  /**
   * Finds near misses in a block’s words. The cost depends only on the number of names that share two words with the text.
   * @param right correct names in the block, in order; their words are not wrong words of another name
   */
  in(words: Words, right?: readonly WordRange[]): NearName[];
}

/** Word indexes, `to` exclusive. */
interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Returns a function that prepares names for comparison. Caches the parts by distinct word. */
function nameComparer(): (entry: NameEntry) => ComparedName {
  const parts = new Map<string, { readonly key: string; readonly isWord: boolean; readonly isSmall: boolean }>();
  const partOf = (word: string) => {
    const known = parts.get(word);
    if (known) return known;
    const key = word.toLowerCase();
    const isWord = /^[\p{L}\p{N}]/u.test(word);
    const part = { key, isWord, isSmall: isWord && !minor.has(key) && !/^[\p{Lu}\p{N}]/u.test(word) };
    parts.set(word, part);
    return part;
  };
  return (entry) => {
    const words = entry.words.map(partOf).filter((part) => part.isWord);
    return { entry, keys: words.map(({ key }) => key), lowerCase: words.some(({ isSmall }) => isSmall) };
  };
}

/** A name that may occur around a word of the text, and the index of that word in the name. */
interface Candidate {
  readonly name: ComparedName;
  readonly at: number;
}

const directions = [-1, 1] as const;

/**
 * Returns the places of a name next to the one at `at`. With a single difference, the text has one of these words next to the anchor. At an
 * end of the name there is only one side, whose first word may be the wrong one, so the second counts too.
 */
const adjacentPlaces = (at: number, length: number): readonly number[] => [at === 0 ? 2 : at - 1, at === length - 1 ? at - 2 : at + 1];

/** Words in more names than this are too common to find candidates by. */
const maxNamesPerWord = 400;

/** Maximum length of a name, in words. */
const maxNameLength = 255;

/** Returns the positions of a name’s two rarest words. A single difference leaves one of them to find it by. */
function rarestPlaces(keys: readonly string[], uses: ReadonlyMap<string, number>): number[] {
  const usesAt = (at: number): number => uses.get(keys[at] as string) ?? 0;
  let rarest: number[] = [];
  for (const [at, key] of keys.entries()) {
    if (minor.has(key)) continue;
    const [first, second] = rarest;
    if (first === undefined || usesAt(at) < usesAt(first)) rarest = first === undefined ? [at] : [at, first];
    else if (second === undefined || usesAt(at) < usesAt(second)) rarest = [first, at];
  }
  return rarest;
}

function candidatesByWord(names: readonly ComparedName[]): ReadonlyMap<string, readonly Candidate[]> {
  const uses = new Map<string, number>();
  for (const { keys } of names) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  const byWord = new Map<string, Candidate[]>();
  for (const name of names)
    for (const at of rarestPlaces(name.keys, uses)) {
      const key = name.keys[at] as string;
      const candidates = byWord.get(key);
      if (!candidates) byWord.set(key, [{ name, at }]);
      else if (candidates.length < maxNamesPerWord) candidates.push({ name, at });
    }
  return byWord;
}

/**
 * Returns whether a candidate covers a correct name around its anchor, or lacks one of its words. Otherwise its wrong word would be a
 * correct one.
 */
function agreesWithRightName({ name: { keys }, at }: Candidate, words: Words, anchor: number, { from, to }: WordRange): boolean {
  let continues = false;
  for (const step of directions) {
    let place = at + step;
    for (let i = nextWord(words, anchor, step); i >= from && i < to && place >= 0 && place < keys.length; i = nextWord(words, i, step)) {
      const key = words.get(i)?.key;
      if (key !== keys[place]) return key === keys[place + step];
      place += step;
    }
    continues ||= place >= 0 && place < keys.length;
  }
  // A complete match is not a near miss.
  return continues;
}

/** Builds the index of near misses. @param names all names of the glossary */
export function nearNamesOf(names: readonly NameEntry[]): NearNames {
  // The U.S.–France dialogue is not a misspelled U.S.–Japan dialogue.
  const ofCountries = once(
    () =>
      new Set(
        names
          .filter(({ term }) => term.kind === 'country')
          .flatMap(({ words }) => words.map((w) => w.toLowerCase()))
          .filter((word) => !formsOfState.has(word)),
      ),
  );
  const full = names.filter((n) => n.type === 'fullForm');
  const compared = nameComparer();
  const wholeNames = once(() => new Set(full.map((entry) => compared(entry).keys.join(' '))));
  // Names in lowercase with only short words, such as ideographs, never pass `isMistake`.
  const byWord = candidatesByWord(
    full
      .filter((entry) => entry.status !== 'deprecated' && !isIdeographic(entry))
      .map(compared)
      .filter(({ keys }) => keys.length >= 3 && keys.length <= maxNameLength && !keys.includes('s')),
  );

  /** Returns the names with the word at an anchor and a word that the text has next to it. */
  const candidatesAt = (words: Words, anchor: number): readonly Candidate[] => {
    const candidates = byWord.get(words.get(anchor)?.key as string) ?? [];
    const [before, after] = [keysBeside(words, anchor, -1), keysBeside(words, anchor, 1)];
    return candidates.filter(({ name: { keys }, at }) =>
      adjacentPlaces(at, keys.length).some((beside) => (beside < at ? before : after).includes(keys[beside])),
    );
  };
  const near = (words: Words, anchor: number, { name, at }: Candidate): NearName | undefined => {
    const { entry } = name;
    const left = wordsToward(words, anchor, at + 2, -1);
    const right = wordsToward(words, anchor, name.keys.length - at + 1, 1);
    const before = compare(
      name.keys.slice(0, at).reverse(),
      left.map((i) => words.get(i)),
    );
    const after = compare(
      name.keys.slice(at + 1),
      right.map((i) => words.get(i)),
    );
    if (!before || !after) return undefined;
    const [side, indexes] = before.difference.kind === 'same' ? [after, right] : [before, left];
    if (side.difference.kind === 'same' || (before.difference.kind !== 'same' && after.difference.kind !== 'same')) return undefined;
    const wrongAt = side.difference.at === undefined ? undefined : indexes[side.difference.at];
    const from = before.length === 0 ? anchor : (left[before.length - 1] as number);
    const to = (after.length === 0 ? anchor : (right[after.length - 1] as number)) + 1;
    const all = words.slice(from, to);
    // Requires the case of all other words. A name in lowercase is an ordinary phrase.
    if (!name.lowerCase && all.some((w) => isSmallWord(w))) return undefined;
    // A comma that the name does not have ends it: “the Export-Import Bank, and the United States”.
    if (commasIn(all.map((w) => w.text)) > commasIn(entry.words)) return undefined;
    const wrong = wrongAt === undefined ? undefined : words.get(wrongAt);
    const writtenKey = wrong?.key ?? '';
    const { wanted = '' } = side.difference;
    // The Republic of Ireland is not a misspelled Republic of Iceland.
    const countries = [wanted, writtenKey].filter((key) => ofCountries().has(key)).length;
    if (countries === 2 || (countries === 1 && !isSlip(wanted, writtenKey))) return undefined;
    const rest = name.keys.reduce((sum, key) => sum + weightOf(key), 0) - (wanted === '' ? 0 : weightOf(wanted));
    if (!isMistake(side.difference, wrong, rest, name)) return undefined;
    const keys = all.filter((w) => w.isWord).map((w) => w.key);
    if (wholeNames().has(keys.join(' '))) return undefined;
    return { entry, from, to, wrong: wrongAt === undefined ? [] : [{ from: wrongAt, to: wrongAt + 1 }] };
  };

  return {
    in: (words, right = []) => {
      const found = new Map<string, NearName>();
      let next = 0;
      for (const anchor of words.indexesWhere(({ key }) => byWord.has(key))) {
        while (next < right.length && (right[next] as WordRange).to <= anchor) next++;
        const inside = (right[next]?.from ?? words.length) <= anchor ? right[next] : undefined;
        for (const candidate of candidatesAt(words, anchor)) {
          if (inside && !agreesWithRightName(candidate, words, anchor, inside)) continue;
          const hit = near(words, anchor, candidate);
          if (hit) found.set(`${hit.from}:${hit.to}:${hit.entry.term.id}:${hit.entry.text}`, hit);
        }
      }
      return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to || a.entry.order - b.entry.order);
    },
  };
}

const commasIn = (texts: readonly string[]): number => texts.filter((text) => text === ',').length;

/** Returns whether a lowercase word would be capitalized in a name. */
const isSmallWord = ({ isWord, key, text }: Word): boolean => isWord && !minor.has(key) && !/^[\p{Lu}\p{N}]/u.test(text);

/** Marks that may occur inside a name. Any other ends it. */
const insideNames = new Set([..."-,'/"]);

/** Returns the index of the next word in a direction within the same phrase, or -1. */
function nextWord(words: Words, from: number, step: -1 | 1): number {
  for (let i = from + step; i >= 0 && i < words.length; i += step) {
    const { isWord, text } = words.get(i) as Word;
    if (isWord) return i;
    if (!insideNames.has(text)) return -1;
  }
  return -1;
}

/** Returns the keys of the next two words in a direction within the same phrase. */
function keysBeside(words: Words, anchor: number, step: -1 | 1): (string | undefined)[] {
  const first = nextWord(words, anchor, step);
  const second = first < 0 ? -1 : nextWord(words, first, step);
  return [words.get(first)?.key, words.get(second)?.key];
}

/** Returns the indexes of up to `count` words in a direction, nearest first, within the same phrase. */
function wordsToward(words: Words, anchor: number, count: number, step: -1 | 1): number[] {
  const found: number[] = [];
  for (let i = nextWord(words, anchor, step); i >= 0 && found.length < count; i = nextWord(words, i, step)) found.push(i);
  return found;
}
