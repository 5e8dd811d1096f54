import type { Edit, Observation } from '../../findings/finding.js';
import type { UnusedSuppression } from '../../findings/suppressions.js';
import type { Statement } from '../../statement/statement.js';
import { afterLineEnd, lineEndAt, lineStartAt } from '../../text/lines.js';
import type { SuppressionCheck } from '../rule.js';

/** Reports an unused suppression, which could hide a later mistake. Rules that are off don’t count, since another user may enable them. */
export const unused: SuppressionCheck = (statement, suppressions, stateOf) =>
  suppressions.flatMap(({ suppression, rules }): Observation[] => {
    const idle = rules.filter((r) => stateOf(r) !== 'off');
    if (suppression.rules.length > 0 && idle.length === 0) return [];
    const unknown = idle.filter((r) => stateOf(r) === 'unknown');
    const { offset, length } = suppression;
    return [
      {
        offset,
        length,
        message: messageFor(statement, suppression, idle, unknown),
        fixes: [{ title: titleFor(statement, suppression, idle), safe: true, edits: [without(statement, suppression, idle)] }],
      },
    ];
  });

const quoted = (rules: readonly string[]): string => rules.map((r) => `“${r}”`).join(' and ');

function messageFor(statement: Statement, suppression: Suppression, idle: readonly string[], unknown: readonly string[]): string {
  const advice = `${titleFor(statement, suppression, idle)}.`;
  if (unknown.length > 0) return `There is no rule ${quoted(unknown)}. ${advice}`;
  return `This ${nounFor(statement, suppression)} has no effect${idle.length === 0 ? '' : ` on ${quoted(idle)}`}. ${advice}`;
}

type Suppression = UnusedSuppression['suppression'];

const goesWhole = ({ rules }: Suppression, idle: readonly string[]): boolean => rules.length === idle.length;

const nounFor = ({ text }: Statement, { offset }: Suppression): string =>
  text.charAt(offset) === '<' ? 'ignore comment' : 'communique-disable line';

const titleFor = (statement: Statement, suppression: Suppression, idle: readonly string[]): string =>
  `Delete ${goesWhole(suppression, idle) ? '' : `${quoted(idle)} from `}the ${nounFor(statement, suppression)}`;

/** Removes unused rules from a suppression. If none is left, removes the suppression with its line. */
function without({ text }: Statement, suppression: Suppression, idle: readonly string[]): Edit {
  const { offset, length } = suppression;
  if (!goesWhole(suppression, idle)) {
    const left = suppression.rules.filter((r) => !idle.includes(r));
    const written = text.slice(offset, offset + length);
    const list = left.join(', ');
    const inFrontMatter = written.includes('[') ? `communique-disable: [${list}]` : `communique-disable: ${list}`;
    const newText = written.startsWith('<!--') ? `<!-- communique-${suppression.action} ${list} -->` : inFrontMatter;
    return { offset, length, newText };
  }
  const lineStart = lineStartAt(text, offset);
  const lineEnd = afterLineEnd(text, lineEndAt(text, offset + length));
  const isAlone = text.slice(lineStart, offset).trim() === '' && text.slice(offset + length, lineEnd).trim() === '';
  if (isAlone) return { offset: lineStart, length: lineEnd - lineStart, newText: '' };
  const space = /[ \t]*$/.exec(text.slice(lineStart, offset))?.[0].length ?? 0;
  return { offset: offset - space, length: length + space, newText: '' };
}
