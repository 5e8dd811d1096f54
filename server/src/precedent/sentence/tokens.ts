import { isWord, type Word, type Words } from '../../text/words.js';
import { mayChangeIn } from './mayChange.js';

/**
 * A word of a sentence as wording is compared: marks are left out, and what must change from year to year has one key for all.
 * Offsets are UTF-16 code units of the sentence as it is read.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word in small letters; `#number`, `#ordinal`, `#date`, `#name` or `#place` for what must change. */
  readonly key: string;
  /** The word in small letters, masked or not; all its words where a mask covers several. */
  readonly exact: string;
}

/**
 * The tokens of a sentence.
 * @param words of the sentence, marks among them
 * @param base where the sentence begins: what is taken from the words’ offsets
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
