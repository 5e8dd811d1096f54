import { isBlank, type WordParagraph } from '../paragraph.js';

/** Maximum length of a cell in UTF-16 code units. A table with longer cells only lays out prose. */
const maxCellLength = 300;

/** Returns the paragraphs of a table by row and column. */
export function tableRows(group: readonly WordParagraph[]): WordParagraph[][][] {
  const rows: WordParagraph[][][] = [];
  for (const p of group) {
    const { row = 0, column = 0 } = p.cell ?? {};
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as WordParagraph[][];
    while (cells.length <= column) cells.push([]);
    cells[column]?.push(p);
  }
  return rows.filter((row) => row.some((cell) => !cell.every(isBlank)));
}

/** Returns whether a table can be written with one line per row. If not, its paragraphs are written one by one. */
export function isSimpleTable(group: readonly WordParagraph[]): boolean {
  if (!group.every((p) => p.cell && !p.cell.outer && p.story.kind !== 'textBox' && !p.mark && p.text.length <= maxCellLength)) return false;
  const rows = tableRows(group);
  return (
    rows.length > 0 &&
    rows.some((row) => row.length > 1) &&
    rows.every((row) => row.every((cell) => cell.filter((p) => !isBlank(p)).length <= 1))
  );
}

/** Returns the outermost table that contains a paragraph. @param all the paragraphs of its part */
function tableOf({ cell, story: { anchor } }: WordParagraph, all: readonly WordParagraph[]): number | undefined {
  let at = anchor ? all[anchor.paragraph]?.cell : cell;
  while (at?.outer) at = at.outer;
  return at?.table;
}

/** Returns the paragraph at an index, or all paragraphs of the table that begins there. */
export function groupAt(all: readonly WordParagraph[], index: number): readonly WordParagraph[] {
  const [first] = all.slice(index, index + 1);
  const table = first && tableOf(first, all);
  let end = index + 1;
  if (table !== undefined) for (let p = all[end]; p && tableOf(p, all) === table; p = all[end]) end++;
  return all.slice(index, end);
}
