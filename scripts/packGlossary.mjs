// Packs the built-in glossary while bundling: part by part, each source once, of several sources one, ids where they don’t
// follow from the name. `server/src/glossary/packed.ts` restores the terms. The package grows by half of what the files would add.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../data/glossary', import.meta.url));
const unpacker = fileURLToPath(new URL('../server/src/glossary/packed.ts', import.meta.url));
const namespace = 'packed glossary';

/** As `slugOf` in `server/src/glossary/ids.ts`. */
const slugOf = (text = '') =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The body’s own site, which a link in the text leads to; else the first source with an address. */
export const sourceOf = ({ sources = [] }) =>
  sources.find(({ url, kind }) => url && kind === 'own') ?? sources.find(({ url }) => url) ?? sources[0];

/** @param files the terms of each glossary file, by its name */
export function packed(files) {
  const terms = Object.values(files).flat();
  const keys = [...new Set(terms.flatMap((term) => Object.keys(term)))];
  const table = [...new Set(terms.flatMap((term) => sourceOf(term) ?? []).map((source) => JSON.stringify(source)))];
  const stored = (term, key) => {
    if (key === 'id') return term.id === (slugOf(term.abbreviation) || slugOf(term.name)) ? null : term.id;
    if (key === 'sources') return term.sources ? table.indexOf(JSON.stringify(sourceOf(term))) : null;
    return term[key] ?? null;
  };
  const columnOf = (key) => {
    const all = terms.map((term) => stored(term, key));
    const at = all.flatMap((value, i) => (value === null ? [] : [i]));
    return at.length * 2 > all.length ? { all } : { at, values: at.map((i) => all[i]) };
  };
  return {
    columns: Object.fromEntries(keys.map((key) => [key, columnOf(key)])),
    sources: table.map((source) => JSON.parse(source)),
    files: Object.fromEntries(Object.entries(files).map(([name, own]) => [name, own.length])),
  };
}

/** The terms of all glossary files, by name. */
export async function glossaryTerms() {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(
    names.map(async (name) => [basename(name, '.json'), JSON.parse(await readFile(join(folder, name), 'utf8')).terms]),
  );
  return Object.fromEntries(files.filter(([, terms]) => terms));
}

/** For esbuild. */
export const packGlossary = {
  name: namespace,
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^packed-glossary$/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /./, namespace }, async () => ({
      contents: `import { unpacked } from ${JSON.stringify(unpacker)};\nexport default unpacked(JSON.parse(${JSON.stringify(JSON.stringify(packed(await glossaryTerms())))}));`,
      loader: 'js',
      resolveDir: folder,
    }));
    onLoad({ filter: /[\\/]data[\\/]glossary[\\/][\w-]+\.json$/ }, ({ path }) =>
      basename(path) === 'customary.json'
        ? undefined
        : {
            contents: `import files from 'packed-glossary';\nexport default { terms: files.get(${JSON.stringify(basename(path, '.json'))}) };`,
            loader: 'js',
          },
    );
  },
};
