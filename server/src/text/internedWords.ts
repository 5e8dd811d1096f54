/**
 * A word as such, wherever it stands. A long statement has some 25,000 words and a few thousand different ones: what can be told from a
 * word alone is told once for each of these.
 */
export interface InternedWord {
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

let kept = new Map<string, InternedWord>();

const letterOrDigit = /^[\p{L}\p{N}]/u;

/** The interned of a word, the same for the same word for as long as it is kept. */
export function internedWord(text: string): InternedWord {
  const known = kept.get(text);
  if (known) return known;
  // A part of a string keeps the whole in memory in V8; a joined one does not.
  const own = text.length > longestKept ? text : ` ${text}`.slice(1);
  const interned: InternedWord = { text: own, key: keyOf(own), isWord: letterOrDigit.test(own), answers: [] };
  if (text.length > longestKept) return interned;
  if (kept.size === maxKept) kept = new Map();
  kept.set(own, interned);
  return interned;
}

let questions = 0;

/**
 * A question about words alone, answered once for each different one.
 * @param make a pure function of the word's text and key
 */
export function perWord<T extends NonNullable<unknown>>(
  make: (text: string, key: string) => T,
): (word: { readonly interned: InternedWord }) => T {
  const number = questions++;
  return ({ interned }) => {
    const known = interned.answers[number] as T | undefined;
    if (known !== undefined) return known;
    const answer = make(interned.text, interned.key);
    interned.answers[number] = answer;
    return answer;
  };
}

/** A kind of word that is told by the word alone. */
export type WordClass = (word: { readonly interned: InternedWord }) => boolean;

/** @param test a pure function of the word's text and key, asked once for each different word */
export const wordClass = (test: (text: string, key: string) => boolean): WordClass => perWord(test);

/** Whether there is a word, and it is of a class. */
export const isOf = (word: { readonly interned: InternedWord } | undefined, wanted: WordClass): boolean =>
  word !== undefined && wanted(word);
