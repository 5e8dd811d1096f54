import type { Span } from '../statement/statement.js';

export const levels = ['off', 'hint', 'info', 'warning', 'error'] as const;
/** Severity of a finding. `off` disables its rule. */
export type Level = (typeof levels)[number];

/** Replaces `length` code units at `offset` by `newText`. */
export interface Edit extends Span {
  readonly newText: string;
}

/** Non-overlapping edits that together fix the finding and cause no other. */
export interface Fix {
  readonly title: string;
  /**
   * Whether the result is correct English that loses nothing, and that any careful editor would accept unread. Only such fixes are applied
   * automatically.
   */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** A document besides the checked one. */
export interface OtherDocument {
  /** URI, or on the command line the path. */
  readonly uri: string;
  /** Converts an offset in UTF-16 code units to a position from 0, in the client’s units. */
  positionAt(offset: number): { line: number; character: number };
  /** Returns the paragraph of a Word document at an offset. */
  readonly paragraphAt?: (offset: number) => { readonly paragraph: number; readonly number?: string };
}

export interface Related extends Span {
  readonly message: string;
  /** Absent for the checked document. */
  readonly document?: OtherDocument;
}

/** A result of a rule at one place. Offsets are UTF-16 code units of the document. */
export interface Observation extends Span {
  readonly message: string;
  readonly related?: readonly Related[];
  /** A function if they are expensive to compute. It is called when they are requested. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** Maximum level, for milder cases of a rule. */
  readonly atMost?: Exclude<Level, 'off'>;
}

export const lowerLevel = <L extends Level>(a: L, b: L): L => (levels.indexOf(a) < levels.indexOf(b) ? a : b);

export interface Finding extends Omit<Observation, 'atMost' | 'fixes'> {
  readonly rule: string;
  readonly level: Exclude<Level, 'off'>;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}
