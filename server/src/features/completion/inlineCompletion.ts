import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import type { Span, Statement } from '../../statement/statement.js';
import { lineEndAt } from '../../text/lines.js';
import { languageAt } from '../lookup.js';
import { agreedContinuations } from './agreedContinuations.js';
import { sentenceBefore } from './completion.js';
import { type Formula, formulaeAt, plainText } from './formulae.js';

/** The rest of a formula or an agreed sentence. */
export interface Continuation {
  /** The typed beginning. The text replaces it and starts with it, as LSP’s inline completions require. */
  readonly span: Span;
  readonly text: string;
}

function endsLine({ text }: Statement, offset: number): boolean {
  return text.slice(offset, lineEndAt(text, offset)).trim() === '';
}

/** Minimum number of typed words. Shorter beginnings are ambiguous. */
const minWords = 2;

/** Returns the possible beginnings of a formula up to its first blank, one for each combination of choices, each with its snippet. */
function variantsOf({ body, choices }: Formula): { fixed: string; snippet: string }[] {
  let leads = [''];
  let from = 0;
  for (const stop of body.matchAll(/\$\{(\d+):[^{}]*\}|\$\d/g)) {
    const before = body.slice(from, stop.index);
    leads = leads.map((lead) => lead + before);
    from = stop.index;
    const options = choices[stop[1] ?? ''];
    if (!options) break;
    leads = leads.flatMap((lead) => options.map((option) => lead + option));
    from += stop[0].length;
  }
  return leads.map((fixed) => ({ fixed, snippet: fixed + body.slice(from) }));
}

/** Returns a formula up to its first blank. Blanks are lowercase; known values have capitals or digits. */
function upToBlank(snippet: string): string {
  const at = snippet.search(/\$\{\d+:[^\p{Lu}\d{}]*\}/u);
  return at < 0 ? snippet : snippet.slice(0, at);
}

/** Returns the rest of the only formula whose beginning ends the line, or undefined if several fit. */
export function continuationAt(statement: Statement, offset: number, today: string): Continuation | undefined {
  if (!endsLine(statement, offset) || languageAt(statement, offset) !== 'en') return undefined;
  const typed = sentenceBefore(statement, offset);
  const lower = typed.text.toLowerCase();
  if (typed.text.trim().split(/\s+/).length < minWords) return undefined;
  const fitting = formulaeAt(statement, offset, today)
    .map((f) => variantsOf(f).filter(({ fixed }) => fixed.toLowerCase().startsWith(lower) && fixed.length > lower.length))
    .filter((variants) => variants.length > 0);
  const [variants, other] = fitting;
  const [variant] = variants ?? [];
  if (!variant || other) return undefined;
  const text = typed.text + plainText(upToBlank(variant.snippet)).slice(typed.text.length);
  return text.length > typed.text.length ? { span: typed.span, text } : undefined;
}

/** Returns the rest of an agreed sentence whose beginning ends the line, if all earlier statements continue it in the same way. */
export function agreedContinuationAt(statement: Statement, index: PrecedentIndex, offset: number): Continuation | undefined {
  if (!endsLine(statement, offset)) return undefined;
  const { text: typed, span } = sentenceBefore(statement, offset);
  const [only, other] = agreedContinuations(index, typed, offset, 2);
  if (!only || other) return undefined;
  const begun = typed.slice(typed.length - only.span.length);
  if (!only.text.startsWith(begun)) return undefined;
  const text = typed + only.text.slice(begun.length);
  return { span, text };
}
