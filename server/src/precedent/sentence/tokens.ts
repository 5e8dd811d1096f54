import { isWord, type Word, type Words } from '../../text/words.js';
import { mayChangeIn } from './mayChange.js';

/**
 * A word of a sentence, prepared for comparison: without marks, and with one key for values that change from year to year. Offsets are
 * UTF-16 code units of the sentence’s `text`.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The lowercase word; for values that change, `#number`, `#ordinal`, `#date`, `#name` or `#place`. */
  readonly key: string;
  /** The lowercase word or words, also where `key` masks them. */
  readonly exact: string;
}

/**
 * Returns the tokens of a sentence.
 * @param words of the sentence, including marks
 * @param base start of the sentence, subtracted from the words’ offsets
 */
export function tokensOf(words: Words, base = 0): Token[] {
  const tokens: Token[] = [];
  const masks = mayChangeIn(words);
  let next = 0;
  for (let i = 0; i < words.length; ) {
    const mask = masks[next];
    if (mask?.from === i) {
      next++;
      const covered = words.slice(mask.from, mask.to);
      const last = covered.at(-1) as Word;
      tokens.push({
        start: (covered[0] as Word).start - base,
        end: last.end - base,
        key: mask.key,
        exact: covered.length === 1 ? last.key : covered.map((w) => w.key).join(' '),
      });
      i = mask.to;
      continue;
    }
    const word = words.get(i++) as Word;
    if (isWord(word)) tokens.push({ start: word.start - base, end: word.end - base, key: word.key, exact: word.key });
  }
  return tokens;
}
