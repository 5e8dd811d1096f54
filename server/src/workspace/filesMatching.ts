import picomatch from 'picomatch';
import { globMatcher } from './globs.js';
import type { Platform } from './platform.js';

/** The most files that are taken, and the most folders that are looked into: what a mistyped glob may cost. */
const mostFiles = 5_000;
const mostFolders = 2_000;

/** Whether the path of a file below a folder fits one of some globs; those that are refused fit nothing. */
export const matcherOf = (globs: readonly string[]): ((path: string) => boolean) => {
  const matches = globs.map(globMatcher).filter((m) => typeof m !== 'string');
  return (path) => matches.some((m) => m(path));
};

/** The folders that a glob names before its first wildcard. */
const baseOf = (glob: string): string[] =>
  picomatch
    .scan(glob.replace(/^\.\//, ''))
    .base.split('/')
    .filter((p) => p !== '' && p !== '.');

/** Whether something below a folder may fit a glob: above the folders that it names, only they lead there. */
const leadsTo = (base: readonly string[], folder: readonly string[]): boolean =>
  folder.every((name, i) => i >= base.length || name.toLowerCase() === base[i]?.toLowerCase());

/**
 * The files below a folder that fit one of some globs, in the order of their paths. Links, hidden folders and `node_modules` are not
 * entered, and nothing outside the folder is.
 * @param folder an address, without a slash at its end
 * @returns addresses
 */
export async function filesMatching(
  { listFolder }: Pick<Platform, 'listFolder'>,
  folder: string,
  globs: readonly string[],
): Promise<string[]> {
  if (!listFolder) return [];
  const fits = matcherOf(globs);
  const bases = globs.map(baseOf);
  const found: string[][] = [];
  const waiting: string[][] = [[]];
  for (let looked = 0; waiting.length > 0 && looked < mostFolders && found.length < mostFiles; looked++) {
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
    .slice(0, mostFiles);
}
