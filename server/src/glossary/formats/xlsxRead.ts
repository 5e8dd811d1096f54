import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { type QualifiedTag, parser as saxParser } from 'sax';
import { t } from '../../text/l10n.js';

/** Maximum unpacked size of one part of a workbook, in bytes. Limits decompression bombs. */
const maxPartSize = 64 * 1024 * 1024;

/** Maximum number of columns. A table of terms has about twenty. */
const maxColumns = 256;

/** A workbook that cannot be read. The message follows the file name. */
export class NotAWorkbook extends Error {}

/** Parses XML and reports start tags with attributes, text and end tags. Namespace prefixes are removed. */
function readXml(
  text: string,
  on: { open(name: string, attribute: (name: string) => string | undefined): void; text(text: string): void; close(name: string): void },
): void {
  const parser = saxParser(true, { xmlns: true });
  parser.onerror = () => {
    throw new NotAWorkbook(t('is damaged'));
  };
  parser.onopentag = (tag) => {
    const { local, attributes } = tag as QualifiedTag;
    on.open(local, (name) => Object.values(attributes).find((a) => a.name === name || a.name.endsWith(`:${name}`))?.value);
  };
  parser.ontext = parser.oncdata = (part) => on.text(part);
  parser.onclosetag = (name) => on.close(name.slice(name.indexOf(':') + 1));
  parser.write(text).close();
}

/** Returns the texts that cells refer to by number, without phonetic readings of Japanese names (`rPh`). */
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

/** Returns the column of a cell, from 0: `AB12` is 27. */
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
      if (name !== 'c' || !row || column < 0 || column >= maxColumns) return;
      while (row.length < column) row.push('');
      row[column] = (type === 's' ? (strings[Number(value)] ?? '') : type === 'e' ? '' : value).trim();
    },
  });
  return rows;
}

/**
 * Returns the first worksheet of an Excel workbook (ECMA-376) as rows of text. A formula gives its cached value.
 * @throws NotAWorkbook if the bytes are not a readable workbook
 */
export function xlsxRows(bytes: Uint8Array): string[][] {
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(?:sharedStrings|workbook|_rels\/workbook|worksheets\/)/.test(name)) return false;
        if (originalSize > maxPartSize) throw new NotAWorkbook(t('is too large'));
        return true;
      },
    });
  } catch (error) {
    throw error instanceof NotAWorkbook ? error : new NotAWorkbook(t('is not an Excel workbook (.xlsx)'));
  }
  const partOf = (name: string): string | undefined => (parts[name] === undefined ? undefined : strFromU8(parts[name]));
  const workbook = partOf('xl/workbook.xml');
  if (workbook === undefined) throw new NotAWorkbook(t('is not an Excel workbook (.xlsx)'));
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
  if (sheet === undefined) throw new NotAWorkbook(t('has no worksheet'));
  return rowsOf(sheet, sharedStrings(partOf('xl/sharedStrings.xml') ?? '<sst/>'));
}
