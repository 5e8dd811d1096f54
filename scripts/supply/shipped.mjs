// The contents of the bundles, from esbuild’s metafiles.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the packages in bundles.
 * @param root the project’s folder, built
 * @param bundles names of files in dist/, without extension
 * @returns one for each name and version: { name, version, licence, folder, bundles }, sorted by name
 */
export function shippedPackages(root, bundles) {
  const found = new Map();
  for (const bundle of bundles) {
    const { outputs } = JSON.parse(readFileSync(join(root, `.cache/meta/${bundle}.json`), 'utf8'));
    for (const { inputs } of Object.values(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
        if (folder === undefined || bytesInOutput === 0) continue;
        const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
        const key = `${name}@${version}`;
        const known = found.get(key) ?? { name, version, licence: license, folder: join(root, folder), bundles: new Set() };
        found.set(key, known);
        known.bundles.add(bundle);
      }
  }
  return [...found.values()].sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
}
