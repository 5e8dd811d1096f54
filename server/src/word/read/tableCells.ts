import type { WordCell } from '../paragraph.js';
import type { XmlTag } from '../xml.js';

interface OpenTable {
  readonly table: number;
  readonly outer: WordCell | undefined;
  row: number;
  /** The number of open elements, including the row. */
  rowDepth: number;
  column: number;
  span: number;
}

export class TableCells {
  private readonly tables: OpenTable[] = [];
  private count = 0;

  openTable(outer: WordCell | undefined): void {
    this.tables.push({ table: this.count++, outer, row: -1, rowDepth: 0, column: 0, span: 1 });
  }

  closeTable(): void {
    this.tables.pop();
  }

  /** Opens a row. @param depth the number of open elements, including the row */
  openRow(depth: number): void {
    const table = this.tables.at(-1);
    if (table) Object.assign(table, { row: table.row + 1, rowDepth: depth, column: 0 });
  }

  /** The number of open elements, including the row. Undefined outside of tables. */
  get rowDepth(): number | undefined {
    return this.tables.at(-1)?.rowDepth;
  }

  openCell(): WordCell | undefined {
    const table = this.tables.at(-1);
    if (!table) return undefined;
    table.span = 1;
    return { table: table.table, row: table.row, column: table.column, ...(table.outer ? { outer: table.outer } : {}) };
  }

  /** Closes a cell. @returns the cell that contains the table */
  closeCell(): WordCell | undefined {
    const table = this.tables.at(-1);
    if (table) table.column += table.span;
    return table?.outer;
  }

  /** Sets the number of columns that a cell spans. */
  takeSpan(tag: XmlTag): void {
    const table = this.tables.at(-1);
    if (table) table.span = Math.min(Math.max(Number(tag.attribute('w:val')) || 1, 1), 1000);
  }
}
