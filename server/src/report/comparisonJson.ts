import type { ComparedRow } from '../precedent/compare/compare.js';
import type { Sentence } from '../precedent/sentence/sentence.js';
import type { Span } from '../statement/statement.js';
import { type ComparedFiles, comparisonCounts } from './comparison.js';

const spans = (sentences: readonly Sentence[], indexes: readonly number[]): Span[] =>
  indexes.map((i) => ({ offset: sentences[i]?.offset ?? 0, length: sentences[i]?.length ?? 0 }));

/** Rounds to three digits; more are not significant. */
const rounded = (n: number): number => Math.round(n * 1000) / 1000;

/** Formats a comparison as JSON. A stable format: offsets are UTF-16 code units of each file; for a Word document, of its text. */
export function comparisonJson({ oldPath, newPath, comparison }: ComparedFiles): string {
  const { old, new: fresh, rows } = comparison;
  const { kinds, movedAndReworded, verbs } = comparisonCounts(comparison);
  const sentence = (row: ComparedRow) => ({
    kind: row.kind,
    ...(row.moved && row.kind !== 'moved' ? { moved: true } : {}),
    old: spans(old, row.old),
    new: spans(fresh, row.new),
    similarity: rounded(row.similarity),
    ...(row.verb ? { verb: row.verb } : {}),
    ...(row.note ? { note: row.note } : {}),
    ...(row.possible === undefined ? {} : { possible: spans(row.kind === 'new' ? old : fresh, [row.possible])[0] }),
  });
  return `${JSON.stringify(
    {
      version: 1,
      old: { path: oldPath },
      new: { path: newPath },
      sentences: rows.map(sentence),
      summary: { sentences: { old: old.length, new: fresh.length }, ...kinds, movedAndReworded, verbs },
    },
    null,
    2,
  )}\n`;
}
