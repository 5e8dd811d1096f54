import type { Observation } from '../../findings/finding.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { isWord } from '../../text/words.js';
import type { Check } from '../rule.js';

/** A paragraph that ends in mid-sentence, which the next one continues. */
export const brokenParagraph: Check = (statement, { queryAllBlocks }) =>
  queryAllBlocks(breakIn).flatMap(({ block: broken, found: [at] }) => {
    const next = statement.blocks[broken.index + 1];
    return next && !broken.inAbbreviationList && goesOn(next, broken, at === 'comma') ? observation(statement, broken, next) : [];
  });

/** Fewer words than this are no sentence that could be split, but a cell or a piece of a line. */
const fewestWords = 5;

/** Fewer words than this, with no end of a sentence, are a cell too. */
const fewestWordsAfter = 3;

/** As many words as no heading and no item of a list has. */
const wordsOfProse = 12;

/** What a paragraph breaks off at, if it does. */
function breakIn({ kind, words }: BlockReading): ('word' | 'comma')[] {
  if (kind !== 'paragraph' || words.length < fewestWords) return [];
  const last = words.length - 1;
  const opens = words.get(0)?.text ?? '';
  // “… procedures; and” is an item of a list.
  if (/^(?:and|or)$/.test(words.get(last)?.text ?? '') && /^[;,]$/.test(words.get(last - 1)?.text ?? '') && /^\p{Ll}/u.test(opens))
    return [];
  if (isWord(words.get(last))) return ['word'];
  return words.get(last)?.text === ',' && /^\p{Lu}/u.test(opens) ? ['comma'] : [];
}

/**
 * Whether the next paragraph continues the sentence. After a comma, “recalling …” and “convinced …” are clauses of a preamble, each
 * with a paragraph of its own. A letter alone marks an item of a list, a semicolon closes one, and “st” after a number is a raised ending.
 */
function goesOn({ reading: { kind, words } }: DocumentBlock, broken: DocumentBlock, afterComma: boolean): boolean {
  const first = words.get(0)?.text ?? '';
  if (kind !== 'paragraph' || !/^(?:a|\p{Ll}{2,})$/u.test(first) || /^[.)]$/.test(words.get(1)?.text ?? '')) return false;
  const end = words.get(words.length - 1)?.text ?? '';
  if (end === ';' || (words.length < fewestWordsAfter && !/^[.!?]$/.test(end))) return false;
  const last = broken.reading.words.get(broken.reading.words.length - 1)?.text ?? '';
  if (/\d$/.test(last) && /^(?:st|nd|rd|th)$/.test(first)) return false;
  return !afterComma || !/(?:ing|ed)$/.test(first);
}

const opensSmall = (block: DocumentBlock | undefined): boolean => /^\p{Ll}/u.test(block?.reading.words.get(0)?.text ?? '');

/**
 * Whether the two paragraphs are surely one: the first cannot end where it does, and they are no items of a list without marks. After a
 * comma a preamble may go on in a paragraph of its own.
 */
function isSure({ blocks }: Statement, broken: DocumentBlock, next: DocumentBlock): boolean {
  const { words } = broken.reading;
  const last = words.get(words.length - 1);
  if (!isWord(last) || opensSmall(blocks[next.index + 1])) return false;
  return isFunctionWord(last.text) || (words.length >= wordsOfProse && !opensSmall(broken));
}

function observation(statement: Statement, broken: DocumentBlock, next: DocumentBlock): Observation[] {
  const { text } = statement;
  const last = broken.reading.words.length;
  const span = spanOfWords(broken, last - 1, last);
  const end = span.offset + span.length;
  const going = spanOfWords(next, 0, 1);
  if (!/^\s+$/.test(text.slice(end, going.offset))) return [];
  return [
    {
      ...span,
      message: 'The sentence is split across two paragraphs. Join the paragraphs.',
      related: [{ ...going, message: 'The sentence continues here' }],
      fixes: [
        {
          title: 'Join the paragraphs',
          safe: isSure(statement, broken, next),
          edits: [{ offset: end, length: going.offset - end, newText: ' ' }],
        },
      ],
    },
  ];
}
