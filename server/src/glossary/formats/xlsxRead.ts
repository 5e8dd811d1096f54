import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { type QualifiedTag, parser as saxParser } from 'sax';

/** The largest part of a workbook that is unpacked, in bytes: a small archive may hold very much. */
const largestPart = 64 * 1024 * 1024;

/** The most columns that are read: a table of terms has some twenty. */
const mostColumns = 256;

/** A workbook that cannot be read, and why, in words that follow its name. */
export class NotAWorkbook extends Error {}

/** Hands the elements of a part to its reader: each start with its attributes, each text, each end. Prefixes are left out. */
function readXml(
  text: string,
  on: { open(name: string, attribute: (name: string) => string | undefined): void; text(text: string): void; close(name: string): void },
): void {
  const parser = saxParser(true, { xmlns: true });
  parser.onerror = () => {
    throw new NotAWorkbook('is damaged');
  };
  parser.onopentag = (tag) => {
    const { local, attributes } = tag as QualifiedTag;
    on.open(local, (name) => Object.values(attributes).find((a) => a.name === name || a.name.endsWith(`:${name}`))?.value);
  };
  parser.ontext = parser.oncdata = (part) => on.text(part);
  parser.onclosetag = (name) => on.close(name.slice(name.indexOf(':') + 1));
  parser.write(text).close();
}

/** Texts that cells refer to by their number. Readings of Japanese names (`rPh`) are no part of them. */
function sharedStrings(text: string): string[] {
  const strings: string[] = [];
  let isText = false;
  let isReading = false;
  readXml(text, {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') isReading = true;
      isText = name === 't';
    },
    text: (part) => {
      if (isText && !isReading) strings.push((strings.pop() ?? '') + part);
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      isText = false;
    },
  });
  return strings;
}

/** The column of a cell, counted from 0: `AB12` is 27. */
const columnOf = (place: string): number =>
  [...(/^[A-Z]{1,3}/.exec(place)?.[0] ?? 'A')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function rowsOf(text: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let column = -1;
  let type = '';
  let value = '';
  let isValue = false;
  let isReading = false;
  readXml(text, {
    open: (name, attribute) => {
      if (name === 'row') {
        rows.push([]);
        column = -1;
      }
      if (name === 'c') {
        const place = attribute('r');
        column = place === undefined ? column + 1 : columnOf(place);
        type = attribute('t') ?? 'n';
        value = '';
      }
      if (name === 'rPh') isReading = true;
      isValue = name === 'v' || name === 't';
    },
    text: (part) => {
      if (isValue && !isReading) value += part;
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      isValue = false;
      const row = rows.at(-1);
      if (name !== 'c' || !row || column < 0 || column >= mostColumns) return;
      while (row.length < column) row.push('');
      row[column] = (type === 's' ? (strings[Number(value)] ?? '') : type === 'e' ? '' : value).trim();
    },
  });
  return rows;
}

/**
 * The rows of the first worksheet of an Excel workbook (ECMA-376), as text. What a formula gave last is its text.
 * @throws NotAWorkbook where the bytes are none
 */
export function xlsxRows(bytes: Uint8Array): string[][] {
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(?:sharedStrings|workbook|_rels\/workbook|worksheets\/)/.test(name)) return false;
        if (originalSize > largestPart) throw new NotAWorkbook('is too large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof NotAWorkbook ? error : new NotAWorkbook('is not an Excel workbook (.xlsx)');
  }
  const partOf = (name: string): string | undefined => (parts[name] === undefined ? undefined : strFromU8(parts[name]));
  const workbook = partOf('xl/workbook.xml');
  if (workbook === undefined) throw new NotAWorkbook('is not an Excel workbook (.xlsx)');
  let firstId: string | undefined;
  readXml(workbook, {
    open: (name, attribute) => {
      if (name === 'sheet') firstId ??= attribute('r:id') ?? attribute('id');
    },
    text: () => {},
    close: () => {},
  });
  let target: string | undefined;
  readXml(partOf('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open: (name, attribute) => {
      if (name === 'Relationship' && attribute('Id') === firstId) target = attribute('Target');
    },
    text: () => {},
    close: () => {},
  });
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? 'worksheets/sheet1.xml'}`;
  const sheet = partOf(path) ?? partOf('xl/worksheets/sheet1.xml');
  if (sheet === undefined) throw new NotAWorkbook('has no worksheet');
  return rowsOf(sheet, sharedStrings(partOf('xl/sharedStrings.xml') ?? '<sst/>'));
}
