import { t } from '../text/l10n.js';
import { damaged, WordError } from './wordError.js';
import { readXml } from './xml.js';
import { readZip, unpacked, type Zip, type ZipEntry } from './zip.js';

/** Maximum size of an unpacked part, in bytes: about 20,000 pages. */
const largestPart = 64 * 1024 * 1024;

export interface Relationship {
  readonly id: string;
  /** The last segment of its type: `footnotes`. */
  readonly type: string;
  readonly target: string;
}

/** A package (ISO/IEC 29500-2) whose main part is a Word document. Names of parts have no leading slash. */
export interface WordPackage {
  readonly zip: Zip;
  readonly mainPart: string;
  /** Returns the name of a part as in the archive. Tolerates differences in case and slashes. */
  entryName(part: string): string | undefined;
  /** Returns the text of a part, with its byte order mark. @throws WordError */
  textOf(part: string): string | undefined;
  /** @throws WordError */
  relationshipsOf(part: string): readonly Relationship[];
}

const isWide = (bytes: Uint8Array): boolean => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Decodes UTF-8, or UTF-16 with a byte order mark: the encodings that parts may have. */
function decodedPart(bytes: Uint8Array): string {
  const encoding = isWide(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

/** Encodes a changed part. UTF-16 is kept, because the XML declaration may name it. */
export function encodedPart(text: string, before: string | undefined): Uint8Array {
  if (before?.startsWith('\uFEFF') !== true || !/^\uFEFF<\?xml[^>]*utf-?16/i.test(before)) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

/** Returns the folder of a part, with a slash at its end, or “”. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Returns the name of the relationships part of a part. “” is the package itself. */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** Resolves a target relative to its source. The result cannot lead out of the package. */
function resolved(target: string, source: string): string {
  const path = target.startsWith('/') ? target : folderOf(source) + target;
  const parts: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}

const keyOfName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** First bytes of other formats, with a message that says what the file is and what to do. */
const others: readonly (readonly [opening: string, sentence: () => string])[] = [
  ['%PDF-', () => t('is a PDF; use the Word document that it was made from')],
  ['{\\rtf', () => t('is a document in Rich Text Format (.rtf); open it in Word and save it as .docx')],
];

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Returns whether bytes contain a name in UTF-16, as the directory of an OLE file does. */
function containsName(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < name.length && bytes[at + i * 2] === name.charCodeAt(i) && bytes[at + i * 2 - 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}

/** Returns the error for a file that is not a ZIP archive. */
function otherFile(bytes: Uint8Array): WordError {
  const opening = latin(bytes.subarray(0, 512));
  const other = others.find(([start]) => opening.startsWith(start));
  if (other) return new WordError(other[1]());
  if (opening.startsWith('\u00D0\u00CF\u0011\u00E0'))
    return containsName(bytes, 'EncryptedPackage')
      ? new WordError(t('is encrypted; remove the password in Word and save it again'))
      : new WordError(t('is an old Word document (.doc); open it in Word and save it as .docx'));
  if (opening.includes('schemas.microsoft.com/office/2006/xmlPackage'))
    return new WordError(t('is a Word document in one XML file; open it in Word and save it as .docx'));
  return bytes.length === 0 ? new WordError(t('is empty')) : new WordError(t('is not a Word document (.docx)'));
}

/** Returns the error for an archive without a Word document. */
function otherArchive(entryOf: (name: string) => ZipEntry | undefined, mainType: string): WordError {
  if (/spreadsheetml|ms-excel/.test(mainType)) return new WordError(t('is an Excel workbook, not a Word document'));
  if (/presentationml|ms-powerpoint/.test(mainType)) return new WordError(t('is a PowerPoint presentation, not a Word document'));
  const mimetype = entryOf('mimetype');
  if (mimetype && latin(mimetype.packed.subarray(0, 60)).startsWith('application/vnd.oasis.opendocument'))
    return new WordError(t('is an OpenDocument file (.odt); open it in Word or LibreOffice and save it as .docx'));
  return new WordError(t('is a ZIP archive, not a Word document (.docx)'));
}

function contentTypeOf(types: string, part: string): string {
  let found: string | undefined;
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let byDefault: string | undefined;
  readXml(types, {
    open: (tag) => {
      const type = tag.attribute('ContentType');
      if (tag.key === 'Override' && keyOfName(tag.attribute('PartName') ?? '') === keyOfName(part)) found ??= type;
      if (tag.key === 'Default' && tag.attribute('Extension')?.toLowerCase() === extension) byDefault ??= type;
    },
    close: () => {},
  });
  return found ?? byDefault ?? '';
}

/** Opens a Word document: .docx, .docm, .dotx or .dotm. @throws WordError with a specific message for each kind of other file */
export function openWordPackage(bytes: Uint8Array): WordPackage {
  if (!latin(bytes.subarray(0, 4)).startsWith('PK')) throw otherFile(bytes);
  const zip = readZip(bytes);
  const entries = new Map<string, ZipEntry>();
  for (const entry of zip.entries) {
    const key = keyOfName(entry.name);
    if (entries.has(key)) throw new WordError(t('has two parts of the same name; open it in Word, save it again, and use that file'));
    entries.set(key, entry);
  }
  const entryOf = (part: string): ZipEntry | undefined => entries.get(keyOfName(part));
  const texts = new Map<string, string>();
  const textOf = (part: string): string | undefined => {
    const entry = entryOf(part);
    if (!entry) return undefined;
    const text = texts.get(entry.name) ?? decodedPart(unpacked(entry, largestPart));
    texts.set(entry.name, text);
    return text;
  };
  const relationshipsOf = (part: string): readonly Relationship[] => {
    const found: Relationship[] = [];
    readXml(textOf(relationshipsPart(part)) ?? '<none/>', {
      open: (tag) => {
        if (tag.key !== 'Relationship' || tag.attribute('TargetMode') === 'External') return;
        const type = tag.attribute('Type') ?? '';
        found.push({
          id: tag.attribute('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: resolved(tag.attribute('Target') ?? '', part),
        });
      },
      close: () => {},
    });
    return found;
  };
  const mainPart = relationshipsOf('').find((r) => r.type === 'officeDocument')?.target;
  const types = textOf('[Content_Types].xml');
  const mainType = mainPart !== undefined && types !== undefined ? contentTypeOf(types, mainPart) : '';
  if (mainPart === undefined || !entryOf(mainPart) || (mainType !== '' && !/word|\/xml$/.test(mainType)))
    throw otherArchive(entryOf, mainType);
  return { zip, mainPart, entryName: (part) => entryOf(part)?.name, textOf, relationshipsOf };
}
