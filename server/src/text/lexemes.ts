/**
 * A word as such, wherever it stands. A long statement has some 25,000 words and a few thousand different ones: what can be told from a
 * word alone is told once for each of these.
 */
export interface Lexeme {
  readonly text: string;
  /** What the matcher compares: lower case. */
  readonly key: string;
  /** Whether it begins with a letter or a digit, and is no mark. */
  readonly isWord: boolean;
  /** What `perWord` has made of it, by the number of the question. */
  readonly answers: unknown[];
}

/** How a word is compared without regard to case. */
export function keyOf(word: string): string {
  return word.toLowerCase();
}

/** How many different words are kept at most; then all are forgotten, and the ones that come again are kept anew. */
const maxKept = 1 << 15;

/** What is longer is no word that comes again: an address, a line without spaces. In UTF-16 code units. */
const longestKept = 48;

let kept = new Map<string, Lexeme>();

const letterOrDigit = /^[\p{L}\p{N}]/u;

/** The lexeme of a word, the same for the same word for as long as it is kept. */
export function lexemeOf(text: string): Lexeme {
  const known = kept.get(text);
  if (known) return known;
  // A part of a string keeps the whole in memory in V8; a joined one does not.
  const own = text.length > longestKept ? text : ` ${text}`.slice(1);
  const lexeme: Lexeme = { text: own, key: keyOf(own), isWord: letterOrDigit.test(own), answers: [] };
  if (text.length > longestKept) return lexeme;
  if (kept.size === maxKept) kept = new Map();
  kept.set(own, lexeme);
  return lexeme;
}

let questions = 0;

/**
 * A question about words alone, answered once for each different one.
 * @param make a pure function of the word's text and key
 */
export function perWord<T extends NonNullable<unknown>>(make: (text: string, key: string) => T): (word: { readonly lexeme: Lexeme }) => T {
  const number = questions++;
  return ({ lexeme }) => {
    const known = lexeme.answers[number] as T | undefined;
    if (known !== undefined) return known;
    const answer = make(lexeme.text, lexeme.key);
    lexeme.answers[number] = answer;
    return answer;
  };
}

/** A kind of word that is told by the word alone. */
export type WordClass = (word: { readonly lexeme: Lexeme }) => boolean;

/** @param test a pure function of the word's text and key, asked once for each different word */
export const wordClass = (test: (text: string, key: string) => boolean): WordClass => perWord(test);

/** Whether there is a word, and it is of a class. */
export const isOf = (word: { readonly lexeme: Lexeme } | undefined, wanted: WordClass): boolean => word !== undefined && wanted(word);
