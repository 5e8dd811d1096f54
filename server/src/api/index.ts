import { agreedAt } from '../features/hover/agreedCard.js';
import { hoverAt } from '../features/hover/hoverAt.js';
import { escapeMarkdown } from '../features/hover/markdown.js';
import { compare as compareStatements } from '../precedent/compare/compare.js';
import { lineStartsOf, positionAt } from '../report/checked.js';
import { findingsOf } from '../rules/run.js';
import { ruleTable } from '../rules/table.js';
import { analyse } from '../statement/analyse.js';
import { engineOptions, indexOf } from './options.js';
import { plainClosest, plainCommitments, plainComparison, plainFindings, plainTerms } from './plain.js';
import type { AgreedSentence, Commitment, Comparison, Finding, Hover, NamedText, Options, Term } from './types.js';

export { InvalidOptionsError } from './invalidOptionsError.js';
export type * from './types.js';

/**
 * Checks a statement. Reads and writes no files. Rejects with InvalidOptionsError for settings or glossaries that cannot be used, and with
 * the error of a rule that fails.
 * @returns the findings in text order
 */
export async function check(text: string, options: Options = {}): Promise<Finding[]> {
  const engine = await engineOptions(options);
  const onFailure = (rule: string, cause: unknown): never => {
    throw new Error(`The rule ${rule} failed.`, { cause });
  };
  return plainFindings(text, findingsOf(analyse(text, engine), ruleTable, { ...engine, onFailure }));
}

/**
 * Returns the hover card at an offset, as in an editor, or undefined if there is none. Rejects as `check`.
 * @param offset in UTF-16 code units
 */
export async function hover(text: string, offset: number, options: Options = {}): Promise<Hover | undefined> {
  const engine = await engineOptions(options);
  const statement = analyse(text, engine);
  const lines = lineStartsOf(text);
  const card = hoverAt(statement, offset, engine.precedents && agreedAt(statement, engine.precedents, offset), {
    isMarkdown: true,
    linkTo: (_, name) => escapeMarkdown(name),
    linkToOffset: (at) => `line ${positionAt(lines, at).line + 1}`,
  });
  return card && { offset: card.span.offset, length: card.span.length, markdown: card.text };
}

/** Compares two statements sentence by sentence. Rejects as `check`. */
export async function compare(oldText: string, newText: string, options: Options = {}): Promise<Comparison> {
  // The date in the options is that of the later statement.
  const { date, ...earlier } = await engineOptions(options);
  const later = date === undefined ? earlier : { ...earlier, date };
  return plainComparison(
    compareStatements(analyse(oldText, { ...earlier, everyLanguage: true }), analyse(newText, { ...later, everyLanguage: true })),
  );
}

/** Returns the terms that match an abbreviation or a part of a name, in any language: at most 100, best first. Rejects as `check`. */
export async function findTerms(query: string, options: Pick<Options, 'settings' | 'glossaries'> = {}): Promise<Term[]> {
  return plainTerms((await engineOptions(options)).glossary, query);
}

/**
 * Returns the sentences of earlier statements that are closest to a sentence, closest first.
 * @param max maximum number of sentences
 */
export function closestWording(sentence: string, earlier: readonly NamedText[], max = 5): AgreedSentence[] {
  return plainClosest(indexOf(earlier), sentence, max);
}

/** Returns the commitments of a statement: who commits to what. Rejects as `check`. */
export async function commitments(text: string, options: Options = {}): Promise<Commitment[]> {
  return plainCommitments(analyse(text, await engineOptions(options)));
}
