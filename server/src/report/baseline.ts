import type { Finding } from '../findings/finding.js';
import type { CheckedFile } from './checked.js';

/** So many findings of a rule at one text: lines move, texts stay. */
export interface BaselineEntry {
  readonly rule: string;
  readonly text: string;
  readonly count: number;
}

/** Findings that were there when the checks were adopted, by file. */
export interface Baseline {
  readonly version: 1;
  /** By the file’s path as seen from the baseline’s folder, with slashes. */
  readonly files: Readonly<Record<string, readonly BaselineEntry[]>>;
}

export const emptyBaseline: Baseline = { version: 1, files: {} };

const keyOf = (rule: string, text: string): string => `${rule}\n${text}`;

const textOf = (text: string, { offset, length }: Finding): string => text.slice(offset, offset + length).replace(/\s+/g, ' ');

/** What is left of a file’s findings newFindings those that are known; the first ones in the text are taken for the known ones. */
export function newFindings(text: string, findings: readonly Finding[], known: readonly BaselineEntry[] = []): Finding[] {
  const open = new Map(known.map((k) => [keyOf(k.rule, k.text), k.count]));
  return findings.filter((finding) => {
    const key = keyOf(finding.rule, textOf(text, finding));
    const left = open.get(key) ?? 0;
    open.set(key, left - 1);
    return left <= 0;
  });
}

/** How many known findings a file no longer has. */
export function resolvedCount(text: string, findings: readonly Finding[], known: readonly BaselineEntry[] = []): number {
  const there = new Map(knownOf(text, findings).map((k) => [keyOf(k.rule, k.text), k.count]));
  return known.reduce((sum, k) => sum + Math.max(0, k.count - (there.get(keyOf(k.rule, k.text)) ?? 0)), 0);
}

function knownOf(text: string, findings: readonly Finding[]): BaselineEntry[] {
  const counts = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const written = textOf(text, finding);
    const key = keyOf(finding.rule, written);
    counts.set(key, { rule: finding.rule, text: written, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** A baseline with the findings of the checked files in the place of what it had of them. @param pathOf a file’s path in the baseline */
export function updatedBaseline(before: Baseline, files: readonly CheckedFile[], pathOf: (path: string) => string): Baseline {
  const own = files.map(({ path, text, findings }) => [pathOf(path), knownOf(text, findings)] as const);
  const all = { ...before.files, ...Object.fromEntries(own) };
  return {
    version: 1,
    files: Object.fromEntries(
      Object.entries(all)
        .filter(([, known]) => known.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

export const writtenBaseline = (baseline: Baseline): string => `${JSON.stringify(baseline, null, 2)}\n`;
