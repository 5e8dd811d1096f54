/** The data of a language other than English: the shape of `data/languages/<code>/language.json`. */
export interface Language {
  /** BCP 47: `ja`, `fr`. The language of glossary names. */
  readonly code: string;
  /** English name, as in `data/wording/languages.json`. */
  readonly name: string;
  /** Whether texts in it are only partly checked, which is reported. */
  readonly partial?: boolean;
  readonly writing: Writing;
  readonly numerals?: Numerals;
  readonly dates: Dates;
  readonly ordinals: Ordinals;
  readonly opening: OpeningWords;
  readonly introductions?: IntroductionWords;
  readonly headings?: HeadingSigns;
  /** How the parties speak and make commitments, in a language whose verbs end a sentence. */
  readonly clauses?: ClauseWords;
  /** Texts that stand for something undecided: `●●`, `○月○日`. */
  readonly placeholders?: readonly string[];
  /** Forms that official documents prescribe. */
  readonly official?: readonly OfficialForm[];
}

/** A form prescribed by official documents, and what it replaces. */
export interface OfficialForm {
  /** `spelling` or `marks`: the rule that reports it. */
  readonly kind: string;
  readonly write: string;
  readonly instead: readonly string[];
  /** One of these must precede. `#`: a digit. `@`: a letter of the language’s own scripts. `^`: the beginning of the text. */
  readonly after?: readonly string[];
  /** One of these must follow. */
  readonly before?: readonly string[];
  /** None of these may follow. */
  readonly notBefore?: readonly string[];
  /** The document that prescribes it, with its section. */
  readonly source: string;
}

export interface Writing {
  /** Unicode scripts that only this language uses, and those that it shares with others. Absent for Latin script. */
  readonly scripts?: { readonly own: readonly string[]; readonly shared: readonly string[] };
  /** Letters of a shared script that this language does not have. */
  readonly foreignLetters?: string;
  /** Whether spaces separate words. */
  readonly spaced: boolean;
  /** A script and marks. Where spaces do not separate words, a name does not end or begin inside a run of them: タイ is not in タイミング. */
  readonly runs?: { readonly scripts: readonly string[]; readonly marks: string };
  /** Pairs of quotation marks, opening and closing. */
  readonly quotations: readonly (readonly string[])[];
  /** Marks with a wide and a narrow form, the wide one first. A text should use only one of them. */
  readonly widths?: readonly WidthPair[];
  /** Marks that must not be repeated or adjacent. */
  readonly singleMarks?: string;
}

export interface WidthPair {
  readonly name: string;
  /** The characters in both forms, in the same order. */
  readonly wide: string;
  readonly narrow: string;
}

/** Digits and multipliers of written numbers: 二十五, 3億5000万. */
export interface Numerals {
  /** From 0 to 9. */
  readonly digits: string;
  /** Multiply the digit before them. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Multiply the number before them: 万, 億, 兆. */
  readonly groups: Readonly<Record<string, number>>;
}

/** Patterns contain {year}, {month}, {day}, {weekday}, {era} and {eraYear}. A space matches one or none where words are not spaced. */
export interface Dates {
  readonly complete: readonly string[];
  readonly withoutYear: readonly string[];
  /** From January, if months have names. */
  readonly months?: readonly string[];
  /** After the number of a day: “er” in “1er janvier”. */
  readonly daySuffixes?: readonly string[];
  /** From Sunday, as in `weekday`. */
  readonly weekdays: readonly string[];
  /** Patterns of a weekday before or after its date. */
  readonly weekday: { readonly before?: readonly string[]; readonly after?: readonly string[] };
  /** `before` is the year before the first year of the era: 2018 for 令和, which began in 2019. */
  readonly eras?: readonly { readonly name: string; readonly before: number; readonly to?: number }[];
  /** The first year of an era: 元. */
  readonly firstYear?: string;
}

/** How ordinals are written. */
export interface Ordinals {
  /** With {number}: 第{number}回. */
  readonly patterns: readonly string[];
  /** From the first. */
  readonly words?: readonly (readonly string[])[];
}

export interface OpeningWords {
  /** What such texts call themselves, in lowercase: 共同声明. */
  readonly titles: readonly string[];
  /** Position of the title in its line: first (“Déclaration conjointe du …”) or last (日米首脳共同声明). */
  readonly titlePlace: string;
  /** Words of a statement’s first paragraphs: 双方, 両国. */
  readonly parties: readonly string[];
  /** Names of a side, with the glossary’s `side`: 日本側. */
  readonly sides: Readonly<Record<string, string>>;
  /** Letters that mean a country if they are adjacent: 日米韓. */
  readonly sideLetters?: Readonly<Record<string, string>>;
  /** Words before the number of the next meeting, in lowercase: 次回. */
  readonly next?: readonly string[];
  /** Nouns of a meeting after its ordinal: 会合. */
  readonly meetings: readonly string[];
  readonly participants: ParticipantWords;
}

export interface ParticipantWords {
  /** Opens the list of a side, after its name: は、 */
  readonly afterSide: readonly string[];
  /** Ends a list. */
  readonly closing: readonly string[];
  /** Words of a sentence that lists participants or co-chairs. */
  readonly taking: readonly string[];
  readonly chairing: readonly string[];
  readonly separators: readonly string[];
}

/** How abbreviations are introduced in brackets after a name. */
export interface IntroductionWords {
  /** Before the short form: 以下. */
  readonly announcing: readonly string[];
  /** After it: という. */
  readonly closing: readonly string[];
  /** Prefixes of a name: 国立研究開発法人. */
  readonly prefixes: readonly string[];
  /** Unicode scripts and marks of names, where spaces do not separate words. */
  readonly nameScripts: readonly string[];
  readonly nameMarks: string;
}

/** Clauses of the parties, in a language whose verbs end a sentence. Some fields are regular expressions, as noted. */
export interface ClauseWords {
  /** A regular expression for what precedes a subject. */
  readonly subject: string;
  /** Particles that follow the subject of a sentence: は、 */
  readonly topicMarks: readonly string[];
  /** A regular expression for words that may precede an object without being part of it. */
  readonly leading: string;
  /** Follow the name of a country that speaks: 政府. */
  readonly governments: readonly string[];
  /** Titles that end the name of a person: 大統領. */
  readonly persons: readonly string[];
  /** Joins the persons of several sides. */
  readonly together: readonly string[];
  /** Words for all parties together: 双方. */
  readonly all: readonly string[];
  /** Endings of a verb at the end of its sentence. */
  readonly final: readonly string[];
  /** Endings of a verb before a comma that is followed by another verb of the same subject. */
  readonly joining: readonly string[];
  /** Those of `final` that say what will be done: who will discuss something promises it. */
  readonly future: readonly string[];
  /** Endings of a negated verb at the end of its sentence. */
  readonly negative: readonly string[];
  /** A regular expression for the words between what is said and the verb that says it: ことを. */
  readonly content: string;
  /** Stems by the English verb of equal strength. “…” stands for a few letters: 懸念…表明. */
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  /** Any other verb that ends a sentence is a promise. `verb` is a regular expression; `rung` is its step on the ladder. */
  readonly promise: { readonly lemma: string; readonly rung: string; readonly verb: string };
  /** A regular expression for deadlines. */
  readonly deadlines: string;
  /** Phrases that make a promise conditional. */
  readonly hedges: readonly string[];
  /** Words that add weight to a verb. */
  readonly intensifiers: readonly string[];
}

/** Signs that a line is not a heading. */
export interface HeadingSigns {
  /** Anywhere in the line. */
  readonly never: readonly string[];
  /** At the end of the line. */
  readonly neverLast: readonly string[];
}
