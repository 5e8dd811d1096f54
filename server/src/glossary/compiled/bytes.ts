import type { Numbers } from '../../text/growing.js';
import type { CompiledFile } from './compile.js';

/** Goes up with every change of what is compiled or how: other versions are made anew. */
export const compiledVersion = 1;

/** “CMQG”: whose file it is. */
const magic = 0x47514d43;

/** Magic, version, checksum, length of the description; each an unsigned number of four bytes in the order of the machine. */
const headerLength = 16;

/** Arrays begin at multiples of this, so that they can be looked at where they lie. */
const alignment = 8;

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int32Array } as const;

/** Where an array lies behind the description. */
interface ArrayPlace {
  readonly path: readonly string[];
  readonly kind: keyof typeof kinds;
  readonly offset: number;
  readonly length: number;
}

interface Description {
  readonly key: string;
  /** What else is kept beside the arrays. */
  readonly beside: unknown;
  readonly arrays: readonly ArrayPlace[];
}

const aligned = (length: number): number => Math.ceil(length / alignment) * alignment;

function arraysIn(value: object, path: readonly string[] = []): { path: readonly string[]; array: Numbers }[] {
  return Object.entries(value).flatMap(([key, part]: [string, object]) =>
    ArrayBuffer.isView(part) ? [{ path: [...path, key], array: part as Numbers }] : arraysIn(part, [...path, key]),
  );
}

/** A checksum of bytes, four at a time (FNV-1a): against what breaks by itself, not against forgery. */
function sumOf(bytes: Uint8Array, from: number): number {
  const whole = bytes.byteLength >> 2;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, whole);
  let sum = from;
  for (let i = 0; i < whole; i++) sum = Math.imul(sum ^ (words[i] as number), 0x01000193);
  for (let i = whole * 4; i < bytes.byteLength; i++) sum = Math.imul(sum ^ (bytes[i] as number), 0x01000193);
  return sum;
}

const bytesOf = (array: Numbers): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/**
 * A compiled file as bytes, in parts that lie one behind the other.
 * @param key what the file was made from
 * @param beside what else is kept, as JSON
 */
export function toBytes(file: CompiledFile, key: string, beside: unknown): Uint8Array<ArrayBuffer>[] {
  const found = arraysIn(file);
  let offset = 0;
  const arrays = found.map(({ path, array }): ArrayPlace => {
    const place = { path, kind: array.constructor.name as keyof typeof kinds, offset, length: array.length };
    offset += aligned(array.byteLength);
    return place;
  });
  const text = new TextEncoder().encode(JSON.stringify({ key, beside, arrays } satisfies Description));
  const head = new Uint8Array(aligned(headerLength + text.byteLength));
  head.set(text, headerLength);
  const parts: Uint8Array[] = [head];
  for (const { array } of found) {
    const bytes = bytesOf(array);
    parts.push(bytes);
    const missing = aligned(bytes.byteLength) - bytes.byteLength;
    if (missing > 0) parts.push(new Uint8Array(missing));
  }
  const header = new Uint32Array(head.buffer, 0, 4);
  header.set([magic, compiledVersion, 0, text.byteLength]);
  header[2] = found.reduce((sum, { array }) => sumOf(bytesOf(array), sum), sumOf(head.subarray(headerLength), magic));
  return parts as Uint8Array<ArrayBuffer>[];
}

/** A compiled file as it was kept, or undefined where the bytes are not such a file, of this version and from this key, to the last byte. */
export function fromBytes(bytes: Uint8Array, key: string): { readonly file: CompiledFile; readonly beside: unknown } | undefined {
  // What is not aligned is moved to where it is.
  const whole = bytes.byteOffset % alignment === 0 ? bytes : bytes.slice();
  if (whole.byteLength < headerLength) return undefined;
  const [first, version, sum, length = 0] = new Uint32Array(whole.buffer, whole.byteOffset, 4);
  const begin = aligned(headerLength + length);
  if (first !== magic || version !== compiledVersion || begin > whole.byteLength) return undefined;
  let found = sumOf(whole.subarray(headerLength, begin), magic);
  const description = described(whole.subarray(headerLength, headerLength + length));
  if (!description || description.key !== key) return undefined;
  const file: Record<string, unknown> = {};
  for (const { path, kind, offset, length: count } of description.arrays) {
    const Kind = kinds[kind];
    if (begin + offset + count * Kind.BYTES_PER_ELEMENT > whole.byteLength) return undefined;
    const array = new Kind(whole.buffer as ArrayBuffer, whole.byteOffset + begin + offset, count);
    found = sumOf(bytesOf(array), found);
    put(file, path, array);
  }
  return found >>> 0 === sum ? { file: file as unknown as CompiledFile, beside: description.beside } : undefined;
}

function described(bytes: Uint8Array): Description | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Description;
  } catch {
    return undefined;
  }
}

function put(into: Record<string, unknown>, [key = '', ...rest]: readonly string[], array: Numbers): void {
  if (rest.length === 0) into[key] = array;
  else {
    const part = (into[key] ?? {}) as Record<string, unknown>;
    into[key] = part;
    put(part, rest, array);
  }
}
