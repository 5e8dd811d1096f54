import type { Finding } from '../findings/finding.js';
import type { CheckedFile } from './checked.js';

/** Counts a rule’s findings with the same underlined text. Unlike line numbers, the text survives edits elsewhere. */
export interface BaselineEntry {
  readonly rule: string;
  readonly text: string;
  readonly count: number;
}

/** Known findings by file, which are not reported again. */
export interface Baseline {
  readonly version: 1;
  /** By path relative to the baseline’s folder, with slashes. */
  readonly files: Readonly<Record<string, readonly BaselineEntry[]>>;
}

export const emptyBaseline: Baseline = { version: 1, files: {} };

const keyOf = (rule: string, text: string): string => `${rule}\n${text}`;

const textOf = (text: string, { offset, length }: Finding): string => text.slice(offset, offset + length).replace(/\s+/g, ' ');

/** Returns the findings that are not in the baseline. Of equal ones, the first count as known. */
export function newFindings(text: string, findings: readonly Finding[], known: readonly BaselineEntry[] = []): Finding[] {
  const open = new Map(known.map((k) => [keyOf(k.rule, k.text), k.count]));
  return findings.filter((finding) => {
    const key = keyOf(finding.rule, textOf(text, finding));
    const left = open.get(key) ?? 0;
    open.set(key, left - 1);
    return left <= 0;
  });
}

/** Returns the number of known findings that a file no longer has. */
export function resolvedCount(text: string, findings: readonly Finding[], known: readonly BaselineEntry[] = []): number {
  const current = new Map(knownOf(text, findings).map((k) => [keyOf(k.rule, k.text), k.count]));
  return known.reduce((sum, k) => sum + Math.max(0, k.count - (current.get(keyOf(k.rule, k.text)) ?? 0)), 0);
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

/** Replaces the entries of the checked files. @param pathOf returns a file’s path in the baseline */
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
