/**
 * A text as the engine reads it: a string is one, and so is a text that is kept in pieces. All of it answers as a string does;
 * offsets are UTF-16 code units. What has to have the whole as one string asks `toString`, which may have to make it.
 */
export interface Text {
  readonly length: number;
  slice(start?: number, end?: number): string;
  charAt(at: number): string;
  charCodeAt(at: number): number;
  indexOf(search: string, from?: number): number;
  lastIndexOf(search: string, from?: number): number;
  toString(): string;
}

/** A copy of a text that does not keep the longer one it was cut from in memory, as a part of a string does in V8. */
export const detached = (text: string): string => ` ${text}`.slice(1);
