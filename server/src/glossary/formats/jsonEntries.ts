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

/**
 * The terms of a glossary in strict JSON, one at a time, so that a million are never there at once.
 * @throws NotQuick where it is anything else: then it is read as a whole, which tells what is wrong
 */
export function* jsonEntries(text: string): Generator<unknown> {
  let at = beginning.exec(text.slice(0, 4096))?.[0].length ?? -1;
  if (at < 0) throw new NotQuick();
  for (at = behindSpaces(text, at); text.charCodeAt(at) === openBrace; at = behindSpaces(text, at + 1)) {
    const end = behindObject(text, at);
    let entry: unknown;
    try {
      entry = JSON.parse(text.slice(at, end));
    } catch {
      throw new NotQuick();
    }
    yield entry;
    at = behindSpaces(text, end);
    if (text.charCodeAt(at) !== comma) break;
  }
  // A comma too many is for the other reader.
  if (text.charCodeAt(at) !== closeBracket || !/^\]\s*\}\s*$/.test(text.slice(at, at + 4096)) || text.length > at + 4096)
    throw new NotQuick();
}
