import { rungOf, rungs, verbsOf } from '../../commitments/verbs.js';
import type { Span, Statement } from '../../statement/statement.js';

const listed = (verbs: readonly string[]): string => verbs.join(', ');

/** Returns the card for a commitment verb: its step on the ladder, the steps next to it, and how often the statement uses it. */
export function verbCard(statement: Statement, offset: number): { readonly span: Span; readonly markdown: string } | undefined {
  const mentions = verbsOf(statement);
  const at = mentions.find((v) => offset >= v.offset && offset <= v.offset + v.length);
  const step = at ? rungOf(at.verb) : -1;
  const rung = rungs[step];
  if (!at || !rung) return undefined;
  const count = mentions.filter((v) => v.verb === at.verb).length;
  const equals = rung.verbs.filter((v) => v !== at.verb);
  const weaker = rungs[step - 1];
  const stronger = rungs[step + 1];
  const lines = [
    `**${at.verb}**: ${rung.name}. Step ${step + 1} of ${rungs.length}, from weak to strong.`,
    [
      ...(equals.length > 0 ? [`Equal strength: ${listed(equals)}`] : []),
      ...(weaker ? [`Weaker: ${listed(weaker.verbs)}`] : []),
      ...(stronger ? [`Stronger: ${listed(stronger.verbs)}`] : []),
    ].join('  \n'),
    `In this statement: used ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}.`,
    '*This ranking is Communiqué’s own; no authority ranks these verbs.*',
  ];
  return { span: { offset: at.offset, length: at.length }, markdown: lines.join('\n\n') };
}
