// Builds the bundles in dist/: client and server, each for Node and browsers, and the command line; and one file with the pages of all rules, which
// is a third of their size in the package. Also the translations of client and server. Writes esbuild’s metafiles to .cache/meta/, for the notices and the bill of materials.
//   node build.mjs [--quiet] [--watch] [--dev]
import { chmod, cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { minify } from 'rolldown/utils';
import { bundles } from './scripts/bundles.mjs';
import { messagesIn } from './scripts/l10n/messages.mjs';
import { regexesOnUse } from './scripts/regexesOnUse.mjs';

const { values } = parseArgs({ options: { quiet: { type: 'boolean' }, watch: { type: 'boolean' }, dev: { type: 'boolean' } } });

const compare = (a, b) => (a < b ? -1 : Number(a > b));
const forDevelopment = values.dev ? { minify: false, sourcemap: true } : {};

// A page is beside its translations, whose examples are equal and so take little room when compressed. Other pages are not in the package.
const pages = (await readdir('docs/rules', { recursive: true }))
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.replaceAll('\\', '/'));
pages.sort((a, b) => compare(basename(a), basename(b)) || compare(a.length, b.length));
const documentation = 'https://github.com/communique-tools/communique/blob/main/docs/';
const textOf = async (page) => (await readFile(`docs/rules/${page}`, 'utf8')).replace(/\]\((?:\.\.\/)+/g, `](${documentation}`);
await mkdir('dist', { recursive: true });
await writeFile(
  'dist/rulePages.json',
  JSON.stringify(Object.fromEntries(await Promise.all(pages.map(async (page) => [page, await textOf(page)])))),
);

/** Minifies a bundle. esbuild leaves its names as they are: the two together lose 7 % of the size in the package. @returns its size in bytes */
async function minifiedAgain({ outfile, format, banner = { js: '' } }) {
  const isModule = format === 'esm';
  const code = (await readFile(outfile, 'utf8')).slice(banner.js.length);
  const options = { compress: { target: 'es2022' }, mangle: { toplevel: true }, module: isModule };
  const { code: minified, errors } = await minify(outfile, regexesOnUse(code, isModule), options);
  if (errors.length > 0) throw new Error(`${outfile}: ${errors[0].message}`);
  const written = `${banner.js}${banner.js.startsWith('#') ? '\n' : ''}${minified}`;
  await writeFile(outfile, written);
  return Buffer.byteLength(written);
}

/**
 * Writes the translations for the extension: without the messages of the command line, a fifth of all.
 * @param inputs the files in the bundles of client and server
 */
async function writeTranslations(inputs) {
  const { messages } = messagesIn('.');
  await mkdir('dist/l10n', { recursive: true });
  for (const name of await readdir('l10n')) {
    const all = JSON.parse(await readFile(`l10n/${name}`, 'utf8'));
    // Messages that no file has are in data.
    const own = Object.entries(all).filter(([message]) => messages.get(message)?.some((file) => inputs.has(file)) ?? true);
    await writeFile(`dist/l10n/${name}`, JSON.stringify(Object.fromEntries(own)));
  }
}

if (values.watch) {
  await cp('l10n', 'dist/l10n', { recursive: true });
  for (const bundle of bundles) await (await context({ ...bundle, ...forDevelopment, logLevel: 'info' })).watch();
} else {
  const results = await Promise.all(bundles.map((bundle) => build({ ...bundle, ...forDevelopment })));
  await mkdir('.cache/meta', { recursive: true });
  for (const [i, { outfile }] of bundles.entries())
    await writeFile(`.cache/meta/${basename(outfile, extname(outfile))}.json`, JSON.stringify(results[i].metafile));
  const ofExtension = bundles.flatMap(({ outfile }, i) => (/(?:client|server)\.js$/.test(outfile) ? [results[i].metafile] : []));
  await writeTranslations(new Set(ofExtension.flatMap(({ inputs }) => Object.keys(inputs))));
  for (const bundle of bundles) {
    const { outfile } = bundle;
    const bytes = values.dev ? (await stat(outfile)).size : await minifiedAgain(bundle);
    if (!values.quiet) process.stdout.write(`${outfile.padEnd(24)}${(bytes / 1000).toFixed(0).padStart(6)} kB\n`);
  }
  await chmod('dist/cli.js', 0o755);
}
