import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../../server/src/text/escapeXml.js';
import type { Changes } from '../../../server/src/word/reading.js';
import { readWordDocument, type WordDocument } from '../../../server/src/word/readWordDocument.js';

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Namespaces of all parts. */
export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** Parts beside the body: the content of each root element. */
export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly comments?: string;
  /** By name: `header1`, `footer1`; related as `rIdheader1`. */
  readonly margins?: Readonly<Record<string, string>>;
  /** Files of the archive as they are, over all others; undefined leaves one out. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  /** The type of the main part. */
  readonly type?: string;
}

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph; text without markup becomes a run. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** Reference and content of a numbering with a level for each format, `%1.` and so on unless it says its text. */
export const numbering = (...levels: readonly (readonly [format: string, text: string])[]): string =>
  `<w:abstractNum w:abstractNumId="7">${levels
    .map(
      ([format, text], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escapeXml(text)}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;

export const numbered = (level = 0, id = 1): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** The bytes of a Word document with this body. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const { margins = {}, files = {}, type = 'document', ...named } = parts;
  const roots: Readonly<Record<string, string>> = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    settings: 'settings',
    comments: 'comments',
  };
  const content = new Map<string, string>();
  for (const [name, root] of Object.entries(roots)) {
    const inner = named[name as keyof typeof named];
    if (inner !== undefined) content.set(name, `<w:${root} ${namespaces}>${inner}</w:${root}>`);
  }
  for (const [name, inner] of Object.entries(margins)) {
    const root = name.startsWith('header') ? 'hdr' : 'ftr';
    content.set(name, `<w:${root} ${namespaces}>${inner}</w:${root}>`);
  }
  const typeOf = (name: string): string => name.replace(/\d+$/, '');
  const all: Record<string, string | undefined> = {
    '[Content_Types].xml': `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type.includes('/') ? type : `${main}.${type}.main+xml`}"/>${[...content.keys()].map((name) => `<Override PartName="/word/${name}.xml" ContentType="${main}.${typeOf(name)}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${header}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...content.keys()].map((name) => `<Relationship Id="rId${name}" Type="${office}/${typeOf(name)}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries([...content].map(([name, xml]) => [`word/${name}.xml`, header + xml])),
    ...files,
  };
  const entries = Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [[name, strToU8(text)] as const]));
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

/** A document with this body, read. */
export const read = (body: string, parts: WordParts = {}, changes: Changes = 'accepted'): WordDocument =>
  readWordDocument(wordFile(body, parts), { changes });

/** Its text. */
export const textOf = (body: string, parts: WordParts = {}, changes: Changes = 'accepted'): string => read(body, parts, changes).text;
