/** A team’s preferred or forbidden word. At least one of `use` and `not` is set. */
export interface HouseWord {
  /** The word to write. Without `not`, only its capitals are checked: “Indo-Pacific”. */
  readonly use?: string;
  /** The words not to write. In lowercase, they match any capitals. */
  readonly not?: string | readonly string[];
  /** The reason, for the message. */
  readonly why?: string;
  /** A document or a folder, relative to the configuration’s folder. Everywhere if absent. */
  readonly where?: string;
}
