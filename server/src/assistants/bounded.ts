/** Maximum length of an answer, in UTF-16 code units of its JSON. Assistants read all of it, and their context is limited. */
const maxAnswer = 30_000;
/** Maximum length of a text in an answer, in UTF-16 code units. */
const maxText = 1_000;

/** A list in an answer. */
export interface Bounded<T> {
  readonly total: number;
  /** Number of items omitted at the end. */
  readonly left_out: number;
  readonly items: readonly T[];
}

/** Cuts a long text. */
export function shortened(text: string): string {
  return text.length <= maxText ? text : `${text.slice(0, maxText).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Returns a value with its long texts cut, at any depth. Only for values of the server itself, whose depth is bounded. */
export function withShortTexts<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? shortened(part) : part)) as T;
}

/** Returns the first items, as many as fit into an answer. */
export function bounded<T>(all: readonly T[], limit: number): Bounded<T> {
  const items: T[] = [];
  let length = 0;
  for (const item of all.slice(0, limit)) {
    const short = withShortTexts(item);
    length += JSON.stringify(short).length;
    if (length > maxAnswer && items.length > 0) break;
    items.push(short);
  }
  return { total: all.length, left_out: all.length - items.length, items };
}
