import { buildGlossary, type Glossary } from '../../glossary/glossary.js';
import type { Markup } from '../../text/block.js';
import { analyse } from '../analyse.js';
import { readsAsStatement } from './opening.js';

/** How much of a document is looked at: an opening fits into a page, in UTF-16 code units. */
const openingLength = 6000;

const noGlossary: Glossary = buildGlossary([], []);

/** Papers about a project, which may speak of statements but are none. */
const neverStatements =
  /(?:^|[/\\])(?:readme|changelog|contributing|license|licence|security|code_of_conduct|notice|authors|architecture|todo)(?:[._-][^/\\]*)?$/i;

/**
 * Whether a document in a general language (Markdown, plain text) opens as a joint statement does.
 * @param path its path or URI: some names are never statements
 */
export function isStatement(path: string, text: string, markup: Markup): boolean {
  if (neverStatements.test(path)) return false;
  const opening = text.length > openingLength ? text.slice(0, text.lastIndexOf('\n', openingLength) + 1 || openingLength) : text;
  return readsAsStatement(analyse(opening, { markup, glossary: noGlossary }).blocks);
}
