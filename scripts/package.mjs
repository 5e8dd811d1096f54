// Packages the extension, with a bill of materials (CycloneDX). Build first. Reproducible: equal files give equal packages.
//   node scripts/package.mjs [--out FILE.vsix] [--fast]
// --fast leaves the compression to vsce, for tests: the files are the same, and the package is larger.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { noticesFor } from './supply/notices.mjs';
import { recompressed } from './supply/recompress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'communique.vsix' }, fast: { type: 'boolean', default: false } },
});
const vsix = resolve(values.out);

/** The date of every entry, in seconds: the earliest one in a ZIP archive, in UTC. */
const dates = { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? String(Date.UTC(1980, 0, 1) / 1000), TZ: 'UTC' };
const run = (tool, ...args) =>
  execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    env: { ...process.env, ...dates },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

// The package contains client and server, so notices and bill cover only these.
const bundles = ['client', 'server'];
const licences = JSON.parse(readFileSync(join(root, 'data/trust/licences.json'), 'utf8'));
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES'), noticesFor(root, licences, bundles));

// Marketplace pages show only pictures from the network: no files of the extension, and no data URLs. The walkthrough has the same pictures
// and needs no network, so the page has none. Links lead to the repository, which also has the list of rules.
const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const walkthrough = 'To see it with pictures, run **Welcome: Open Walkthrough…** and choose **Draft a joint statement**.';
const readme = readFileSync(join(root, 'README.md'), 'utf8')
  .replace(/^!\[[^\]]*\]\(docs\/images\/demo\.webp\)$/m, walkthrough)
  .replace(/^!\[[^\]]*\]\(docs\/images\/[\w-]+\.webp\)\n\n/gm, '')
  .replace(/^\| rule .*\n(?:\|.*\n)+/m, 'See [all rules](README.md#what-it-knows), with their levels.\n')
  .replace(/(?<=\]\()(?=[\w.-]+(?:\/|\.md|\)))(?!\w+:)/g, `${repository.url.replace(/\.git$/, '')}/blob/HEAD/`);
writeFileSync(join(root, 'dist/README.md'), readme);

run('@vscode/vsce/vsce', 'package', '--no-dependencies', '--no-rewrite-relative-links', '--readme-path', 'dist/README.md', '--out', vsix);
if (!values.fast) writeFileSync(vsix, await recompressed(readFileSync(vsix)));

const made = bundles.map((bundle) => JSON.parse(readFileSync(join(root, `.cache/meta/${bundle}.json`), 'utf8')));
const all = (part) => Object.assign({}, ...made.map((meta) => meta[part]));
const meta = join(root, '.cache/meta/package.json');
// Removes the suffix of compiled schemas and the modules that plugins make, which the tool would take for packages.
const ofFiles = (key, value) => (/^[\w ]+:/.test(key) ? undefined : value);
writeFileSync(meta, JSON.stringify({ inputs: all('inputs'), outputs: all('outputs') }, ofFiles).replaceAll('?validate', ''));
const options = ['--output-reproducible', '--spec-version', '1.6', '--validate', '--output-file'];
run('@cyclonedx/cyclonedx-esbuild/bin/cyclonedx-esbuild-cli.js', ...options, vsix.replace(/\.vsix$/, '.cdx.json'), meta);
