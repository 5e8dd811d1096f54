import { resolve } from 'node:path';
import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { t } from '../text/l10n.js';
import { minOf } from '../text/unbounded.js';
import { baseOf } from '../workspace/globs.js';
import { precedents } from '../workspace/precedents.js';
import type { Settings } from '../workspace/settings.js';
import { disk } from './disk.js';
import { uriOf } from './inputs.js';
import { printError } from './terminal.js';

/**
 * Reads earlier statements for a file: those on the command line if any, else those in the configuration.
 * @param globs relative to the current folder; a full file name also works
 * @returns a function that reads them for one file; statements that cannot be read are reported on standard error and skipped
 */
export function precedentReader(globs: readonly string[]): (path: string, settings: Settings) => Promise<PrecedentIndex | undefined> {
  /** The globs as the user wrote them. */
  const shown = new Map<string, string>();
  const read = precedents(disk, {
    refused: (uri, why) => printError(`communique: ${t('{0}: {1}; it is skipped', decodeURIComponent(uri), why)}`),
    unmatched: (glob) => printError(`communique: ${t('no earlier statement matches “{0}”', shown.get(glob) ?? glob)}`),
    failed: (error) => printError(`communique: ${t('cannot read the earlier statements: {0}', String(error))}`),
  });
  return (path, settings) => {
    if (globs.length === 0) return read.ready(settings, uriOf(path));
    const named = globs.map((glob) => resolve(glob).replaceAll('\\', '/'));
    const folder = commonFolder(named.map((glob) => baseOf(glob).join('/')));
    const relative = named.map((glob, i) => {
      const own = glob.slice(folder.length + 1);
      shown.set(own, globs[i] ?? own);
      return own;
    });
    return read.ready({ ...settings, precedents: { folder: uriOf(folder).replace(/\/$/, ''), globs: relative } }, uriOf(path));
  };
}

/** Returns the deepest folder that contains all paths. */
function commonFolder(paths: readonly string[]): string {
  const parts = paths.map((p) => p.split('/'));
  const [first = []] = parts;
  // Excludes the last part of each path, which without a wildcard is a file name.
  const most = minOf(parts.map((p) => p.length - 1));
  let count = 0;
  while (count < most && parts.every((p) => p[count] === first[count])) count++;
  return first.slice(0, count).join('/');
}
