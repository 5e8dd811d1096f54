import type { Edit, Observation } from '../../findings/finding.js';
import type { UnusedSuppression } from '../../findings/suppressions.js';
import type { Statement } from '../../statement/statement.js';
import { andList, quoted, t, withAdvice } from '../../text/l10n.js';
import { afterLineEnd, isLineEndAt } from '../../text/lines.js';
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

const named = (rules: readonly string[]): string => andList(rules.map(quoted));

function messageFor(statement: Statement, suppression: Suppression, idle: readonly string[], unknown: readonly string[]): string {
  return withAdvice(problemOf(statement, suppression, idle, unknown), titleFor(statement, suppression, idle));
}

function problemOf(statement: Statement, suppression: Suppression, idle: readonly string[], unknown: readonly string[]): string {
  if (unknown.length > 0) return t('There is no rule {0}.', named(unknown));
  const isComment = isIgnoreComment(statement, suppression);
  if (idle.length === 0) return isComment ? t('This ignore comment has no effect.') : t('This communique-disable line has no effect.');
  return isComment
    ? t('This ignore comment has no effect on {0}.', named(idle))
    : t('This communique-disable line has no effect on {0}.', named(idle));
}

type Suppression = UnusedSuppression['suppression'];

const goesWhole = ({ rules }: Suppression, idle: readonly string[]): boolean => rules.length === idle.length;

const isIgnoreComment = ({ text }: Statement, { offset }: Suppression): boolean => text.charAt(offset) === '<';

function titleFor(statement: Statement, suppression: Suppression, idle: readonly string[]): string {
  const isComment = isIgnoreComment(statement, suppression);
  if (goesWhole(suppression, idle)) return isComment ? t('Delete the ignore comment') : t('Delete the communique-disable line');
  return isComment ? t('Delete {0} from the ignore comment', named(idle)) : t('Delete {0} from the communique-disable line', named(idle));
}

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
  const isSpace = (at: number): boolean => /[ \t]/.test(text.charAt(at));
  let start = offset;
  while (isSpace(start - 1)) start--;
  let end = offset + length;
  while (isSpace(end)) end++;
  const isAlone = (start === 0 || isLineEndAt(text, start - 1)) && (end === text.length || isLineEndAt(text, end));
  return { offset: start, length: (isAlone ? afterLineEnd(text, end) : offset + length) - start, newText: '' };
}
