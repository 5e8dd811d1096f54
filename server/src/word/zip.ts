import { deflateSync, Inflate } from 'fflate';
import { t } from '../text/l10n.js';
import { damaged, WordError } from './wordError.js';

/** A file in an archive, with its bytes as stored. */
export interface ZipEntry {
  readonly name: string;
  /** Its record in the central directory. */
  readonly central: Uint8Array;
  /** Its local header, its packed bytes, and everything up to the next entry. */
  readonly local: Uint8Array;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Unpacked size, in bytes. */
  readonly size: number;
}

/** An archive (APPNOTE.TXT 6.3, without spanning). Entries are in the order of their bytes. */
export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** The bytes before the first entry. */
  readonly head: Uint8Array;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const lengths = { local: 30, central: 46, end: 22, locator64: 20 };
/** Means that a value is in a 64-bit extra field. */
const elsewhere = 0xffffffff;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = -1;
  for (let i = 0; i < bytes.length; i++) c = (crcTable[(c ^ (bytes[i] as number)) & 255] as number) ^ (c >>> 8);
  return ~c >>> 0;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads a 64-bit number. Throws if it is larger than any file. */
function u64(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}

/** Returns the offset of the central directory and the number of its entries. */
function directoryOf(view: DataView): { start: number; count: number } {
  const lowest = Math.max(0, view.byteLength - lengths.end - 0xffff);
  let end = view.byteLength - lengths.end;
  while (end >= lowest && view.getUint32(end, true) !== signatures.end) end--;
  if (end < lowest) throw damaged();
  const locator = end - lengths.locator64;
  if (locator >= 0 && view.getUint32(locator, true) === signatures.locator64) {
    const at = u64(view, locator + 8);
    if (view.getUint32(at, true) !== signatures.end64) throw damaged();
    return { count: u64(view, at + 32), start: u64(view, at + 48) };
  }
  return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
}

/** Returns the numbers of a central record that may have 64 bits, in the order of the extra field. */
function wideNumbers(view: DataView, at: number, extra: number, extraLength: number): [size: number, packed: number, offset: number] {
  const values: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const i of [0, 1, 2] as const)
      if (values[i] === elsewhere) {
        values[i] = u64(view, next);
        next += 8;
      }
  }
  return values;
}

/** Reads the directory of an archive without unpacking it. @throws WordError */
export function readZip(bytes: Uint8Array): Zip {
  try {
    return zipOf(bytes);
  } catch (error) {
    // Reading beyond the bytes throws a RangeError.
    throw error instanceof WordError ? error : damaged();
  }
}

function zipOf(bytes: Uint8Array): Zip {
  const view = viewOf(bytes);
  const { start, count } = directoryOf(view);
  const found: (Omit<ZipEntry, 'local' | 'packed'> & { readonly offset: number; readonly packedSize: number })[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== signatures.central) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [number, number, number];
    const nameStart = at + lengths.central;
    const [size, packedSize, offset] = wideNumbers(view, at, nameStart + nameLength, extraLength);
    const next = nameStart + nameLength + extraLength + commentLength;
    found.push({
      name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength)),
      central: bytes.subarray(at, next),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      size,
      packedSize,
      offset,
    });
    at = next;
  }
  found.sort((a, b) => a.offset - b.offset);
  const entries = found.map(({ offset, packedSize, ...entry }, i): ZipEntry => {
    if (view.getUint32(offset, true) !== signatures.local) throw damaged();
    const data = offset + lengths.local + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const end = found[i + 1]?.offset ?? start;
    // Overlapping entries would let a small archive unpack to a huge one.
    if (data + packedSize > end) throw damaged();
    return { ...entry, local: bytes.subarray(offset, end), packed: bytes.subarray(data, data + packedSize) };
  });
  return { entries, head: bytes.subarray(0, found[0]?.offset ?? 0) };
}

/** Number of bytes passed to the decompressor at a time. It can expand them 1,032 times. */
const slice = 1 << 16;

/** Unpacks an entry. Stops if the output is longer than the directory says. @param most the maximum size, in bytes @throws WordError */
export function unpacked({ packed, method, isEncrypted, crc, size }: ZipEntry, most: number): Uint8Array {
  if (isEncrypted) throw new WordError(t('is encrypted; remove the password in Word and save it again'));
  if (size > most) throw new WordError(t('is too large: a part of it unpacks to {0} MB', Math.ceil(size / 2 ** 20)));
  const content = method === 0 ? packed : method === 8 ? inflated(packed, size) : undefined;
  if (content?.length !== size || crc32(content) !== crc) throw damaged();
  return content;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) throw damaged();
    content.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let i = 0; i < packed.length; i += slice) inflate.push(packed.subarray(i, i + slice), i + slice >= packed.length);
  } catch {
    throw damaged();
  }
  return content.subarray(0, at);
}

/** Returns the local and central records for new content, with the date of the entry it replaces. */
function packedEntry(name: string, content: Uint8Array, like: ZipEntry | undefined): { local: Uint8Array[]; central: Uint8Array } {
  const bytes = new TextEncoder().encode(name);
  const packed = deflateSync(content);
  const before = like && viewOf(like.central);
  const central = new Uint8Array(lengths.central + bytes.length);
  const view = viewOf(central);
  view.setUint32(0, signatures.central, true);
  view.setUint16(4, before?.getUint16(4, true) ?? 20, true);
  view.setUint16(6, 20, true);
  // Names are UTF-8.
  view.setUint16(8, 0x800, true);
  view.setUint16(10, 8, true);
  // The earliest possible date, so that the bytes do not depend on the time.
  view.setUint32(12, before?.getUint32(12, true) ?? 0x00210000, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, content.length, true);
  view.setUint16(28, bytes.length, true);
  view.setUint32(38, before?.getUint32(38, true) ?? 0, true);
  central.set(bytes, lengths.central);
  const local = new Uint8Array(lengths.local + bytes.length);
  viewOf(local).setUint32(0, signatures.local, true);
  local.set(central.subarray(6, 30), 4);
  local.set(bytes, lengths.local);
  return { local: [local, packed], central };
}

/**
 * Returns an archive with some entries replaced or added. All others keep their bytes, headers included, and their order.
 * @param changed new content by entry name
 */
export function writeZip({ entries, head }: Zip, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [head];
  const directory: Uint8Array[] = [];
  let at = head.length;
  const add = (local: readonly Uint8Array[], central: Uint8Array): void => {
    // Not `slice`: a Node buffer would share its bytes with the original.
    const moved = new Uint8Array(central);
    viewOf(moved).setUint32(42, at, true);
    directory.push(moved);
    for (const part of local) {
      parts.push(part);
      at += part.length;
    }
  };
  for (const entry of entries) {
    const content = changed.get(entry.name);
    if (content === undefined) add([entry.local], withoutWideOffset(entry.central));
    else {
      const { local, central } = packedEntry(entry.name, content, entry);
      add(local, central);
    }
  }
  const known = new Set(entries.map((e) => e.name));
  for (const [name, content] of changed)
    if (!known.has(name)) {
      const { local, central } = packedEntry(name, content, undefined);
      add(local, central);
    }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const end = new Uint8Array(lengths.end);
  const view = viewOf(end);
  view.setUint32(0, signatures.end, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return joined([...parts, ...directory, end]);
}

/** Rejects a 64-bit offset in an extra field, which would have to be changed: files of 4 GB are not written. */
function withoutWideOffset(central: Uint8Array): Uint8Array {
  if (viewOf(central).getUint32(42, true) === elsewhere) throw damaged();
  return central;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
