/** Concepts with their names, modeled on TBX (ISO 30042). The shape of `data/schema/glossary.schema.json`. */

/** TBX administrative status of a name. */
export type NameStatus = 'preferred' | 'admitted' | 'deprecated';

/** TBX term type. Abbreviations must match exactly; full and short forms match in any case. */
export type NameType = 'fullForm' | 'shortForm' | 'abbreviation';

/**
 * Whether an abbreviation must be introduced with the name. `always`: yes. `customary`: readers know it unexplained (GPS). `optional`: the
 * abbreviation is the usual name (a mission: SLIM).
 */
export type IntroductionPolicy = 'always' | 'customary' | 'optional';

/**
 * What takes “the” in running text. `both`: the United Nations, the UN. `name`: the National Aeronautics and Space Administration, NASA.
 * `none`: low Earth orbit, LEO.
 */
export type ArticleUse = 'both' | 'name' | 'none';

/** YYYY-MM-DD, both inclusive. An absent end is open. */
export interface Validity {
  readonly from?: string;
  readonly to?: string;
}

/** A name besides the preferred one. */
export interface OtherName {
  readonly text: string;
  readonly status: NameStatus;
  /** Default: `fullForm`. */
  readonly type?: NameType;
  readonly note?: string;
  /** BCP 47. Default: English. */
  readonly language?: string;
  /** When the body had this name, for former and future names. */
  readonly valid?: Validity;
}

/** A TBX data category without a field in a term, kept for export. */
export interface TbxItem {
  /** Name of the element: `termNote`, `descrip`, `admin`, `xref`, or a group of them. */
  readonly element: string;
  readonly type?: string;
  readonly target?: string;
  readonly text?: string;
  readonly items?: readonly TbxItem[];
}

/** A kept category with its level: the concept, a language, or a name in a language. */
export interface PlacedTbxItem extends TbxItem {
  readonly language?: string;
  readonly name?: string;
}

/** The kind of a source. `docs/glossary-policy.md` lists which kinds are trusted for which parts of a term. */
export type SourceKind = 'own' | 'law' | 'founding' | 'register' | 'government' | 'press';

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly kind?: SourceKind;
  /** BCP 47, for a source of the name in a language besides English. */
  readonly language?: string;
}

/** A part of a term that has no source yet. `name`: no part of the term has been verified. */
export type UnverifiedPart = 'name' | 'abbreviation' | 'translations' | 'names' | 'side' | 'parent' | 'definition' | 'note' | 'valid';

/** A concept: one meaning, one preferred name. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly kind: string;
  /** The government that the body belongs to. Absent if shared. */
  readonly side?: string;
  /** Id of the parent term, or a plain name if the glossary does not have it. */
  readonly parent?: string;
  readonly definition?: string;
  readonly note?: string;
  /** Names by BCP 47 language tag. */
  readonly translations?: Readonly<Record<string, string>>;
  readonly names?: readonly OtherName[];
  /** Default: `always`. */
  readonly introduce?: IntroductionPolicy;
  /** Default: by kind (`kinds.ts`). */
  readonly article?: ArticleUse;
  readonly valid?: Validity;
  /** Ids of the preceding and following terms. */
  readonly predecessor?: string;
  readonly successor?: string;
  readonly sources?: readonly Source[];
  /** The day on which the term was last compared with its sources, YYYY-MM-DD. */
  readonly checked?: string;
  readonly unverified?: readonly UnverifiedPart[];
  readonly tbx?: readonly PlacedTbxItem[];
}

/** Removes the term with this id from the layers below. */
export interface Removal {
  readonly id: string;
  readonly remove: true;
}

/** An entry of a glossary file. */
export type Entry = Term | Removal;

export const isRemoval = (entry: Entry): entry is Removal => 'remove' in entry;
