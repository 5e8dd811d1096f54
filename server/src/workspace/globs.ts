import picomatch from 'picomatch';

/**
 * The most stars and lists in one part of a glob. Each makes the search for a match slower by the length of a name once more; a name
 * has at most 255 characters, so that three cost some milliseconds at worst, and eight would take years.
 */
const mostChoices = 3;

/** The longest glob that is read, in UTF-16 code units: room for any folder that people name. */
const longest = 400;

/** Not above what the library does, but what nobody needs to name drafts. */
const options = { nocase: true, noextglob: true, nonegate: true } as const;

/** A part of a glob between slashes: any number of folders, or one name. */
type Part = '**' | ((name: string) => boolean);

/** The library takes these for a regular expression of the glob's own, which could repeat what repeats. */
const asWritten = (part: string): string => part.replace(/[()+|^$]/g, '\\$&');

function partOf(part: string): Part {
  // Between two slashes there is nothing to match.
  if (part === '') return (name) => name === '';
  return part === '**' ? part : picomatch(asWritten(part), options);
}

/** Whether parts match names from here on, each pair of places looked at once: the time is the product of their numbers at most. */
function matches(parts: readonly Part[], names: readonly string[]): boolean {
  // What is left of the parts matches what is left of the names, from the last name to the first.
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
 * Reads a glob: `*`, `?`, `[…]`, `{…,…}` inside a name, `**` for any folders. It is matched name by name, so that no glob, wherever it
 * comes from, can keep the server busy.
 * @returns tells whether a path below the glob's folder matches; or why the glob is refused, in one sentence
 */
export function globMatcher(glob: string): ((path: string) => boolean) | string {
  if (/^[/\\]|^[a-z]:/i.test(glob) || glob.split(/[/\\]/).includes('..')) return 'a glob must stay inside this folder';
  const tooMany = `has more than ${mostChoices} stars and lists in one name`;
  if (glob.length > longest) return tooMany;
  if (/\{[^}]*\/[^}]*\}/.test(glob)) return 'braces must not contain a slash; write two globs';
  const written = glob.replace(/^\.\//, '').split('/');
  if (written.some((part) => (part.match(/\*+|\{/g) ?? []).length > mostChoices)) return tooMany;
  const parts = written.map(partOf);
  return (path) => matches(parts, path.split('/'));
}
