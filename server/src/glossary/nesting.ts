import { refused } from './fileProblem.js';

/** How deep the parts of a file may lie in one another. Glossaries and configurations need fewer than ten levels. */
export const deepest = 100;

/**
 * The problem of a file that is nested deeper than `deepest`, found before the file is parsed: parsers, validators and walks
 * follow the nesting by calling themselves, and V8 ends the process where a regular expression is compiled near the end of the stack,
 * so that catching the overflow is no protection.
 */
export const tooDeep = (): ReturnType<typeof refused> => refused('syntax', 0, 0, 'is nested too deeply to be read');

/** Whether brackets and braces of JSON, comments allowed, lie too deep in one another. */
export function isTooDeepJson(text: string): boolean {
  const { length } = text;
  let depth = 0;
  for (let i = 0; i < length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        i = endOfString(text, i + 1);
        break;
      case 0x2f: // /
        if (text.startsWith('//', i)) i = endOf(text, '\n', i);
        else if (text.startsWith('/*', i)) i = endOf(text, '*/', i + 2);
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > deepest) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        break;
    }
  }
  return false;
}

/** The place of the quotation mark that closes a string: none that has an odd number of backslashes before it. */
function endOfString(text: string, from: number): number {
  let end = endOf(text, '"', from);
  for (; end < text.length; end = endOf(text, '"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c && end - slashes > from) slashes++;
    if (slashes % 2 === 0) break;
  }
  return end;
}

function endOf(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found;
}
