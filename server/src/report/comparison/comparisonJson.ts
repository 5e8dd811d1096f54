import type { ComparedRow } from '../../precedent/compare/compare.js';
import type { Sentence } from '../../precedent/sentence/sentence.js';
import type { Span } from '../../statement/statement.js';
import { type ParagraphAt, withParagraph } from '../paragraphs.js';
import { type ComparedFiles, comparisonCounts } from './comparison.js';

const spans = (sentences: readonly Sentence[], indexes: readonly number[], paragraphAt: ParagraphAt | undefined): Span[] =>
  indexes.map((i) => withParagraph({ offset: sentences[i]?.offset ?? 0, length: sentences[i]?.length ?? 0 }, paragraphAt));

/** Rounds to three digits; more are not significant. */
const rounded = (n: number): number => Math.round(n * 1000) / 1000;

/** Formats a comparison as JSON. A stable format: offsets are UTF-16 code units of each file; for a Word document, of its text. */
export function comparisonJson({ oldPath, newPath, comparison, paragraphAt }: ComparedFiles): string {
  const { old, new: fresh, rows } = comparison;
  const { kinds, movedAndReworded, verbs } = comparisonCounts(comparison);
  const sentence = (row: ComparedRow) => ({
    kind: row.kind,
    ...(row.moved && row.kind !== 'moved' ? { moved: true } : {}),
    old: spans(old, row.old, paragraphAt?.old),
    new: spans(fresh, row.new, paragraphAt?.new),
    similarity: rounded(row.similarity),
    ...(row.verb ? { verb: row.verb } : {}),
    ...(row.note ? { note: row.note } : {}),
    ...(row.possible === undefined
      ? {}
      : {
          possible:
            row.kind === 'new' ? spans(old, [row.possible], paragraphAt?.old)[0] : spans(fresh, [row.possible], paragraphAt?.new)[0],
        }),
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
