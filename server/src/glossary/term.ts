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
  /** When the body bore this name: how former and future names are told. */
  readonly valid?: Validity;
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
  readonly definition: string;
  readonly note?: string;
  /** BCP 47 language tag to name. */
  readonly translations?: Readonly<Record<string, string>>;
  readonly names?: readonly OtherName[];
  /** Absent: `always`. */
  readonly introduce?: IntroductionPolicy;
  readonly valid?: Validity;
  /** Ids of the terms that preceded and followed this one. */
  readonly predecessor?: string;
  readonly successor?: string;
  readonly sources?: readonly Source[];
}
