// Compares `git diff --word-diff` with `compare` on pairs of statements, in numbers only.
//   node test/precedent/wordDiff.mjs FOLDER OLD:NEW…      prefixes of file names in the folder; build first
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder = '', ...pairs] = process.argv.slice(2);
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const names = await readdir(folder);
const work = await mkdtemp(join(tmpdir(), 'communique-pairs-'));

/** A statement without the lines that name its source. */
async function bodyOf(start) {
  const name = names.find((n) => n.startsWith(start));
  if (name === undefined) throw new Error(`there is no file ${start}… in ${folder}`);
  const text = await readFile(join(folder, name), 'utf8');
  const path = join(work, `${start}.txt`);
  await writeFile(path, text.replace(/^(?:# .*\n)+\n?/, ''));
  return path;
}

const git = (...args) => spawnSync('git', ['diff', '--no-index', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
const words = (lines) => lines.reduce((sum, line) => sum + (line.slice(1).match(/\S+/g)?.length ?? 0), 0);

process.stdout.write(
  '| pair | sentences | unchanged | reworded | merged, split | of these moved | dropped | new | git: lines −/+ | git: words kept | git: words −/+ |\n',
);
process.stdout.write('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n');
try {
  for (const pair of pairs) {
    const [old, fresh] = await Promise.all(pair.split(':').map(bodyOf));
    const { summary: s, sentences: rows } = JSON.parse(
      execFileSync(process.execPath, [cli, 'compare', old, fresh, '--format', 'json'], { encoding: 'utf8' }),
    );
    const [added, removed] = git('--numstat', old, fresh).split('\t');
    const lines = git('--word-diff=porcelain', '-U100000', old, fresh).split('\n').slice(5);
    const of = (mark) => words(lines.filter((line) => line.startsWith(mark)));
    const cells = [
      pair.replace(':', ' → '),
      `${s.sentences.old} → ${s.sentences.new}`,
      s.same + s.moved,
      s.reworded,
      s.merged + s.split,
      rows.filter((row) => row.moved || row.kind === 'moved').length,
      s.dropped,
      s.new,
      `${removed}/${added}`,
      of(' '),
      `${of('-')}/${of('+')}`,
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
