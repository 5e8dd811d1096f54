import type { ComparedRow, Comparison } from '../precedent/compare.js';
import type { Sentence } from '../precedent/sentence.js';

/**
 * Two compared statements as two texts that a line-by-line difference lays side by side: a line for each row, empty on the side that has
 * nothing there, and an empty line between paragraphs. What has moved stands in both where it stands in the new one.
 */
export function alignedTexts({ old, new: fresh, rows }: Comparison): { readonly old: string; readonly new: string } {
  const [before, after]: [string[], string[]] = [[], []];
  let block: Sentence['block'] | undefined;
  for (const row of rows) {
    const own = row.new.length > 0 ? fresh[row.new[0] as number]?.block : block;
    if (own !== block && after.length + before.length > 0) {
      before.push('');
      after.push('');
    }
    block = own;
    before.push(lineOf(old, row.old));
    after.push(lineOf(fresh, row.new));
  }
  return { old: `${before.join('\n')}\n`, new: `${after.join('\n')}\n` };
}

function lineOf(sentences: readonly Sentence[], indexes: ComparedRow['old']): string {
  return indexes.map((i) => sentences[i]?.text.replace(/\s+/g, ' ') ?? '').join(' ');
}
