import type { Comparison } from '../../precedent/compare/compare.js';
import type { Sentence } from '../../precedent/sentence/sentence.js';

/** What stands on the side that has nothing to a row: different on each side, so that neither is taken for the other’s. */
const nothing = { old: '—', new: '— —' };

/**
 * Two compared statements as two texts that a line-by-line difference lays side by side: a line for each row, and an empty line
 * between them, which keeps the difference of each row for itself. What has moved stands in both where it stands in the new one.
 */
export function alignedTexts({ old, new: fresh, rows }: Comparison): { readonly old: string; readonly new: string } {
  const lines = (side: 'old' | 'new', sentences: readonly Sentence[]): string =>
    rows.map((row) => `${row[side].length === 0 ? nothing[side] : lineOf(sentences, row[side])}\n`).join('\n');
  return { old: lines('old', old), new: lines('new', fresh) };
}

const lineOf = (sentences: readonly Sentence[], indexes: readonly number[]): string =>
  indexes.map((i) => sentences[i]?.text.replace(/\s+/g, ' ') ?? '').join(' ');
