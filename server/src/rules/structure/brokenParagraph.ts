import type { Edit, Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { t } from '../../text/l10n.js';
import { isWord } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Reports a paragraph that ends in mid-sentence and continues in the next. */
export const brokenParagraph: Check = (statement, { queryAllBlocks }) => {
  const found = queryAllBlocks(breakIn).flatMap(({ block: broken, found: [at] }) => {
    const next = statement.blocks[broken.index + 1];
    return next && !broken.inAbbreviationList && continues(next, broken, at === 'comma') ? observation(statement, broken, next) : [];
  });
  const [first, ...others] = found;
  if (!first || found.length < minOfLines || found.length < paragraphsOf(statement) * shareOfLines) return found;
  return [
    {
      ...first,
      message: t('{0} sentences are split across paragraphs, as if each line were one. Join the paragraphs.', found.length),
      related: otherPlaces(others),
      fixes: [{ title: t('Join the paragraphs'), safe: false, edits: found.flatMap(({ edit }) => [edit]) }],
    },
  ];
};

/** Minimum number and share of broken paragraphs in a text whose lines became paragraphs. It gets a single finding. */
const minOfLines = 10;
const shareOfLines = 0.3;

const paragraphsOf = ({ blocks }: Statement): number =>
  blocks.filter(({ reading: { kind, words } }) => kind === 'paragraph' && words.length >= minWords).length;

/** Minimum length of a sentence that may be split, in words. Shorter text is a table cell or part of a line. */
const minWords = 5;

/** Minimum length of the continuation, in words, unless it ends a sentence. Shorter text is a table cell. */
const minWordsAfter = 3;

/** Minimum length of prose, in words. Headings and list items are shorter. */
const minProseWords = 12;

/** Returns how a paragraph breaks off. */
function breakIn({ kind, words }: BlockReading): ('word' | 'comma')[] {
  if (kind !== 'paragraph' || words.length < minWords) return [];
  const last = words.length - 1;
  const opens = words.get(0)?.text ?? '';
  // “… procedures; and” ends a list item.
  if (/^(?:and|or)$/.test(words.get(last)?.text ?? '') && /^[;,]$/.test(words.get(last - 1)?.text ?? '') && /^\p{Ll}/u.test(opens))
    return [];
  if (isWord(words.get(last))) return ['word'];
  // “Recognizing the need for ports,” is a clause of a preamble.
  return words.get(last)?.text === ',' && /^\p{Lu}/u.test(opens) && !/(?:ing|ed)$/i.test(opens) ? ['comma'] : [];
}

/**
 * Returns whether the next paragraph continues the sentence. After a comma, “recalling …” and “convinced …” are preamble clauses with their
 * own paragraphs, as is “have agreed as follows:”. A single letter labels a list item, a semicolon ends one, and “st” after a number is a superscript.
 */
function continues({ reading: { kind, words } }: DocumentBlock, broken: DocumentBlock, afterComma: boolean): boolean {
  const first = words.get(0)?.text ?? '';
  if (kind !== 'paragraph' || !/^(?:a|\p{Ll}{2,})$/u.test(first) || /^[.)]$/.test(words.get(1)?.text ?? '')) return false;
  const end = words.get(words.length - 1)?.text ?? '';
  if (end === ';' || (words.length < minWordsAfter && !/^[.!?]$/.test(end))) return false;
  const last = broken.reading.words.get(broken.reading.words.length - 1)?.text ?? '';
  if (/\d$/.test(last) && /^(?:st|nd|rd|th)$/.test(first)) return false;
  return !afterComma || !/^(?:have|hereby)$|(?:ing|ed)$/.test(first);
}

const opensSmall = (block: DocumentBlock | undefined): boolean => /^\p{Ll}/u.test(block?.reading.words.get(0)?.text ?? '');

/**
 * Returns whether the paragraphs certainly belong together: the first cannot end there, and they are not list items without marks. After a
 * comma, a preamble may continue in its own paragraph.
 */
function isSure({ blocks }: Statement, broken: DocumentBlock, next: DocumentBlock): boolean {
  const { words } = broken.reading;
  const last = words.get(words.length - 1);
  if (!isWord(last) || opensSmall(blocks[next.index + 1])) return false;
  return isFunctionWord(last.text) || (words.length >= minProseWords && !opensSmall(broken));
}

function observation(statement: Statement, broken: DocumentBlock, next: DocumentBlock): (Observation & { readonly edit: Edit })[] {
  const { text } = statement;
  const last = broken.reading.words.length;
  const span = spanOfWords(broken, last - 1, last);
  const end = span.offset + span.length;
  const going = spanOfWords(next, 0, 1);
  if (!/^\s+$/.test(text.slice(end, going.offset))) return [];
  const edit = { offset: end, length: going.offset - end, newText: ' ' };
  return [
    {
      ...span,
      edit,
      message: t('The sentence is split across two paragraphs. Join the paragraphs.'),
      related: [{ ...going, message: t('The sentence continues here') }],
      fixes: [
        {
          title: t('Join the paragraphs'),
          safe: isSure(statement, broken, next),
          edits: [edit],
        },
      ],
    },
  ];
}
