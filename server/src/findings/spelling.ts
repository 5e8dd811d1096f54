import type { Abbreviation, Span, Statement, Use } from '../statement/statement.js';
import { visibleFrom } from '../text/visible.js';
import type { Edit } from './finding.js';

/** How names and abbreviations are put into a sentence: articles, capitals, plurals. */

const startsWithVowelSound = (text: string): boolean => /^(?:[aeio]|u(?!ni|s[aeiu]|k))/i.test(text);

/** Whether the words before a place end a sentence, so that what stands there begins one. */
export function beginsSentence(statement: Statement, use: Use): boolean {
  const before = statement.text.slice(Math.max(0, use.offset - 40), use.offset);
  const blockStart = use.block.base + use.block.reading.start;
  return use.offset === blockStart || /(?:[.!?:]["”’)]*\s+|^\s*|[\n\r]\s*[-*•]\s+)$/.test(before);
}

/** Whether a sentence ends right behind a place, so that a last point there ends it too. */
export function endsSentence({ text }: Statement, { offset, length }: Span): boolean {
  let from = offset + length;
  while (/["”’)]/.test(text.charAt(from))) from++;
  const next = visibleFrom(text, from);
  return next === text.length || /\n\s*\n/.test(text.slice(from, next)) || (next > from && /^\p{Lu}/u.test(text.slice(next, next + 2)));
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether a hyphen or number ties the use to something else: LEO-based, SDG4. A name cannot be put there. */
export function isTied(statement: Statement, { offset, length }: Span): boolean {
  const before = statement.text.charAt(offset - 1);
  const behind = statement.text.charAt(offset + length);
  return /[-‐‑/]/.test(before) || /[-‐‑/\p{N}]/u.test(behind);
}

/** The plural of a name or abbreviation in English: the last word takes the ending. */
export function pluralOf(text: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(text) && !/[A-Z]$/.test(text)) return `${text}es`;
  return /[^aeiou]y$/i.test(text) ? `${text.slice(0, -1)}ies` : `${text}s`;
}

/** Whether an abbreviation stands in the plural: SMRs. */
export const isPlural = (text: string): boolean => /[\p{Lu}\p{N}]s$/u.test(text);

/** The edit that writes `newText` at a place, with the article before it made to fit (an MDA, a Maritime Domain Awareness). */
export function withArticle(statement: Statement, { offset, length }: Span, newText: string): Edit {
  const article = /(^|[\s("“‘])([Aa])(n?)(\s+)$/.exec(statement.text.slice(Math.max(0, offset - 8), offset));
  if (!article || startsWithVowelSound(newText) === (article[3] === 'n')) return { offset, length, newText };
  const before = (article[2]?.length ?? 0) + (article[3]?.length ?? 0) + (article[4]?.length ?? 0);
  const fitting = `${article[2]}${startsWithVowelSound(newText) ? 'n' : ''}${article[4]}`;
  return { offset: offset - before, length: length + before, newText: fitting + newText };
}

/** The edit that writes `text` in the place of a use, the article before it made to fit, with a capital where a sentence begins. */
export function replaceUse(statement: Statement, use: Use, text: string): Edit {
  return withArticle(statement, use, beginsSentence(statement, use) ? capitalise(text) : text);
}

/** “Quasi-Zenith Satellite System (QZSS)”, in the plural where the use is. */
export function introduced(name: string, short: string, use: Use): string {
  return isPlural(use.text) ? `${pluralOf(name)} (${use.text})` : `${name} (${short})`;
}

/** The text a span covers, on one line. */
export function spelled(statement: Statement, span: Span): string {
  return statement.text.slice(span.offset, span.offset + span.length).replace(/\s+/g, ' ');
}

/**
 * The uses at which the reader meets an abbreviation in running text: not in headings, quotations or longer names.
 * @param before only those before this offset
 * @param most no more than these, the first
 */
export function plainUses({ uses }: Abbreviation, before = Number.POSITIVE_INFINITY, most = Number.POSITIVE_INFINITY): Use[] {
  const found: Use[] = [];
  for (const use of uses) {
    if (use.offset >= before || found.length >= most) break;
    if (!use.inHeading && !use.inOtherName) found.push(use);
  }
  return found;
}

/** “A”, “A or B”, “A, B or C”. */
export function eitherOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

const joining = /^(?:a|an|the|of|for|and|or|on|in|to|at|by|with|from)$/i;

/** Puts a name that has small letters (memorandum of understanding) into the capitals in which the text has it. */
export function inWrittenCase(name: string, written: string): string {
  const carrying = written.split(/[\s-]+/).filter((w) => /^\p{L}/u.test(w) && !joining.test(w));
  if (carrying.length > 0 && carrying.every((w) => /^\p{Lu}/u.test(w)))
    return name.replace(/\p{Ll}[\p{L}'’]*/gu, (w, at: number) =>
      /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) || joining.test(w) ? w : capitalise(w),
    );
  return /^\p{Lu}/u.test(written) ? capitalise(name) : name;
}

/** Whether a word is written with a capital. */
export function hasCapital(word: { readonly text: string } | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}
