import { isSymbol } from '../../statement/capitals.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { wordClass } from '../../text/internedWords.js';
import type { Check } from '../rule.js';
import { isPlaceholder } from './placeholder.js';

/** Text in square brackets is what the sides have not agreed on: listed, so that none is left at the end; no mistake. */
export const disputed: Check = (_, { queryBlocks }) =>
  queryBlocks(bracketsIn, ['headings']).flatMap(({ block, found }) =>
    found.map(({ start, end, count }) => ({
      ...spanOfText(block, start, end),
      message: count === 1 ? 'This text has not been agreed yet.' : `These ${count} alternatives have not been agreed yet.`,
    })),
  );

interface Brackets {
  readonly start: number;
  readonly end: number;
  /** How many stand side by side. */
  readonly count: number;
}

/** Brackets in brackets are one; so are those with nothing but a space, a stroke or “or” between them. */
const group = /\[(?:[^[\]]|\[[^[\]]*\])+\](?:(?:\s*\/\s*|\s+or\s+|\s+)?\[(?:[^[\]]|\[[^[\]]*\])+\])*/g;
const one = /\[(?:[^[\]]|\[[^[\]]*\])+\]/g;

/** What quotations and footnotes put in brackets is no dispute: […], [1], [a]. */
const isReference = /^\[(?:\W*|\d{1,3}|\p{L}|[ivx]+)\]$/iu;

/** Words about the text, which end a remark of its editor: [sic], [matter omitted], [emphasis in original], [Signed]. */
const remark =
  /(?:^|\s)(?:sic|omitted|added|original|supplied|missing|illegible|inaudible|unclear|translation|signed|sealed|initial?led|applause|laughter|eds?\.?)$/i;

/** “[Editor’s note: …]”, “[Translator: …]”. */
const label = /^(?:\p{L}+['’]s?\s+)?(?:note|comment|editor|translator)s?\s*:/iu;

/** The reference of an archive: [NAA: A1838, 370/11]. */
const isArchive = (text: string): boolean => /^\p{Lu}{2,}[:/\s]/u.test(text) && /[:/]/.test(text) && /\d/.test(text);

/** The most words of a remark that stands inside a sentence. */
const longestRemark = 4;

const joinsWords = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).some(isFunctionWord);

/** Whether brackets hold what an editor says about the text, and not what the text may say. */
function isRemark(inside: string): boolean {
  const text = inside.replace(/^[\s_*]+/, '').replace(/(?<![\s_*])[\s_*]+$/, '');
  const isShort = text.split(/\s+/).length <= longestRemark;
  return (isShort && remark.test(text)) || label.test(text) || (isArchive(text) && !joinsWords(text));
}

/** Whether brackets stand between sentences without being one: a note, a mark or a heading of whoever published the text. */
function standsOutside(text: string, start: number, end: number): boolean {
  if (!/(?:^|[.!?]["”’)]*)\s*$/.test(text.slice(0, start)) || !/^[.;,]?\s*(?:$|\p{Lu})/u.test(text.slice(end))) return false;
  const inside = text.slice(start + 1, end - 1).trim();
  return !/[.!?;]$/.test(inside) && (inside.split(/\s+/).length < longestRemark || !joinsWords(inside));
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
    // An abbreviation that a bracket introduces.
    if (isSingle && introducing.some((start) => start > m.index && start < end)) return [];
    if (parts.every((p) => isReference.test(p) || isPlaceholder(p) || isSymbol(p))) return [];
    return [{ start: m.index, end, count: parts.length }];
  });
}
