import { rulePage } from '../findings/page.js';
import type { Rule } from '../rules/rule.js';
import { translated } from '../text/l10n.js';

const columns = ({ id, level, summary }: Rule, width: number): string =>
  `${id.padEnd(width)}  ${level.padEnd(7)}  ${translated(summary)}\n`;

/** Lists the rules for people, one on each line. */
export function rulesText(rules: readonly Rule[]): string {
  const width = rules.reduce((most, r) => Math.max(most, r.id.length), 0);
  return rules.map((rule) => columns(rule, width)).join('');
}

/** Lists the rules for programs: an array of id, level, summary and the page’s URL. */
export function rulesJson(rules: readonly Rule[]): string {
  return `${JSON.stringify(
    rules.map(({ id, level, summary }) => ({ id, level, summary, page: rulePage(id) })),
    null,
    2,
  )}\n`;
}
