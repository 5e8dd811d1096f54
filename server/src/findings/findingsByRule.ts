import { translated } from '../text/l10n.js';
import { minOf } from '../text/unbounded.js';
import type { Finding, Level } from './finding.js';

/** Findings of one rule, in text order. */
export interface FindingsOfRule {
  readonly rule: string;
  /** Readable form of the rule id, translated. */
  readonly label: string;
  readonly level: Exclude<Level, 'off'>;
  readonly findings: readonly Finding[];
}

/** Returns the readable form of a rule id in English: “Abbreviation: not introduced”. */
export function ruleLabel(rule: string): string {
  const [group = '', name = ''] = rule.split('/');
  return `${group.charAt(0).toUpperCase()}${group.slice(1)}: ${name.replaceAll('-', ' ')}`;
}

const severities = ['error', 'warning', 'info', 'hint'] as const;

/** Groups findings by rule: most severe rules first, then in text order. */
export function findingsByRule(findings: readonly Finding[]): FindingsOfRule[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.rule);
    if (known) known.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const place = ({ level }: Pick<Finding, 'level'>): number => severities.indexOf(level);
  return [...byRule]
    .map(([rule, own]) => ({ rule, label: translated(ruleLabel(rule)), level: severities[minOf(own.map(place))] ?? 'hint', findings: own }))
    .sort((a, b) => place(a) - place(b));
}
