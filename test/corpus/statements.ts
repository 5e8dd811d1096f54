import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../server/src/findings/finding.js';
import type { Glossary } from '../../server/src/glossary/glossary.js';
import { emptyReadingCache } from '../../server/src/statement/analyse.js';
import type { Markup } from '../../server/src/text/blocks/block.js';
import { findingsIn } from '../unit/marked.js';

/** Folder of the real statements and their annotations, beside the project on machines that have them. */
export const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasCorpus = existsSync(`${shared}statements`);

/** Why a suite was skipped. */
export const skipped = 'suite needs the real statements, which are not on this machine';

/** Splits a statement into its title and its text, without the lines that name its source. */
function parts(text: string): { title: string; text: string } {
  const lines = text.split('\n');
  const first = lines.findIndex((l) => !l.startsWith('# '));
  const title = lines.find((l) => l.startsWith('# title: '))?.slice('# title: '.length) ?? '';
  return { title, text: lines.slice(first > 0 && lines[first] === '' ? first + 1 : first).join('\n') };
}

/** Returns all statements with their file names. */
export function statements(): { name: string; title: string; text: string }[] {
  if (!hasCorpus) return [];
  return readdirSync(`${shared}statements`)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, ...parts(readFileSync(`${shared}statements/${name}`, 'utf8')) }));
}

/** Returns every text as in its file, including those of other governments and older ones. */
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

/** Returns a function that checks successive texts like an editor: only changed chunks are read. */
export function finder(glossary: Glossary, markup: Markup = 'plain'): (text: string) => Finding[] {
  const cache = emptyReadingCache();
  return (text) => findingsIn(text, markup, glossary, {}, undefined, cache);
}

/** Returns all items in the nightly run, else at most as many as in 10,000 characters, spread evenly. */
export function sampled<T>(of: Iterable<T>, text: string): T[] {
  const step = process.env.NIGHTLY === undefined ? Math.ceil(text.length / 10_000) : 1;
  return [...of].filter((_, i) => i % step === 0);
}
