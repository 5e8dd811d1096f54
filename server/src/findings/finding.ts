import type { Span } from '../statement/statement.js';

export const levels = ['off', 'hint', 'info', 'warning', 'error'] as const;
/** The level of a finding; `off` disables its rule. */
export type Level = (typeof levels)[number];

/** A change to the text: `length` code units at `offset` become `newText`. */
export interface Edit extends Span {
  readonly newText: string;
}

/** A set of edits that together remove the finding and cause no other. Edits do not overlap. */
export interface Fix {
  readonly title: string;
  /** Correct English that loses nothing, which every careful editor would accept unread. Only such fixes are applied without asking. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Related extends Span {
  readonly message: string;
}

/** What a rule reports at one place. Offsets are UTF-16 code units into the document. */
export interface Observation extends Span {
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Caps the level, for the milder cases of a rule. */
  readonly atMost?: Exclude<Level, 'off'>;
}

/** The lower of two levels. */
export const quieter = <L extends Level>(a: L, b: L): L => (levels.indexOf(a) < levels.indexOf(b) ? a : b);

export interface Finding extends Omit<Observation, 'atMost'> {
  readonly rule: string;
  readonly level: Exclude<Level, 'off'>;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}
