import type { Abbreviation, Span, Statement, Use } from '../statement/statement.js';
import { nextNonBlank } from '../text/blocks/nextNonBlank.js';
import { endsWithAbbreviation } from '../text/sentences.js';

/** Maximum length of a lead-in, in UTF-16 code units: “Energy: Both sides …”. After a longer text, a colon continues the sentence. */
const maxLeadInLength = 40;

export function beginsSentence(statement: Statement, offset: number, blockStart: number): boolean {
  const before = statement.text.slice(Math.max(blockStart, offset - maxLeadInLength), offset);
  if (/:["”’)]*\s+$/.test(before)) return offset - blockStart <= maxLeadInLength;
  return offset === blockStart || (/(?:[.!?]["”’)]*\s+|^\s*|[\n\r]\s*[-*•]\s+)$/.test(before) && !endsWithAbbreviation(before.trimEnd()));
}

/** Returns whether a sentence ends after a span, so that a final period of the span also ends the sentence. */
export function endsSentence({ text }: Statement, { offset, length }: Span): boolean {
  let from = offset + length;
  while (/["”’)]/.test(text.charAt(from))) from++;
  const next = nextNonBlank(text, from);
  return next === text.length || /\n\s*\n/.test(text.slice(from, next)) || (next > from && /^\p{Lu}/u.test(text.slice(next, next + 2)));
}

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns the text of a span on one line. */
export function spelled(statement: Statement, span: Span): string {
  return statement.text.slice(span.offset, span.offset + span.length).replace(/\s+/g, ' ');
}

/**
 * Returns the uses of an abbreviation in running text: not in headings, quotations or longer names.
 * @param before only uses before this offset
 * @param max maximum number of uses
 */
export function plainUses({ uses }: Abbreviation, before = Number.POSITIVE_INFINITY, max = Number.POSITIVE_INFINITY): Use[] {
  const found: Use[] = [];
  for (const use of uses) {
    if (use.offset >= before || found.length >= max) break;
    if (!use.inHeading && !use.inOtherName) found.push(use);
  }
  return found;
}

/** Length of the text in which apostrophes are counted, in UTF-16 code units. */
const maxCounted = 20_000;

/**
 * Returns a function that writes names with the kind of apostrophe that is more frequent in the text. Scans the text at most once, and only
 * for a name with an apostrophe.
 */
export function inOwnApostrophe({ text }: Statement): (name: string) => string {
  let own: { readonly apostrophe: string | undefined } | undefined;
  const count = (): typeof own => {
    const written = text.slice(0, maxCounted).match(/(?<=\p{L})['’](?=\p{L})/gu) ?? [];
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

const joining = /^(?:a|an|the|of|for|and|or|on|in|to|at|by|with|from)$/i;

/**
 * Adapts the case of a name to the text: all capitals, or lowercase for the words that the text has in lowercase (memorandum of
 * understanding).
 */
export function inWrittenCase(name: string, written: string): string {
  if (/\p{Lu}{2}/u.test(written) && !/\p{Ll}/u.test(written)) return name.toUpperCase();
  const carrying = written.split(/[\s-]+/).filter((w) => /^\p{L}/u.test(w) && !joining.test(w));
  if (carrying.length > 0 && carrying.every((w) => /^\p{Lu}/u.test(w)))
    return name.replace(/\p{Ll}[\p{L}'’]*/gu, (w, at: number) =>
      /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) || joining.test(w) ? w : capitalise(w),
    );
  return /^\p{Lu}/u.test(written) ? capitalise(name) : name;
}

export function hasCapital(word: { readonly text: string } | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}
