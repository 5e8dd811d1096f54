import { isSymbol } from '../../statement/capitals/documentSymbols.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';
import { isPlaceholder } from './placeholder.js';

/** Reports text in square brackets, which the sides have not agreed on, so that none is left at the end. Not a mistake. */
export const disputed: Check = (_, { queryBlocks }) =>
  queryBlocks(bracketsIn, ['headings']).flatMap(({ block, found }) =>
    found.map(({ start, end, count }) => ({
      ...spanOfText(block, start, end),
      message: count === 1 ? t('This text has not been agreed yet.') : t('These {0} alternatives have not been agreed yet.', count),
    })),
  );

interface Brackets {
  readonly start: number;
  readonly end: number;
  /** Number of adjacent brackets. */
  readonly count: number;
}

/** Adjacent and nested brackets count as one: those separated only by a space, a slash or “or”. */
const group = /\[(?:[^[\]]|\[[^[\]]*\])+\](?:(?:\s*\/\s*|\s+or\s+|\s+)?\[(?:[^[\]]|\[[^[\]]*\])+\])*/g;
const one = /\[(?:[^[\]]|\[[^[\]]*\])+\]/g;

/** Brackets of quotations and footnotes: […], [1], [a]. */
const isReference = /^\[(?:\W*|\d{1,3}|\p{L}|[ivx]+)\]$/iu;

/** Words that end an editor’s remark: [sic], [matter omitted], [emphasis in original], [Signed]. */
const remark =
  /(?:^|\s)(?:sic|omitted|added|original|supplied|missing|illegible|inaudible|unclear|translation|signed|sealed|initial?led|applause|laughter|eds?\.?)$/i;

/** “[Editor’s note: …]”, “[Translator: …]”. */
const label = /^(?:\p{L}+['’]s?\s+)?(?:note|comment|editor|translator)s?\s*:/iu;

/** Returns whether brackets contain an archive’s reference: [NAA: A1838, 370/11]. */
const isArchive = (text: string): boolean => /^\p{Lu}{2,}[:/\s]/u.test(text) && /[:/]/.test(text) && /\d/.test(text);

/** Maximum length of a remark inside a sentence, in words. */
const maxRemarkLength = 4;

const joinsWords = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).some(isFunctionWord);

/** Returns whether brackets contain an editor’s remark, rather than disputed wording. */
function isRemark(inside: string): boolean {
  const text = inside.replace(/^[\s_*]+/, '').replace(/(?<![\s_*])[\s_*]+$/, '');
  const isShort = text.split(/\s+/).length <= maxRemarkLength;
  return (isShort && remark.test(text)) || label.test(text) || (isArchive(text) && !joinsWords(text));
}

/** Returns whether brackets are between sentences without being a sentence: a note, a mark or a heading of the publisher. */
function standsOutside(text: string, start: number, end: number): boolean {
  if (!/(?:^|[.!?]["”’)]*)\s*$/.test(text.slice(0, start)) || !/^[.;,]?\s*(?:$|\p{Lu})/u.test(text.slice(end))) return false;
  const inside = text.slice(start + 1, end - 1).trim();
  return !/[.!?;]$/.test(inside) && (inside.split(/\s+/).length < maxRemarkLength || !joinsWords(inside));
}

const bracket = wordClass((text) => text === '[');

function bracketsIn({ running: { text }, words, introductions }: BlockReading): Brackets[] {
  if (!words.has(bracket)) return [];
  const introducing = introductions.map((n) => words.get(n.short.from)?.start ?? 0);
  return [...text.matchAll(group)].flatMap((m): Brackets[] => {
    const parts = m[0].match(one) ?? [];
    const end = m.index + m[0].length;
    const isSingle = parts.length === 1;
    if (isSingle && (isRemark(m[0].slice(1, -1)) || standsOutside(text, m.index, end))) return [];
    // An abbreviation being introduced.
    if (isSingle && introducing.some((start) => start > m.index && start < end)) return [];
    if (parts.every((p) => isReference.test(p) || isPlaceholder(p) || isSymbol(p))) return [];
    return [{ start: m.index, end, count: parts.length }];
  });
}
