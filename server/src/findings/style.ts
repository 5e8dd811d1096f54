/** The form that a style authority requires, where a text could use several. */
export interface StyleChoice {
  /** The form, as in the rule that compares it: `percent`, `ize`. */
  readonly form: string;
  /** The authority with its section, for the message. */
  readonly authority: string;
}

/** Choices by what is compared: `percent`, `ending`, `date`. Where there is none, the statement’s own usage counts. */
export type Style = Readonly<Record<string, StyleChoice>>;
