import en from '../../../data/languages/en/pair.json' with { type: 'json' };
import ja from '../../../data/languages/ja/pair.json' with { type: 'json' };
import demonyms from '../../../data/wording/demonyms.json' with { type: 'json' };
import type { Statement } from '../statement/statement.js';
import { otherLanguageOf } from '../text/language.js';
import type { Dates, Numerals, Writing } from '../text/languages/language.js';
import { languageOf } from '../text/languages/languages.js';

/** What the comparison of two languages knows about one of them: `data/languages/<code>/pair.json`, with its `language.json`. */
export interface PairLanguage {
  /** BCP 47. The language of glossary names. */
  readonly code: string;
  /** English name. */
  readonly name: string;
  /** Number of characters that say what one English character says. */
  readonly length: number;
  readonly writing: Pick<Writing, 'spaced' | 'quotations'>;
  readonly numerals?: Numerals;
  readonly dates: PairDates;
  readonly ordinals: {
    readonly patterns: readonly string[];
    readonly words?: readonly (readonly string[])[];
    /** Words before which an ordinal counts nothing: “the second half”. */
    readonly notBefore?: readonly string[];
  };
  readonly numbers: {
    readonly decimal: string;
    readonly grouping: string;
    readonly scales: Readonly<Record<string, number>>;
    readonly words: Readonly<Record<string, number>>;
    /** Patterns with {numerator} and {denominator}, and the words for denominators: “two thirds”, 3分の2. */
    readonly fractions?: { readonly pattern: string; readonly denominators?: Readonly<Record<string, number>> };
    /** By names that all languages share. */
    readonly units: Readonly<Record<string, readonly string[]>>;
    readonly unitsBefore: Readonly<Record<string, readonly string[]>>;
  };
  /** Expressions for one side, with the glossary’s `side`. */
  readonly sides: Readonly<Record<string, string>>;
  readonly bothSides: readonly string[];
  /** Words that a name may begin with or not. */
  readonly namePrefixes: readonly string[];
  /** What follows a body in the title of a person, where no space does. */
  readonly titles?: readonly string[];
  /** What follows a country that is the subject of a sentence: a regular expression. */
  readonly afterSubject: string;
  /** What stands before a country that is the subject of a sentence: a regular expression. */
  readonly beforeSubject: string;
  /** Words of names in two spellings. */
  readonly spellings?: readonly (readonly string[])[];
  /** Heads of names in the plural, before what follows the head in each: “Departments of State, Defense and Commerce”. */
  readonly sharedHeads?: Readonly<Record<string, string>>;
  /** Words that may stand for a name that was mentioned before. */
  readonly anaphors: readonly string[];
  /** Whether its writers also put quotation marks where others put none. */
  readonly freeQuotations?: boolean;
  readonly verbs: {
    /** What follows a stem. */
    readonly endings: readonly string[];
    /** Those of a main verb. */
    readonly finite: readonly string[];
    /** Words before a main verb without an ending. */
    readonly subjects?: readonly string[];
    /** Stems by what they express. */
    readonly stems: Readonly<Record<string, readonly string[]>>;
    /** Nouns that say what a verb expresses: “voiced its deep concern”, 反対を改めて表明した. */
    readonly expressed?: {
      /** A regular expression: what stands before a noun, or after it where verbs come last. {ending} is the verb’s. */
      readonly before?: string;
      readonly after?: string;
      /** Nouns by what they express. */
      readonly nouns: Readonly<Record<string, readonly string[]>>;
    };
  };
}

/** Patterns have {year}, {month}, {day}, {era}, {eraYear} and {range}; the longest come first. */
export interface PairDates extends Pick<Dates, 'months' | 'daySuffixes' | 'eras' | 'firstYear'> {
  readonly written: readonly string[];
  /** What stands between two days. */
  readonly range: readonly string[];
}

/** The part of a record that differs between a file and what is known of the language elsewhere. */
export type PairFile = Omit<PairLanguage, 'code' | 'name' | 'writing' | 'sides'> & Partial<PairLanguage>;

/**
 * Completes the file of a language with what other stages know of it.
 * @throws Error if no file says how the language is written
 */
export function pairLanguage(file: PairFile, code = file.code ?? ''): PairLanguage {
  const known = languageOf(code);
  const { name = known?.name, writing = known?.writing, numerals = known?.numerals } = file;
  if (name === undefined || writing === undefined) throw new Error(`The language “${code}” has no record.`);
  const dates = { ...known?.dates, ...file.dates };
  return { ...file, code, name, writing, dates, sides: { ...known?.opening.sides, ...file.sides }, ...(numerals ? { numerals } : {}) };
}

/** “the Japanese side”. */
const englishSides = Object.fromEntries(
  demonyms.entries.flatMap(({ side, adjectives }) => adjectives.flatMap((own) => en.sideNouns.map((noun) => [`${own} ${noun}`, side]))),
);

/** The languages that can be compared. A new one is a file in `data/languages` and a line here. */
export const pairLanguages: readonly PairLanguage[] = [pairLanguage({ ...en, sides: englishSides }), pairLanguage(ja, 'ja')];

/** Number of characters that decide which language a text is in. */
const sample = 4000;

/** Returns the language that most of a text is written in, by its English name. */
export function languageNameOf({ language, blocks }: Statement): string {
  const known = languageOf(language)?.name;
  if (known !== undefined) return known;
  const lengths = new Map<string, number>();
  let read = 0;
  for (const { reading } of blocks) {
    if (read > sample) break;
    read += reading.running.text.length;
    // A short line may be a name in any language.
    const name = otherLanguageOf(reading.words, reading.running.text) ?? 'English';
    lengths.set(name, (lengths.get(name) ?? 0) + reading.running.text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'English';
}
