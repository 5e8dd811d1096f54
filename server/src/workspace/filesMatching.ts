import { baseOf, globMatcher } from './globs.js';
import type { Platform } from './platform.js';

/** Maximum number of files and of folders to visit. Limits the cost of a mistyped glob. */
const maxFiles = 5_000;
const maxFolders = 2_000;

/** Returns a function that tests whether a path below a folder matches any of the globs. Invalid globs match nothing. */
export const matcherOf = (globs: readonly string[]): ((path: string) => boolean) => {
  const matches = globs.map(globMatcher).filter((m) => typeof m !== 'string');
  return (path) => matches.some((m) => m(path));
};

/** Returns whether something below a folder may match a glob. */
const leadsTo = (base: readonly string[], folder: readonly string[]): boolean =>
  folder.every((name, i) => i >= base.length || name.toLowerCase() === base[i]?.toLowerCase());

/**
 * Returns the files below a folder that match any of the globs, sorted by path. Does not follow links or enter hidden folders and
 * `node_modules`.
 * @param folder URI without a trailing slash
 * @returns URIs
 */
export async function filesMatching(
  { listFolder }: Pick<Platform, 'listFolder'>,
  folder: string,
  globs: readonly string[],
): Promise<string[]> {
  if (!listFolder) return [];
  const fits = matcherOf(globs);
  const bases = globs.map((glob) => baseOf(glob).filter((part) => part !== '' && part !== '.'));
  const found: string[][] = [];
  const waiting: string[][] = [[]];
  for (let looked = 0; waiting.length > 0 && looked < maxFolders && found.length < maxFiles; looked++) {
    const path = waiting.pop() as string[];
    for (const { name, kind } of await listFolder([folder, ...path.map(encodeURIComponent)].join('/'))) {
      const own = [...path, name];
      const isEntered = kind === 'folder' && !name.startsWith('.') && name !== 'node_modules';
      if (kind === 'file' && fits(own.join('/'))) found.push(own);
      else if (isEntered && bases.some((base) => leadsTo(base, own))) waiting.push(own);
    }
  }
  return found
    .map((path) => [folder, ...path.map(encodeURIComponent)].join('/'))
    .sort()
    .slice(0, maxFiles);
}
