import type { Sentence } from '../sentence/sentence.js';
import type { Run } from './difference.js';

/** A clause of a sentence: its tokens, and the commitment verb that governs it, as the ladder has it. */
export interface Clause extends Run {
  readonly verb?: string;
}

/** Words that stand between two clauses and belong to the second. */
const opens = /^(?:and|or|but|also|further|furthermore|jointly|strongly|they|we|both|sides|leaders|the)$/;

/**
 * The clauses of a sentence: cut at semicolons, and before each commitment verb that shares the subject of the one before
 * (“welcomed …, and affirmed …”).
 * @returns at least one; together they hold all tokens
 */
export function clausesOf({ text, tokens, verbs }: Sentence): Clause[] {
  const cuts = new Set<number>();
  for (let i = 1; i < tokens.length; i++) if (text.slice(tokens[i - 1]?.end, tokens[i]?.start).includes(';')) cuts.add(i);
  for (const { token } of verbs.slice(1)) {
    let from = token;
    while (from > 0 && !cuts.has(from) && opens.test(tokens[from - 1]?.key ?? '')) from--;
    // A verb in the middle of a phrase that begins with its subject opens no clause of its own before the subject.
    if (from > 0) cuts.add(from);
  }
  const starts = [0, ...[...cuts].sort((a, b) => a - b)];
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? tokens.length;
    const verb = verbs.find((v) => v.token >= from && v.token < to)?.verb;
    return { from, to, ...(verb === undefined ? {} : { verb }) };
  });
}
