import { wordClass } from '../text/internedWords.js';
import { areAdjacent } from '../text/words.js';
import { type BlockReading, rangeOfWords } from './reading.js';

/** A quotation mark or an apostrophe. */
export interface Mark {
  /** Relative to the block’s chunk, in UTF-16 code units. */
  readonly offset: number;
  readonly kind: 'quotation mark' | 'apostrophe';
  readonly curly: boolean;
  /** The curly form of a straight mark, or the reverse. */
  readonly other: string;
}

const styles: Readonly<Record<string, Pick<Mark, 'kind' | 'curly'>>> = {
  '"': { kind: 'quotation mark', curly: false },
  '“': { kind: 'quotation mark', curly: true },
  '”': { kind: 'quotation mark', curly: true },
  "'": { kind: 'apostrophe', curly: false },
  '’': { kind: 'apostrophe', curly: true },
};

const anyMark = wordClass((text) => text === '"' || text === "'");

/** Returns the marks of a block. Skips those after digits, which are feet, minutes or inches, and single marks outside words. */
export function marksIn(reading: BlockReading): Mark[] {
  const { words, source } = reading;
  return words.find<Mark>(anyMark, (word, i) => {
    const offset = rangeOfWords(reading, i, i + 1).start;
    const style = styles[source.charAt(offset)];
    const [before, following] = [words.get(i - 1), words.get(i + 1)];
    const closes = before !== undefined && areAdjacent(before, word);
    const opens = following !== undefined && areAdjacent(word, following);
    if (!style || (closes && /\d$/.test(before.text) && !style.curly)) return undefined;
    if (style.kind === 'quotation mark') return { offset, ...style, other: style.curly ? '"' : closes ? '”' : '“' };
    const inWord = closes && opens && /\p{L}$/u.test(before.text) && /^\p{L}/u.test(following.text);
    return inWord ? { offset, ...style, other: style.curly ? "'" : '’' } : undefined;
  });
}
