import { type DifferencePiece, surrounded, wordDifference } from '../../precedent/compare/wordDifference.js';
import { closest, type SimilarSentence } from '../../precedent/index/closest.js';
import type { Occurrences } from '../../precedent/index/occurrences.js';
import type { AgreedUse, PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import type { Span, Statement } from '../../statement/statement.js';
import { dateInWords, t } from '../../text/l10n.js';
import { sentenceAt } from '../sentenceAt.js';
import { escapeMarkdown } from './markdown.js';

/** The closest agreed wording for a sentence. */
export interface AgreedCard {
  readonly span: Span;
  /** Closest first; never empty. */
  readonly agreed: readonly SimilarSentence[];
  readonly text: string;
}

const maxShown = 3;

/** Returns the agreed sentences closest to the sentence at an offset. */
export function agreedAt(statement: Statement, index: PrecedentIndex, offset: number): AgreedCard | undefined {
  const found = sentenceAt(statement, offset);
  if (!found) return undefined;
  const agreed = closest(index, found.sentence.tokens, maxShown);
  // Beside an identical agreed sentence, no others are shown.
  const shown = agreed[0]?.similarity === 1 ? agreed.slice(0, 1) : agreed;
  return shown.length > 0 ? { span: found.span, agreed: shown, text: found.sentence.text } : undefined;
}

/** The format of a card, and the targets of its links. */
export interface CardStyle {
  readonly isMarkdown: boolean;
  /** Returns a link, labeled with the name of the statement. */
  linkTo(use: AgreedUse, name: string): string;
}

/** Number of words kept on each side when the middle of an unchanged passage is cut. */
const contextWords = 6;
const minOmitted = 6;

/** Cuts the middle of a long unchanged passage. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  const [before, following] = [isFirst ? 0 : contextWords, isLast ? 0 : contextWords];
  if (words.length < before + following + minOmitted) return text;
  return `${words.slice(0, before).join('')}…${following > 0 ? ' ' : ''}${words.slice(words.length - following).join('')}`;
}

/**
 * Marks the changes from the agreed wording to the draft’s: deleted text is struck through, inserted text is bold. In plain text,
 * [-deleted-] {+inserted+}.
 */
function differenceText(agreed: string, text: string, { isMarkdown }: CardStyle): string {
  const escaped = isMarkdown ? escapeMarkdown : (plain: string): string => plain;
  const pieces = wordDifference(agreed, text);
  return pieces
    .map((piece: DifferencePiece, i) => {
      if (piece.kind === 'same') return surrounded(shortened(piece.text, i === 0, i === pieces.length - 1), '', '', escaped);
      const [open, close] = isMarkdown
        ? piece.kind === 'removed'
          ? ['~~', '~~']
          : ['**', '**']
        : piece.kind === 'removed'
          ? ['[-', '-]']
          : ['{+', '+}'];
      const isBeside = piece.kind === 'added' && pieces[i - 1]?.kind === 'removed' && !/^\s/.test(piece.text);
      return `${isBeside ? ' ' : ''}${surrounded(piece.text, open, close, escaped)}`;
    })
    .join('');
}

const bold = (text: string, { isMarkdown }: CardStyle): string => (isMarkdown ? `**${text}**` : text);

/** Returns “in 3 statements, first on May 3, 2021, last on May 12, 2025”, with a link to the newest. */
function whereText({ uses, documents, oldest, newest }: Occurrences, style: CardStyle): string {
  const [use] = uses;
  if (!use) return '';
  const link = style.linkTo(use, use.document.title ?? t('an earlier statement'));
  const place = newest === undefined ? link : t('{0}, {1}', link, dateInWords(newest));
  if (documents === 1) return t('in {0}', place);
  return oldest === undefined || oldest === newest
    ? t('in {0} statements, most recently {1}', documents, place)
    : t('in {0} statements since {1}, most recently {2}', documents, dateInWords(oldest), place);
}

const percent = (similarity: number): string => t('{0}% similar', Math.min(99, Math.round(similarity * 100)));

function entry(agreed: SimilarSentence, text: string, style: CardStyle): string {
  if (agreed.similarity === 1) return t('{0} {1}', bold(t('Agreed'), style), whereText(agreed, style));
  const end = style.isMarkdown ? '  \n' : '\n';
  const found = t('{0}, {1}:', bold(percent(agreed.similarity), style), whereText(agreed, style));
  return `${found}${end}${differenceText(agreed.text, text, style)}`;
}

/** Returns a separate card for a sentence. */
export const agreedCard = ({ agreed, text }: AgreedCard, style: CardStyle): string => agreed.map((a) => entry(a, text, style)).join('\n\n');

/** Returns one line to append to another card. */
export function agreedLine({ agreed: [first] }: AgreedCard, style: CardStyle): string {
  if (!first) return '';
  return first.similarity === 1
    ? t('This sentence: agreed {0}', whereText(first, style))
    : t('This sentence: {0} to one {1}', percent(first.similarity), whereText(first, style));
}
