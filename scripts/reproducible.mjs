// Verifies that a build depends only on its sources: builds and packages two copies in folders of different names and lengths, and compares
// the results.
//   npm run reproducible
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ground = join(root, '.cache/reproducible');
const made = [
  ...['client', 'server', 'cli'].map((bundle) => `dist/${bundle}.js`),
  'communique.vsix',
  'communique.cdx.json',
  'THIRD-PARTY-NOTICES',
];

/** Hard-links the packages, which are many and which a build does not change. */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(join('..', entry.name), target);
    else linkSync(source, target);
  }
}

function buildIn(folder, env) {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of files.split('\0').filter((f) => f !== '')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  linkTree(join(root, 'node_modules'), join(folder, 'node_modules'));
  const options = { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] };
  for (const script of [['build.mjs', '--quiet'], ['scripts/notices.mjs'], ['scripts/package.mjs']])
    execFileSync(process.execPath, script, options);
  return made.map((file) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  );
}

rmSync(ground, { recursive: true, force: true });
try {
  const first = buildIn(join(ground, 'a'), { TZ: 'Asia/Tokyo' });
  const second = buildIn(join(ground, 'another/folder with a longer name'), { TZ: 'America/New_York', LANG: 'C' });
  for (const [i, file] of made.entries()) {
    const isSame = first[i] === second[i];
    process.stdout.write(`${isSame ? 'same   ' : 'DIFFERS'}  ${first[i]}  ${file}\n`);
    if (!isSame) process.exitCode = 1;
  }
} finally {
  rmSync(ground, { recursive: true, force: true });
}
