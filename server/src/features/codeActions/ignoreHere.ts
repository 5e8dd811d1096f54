import type { Edit, Finding } from '../../findings/finding.js';
import type { Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { blockAt } from '../lookup.js';
import type { SettingsChange } from './settingsChange.js';

/** A quick fix that ignores a finding: a change of the settings, or a comment in the draft. */
export interface Ignoring {
  readonly title: string;
  readonly change: SettingsChange | { readonly edit: Edit };
}

/** Maximum length of the quoted text in a title, in UTF-16 code units. */
const maxTitleText = 40;

const shown = (text: string): string => (text.length > maxTitleText ? `${text.slice(0, maxTitleText).trimEnd()}…` : text);

/**
 * Returns the ways to ignore a finding: first those that leave the draft unchanged, narrowest first.
 * @param document path of the draft relative to the folder of its `communique.json`, or undefined outside any
 */
export function ignoreHere(statement: Statement, { rule, offset, length }: Finding, document: string | undefined): Ignoring[] {
  const text = statement.text.slice(offset, offset + length).replace(/\s+/g, ' ');
  const ways: Ignoring[] = [];
  const wellKnown = /^abbreviation\/(?:not-introduced|used-before-introduced)$/.test(rule)
    ? statement.abbreviations.find((a) => a.uses.some((u) => u.offset === offset && u.length === length))?.short
    : undefined;
  if (wellKnown !== undefined) ways.push({ title: t('Don’t require {0} to be spelled out', wellKnown), change: { wellKnown } });
  if (document !== undefined)
    ways.push({ title: t('Ignore “{0}” in this document', shown(text)), change: { ignore: { rule, text, document } } });
  ways.push({ title: t('Ignore “{0}” in all documents', shown(text)), change: { ignore: { rule, text } } });
  const block = blockAt(statement, offset);
  if (statement.markup === 'markdown' && block && block.reading.kind !== 'tableCell') {
    const edit = { offset: block.base + block.reading.end, length: 0, newText: ` <!-- communique-disable-line ${rule} -->` };
    ways.push({ title: t('Ignore in this paragraph (adds a comment to the draft)'), change: { edit } });
  }
  ways.push({ title: t('Turn off the rule {0}', rule), change: { severity: { rule, level: 'off' } } });
  return ways;
}
