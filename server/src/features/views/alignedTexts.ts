import type { Comparison } from '../../precedent/compare/compare.js';
import type { Sentence } from '../../precedent/sentence/sentence.js';

/** Placeholders for a missing sentence. They differ so that the editor’s diff does not align them. */
const placeholders = { old: '—', new: '— —' };

/**
 * Lays out two compared statements as two texts for a line diff: one line for each row, separated by empty lines so that rows are compared
 * one by one. A moved sentence is placed on both sides where the new statement has it.
 */
export function alignedTexts({ old, new: fresh, rows }: Comparison): { readonly old: string; readonly new: string } {
  const lines = (side: 'old' | 'new', sentences: readonly Sentence[]): string =>
    rows.map((row) => `${row[side].length === 0 ? placeholders[side] : lineOf(sentences, row[side])}\n`).join('\n');
  return { old: lines('old', old), new: lines('new', fresh) };
}

const lineOf = (sentences: readonly Sentence[], indexes: readonly number[]): string =>
  indexes.map((i) => sentences[i]?.text.replace(/\s+/g, ' ') ?? '').join(' ');
