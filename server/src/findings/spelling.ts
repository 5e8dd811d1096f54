import type { Abbreviation, Span, Statement, Use } from '../statement/statement.js';
import { nextNonBlank } from '../text/nextNonBlank.js';

/** Whether the words before a place end a sentence, so that what stands there begins one. */
export function beginsSentence(statement: Statement, offset: number, blockStart: number): boolean {
  const before = statement.text.slice(Math.max(blockStart, offset - 40), offset);
  return offset === blockStart || /(?:[.!?:]["”’)]*\s+|^\s*|[\n\r]\s*[-*•]\s+)$/.test(before);
}

/** Whether a sentence ends right after a place, so that a last point there ends it too. */
export function endsSentence({ text }: Statement, { offset, length }: Span): boolean {
  let from = offset + length;
  while (/["”’)]/.test(text.charAt(from))) from++;
  const next = nextNonBlank(text, from);
  return next === text.length || /\n\s*\n/.test(text.slice(from, next)) || (next > from && /^\p{Lu}/u.test(text.slice(next, next + 2)));
}

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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

/** How far the apostrophes of a text are counted, in code units. */
const counted = 20_000;

/**
 * Writes names of the glossary with the apostrophe that the text writes more often, whichever the glossary has. The text is looked at
 * once, and only for a name with an apostrophe.
 */
export function inOwnApostrophe({ text }: Statement): (name: string) => string {
  let own: { readonly apostrophe: string | undefined } | undefined;
  const count = (): typeof own => {
    const written = text.slice(0, counted).match(/(?<=\p{L})['’](?=\p{L})/gu) ?? [];
    const curly = written.filter((a) => a === '’').length;
    return { apostrophe: written.length === 0 ? undefined : curly * 2 >= written.length ? '’' : "'" };
  };
  return (name) => {
    if (!/['’]/.test(name)) return name;
    own ??= count();
    const apostrophe = own?.apostrophe;
    return apostrophe === undefined ? name : name.replace(/(?<=\p{L})['’]/gu, apostrophe);
  };
}

/** “A”, “A or B”, “A, B or C”. */
export function eitherOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

const joining = /^(?:a|an|the|of|for|and|or|on|in|to|at|by|with|from)$/i;

/** Puts a name into the capitals in which the text has it: all of it, or those of its words that have small letters (memorandum of understanding). */
export function inWrittenCase(name: string, written: string): string {
  if (/\p{Lu}{2}/u.test(written) && !/\p{Ll}/u.test(written)) return name.toUpperCase();
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
