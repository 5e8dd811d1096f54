// Real statements from `../shared/statements` beside the project, or synthetic ones. Terms are always synthetic.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { enginePath } from './bundled.mjs';

const { madeUpStatement, randomFrom } = await import(enginePath);
const folder = fileURLToPath(new URL('../../../shared/statements/', import.meta.url));
const isReal = existsSync(folder);

/** Without the lines that name the source of a statement. */
const real = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(`${folder}${name}`, 'utf8').replace(/^(?:# .*\n)+\n?/, ''));
const synthetic = () => [1000, 13_000, ...Array(24).fill(2200)].map((words, i) => madeUpStatement(i, words).text);

export const statements = isReal ? real() : synthetic();
const [seed] = statements;
const named = (name, text) => ({ name: `${name}, ${Math.round(text.length / 1000)} KB${isReal ? '' : ', synthetic'}`, text });
export const texts = {
  short: named('short statement', seed),
  longest: named(
    'longest statement',
    statements.reduce((a, b) => (b.length > a.length ? b : a)),
  ),
  all: named(`all ${statements.length} statements in one`, statements.join('\n\n')),
  megabyte: named('short statement repeated', `${seed}\n\n`.repeat(Math.ceil(1e6 / (seed.length + 2)))),
};

/** Returns a copy in which about a tenth of the lowercase words are replaced by others from the same text. */
export function alteredCopy(text, copy) {
  const next = randomFrom(copy);
  const words = text.match(/\b[a-z]{4,}\b/g);
  return text.replace(/\b[a-z]{4,}\b/g, (word) => (next() < 0.1 ? words[Math.floor(next() * words.length)] : word));
}

const listOf = (words) => words.split(' ');
const first = listOf(
  'northern southern upper lower inner outer central coastal arctic tropical solar lunar orbital digital maritime polar',
);
const second = listOf('monitoring tracking relay survey rescue training research warning mapping imaging timing routing docking launch');
const third = listOf('network system program facility center initiative array service corridor station');

/** Returns terms with names of three words and a number, and abbreviations. */
export const termsOf = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    name: `${first[i % 16]} ${second[Math.floor(i / 16) % 14]} ${third[Math.floor(i / 224) % 10]} ${i}`,
    abbreviation: `Z${i.toString(36).toUpperCase()}X`,
    kind: 'concept',
    definition: 'Made up.',
  }));
