import type { InitializeParams } from 'vscode-languageserver';
import { initializeResult } from '../connection/capabilities.js';
import { foldersOf, profileOf } from '../connection/clientProfile.js';

/** The answer to a message, as JSON-RPC has it. */
export interface FirstAnswer {
  readonly jsonrpc: '2.0';
  readonly id: number | string;
  readonly result: object;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The answer to the first message of a session, which needs no engine.
 * @returns undefined for anything but a sound `initialize`: the engine says what is wrong with it
 */
export function firstAnswer(message: unknown): FirstAnswer | undefined {
  if (!isObject(message) || message.method !== 'initialize' || !isObject(message.params) || !isObject(message.params.capabilities))
    return undefined;
  const { id } = message;
  if (typeof id !== 'number' && typeof id !== 'string') return undefined;
  const params = message.params as unknown as InitializeParams;
  try {
    // Read as the engine will read them: what it would stumble over, it is to stumble over.
    foldersOf(params);
    return { jsonrpc: '2.0', id, result: initializeResult(profileOf(params)) };
  } catch {
    return undefined;
  }
}

/** The longest header of one message, in bytes, that is taken here. */
const longestHeader = 64;

/**
 * The first message of a channel, out of the bytes that have come (LSP 3.17, “Base Protocol”).
 * @returns undefined where more must come; without `message` where the engine has to say what is wrong with it
 */
export function firstMessageIn(bytes: Buffer): { readonly message?: unknown } | undefined {
  const end = bytes.subarray(0, longestHeader).indexOf('\r\n\r\n');
  if (end < 0) return bytes.length < longestHeader ? undefined : {};
  const length = /^content-length: *(\d{1,9})$/i.exec(bytes.toString('latin1', 0, end))?.[1];
  if (length === undefined) return {};
  const [from, to] = [end + 4, end + 4 + Number(length)];
  if (bytes.length < to) return undefined;
  try {
    return { message: JSON.parse(bytes.toString('utf8', from, to)) };
  } catch {
    return {};
  }
}
