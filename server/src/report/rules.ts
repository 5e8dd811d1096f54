import { rulePage } from '../findings/page.js';
import type { Rule } from '../rules/rule.js';
import { translated } from '../text/l10n.js';

const columns = ({ id, level, summary }: Rule, width: number): string =>
  `${id.padEnd(width)}  ${level.padEnd(7)}  ${translated(summary)}\n`;

/** Formats rules as text, one per line. */
export function rulesText(rules: readonly Rule[]): string {
  const width = rules.reduce((most, r) => Math.max(most, r.id.length), 0);
  return rules.map((rule) => columns(rule, width)).join('');
}

/** Formats rules as a JSON array: id, level, summary and the page’s URL. */
export function rulesJson(rules: readonly Rule[]): string {
  return `${JSON.stringify(
    rules.map(({ id, level, summary }) => ({ id, level, summary, page: rulePage(id) })),
    null,
    2,
  )}\n`;
}
