// Packs the built-in glossary while bundling: part by part and line by line, which compresses best, each source once, of several sources one,
// ids where they don’t follow from the name. `server/src/glossary/packed.ts` restores the terms.
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

/** The body’s own site, which a link in the text leads to; else the first source with an address, in English if possible. */
export function sourceOf({ sources = [] }) {
  const [first] = sources;
  const english = sources.filter(({ language }) => language === undefined);
  return [...english.filter(({ kind }) => kind === 'own'), ...english, ...sources].find(({ url }) => url) ?? first;
}

/** Packs a part of all records (`Column` in `packed.ts`). @param values one for each record, `undefined` where it has none */
function packedColumn(values) {
  const given = values.filter((value) => value !== undefined);
  const are = (test) => given.every(test);
  const isRecord = (value) => typeof value === 'object' && !Array.isArray(value);
  if (are((value) => typeof value === 'string' && /^[^\n]+$/.test(value))) return values.map((value) => value ?? '').join('\n');
  if (are(isRecord)) return { has: values.map((value) => (value ? 1 : '')).join('\n'), row: packedRecords(given) };
  if (are((value) => Array.isArray(value) && value.every(isRecord)))
    return { counts: values.map((value) => value?.length ?? '').join('\n'), rows: packedRecords(given.flat()) };
  return { json: values.map((value) => (value === undefined ? '' : JSON.stringify(value))).join('\n') };
}

const packedRecords = (records) =>
  Object.fromEntries(
    [...new Set(records.flatMap((record) => Object.keys(record)))].map((key) => [key, packedColumn(records.map((record) => record[key]))]),
  );

/** @param files the terms of each glossary file, by its name */
export function packed(files) {
  const terms = Object.values(files).flat();
  const sources = [...new Set(terms.flatMap((term) => sourceOf(term) ?? []).map((source) => JSON.stringify(source)))];
  let known = 0;
  const placeOf = (source) => {
    const at = sources.indexOf(JSON.stringify(source));
    if (at < known) return String(at);
    known++;
    return '+';
  };
  const stored = ({ id, sources: own, ...term }) => ({
    ...term,
    id: id === (slugOf(term.abbreviation) || slugOf(term.name)) ? undefined : id,
    source: own && placeOf(sourceOf({ sources: own })),
  });
  return {
    terms: packedRecords(terms.map(stored)),
    sources: packedRecords(sources.map((source) => JSON.parse(source))),
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
      contents: `import { unpacked } from ${JSON.stringify(unpacker)};\nexport default unpacked(${JSON.stringify(packed(await glossaryTerms()))});`,
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
