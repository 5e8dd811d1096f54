import { buildGlossary, type Glossary } from '../../glossary/glossary.js';
import type { Markup } from '../../text/blocks/block.js';
import { lineStartAt } from '../../text/lines.js';
import { finished, type Steps } from '../../text/steps.js';
import { analyseSteps } from '../analyse.js';
import { readsAsStatement } from './opening.js';

/** Length of the text that is examined, in UTF-16 code units. An opening fits on one page. */
const maxOpeningLength = 6000;

const noGlossary: Glossary = buildGlossary([], []);

/** Project documents that may mention statements but never are one. */
const neverStatements =
  /(?:^|[/\\])(?:readme|changelog|contributing|license|licence|security|code_of_conduct|notice|authors|architecture|todo)(?:[._-][^/\\]*)?$/i;

/**
 * Returns whether a Markdown or plain-text document opens like a joint statement.
 * @param path path or URI; some names are never statements
 */
export const isStatement = (path: string, text: string, markup: Markup): boolean => finished(isStatementSteps(path, text, markup));

/** As `isStatement`, in steps. */
export function* isStatementSteps(path: string, text: string, markup: Markup): Steps<boolean> {
  if (neverStatements.test(path)) return false;
  const opening = text.length > maxOpeningLength ? text.slice(0, lineStartAt(text, maxOpeningLength) || maxOpeningLength) : text;
  const { blocks, language } = yield* analyseSteps(opening, { markup, glossary: noGlossary });
  return readsAsStatement(blocks, language);
}
