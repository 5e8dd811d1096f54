// Makes the files of a release in out/release: the extension, the npm package, the bill of materials, notes and checksums. Build first.
//   node scripts/release.mjs [--tag v1.0.0]     with --tag, the version and the date in CHANGELOG.md must be those of the release
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { outdatedVersions, releaseOf } from './release/changelog.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out/release');
const { values } = parseArgs({ options: { tag: { type: 'string' } } });
const read = (file) => readFileSync(join(root, file), 'utf8');

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const { version } = JSON.parse(read('package.json'));
const release = releaseOf(read('CHANGELOG.md'), version);
if (!release) refuse(`CHANGELOG.md has no heading “## ${version} - YYYY-MM-DD”.`);
if (values.tag !== undefined && values.tag !== `v${version}`) refuse(`The tag is ${values.tag}, but package.json has version ${version}.`);
if (values.tag !== undefined && release.date === undefined) refuse(`CHANGELOG.md gives no date for ${version}.`);
for (const { file, version: found } of outdatedVersions(read, version)) refuse(`${file} names version ${found}, not ${version}.`);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const node = (script, ...args) => execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
node('scripts/package.mjs', '--out', join(out, `communique-${version}.vsix`));
node('scripts/npmPackage.mjs');
execFileSync('npm', ['pack', '--pack-destination', out], {
  cwd: join(root, 'out/npm'),
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
writeFileSync(join(out, 'notes.md'), release.notes);

const sumOf = (file) =>
  createHash('sha256')
    .update(readFileSync(join(out, file)))
    .digest('hex');
const files = readdirSync(out).filter((file) => /\.(?:vsix|tgz|cdx\.json)$/.test(file));
writeFileSync(
  join(out, 'SHA256SUMS'),
  files
    .sort()
    .map((file) => `${sumOf(file)}  ${file}\n`)
    .join(''),
);
process.stdout.write(`${read('out/release/SHA256SUMS')}\n${release.notes}`);
