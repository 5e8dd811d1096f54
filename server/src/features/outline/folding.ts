import { datesIn } from '../../statement/opening/opening.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { frontMatterOf } from '../../text/frontMatter.js';

export interface Fold extends Span {
  readonly kind: 'section' | 'list' | 'frontMatter';
}

/** Deeper than any heading of Markdown: a short line of its own that only looks like one. */
const guessed = 7;

/** The depth of a heading: the number of `#`, 2 for a line underlined with hyphens, 1 with equals signs; all 1 in plain text. */
export function headingDepth({ text, markup }: Statement, block: DocumentBlock): number {
  const from = block.base + block.reading.start;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const hashes = /^ {0,3}(#{1,6})(?=\s)/.exec(text.slice(lineStart, lineStart + 12))?.[1]?.length;
  if (hashes !== undefined) return hashes;
  const lineEnd = text.indexOf('\n', block.base + block.reading.end);
  const nextEnd = text.indexOf('\n', lineEnd + 1);
  const behind = lineEnd < 0 ? '' : text.slice(lineEnd + 1, nextEnd < 0 ? undefined : nextEnd);
  if (/^ {0,3}-+\s*$/.test(behind)) return 2;
  return markup === 'plain' || /^ {0,3}=+\s*$/.test(behind) ? 1 : guessed;
}

/** Whether what follows stands under this heading: not under a line with a date, nor under a short line in Markdown. */
export function opensSection(statement: Statement, block: DocumentBlock): boolean {
  const { kind, running } = block.reading;
  if (kind !== 'heading') return false;
  return statement.markup === 'plain' ? datesIn(running.text).length === 0 : headingDepth(statement, block) < guessed;
}

const startOf = (block: DocumentBlock): number => block.base + block.reading.start;
const endOf = (block: DocumentBlock): number => block.base + block.reading.end;

function sections(statement: Statement): Fold[] {
  const { blocks } = statement;
  const headings = blocks.filter((b) => opensSection(statement, b)).map((block) => ({ block, depth: headingDepth(statement, block) }));
  return headings.flatMap(({ block, depth }, i): Fold[] => {
    const next = headings.slice(i + 1).find((h) => h.depth <= depth);
    const last = blocks[(next?.block.index ?? blocks.length) - 1];
    return last && last !== block ? [{ kind: 'section', offset: startOf(block), length: endOf(last) - startOf(block) }] : [];
  });
}

/** Runs of list items. */
function lists({ blocks }: Statement): Fold[] {
  const found: Fold[] = [];
  for (let i = 0; i < blocks.length; i++) {
    let to = i;
    while (blocks[to]?.reading.kind === 'listItem') to++;
    const [first, last] = [blocks[i], blocks[to - 1]];
    if (first && last && to - i > 1) found.push({ kind: 'list', offset: startOf(first), length: endOf(last) - startOf(first) });
    i = Math.max(i, to - 1);
  }
  return found;
}

/** What can be folded: sections, lists, the front matter. */
export function foldsOf(statement: Statement): Fold[] {
  const front = statement.markup === 'markdown' ? frontMatterOf(statement.text)?.trimEnd() : undefined;
  return [
    ...(front === undefined ? [] : [{ kind: 'frontMatter' as const, offset: 0, length: front.length }]),
    ...sections(statement),
    ...lists(statement),
  ];
}
