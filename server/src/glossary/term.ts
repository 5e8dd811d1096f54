/** What a glossary holds: concepts with their names, after TBX (ISO 30042). The shape of `data/schema/glossary.schema.json`. */

/** TBX administrative status of a name. */
export type NameStatus = 'preferred' | 'admitted' | 'deprecated';

/** TBX term type. Abbreviations are matched exactly; full and short forms without regard to case. */
export type NameType = 'fullForm' | 'shortForm' | 'abbreviation';

/**
 * Whether readers need the name before the abbreviation: `always`; `customary`, they know it unexplained (GPS);
 * `optional`, the abbreviation is itself the name people use (a mission: SLIM).
 */
export type IntroductionPolicy = 'always' | 'customary' | 'optional';

/**
 * What takes “the” in running text: `both` the name and its abbreviation (the United Nations, the UN); the `name` alone
 * (the National Aeronautics and Space Administration, NASA); `none` of them (low Earth orbit, LEO).
 */
export type ArticleUse = 'both' | 'name' | 'none';

/** Dates as YYYY-MM-DD, both inclusive; absent means open. */
export interface Validity {
  readonly from?: string;
  readonly to?: string;
}

/** A name beside the preferred one. */
export interface OtherName {
  readonly text: string;
  readonly status: NameStatus;
  /** Absent: `fullForm`. */
  readonly type?: NameType;
  readonly note?: string;
  /** BCP 47; absent: English. */
  readonly language?: string;
  /** When the body bore this name: for former and future names. */
  readonly valid?: Validity;
}

/** A data category of a TBX file that nothing else here holds: kept as it came, for export. */
export interface TbxItem {
  /** The element: `termNote`, `descrip`, `admin`, `xref`, a group of them … */
  readonly element: string;
  readonly type?: string;
  readonly target?: string;
  readonly text?: string;
  readonly items?: readonly TbxItem[];
}

/** Where such a category stood: at the concept, in a language, or at one name of that language. */
export interface PlacedTbxItem extends TbxItem {
  readonly language?: string;
  readonly name?: string;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
}

/** One concept: one meaning, one preferred name. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly kind: string;
  /** The government the body belongs to; absent where shared. */
  readonly side?: string;
  /** Id of the term this one is part of, or a plain name where the glossary has no such term. */
  readonly parent?: string;
  readonly definition?: string;
  readonly note?: string;
  /** BCP 47 language tag to name. */
  readonly translations?: Readonly<Record<string, string>>;
  readonly names?: readonly OtherName[];
  /** Absent: `always`. */
  readonly introduce?: IntroductionPolicy;
  /** Absent: what names of this kind take (`kinds.ts`). */
  readonly article?: ArticleUse;
  readonly valid?: Validity;
  /** Ids of the terms that preceded and followed this one. */
  readonly predecessor?: string;
  readonly successor?: string;
  readonly sources?: readonly Source[];
  readonly tbx?: readonly PlacedTbxItem[];
}

/** Takes away the term of this id that a layer below has. */
export interface Removal {
  readonly id: string;
  readonly remove: true;
}

/** What a glossary file holds, in its order. */
export type Entry = Term | Removal;

export const isRemoval = (entry: Entry): entry is Removal => 'remove' in entry;
