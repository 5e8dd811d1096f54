import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where real statements and their annotations lie on a machine that has them: beside the project. */
export const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasCorpus = existsSync(`${shared}statements`);

/** Why nothing ran, where nothing ran. */
export const skipped = 'needs the real statements, which are not on this machine';

/** A statement without the lines that say where it comes from. */
function bodyOf(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((l) => !l.startsWith('# '));
  return lines.slice(first > 0 && lines[first] === '' ? first + 1 : first).join('\n');
}

/** All statements, by file name. */
export function statements(): { name: string; text: string }[] {
  if (!hasCorpus) return [];
  return readdirSync(`${shared}statements`)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: bodyOf(readFileSync(`${shared}statements/${name}`, 'utf8')) }));
}
