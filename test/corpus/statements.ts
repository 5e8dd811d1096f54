import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../server/src/findings/finding.js';
import type { Glossary } from '../../server/src/glossary/glossary.js';
import { emptyReadingCache } from '../../server/src/statement/analyse.js';
import type { Markup } from '../../server/src/text/block.js';
import { findingsIn } from '../unit/marked.js';

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

/** Finds in one text after another as an editor does: only what differs from the text before is read again. */
export function finder(glossary: Glossary, markup: Markup = 'plain'): (text: string) => Finding[] {
  const cache = emptyReadingCache();
  return (text) => findingsIn(text, markup, glossary, {}, undefined, cache);
}

/** All of what is in a text at night, else at most as many as in 20,000 characters of it, spread evenly. */
export function sampled<T>(of: Iterable<T>, text: string): T[] {
  const step = process.env.NIGHTLY === undefined ? Math.ceil(text.length / 20_000) : 1;
  return [...of].filter((_, i) => i % step === 0);
}
