import { t } from '../text/l10n.js';

/**
 * Maximum number of stars and alternatives in one part of a glob. Each multiplies the matching time by the length of a name (at most 255
 * characters): three take milliseconds in the worst case, eight would take years.
 */
const maxChoices = 3;

/** Maximum length of a glob, in UTF-16 code units. */
const maxGlobLength = 400;

/** A part of a glob between slashes: any number of folders, or one name. */
type Part = '**' | ((name: string) => boolean);

/** An escaped character, stars, a question mark, a class of characters, a range of them in braces, braces without a list, another character. */
const tokens = /\\.|\*+|\?|\[(?:\\.|[^\\\]])+\]|\{\w\.\.\w\}|\{[^{},]*\}|[\s\S]/gu;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** @param isPlain whether brackets and braces stand for themselves, since they are not in pairs */
function patternOf(part: string, isPlain: boolean): string {
  let pattern = '';
  /** The number of open lists. */
  let depth = 0;
  for (const { 0: token, index } of part.matchAll(tokens)) {
    // At the start of a name, a wildcard matches no dot.
    if (token.startsWith('*')) pattern += `${index === 0 ? '(?!\\.)' : ''}[^/]*`;
    else if (token === '?') pattern += index === 0 ? '[^/.]' : '[^/]';
    else if (isPlain) pattern += escaped(token);
    else if (token === '{') {
      depth++;
      pattern += '(?:';
    } else if (token === ',' && depth > 0) pattern += '|';
    else if (token === '}') {
      depth--;
      pattern += ')';
    } else if (/^\[[\s\S]/.test(token))
      pattern += `[${token
        .slice(1, -1)
        .replace(/\\(.)/g, '$1')
        .replace(/[\\[\]^]/g, '\\$&')}]`;
    else if (/^\{\w\.\.\w\}$/.test(token)) pattern += `[${token.charAt(1)}-${token.charAt(4)}]`;
    else pattern += escaped(token.replace(/^\\(?=.)/, ''));
  }
  return pattern;
}

function partOf(part: string): Part {
  if (part === '**') return part;
  let expression: RegExp;
  try {
    expression = new RegExp(`^(?:${patternOf(part, false)})$`, 'i');
  } catch {
    expression = new RegExp(`^(?:${patternOf(part, true)})$`, 'i');
  }
  return (name) => expression.test(name) && (name !== '' || part === '');
}

/** Matches parts with names by dynamic programming. O(parts × names). */
function matches(parts: readonly Part[], names: readonly string[]): boolean {
  // `below[p]`: whether the parts from `p` on match the names after the current one. From the last name to the first.
  let below = parts.map((_, i) => parts.slice(i).every((p) => p === '**')).concat(true);
  for (let n = names.length - 1; n >= 0; n--) {
    const name = names[n] ?? '';
    const here = new Array<boolean>(parts.length + 1).fill(false);
    for (let p = parts.length - 1; p >= 0; p--) {
      const part = parts[p];
      if (part === '**') here[p] = here[p + 1] === true || (!name.startsWith('.') && below[p] === true);
      else here[p] = below[p + 1] === true && part?.(name) === true;
    }
    below = here;
  }
  return below[0] === true;
}

/**
 * Parses a glob: `*`, `?`, `[…]`, `{…,…}` inside a name, `**` for any folders. Matched name by name, so that no glob takes long.
 * @returns a function that tests a path below the glob’s folder, or one sentence on why the glob is refused
 */
export function globMatcher(glob: string): ((path: string) => boolean) | string {
  if (/^[/\\]|^[a-z]:/i.test(glob) || glob.split(/[/\\]/).includes('..')) return t('a glob must stay inside this folder');
  const tooMany = t('has more than {0} stars and lists in one name', maxChoices);
  if (glob.length > maxGlobLength) return tooMany;
  if (/\{[^}]*\/[^}]*\}/.test(glob)) return t('braces must not contain a slash; write two globs');
  const written = glob.replace(/^\.\//, '').split('/');
  if (written.some((part) => (part.match(/\*+|\{/g) ?? []).length > maxChoices)) return tooMany;
  const parts = written.map(partOf);
  return (path) => matches(parts, path.split('/'));
}

/** Returns the folders and names of a glob before its first wildcard. */
export function baseOf(glob: string): string[] {
  const parts = glob.split('/');
  const wildcard = parts.findIndex((part) => /[*?[{\\]/.test(part));
  return wildcard === -1 ? parts : parts.slice(0, wildcard);
}
