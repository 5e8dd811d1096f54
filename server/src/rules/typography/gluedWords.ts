import type { Edit } from '../../findings/finding.js';
import { type BlockReading, rangeOfWords } from '../../statement/reading.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { wordClass } from '../../text/internedWords.js';
import { areAdjacent, isWord } from '../../text/words.js';
import type { BlockQuery } from '../rule.js';

const isComma = wordClass((text) => text === ',');
const isStop = wordClass((text) => /^[.;:]$/.test(text));
const opensBracket = wordClass((text) => text === '(');
const closesBracket = wordClass((text) => text === ')');

const insertion = (reading: BlockReading, at: number, before: string): Edit => {
  const { start, end } = rangeOfWords(reading, at, at + 1);
  const mark = reading.source.slice(start, end);
  return { offset: start, length: end - start, newText: before === '' ? `${mark} ` : `${before}${mark}` };
};

const isRead = ({ kind }: BlockReading): boolean => kind !== 'tableCell' && kind !== 'quotation';

/** Returns fixes for “Peru,Chile and Brazil”. */
export function unspacedCommas(reading: BlockReading): Edit[] {
  if (!isRead(reading)) return [];
  const { words } = reading;
  return words.find(isComma, (mark, i) => {
    const [before, after] = [words.get(i - 1), words.get(i + 1)];
    if (!isWord(before) || !isWord(after) || !areAdjacent(before, mark) || !areAdjacent(mark, after)) return undefined;
    return /^\p{L}{3,}$/u.test(before.text) && /^\p{L}{2,}$/u.test(after.text) ? insertion(reading, i, '') : undefined;
  });
}

/** Length of the text examined around a mark, in UTF-16 code units. */
const maxAddress = 100;

/**
 * Returns whether the text around a mark is an address, a file name or a character reference: “www.example.org”, “draft.docx”, “&nbsp;”.
 */
const isAddress = (token: string): boolean => /[/@&\\_=]/.test(token) || token.slice(0, -1).split('.').length > 2;

/**
 * Returns a query for “in Tokyo.The Ministers” and “met;They left”.
 * @param certain before a word such as “The”, which begins sentences; otherwise before other capitals, as in “Booking.Com”
 */
export function unspacedStops(certain: boolean): BlockQuery<Edit> {
  return (reading) => {
    const { words, running } = reading;
    if (!isRead(reading) || !words.has(isStop)) return [];
    return words.find(isStop, (mark, i) => {
      const [before, after] = [words.get(i - 1), words.get(i + 1)];
      if (!isWord(before) || !isWord(after) || !areAdjacent(before, mark) || !areAdjacent(mark, after)) return undefined;
      const opens = isFunctionWord(after.text);
      if (opens !== certain || !/^\p{Lu}\p{Ll}+$/u.test(after.text) || !/\p{Ll}{2}|^\d{4}$/u.test(before.text)) return undefined;
      if (!opens && !(mark.text === '.' && /^\p{Ll}{3,}$/u.test(before.text))) return undefined;
      const left =
        running.text
          .slice(Math.max(0, mark.start - maxAddress), mark.start)
          .split(' ')
          .at(-1) ?? '';
      const [right = ''] = running.text.slice(mark.start, mark.start + maxAddress).split(' ');
      return isAddress(left + right) ? undefined : insertion(reading, i, '');
    });
  };
}

/** Maximum length of text in brackets, in words. */
const maxInBracket = 30;

/** Text in brackets that needs a space before it: an abbreviation, a name, a year or several words; unlike “Minister(s)” and “5(a)”. */
const standsAlone = /^(?:\p{Lu}(?:\p{Lu}[^)]*|\p{Ll}{3,})|(?:19|20)\d\d|\p{L}{2,}\s[^)]*)$/u;

/** Returns fixes for “the Agency(JAXA)” and “(JAXA)and”. */
export function unspacedBrackets(reading: BlockReading): Edit[] {
  if (!isRead(reading)) return [];
  const { words, running } = reading;
  const before = words.find(opensBracket, (mark, i) => {
    const [word, after] = [words.get(i - 1), words.get(i + 1)];
    if (!isWord(word) || !areAdjacent(word, mark) || !/\p{Ll}{3}$/u.test(word.text) || !after || !areAdjacent(mark, after))
      return undefined;
    let end = i + 1;
    while (end < words.length && end - i <= maxInBracket && words.get(end)?.text !== ')') end++;
    const close = words.get(end);
    if (close?.text !== ')') return undefined;
    return standsAlone.test(running.text.slice(mark.end, close.start)) ? insertion(reading, i, ' ') : undefined;
  });
  const after = words.find(closesBracket, (mark, i) => {
    const [inside, word] = [words.get(i - 1), words.get(i + 1)];
    if (!isWord(word) || !areAdjacent(mark, word) || !isFunctionWord(word.text) || !isWord(inside)) return undefined;
    return /^(?:\p{Lu}{2}.*|\p{L}{4,}|\d{4})$/u.test(inside.text) ? insertion(reading, i, '') : undefined;
  });
  return [...before, ...after].sort((a, b) => a.offset - b.offset);
}

/** Returns fixes for “( draft )”, but not for “(  )” and “( ) yes”, which are to be filled in. */
export function spacesInBrackets(reading: BlockReading): Edit[] {
  if (!isRead(reading)) return [];
  const { words, source } = reading;
  const gap = (from: number, inside: number): Edit | undefined => {
    const [left, right] = [words.get(from), words.get(from + 1)];
    if (!left || !right || areAdjacent(left, right) || !/[\p{L}\p{N}]{2}/u.test(words.get(inside)?.text ?? '')) return undefined;
    const offset = rangeOfWords(reading, from, from + 1).end;
    const length = rangeOfWords(reading, from + 1, from + 2).start - offset;
    return source.slice(offset, offset + length) === ' ' ? { offset, length, newText: '' } : undefined;
  };
  return [...words.find(opensBracket, (_, i) => gap(i, i + 1)), ...words.find(closesBracket, (_, i) => gap(i - 1, i - 1))].sort(
    (a, b) => a.offset - b.offset,
  );
}
