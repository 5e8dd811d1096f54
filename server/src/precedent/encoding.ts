import type { PrecedentDocument } from './agreed.js';
import { generation, sentencesKept } from './generation.js';
import { type PrecedentIndex, precedentIndex } from './precedentIndex.js';

/** Raised with every change of what is written, or of how texts are read: what was written before is then not taken. */
const version = 1;

/** The part of what is written that is not numbers. */
interface Header {
  readonly version: number;
  readonly vocabulary: readonly string[];
  readonly documents: readonly { readonly document: PrecedentDocument; readonly sentences: number }[];
  readonly texts: readonly string[];
  /** How many numbers follow. */
  readonly numbers: number;
}

/** Whether the platform writes the lowest byte first, as what is written does; every one that Node and browsers run on does. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Where the numbers begin. */
const startOf = (headerLength: number): number => 8 + Math.ceil(headerLength / 4) * 4;

/** FNV-1a of all but the checksum itself. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 4; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash >>> 0;
}

/**
 * An index as bytes, to be kept between sessions: the documents with their hashes, so that only what has changed need be read
 * again. Layout: a checksum of all that follows and the length of the header (4 bytes each), the header (JSON, UTF-8, padded to
 * 4), then for each sentence its offset, its length, the number of its words and their numbers (32 bits each, lowest byte first).
 */
export function encodeIndex(index: PrecedentIndex): Uint8Array {
  const { generation: kept, vocabulary } = index.kept;
  const numbers: number[] = [];
  const texts: string[] = [];
  const documents = kept.kept
    .filter((k) => !k.gone)
    .map((k) => {
      for (const { words, text, offset, length } of sentencesKept(kept, k)) {
        texts.push(text);
        numbers.push(offset, length, words.length);
        for (let i = 0; i < words.length; i++) numbers.push(words[i] as number);
      }
      return { document: k.document, sentences: k.to - k.from };
    });
  const header: Header = { version, vocabulary, documents, texts, numbers: numbers.length };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const start = startOf(head.length);
  const bytes = new Uint8Array(start + numbers.length * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, head.length, true);
  bytes.set(head, 8);
  numbers.forEach((n, i) => {
    view.setInt32(start + i * 4, n, true);
  });
  view.setUint32(0, checksum(bytes), true);
  return bytes;
}

function headerOf(bytes: Uint8Array): { header: Header; start: number } | undefined {
  if (bytes.length < 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = view.getUint32(4, true);
  if (bytes.length < startOf(length) || view.getUint32(0, true) !== checksum(bytes)) return undefined;
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
    const start = startOf(length);
    return header.version === version && bytes.length === start + header.numbers * 4 ? { header, start } : undefined;
  } catch {
    return undefined;
  }
}

function numbersAt(bytes: Uint8Array, start: number, count: number): Int32Array {
  const copy = bytes.slice(start, start + count * 4);
  if (isLittleEndian) return new Int32Array(copy.buffer, 0, count);
  const view = new DataView(copy.buffer);
  return Int32Array.from({ length: count }, (_, i) => view.getInt32(i * 4, true));
}

/** The index that bytes hold, or undefined for what another version has written, or what is damaged: then all is read again. */
export function decodeIndex(bytes: Uint8Array): PrecedentIndex | undefined {
  const found = headerOf(bytes);
  if (!found) return undefined;
  const { header, start } = found;
  const numbers = numbersAt(bytes, start, header.numbers);
  const made = generation();
  let [at, text] = [0, 0];
  for (const { document, sentences } of header.documents) {
    const kept = Array.from({ length: sentences }, () => {
      const [offset = 0, length = 0, count = 0] = numbers.subarray(at, at + 3);
      const words = numbers.subarray(at + 3, at + 3 + count);
      at += 3 + count;
      return { words, text: header.texts[text++] ?? '', offset, length };
    });
    made.add(document, kept);
  }
  return precedentIndex(made, [...header.vocabulary]);
}
