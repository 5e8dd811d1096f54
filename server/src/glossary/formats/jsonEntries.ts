import { NotQuick } from './quick.js';

/** What a glossary begins with that has nothing but a title before its terms. */
const beginning = /^\uFEFF?\s*\{\s*(?:"\$schema"\s*:\s*"[^"\\\p{Cc}]*"\s*,\s*)?(?:"title"\s*:\s*"[^"\\\p{Cc}]+"\s*,\s*)?"terms"\s*:\s*\[/u;

const quote = 34;
const backslash = 92;
const comma = 44;
const [openBracket, closeBracket, openBrace, closeBrace] = [91, 93, 123, 125];

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The place behind a string that begins at `from`. */
function behindString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  throw new NotQuick();
}

/** The place behind an object that begins at `from`, by its braces. */
function behindObject(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = behindString(text, at);
      continue;
    }
    at++;
    if (code === openBrace || code === openBracket) depth++;
    else if ((code === closeBrace || code === closeBracket) && --depth === 0) return at;
  }
  throw new NotQuick();
}

/** About how much is parsed at once, in UTF-16 code units: to look for the end of each entry costs more than what is in it. */
const usual = 1 << 16;

/** How many places are tried as the end of an entry: what stands between two may stand inside one too. */
const mostTries = 8;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON that is strict. @throws NotQuick where it is not */
function strict(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new NotQuick();
  }
}

/** Entries that are parsed together, and where the last of them ends. */
interface Batch {
  readonly entries: readonly unknown[];
  readonly end: number;
}

/**
 * The entries from one on, up to what may stand between two: where what lies before parses as a list, it does. Undefined near the end
 * of the text, and where no such place is found.
 * @param between what stands between two entries, with the braces
 */
function batchFrom(text: string, from: number, between: string, atOnce: number): Batch | undefined {
  let end = text.indexOf(between, from + atOnce) + 1;
  for (let tries = 0; tries < mostTries && end > 0; tries++, end = text.indexOf(between, end) + 1) {
    let entries: unknown[];
    try {
      entries = JSON.parse(`[${text.slice(from, end)}]`);
    } catch {
      continue;
    }
    if (!entries.every(isObject)) throw new NotQuick();
    return { entries, end };
  }
  return undefined;
}

/**
 * The terms of a glossary in strict JSON, some at a time, so that a million are never there at once.
 * @param together about how much is parsed at once, in UTF-16 code units
 * @throws NotQuick where it is anything else: then it is read as a whole, which tells what is wrong
 */
export function* jsonEntries(text: string, together = usual): Generator<unknown> {
  let at = beginning.exec(text.slice(0, 4096))?.[0].length ?? -1;
  if (at < 0) throw new NotQuick();
  let between: string | undefined;
  for (at = behindSpaces(text, at); text.charCodeAt(at) === openBrace; at = behindSpaces(text, at + 1)) {
    const batch = between === undefined ? undefined : batchFrom(text, at, between, together);
    if (batch) yield* batch.entries;
    const end = batch?.end ?? behindObject(text, at);
    if (!batch) yield strict(text.slice(at, end));
    at = behindSpaces(text, end);
    if (text.charCodeAt(at) !== comma) break;
    between ??= text.slice(end - 1, behindSpaces(text, at + 1) + 1);
  }
  // A comma too many is for the other reader.
  if (text.charCodeAt(at) !== closeBracket || !/^\]\s*\}\s*$/.test(text.slice(at, at + 4096)) || text.length > at + 4096)
    throw new NotQuick();
}
