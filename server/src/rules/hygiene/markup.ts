import type { Observation } from '../../findings/finding.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { characterOf } from '../../text/blocks/markdownBlocks.js';
import { wordClass } from '../../text/internedWords.js';
import { t, withAdvice } from '../../text/l10n.js';
import { maxFound } from '../queryBlocks.js';
import type { Check } from '../rule.js';

/**
 * Reports markup that readers would see: asterisks without effect, unknown tags and character references, and comments. An asterisk after a
 * name (“Kosovo*”) or before a note is a footnote.
 */
export const markup: Check = (statement, { queryBlocks }) => [
  ...queryBlocks(strayIn, ['headings', 'quotations', 'abbreviationLists']).flatMap(({ block, found }) =>
    found.flatMap((stray) => observationsOf(statement, block, stray)),
  ),
  ...comments(statement),
];

/** Stray markup. Offsets are in the running text. */
interface Stray {
  readonly start: number;
  readonly end: number;
  /** The text that remains when the marks are removed. */
  readonly kept: string;
}

const clue = wordClass((text) => text === '*' || text === '<' || text === '&');

/** Pairs of asterisks around words: “**text**”, “*text*”, “** text **”. */
const pair =
  /(?<![\p{L}\p{N}*])(\*{1,3})(?![\s*])([^*]{1,300})(?<!\s)\1(?![\p{L}\p{N}*])|(?<![^\s(])\*\* ([^*]{1,300}) \*\*(?![^\s.,;:)])/gu;
/** Two asterisks that open words and are never closed. At the beginning of a paragraph they may label a note. */
const opening = /(?<=[\s("])\*\*(?=[\p{L}\p{N}"(])/gu;
const tag = /<\/?(?:p|br|b|i|u|s|em|strong|span|div|font|sup|sub|a|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|o:p)(?:\s[^<>]{0,300})?\/?>/gi;
const reference = /&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[nm]dash|hellip|#\d{2,5}|#x[\da-f]{2,4});/gi;

function strayIn({ words, running: { text } }: BlockReading): Stray[] {
  if (!words.has(clue)) return [];
  const found: Stray[] = [
    ...Array.from(text.matchAll(pair), ({ 0: all, 2: inner, 3: spaced, index }) => ({
      start: index,
      end: index + all.length,
      kept: inner ?? spaced ?? '',
    })),
    ...Array.from(text.matchAll(opening), ({ 0: all, index }) => ({ start: index, end: index + all.length, kept: '' })),
    ...Array.from(text.matchAll(tag), ({ 0: all, index }) => ({ start: index, end: index + all.length, kept: '' })),
    ...Array.from(text.matchAll(reference), ({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
      // hygiene/invisible reports unnecessary non-breaking spaces.
      kept: characterOf(all.toLowerCase()).replace('\u00A0', ' '),
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = 0;
  return found.filter(({ end }) => {
    const isOwn = end > covered;
    covered = Math.max(covered, end);
    return isOwn;
  });
}

/** Maximum length of the text that a message quotes, in UTF-16 code units. */
const maxQuoted = 40;

const shortened = (text: string): string => (text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text);

function observationsOf({ text, markup: kind }: Statement, block: DocumentBlock, { start, end, kept }: Stray): Observation[] {
  const span = spanOfText(block, start, end);
  // Escaped in Markdown, hence intended.
  if (kind === 'markdown' && text.charAt(span.offset - 1) === '\\') return [];
  const written = text.slice(span.offset, span.offset + span.length);
  const newText = written.startsWith('*') && kept !== '' ? between(written) : kept;
  const title = newText.trim() === '' || newText.length > maxQuoted ? t('Remove the markup') : t('Write “{0}”', newText);
  return [
    {
      ...span,
      message: withAdvice(problemOf(written), title),
      fixes: [{ title, safe: false, edits: [{ ...span, newText }] }],
    },
  ];
}

function problemOf(written: string): string {
  if (written.startsWith('*')) return t('Readers will see the asterisks in “{0}”.', shortened(written));
  if (written.startsWith('<')) return t('“{0}” is a tag that readers will see.', shortened(written));
  return t('“{0}” stands for a character, but readers will see it as it is.', written);
}

/** Returns the text between asterisks, as written. */
function between(written: string): string {
  const marks = /^\*+ ?/.exec(written)?.[0].length ?? 0;
  return written.slice(marks, written.length - marks);
}

/** A comment to a checker: “vale off”, “markdownlint-disable MD013”. */
const toChecker = /^\s*(?:communique-|(?:vale|LTeX|markdownlint|textlint|cspell|prettier|remark|lint|alex|proselint|spell-checker)\b)/i;

/** Reports comments in plain text, except those to checkers. In Markdown, readers do not see them. */
function comments({ text, markup: kind }: Statement): Observation[] {
  if (kind === 'markdown') return [];
  const found: Span[] = [];
  for (let at = text.indexOf('<!--'); at >= 0 && found.length <= maxFound; ) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    if (!toChecker.test(text.slice(at + 4, at + 60))) found.push({ offset: at, length: close + 3 - at });
    at = text.indexOf('<!--', close + 3);
  }
  return found.map((span) => ({
    ...span,
    message: t('A comment is still in the text. Delete it.'),
    fixes: () => [{ title: t('Delete the comment'), safe: false, edits: [{ ...span, newText: '' }] }],
  }));
}
