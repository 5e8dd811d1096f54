import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../text/escapeXml.js';

export interface Column {
  readonly title: string;
  /** In characters of the standard font. */
  readonly width: number;
}

/** A worksheet with a frozen header row. */
export interface Worksheet {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Maximum length of a cell in characters (Excel’s limit). */
const maxCellLength = 32_767;

/** Text that a spreadsheet reads as a formula once the cell is edited. */
const formula = /^[=+\-@\t\r]/;

/** Indexes of cell formats in `styles.xml`. `text` has `quotePrefix`, which keeps it text. */
const styles = { plain: 0, header: 1, text: 2 } as const;

const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function cell(value: string | number, column: number, row: number, style: number): string {
  const place = `r="${columnName(column)}${row}"`;
  if (typeof value === 'number') return `<c ${place} s="${style}"><v>${value}</v></c>`;
  if (value === '') return '';
  const text = `<is><t xml:space="preserve">${escapeXml(value.slice(0, maxCellLength))}</t></is>`;
  return `<c ${place} s="${formula.test(value) ? styles.text : style}" t="inlineStr">${text}</c>`;
}

function sheetXml({ columns, rows }: Worksheet): string {
  const all = [columns.map((c) => c.title), ...rows];
  const last = `${columnName(Math.max(columns.length - 1, 0))}${all.length}`;
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const data = all
    .map((values, i) => {
      const style = i === 0 ? styles.header : styles.plain;
      return `<row r="${i + 1}">${values.map((value, column) => cell(value, column, i + 1, style)).join('')}</row>`;
    })
    .join('');
  return `${header}<worksheet xmlns="${main}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${data}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

const stylesXml = `${header}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** Writes a workbook with one worksheet as .xlsx (ECMA-376, Office Open XML). Text is stored as text, never as a formula. Deterministic. */
export function xlsx(worksheet: Worksheet): Uint8Array {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${header}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${header}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${header}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(worksheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${header}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml,
    'xl/worksheets/sheet1.xml': sheetXml(worksheet),
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // The earliest time that a ZIP archive can store. A fixed time keeps the bytes reproducible.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
