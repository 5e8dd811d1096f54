import { t } from '../text/l10n.js';
import { refused } from './fileProblem.js';

/** Maximum nesting depth of a file. Glossaries and configurations need fewer than ten levels. */
export const maxDepth = 100;

/**
 * Reports a file that is nested too deeply, before it is parsed. Parsers, validators and walks are recursive, and the stack overflow cannot
 * be caught safely: V8 ends the process if a regular expression is compiled near the end of the stack.
 */
export const tooDeep = (): ReturnType<typeof refused> => refused('syntax', 0, 0, t('is nested too deeply to be read'));

/** Returns whether JSON, with comments, is nested too deeply. */
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
        if (++depth > maxDepth) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        break;
    }
  }
  return false;
}

/** Returns the offset of a string’s closing quotation mark: one with an even number of backslashes before it. */
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
