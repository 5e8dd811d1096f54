import { frontMatterDate } from '../../statement/opening/opening.js';
import type { Markup } from '../../text/blocks/block.js';
import { frontMatterOf } from '../../text/blocks/frontMatter.js';
import { firstDateIn } from '../../text/calendar.js';
import { readSentences } from '../sentence/readSentences.js';
import type { ReadSentence } from '../sentence/sentence.js';
import type { PrecedentDocument } from './precedentIndex.js';
import { openingNames } from './series.js';

/** Number of sentences and headings at the beginning that are searched for a date. */
const openingLength = 8;
/** Maximum number of sentences before the title: a place, a date, a source. */
const latestTitle = 2;

/** “2021-09-24” or “20210924” in a file name. */
const datedName = /(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;

function dateOf(path: string, text: string, markup: Markup, sentences: readonly ReadSentence[]): string | undefined {
  const written = markup === 'markdown' ? frontMatterDate(frontMatterOf(text)) : undefined;
  if (written !== undefined) return written;
  const named = datedName.exec(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
  if (named) return named.slice(1).join('-');
  for (const { text: own } of sentences.slice(0, openingLength)) {
    const date = firstDateIn(own);
    if (date !== undefined) return date;
  }
  return undefined;
}

function titleOf(text: string, sentences: readonly ReadSentence[]): string | undefined {
  const at = sentences.findIndex((s) => s.kind === 'heading');
  // A heading further down opens a section.
  const [first, next] = at < 0 || at > latestTitle ? [] : sentences.slice(at, at + 2);
  if (!first || next?.kind !== 'heading') return first?.text;
  const between = text.slice(first.offset + first.length, next.offset);
  return !/[\p{L}\p{N}]/u.test(between) && next.text.length > first.text.length ? next.text : first.text;
}

/**
 * Reads an earlier statement for `index.add(document, sentences)`. Its date comes from the front matter, else from the file name, else from
 * its opening. Its title is the first heading, or a longer one directly below it: “The Ninth Meeting of …” rather than “Joint Statement”.
 * @param file `hash` of the content tells the caller whether the file must be read again
 */
export function readPrecedent(file: { readonly path: string; readonly hash: string; readonly text: string; readonly markup: Markup }): {
  document: PrecedentDocument;
  sentences: ReadSentence[];
} {
  const { path, hash, text, markup } = file;
  const sentences = readSentences(text, markup);
  const date = dateOf(path, text, markup, sentences);
  const title = titleOf(text, sentences);
  const names = openingNames(sentences);
  return { document: { path, hash, ...(date === undefined ? {} : { date }), ...(title === undefined ? {} : { title }), names }, sentences };
}
