import { type QualifiedTag, parser as saxParser } from 'sax';
import { t } from '../text/l10n.js';
import { damaged, WordError } from './wordError.js';

/** An opened element. Offsets are UTF-16 code units of the part. */
export interface XmlTag {
  /** Its name with the usual prefix of its namespace, whatever prefix the part uses: `w:p`. */
  readonly key: string;
  readonly prefix: string;
  readonly start: number;
  /** Offset after its start tag. */
  readonly inner: number;
  readonly isEmpty: boolean;
  /** Returns the value of an attribute, named likewise: `w:val`, or no prefix if it has no namespace. */
  attribute(key: string): string | undefined;
}

const office = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';

/** Usual prefixes of namespaces, transitional and strict (ISO/IEC 29500). */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['', ''],
  [`${office}wordprocessingml/2006/main`, 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${office}officeDocument/2006/math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
  [`${office}officeDocument/2006/relationships`, 'r'],
  [`${strict}officeDocument/relationships`, 'r'],
  [`${office}markup-compatibility/2006`, 'mc'],
  [`${office}drawingml/2006/main`, 'a'],
  [`${strict}drawingml/main`, 'a'],
  [`${office}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${strict}drawingml/wordprocessingDrawing`, 'wp'],
  [`${office}package/2006/relationships`, ''],
  [`${office}package/2006/content-types`, ''],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.microsoft.com/office/word/2016/wordml/cid', 'w16cid'],
  ['http://schemas.microsoft.com/office/word/2018/wordml/cex', 'w16cex'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

function keyOf(uri: string, local: string): string {
  const prefix = prefixes.get(uri);
  if (prefix === undefined) return `?:${local}`;
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** Maximum nesting of elements. Namespace lookup takes time proportional to the nesting. */
const deepest = 1000;

/**
 * Reads a part of a document. Rejects document type declarations, which the format forbids, so there are no entities to expand.
 * @param on called for each element as it opens and closes; `end` is the offset after its end tag
 * @throws WordError
 */
export function readXml(xml: string, on: { open(tag: XmlTag): void; close(tag: XmlTag, end: number, contentEnd: number): void }): void {
  const parser = saxParser(true, { xmlns: true, position: true });
  const open: XmlTag[] = [];
  let hasRoot = false;
  parser.onerror = () => {
    throw damaged();
  };
  parser.ondoctype = () => {
    throw new WordError(t('declares a document type, which a Word document must not; it is not read'));
  };
  parser.onopentag = (node) => {
    const { uri, local, prefix, attributes, isSelfClosing } = node as QualifiedTag;
    if (open.length >= deepest) throw new WordError(t('is nested too deeply to be read'));
    const tag: XmlTag = {
      key: keyOf(uri, local),
      prefix,
      start: parser.startTagPosition - 1,
      inner: parser.position,
      isEmpty: isSelfClosing,
      attribute: (key) => {
        for (const name in attributes) {
          const a = attributes[name];
          if (a && key.endsWith(a.local) && keyOf(a.prefix === '' ? '' : a.uri, a.local) === key) return a.value;
        }
        return undefined;
      },
    };
    open.push(tag);
    hasRoot = true;
    on.open(tag);
  };
  parser.onclosetag = () => {
    const tag = open.pop();
    if (tag) on.close(tag, parser.position, tag.isEmpty ? tag.inner : parser.startTagPosition - 1);
  };
  parser.write(xml).close();
  if (!hasRoot) throw damaged();
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One unit of raw text: a reference, a line break, or a character. */
const unit = /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|\r\n|[\t\n\r]/gi;

const decodedUnit = (raw: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string => {
  if (name !== undefined) return named[name] ?? raw;
  if (hex === undefined && decimal === undefined) return ' ';
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
};

/** Returns the text for the raw text of an element, as shown by Word: references decoded, line breaks and tabs as spaces. */
export const decodedText = (raw: string): string =>
  /[&\t\n\r]/.test(raw) ? raw.replace(unit, (all, hex, decimal, name) => decodedUnit(all, hex, decimal, name)) : raw;

/** Returns the length of the raw text for its first `length` decoded code units. */
export function rawLength(raw: string, length: number): number {
  let left = length;
  let at = 0;
  for (const m of raw.matchAll(unit)) {
    const before = m.index - at;
    if (left <= before) return at + left;
    left -= before + decodedUnit(m[0], m[1], m[2], m[3]).length;
    at = m.index + m[0].length;
    if (left <= 0) return at;
  }
  return at + left;
}
