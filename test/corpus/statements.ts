import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where real statements and their annotations lie on a machine that has them: beside the project. */
export const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasCorpus = existsSync(`${shared}statements`);

/** Why nothing ran, where nothing ran. */
export const skipped = 'suite needs the real statements, which are not on this machine';

/** A statement without the lines that say where it comes from, and its title, which one of them gives. */
function parts(text: string): { title: string; text: string } {
  const lines = text.split('\n');
  const first = lines.findIndex((l) => !l.startsWith('# '));
  const title = lines.find((l) => l.startsWith('# title: '))?.slice('# title: '.length) ?? '';
  return { title, text: lines.slice(first > 0 && lines[first] === '' ? first + 1 : first).join('\n') };
}

/** All statements, by file name. */
export function statements(): { name: string; title: string; text: string }[] {
  if (!hasCorpus) return [];
  return readdirSync(`${shared}statements`)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, ...parts(readFileSync(`${shared}statements/${name}`, 'utf8')) }));
}

/** Every text as its file has it, those of other governments and of older times too. */
export function wholeTexts(): { name: string; text: string }[] {
  if (!hasCorpus) return [];
  return ['', 'other/']
    .filter((folder) => existsSync(`${shared}statements/${folder}`))
    .flatMap((folder) =>
      readdirSync(`${shared}statements/${folder}`)
        .filter((name) => /\.(?:txt|md)$/.test(name))
        .sort()
        .map((name) => ({ name: folder + name, text: readFileSync(`${shared}statements/${folder}${name}`, 'utf8') })),
    );
}
