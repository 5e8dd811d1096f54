/** What a style authority asks for where a text could be written in several ways. */
export interface StyleChoice {
  /** The form, as in the rule that compares it: `percent`, `ize`. */
  readonly form: string;
  /** The authority with its section, for the message. */
  readonly authority: string;
}

/** Choices by what is compared: `percent`, `ending`, `date`. Where there is none, the statement’s own usage counts. */
export type Style = Readonly<Record<string, StyleChoice>>;
