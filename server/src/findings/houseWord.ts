/** A word of a team: what to write, or what not to. At least one of `use` and `not` is given. */
export interface HouseWord {
  /** What to write. Without `not`, its capitals are what counts: “Indo-Pacific”. */
  readonly use?: string;
  /** What not to write. In small letters, it stands for any capitals. */
  readonly not?: string | readonly string[];
  /** The reason, for the message. */
  readonly why?: string;
  /** A document or a folder, relative to the configuration’s folder. Everywhere if absent. */
  readonly where?: string;
}
