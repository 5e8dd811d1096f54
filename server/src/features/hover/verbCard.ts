import { rungOf, rungs, verbsOf } from '../../commitments/verbs.js';
import type { Span, Statement } from '../../statement/statement.js';
import { t, translated } from '../../text/l10n.js';

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
    t('**{0}**: {1}. Step {2} of {3}, from weak to strong.', at.verb, translated(rung.name), step + 1, rungs.length),
    [
      ...(equals.length > 0 ? [t('Equal strength: {0}', listed(equals))] : []),
      ...(weaker ? [t('Weaker: {0}', listed(weaker.verbs))] : []),
      ...(stronger ? [t('Stronger: {0}', listed(stronger.verbs))] : []),
    ].join('  \n'),
    count === 1
      ? t('In this statement: used once.')
      : count === 2
        ? t('In this statement: used twice.')
        : t('In this statement: used {0} times.', count),
    t('*This ranking is Communiqué’s own; no authority ranks these verbs.*'),
  ];
  return { span: { offset: at.offset, length: at.length }, markdown: lines.join('\n\n') };
}
