import type { Span, Statement } from '../statement/statement.js';
import { sentenceBefore } from './completion.js';
import { formulaeAt, plainText } from './formulae.js';

/** The rest of a formula. */
export interface Continuation {
  /** What has been typed of it; the continuation takes its place, so that it begins with it. */
  readonly span: Span;
  readonly text: string;
  readonly snippet: string;
}

/** A beginning of fewer words could go on in any way. */
const fewestWords = 2;

/** The ways a formula can begin: its choices up to the first blank, each with the snippet that has that choice made. */
function variantsOf(body: string): { fixed: string; snippet: string }[] {
  const match = /^((?:[^$]|\$\{\d+\|[^}]*\|\})*)([\s\S]*)$/.exec(body);
  const lead = match?.[1] ?? '';
  const rest = match?.[2] ?? '';
  const parts = lead.split(/(\$\{\d+\|[^}]*\|\})/);
  let leads = [''];
  for (const part of parts) {
    const choices = /^\$\{\d+\|(.*)\|\}$/.exec(part)?.[1]?.split(/(?<!\\),/) ?? [part];
    leads = leads.flatMap((l) => choices.map((c) => l + c));
  }
  return leads.map((fixed) => ({ fixed, snippet: fixed + rest }));
}

/** The rest of the one formula whose beginning stands before an offset at the end of a line; nothing while two could be meant. */
export function continuationAt(statement: Statement, offset: number, today: string): Continuation | undefined {
  const lineEnd = statement.text.indexOf('\n', offset);
  if (statement.text.slice(offset, lineEnd < 0 ? undefined : lineEnd).trim() !== '') return undefined;
  const typed = sentenceBefore(statement, offset);
  const lower = typed.text.toLowerCase();
  if (typed.text.trim().split(/\s+/).length < fewestWords) return undefined;
  const fitting = formulaeAt(statement, offset, today)
    .map((f) => variantsOf(f.body).filter(({ fixed }) => fixed.toLowerCase().startsWith(lower) && fixed.length > lower.length))
    .filter((variants) => variants.length > 0);
  const [variants, other] = fitting;
  const [variant] = variants ?? [];
  if (!variant || other) return undefined;
  const kept = typed.text + variant.snippet.slice(typed.text.length);
  return { span: typed.span, text: plainText(kept), snippet: kept };
}
