import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { frontMatterOf } from '../../text/blocks/frontMatter.js';
import { finished, type Steps } from '../../text/steps.js';
import { headingDepth, opensSection } from '../headings.js';

export interface Fold extends Span {
  readonly kind: 'section' | 'list' | 'frontMatter';
}

const startOf = (block: DocumentBlock): number => block.base + block.reading.start;
const endOf = (block: DocumentBlock): number => block.base + block.reading.end;

function* sections(statement: Statement): Steps<Fold[]> {
  const { blocks } = statement;
  const found: Fold[] = [];
  const open: { readonly block: DocumentBlock; readonly depth: number }[] = [];
  const closeFrom = (depth: number, next: number): void => {
    while ((open.at(-1)?.depth ?? 0) >= depth) {
      const block = open.pop()?.block;
      const last = blocks[next - 1];
      if (block && last && last !== block) found.push({ kind: 'section', offset: startOf(block), length: endOf(last) - startOf(block) });
    }
  };
  for (const block of blocks) {
    yield;
    if (!opensSection(statement, block)) continue;
    const depth = headingDepth(statement, block);
    closeFrom(depth, block.index);
    open.push({ block, depth });
  }
  closeFrom(1, blocks.length);
  return found.sort((a, b) => a.offset - b.offset);
}

function* lists({ blocks }: Statement): Steps<Fold[]> {
  const found: Fold[] = [];
  for (let i = 0; i < blocks.length; i++) {
    let to = i;
    while (blocks[to]?.reading.kind === 'listItem') to++;
    const [first, last] = [blocks[i], blocks[to - 1]];
    if (first && last && to - i > 1) found.push({ kind: 'list', offset: startOf(first), length: endOf(last) - startOf(first) });
    i = Math.max(i, to - 1);
    yield;
  }
  return found;
}

/** Returns the foldable ranges: sections, lists and the front matter. */
export const foldsOf = (statement: Statement): Fold[] => finished(foldSteps(statement));

/** As `foldsOf`, one block per step. */
export function* foldSteps(statement: Statement): Steps<Fold[]> {
  const front = statement.markup === 'markdown' ? frontMatterOf(statement.text)?.trimEnd() : undefined;
  return [
    ...(front === undefined ? [] : [{ kind: 'frontMatter' as const, offset: 0, length: front.length }]),
    ...(yield* sections(statement)),
    ...(yield* lists(statement)),
  ];
}
