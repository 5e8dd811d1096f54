import { frontMatterDate } from '../../statement/opening/opening.js';
import type { Markup } from '../../text/block.js';
import { firstDateIn } from '../../text/calendar.js';
import { frontMatterOf } from '../../text/frontMatter.js';
import { readSentences } from '../sentence/readSentences.js';
import type { ReadSentence } from '../sentence/sentence.js';
import type { PrecedentDocument } from './precedentIndex.js';

/** How far into a statement its date is looked for: sentences and headings. */
const opening = 8;

/** “2021-09-24” or “20210924” in the name of a file. */
const datedName = /(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;

function dateOf(path: string, text: string, markup: Markup, sentences: readonly ReadSentence[]): string | undefined {
  const written = markup === 'markdown' ? frontMatterDate(frontMatterOf(text)) : undefined;
  if (written !== undefined) return written;
  const named = datedName.exec(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
  if (named) return named.slice(1).join('-');
  for (const { text: own } of sentences.slice(0, opening)) {
    const date = firstDateIn(own);
    if (date !== undefined) return date;
  }
  return undefined;
}

function titleOf(text: string, sentences: readonly ReadSentence[]): string | undefined {
  const at = sentences.findIndex((s) => s.kind === 'heading');
  const [first, next] = at < 0 ? [] : sentences.slice(at, at + 2);
  if (!first || next?.kind !== 'heading') return first?.text;
  const between = text.slice(first.offset + first.length, next.offset);
  return !/[\p{L}\p{N}]/u.test(between) && next.text.length > first.text.length ? next.text : first.text;
}

/**
 * Reads an earlier statement for the index: `index.add(document, sentences)`. Its date is what the front matter says, else the
 * date in the name of the file, else the first in its opening; its title is its first
 * heading, or a longer one right below it: “The Ninth Meeting of …” instead of “Joint Statement”.
 * @param file `hash` of the content, by which the caller knows whether it must be read again
 */
export function readPrecedent(file: { readonly path: string; readonly hash: string; readonly text: string; readonly markup: Markup }): {
  document: PrecedentDocument;
  sentences: ReadSentence[];
} {
  const { path, hash, text, markup } = file;
  const sentences = readSentences(text, markup);
  const date = dateOf(path, text, markup, sentences);
  const title = titleOf(text, sentences);
  return { document: { path, hash, ...(date === undefined ? {} : { date }), ...(title === undefined ? {} : { title }) }, sentences };
}
