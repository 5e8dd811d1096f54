import en from '../../../data/languages/en/pair.json' with { type: 'json' };
import ja from '../../../data/languages/ja/pair.json' with { type: 'json' };
import demonyms from '../../../data/wording/demonyms.json' with { type: 'json' };
import type { Statement } from '../statement/statement.js';
import { otherLanguageOf } from '../text/language.js';
import type { Dates, Numerals, Writing } from '../text/languages/language.js';
import { languageOf } from '../text/languages/languages.js';

/** The data of a language for comparing two languages: `data/languages/<code>/pair.json`, combined with its `language.json`. */
export interface PairLanguage {
  /** BCP 47. The language of glossary names. */
  readonly code: string;
  /** English name. */
  readonly name: string;
  /** Number of characters with the information of one English character. */
  readonly length: number;
  readonly writing: Pick<Writing, 'spaced' | 'quotations'>;
  readonly numerals?: Numerals;
  readonly dates: PairDates;
  readonly ordinals: {
    readonly patterns: readonly string[];
    readonly words?: readonly (readonly string[])[];
    /** Words before which an ordinal does not count: “the second half”. */
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
  /** Optional first words of a name. */
  readonly namePrefixes: readonly string[];
  /** Titles that directly follow a body’s name, without a space. */
  readonly titles?: readonly string[];
  /** A regular expression for what follows a country that is a subject. */
  readonly afterSubject: string;
  /** A regular expression for what precedes a country that is a subject. */
  readonly beforeSubject: string;
  /** Words of names with two spellings. */
  readonly spellings?: readonly (readonly string[])[];
  /**
   * Plural heads of names, by the singular text between the head and the rest of each name: “Departments of State, Defense and Commerce”.
   */
  readonly sharedHeads?: Readonly<Record<string, string>>;
  /** Words that may replace a name that was mentioned before. */
  readonly anaphors: readonly string[];
  /** Whether its writers use quotation marks more freely than others. */
  readonly freeQuotations?: boolean;
  /** Regular expressions for words that deny what a sentence says, and for those that may be their counterparts. */
  readonly negations?: { readonly strong: string; readonly weak: string };
  readonly verbs: {
    /** Endings of a stem. */
    readonly endings: readonly string[];
    /** Endings of a main verb. */
    readonly finite: readonly string[];
    /** Words before a main verb without an ending. */
    readonly subjects?: readonly string[];
    /** Stems by meaning. */
    readonly stems: Readonly<Record<string, readonly string[]>>;
    /** Nouns that specify the meaning of a verb: “voiced its deep concern”, 反対を改めて表明した. */
    readonly expressed?: {
      /** A regular expression for the text before a noun, or after it in languages whose verbs come last. {ending} is the verb’s ending. */
      readonly before?: string;
      readonly after?: string;
      /** Nouns by meaning. */
      readonly nouns: Readonly<Record<string, readonly string[]>>;
    };
  };
}

/** Patterns contain {year}, {month}, {day}, {era}, {eraYear} and {range}, longest first. */
export interface PairDates extends Pick<Dates, 'months' | 'daySuffixes' | 'eras' | 'firstYear'> {
  readonly written: readonly string[];
  /** May separate two days. */
  readonly range: readonly string[];
}

/** A language’s file, without the parts that come from `language.json`. */
export type PairFile = Omit<PairLanguage, 'code' | 'name' | 'writing' | 'sides'> & Partial<PairLanguage>;

/** Completes the file of a language with its `language.json`. @throws Error if no file says how the language is written */
export function pairLanguage(file: PairFile, code = file.code ?? ''): PairLanguage {
  const known = languageOf(code);
  const { name = known?.name, writing = known?.writing, numerals = known?.numerals } = file;
  if (name === undefined || writing === undefined) throw new Error(`The language “${code}” has no record.`);
  const dates = { ...known?.dates, ...file.dates };
  return { ...file, code, name, writing, dates, sides: { ...known?.opening.sides, ...file.sides }, ...(numerals ? { numerals } : {}) };
}

/** The phrase for each side, such as “the Japanese side”. */
const englishSides = Object.fromEntries(
  demonyms.entries.flatMap(({ side, adjectives }) => adjectives.flatMap((own) => en.sideNouns.map((noun) => [`${own} ${noun}`, side]))),
);

/** The languages that can be compared. A new one is a file in `data/languages` and a line here. */
export const pairLanguages: readonly PairLanguage[] = [pairLanguage({ ...en, sides: englishSides }), pairLanguage(ja, 'ja')];

/** Number of characters examined to determine the language of a text. */
const sample = 4000;

/** Returns the English name of the language of most of the text. */
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
