// The licenses of everything that is shipped.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages } from './shipped.mjs';

/** The bundles of all packages. */
const allBundles = ['client', 'server', 'cli', 'index', 'mcpSdk'];

/** A package that must not be shipped. */
export class Refused extends Error {}

const head = [
  'Communiqué is under the MIT licence (see LICENSE). Its bundles contain code of the packages below, under these licences.',
  'Written by “npm run notices” from esbuild’s metafiles; a test checks it.',
];

function licenceText({ name, folder }, withoutFile) {
  const files = readdirSync(folder).filter((file) => /^(?:licen[sc]e|copying|notice)\b/i.test(file));
  if (files.length > 0) return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const kept = Object.hasOwn(withoutFile, name) ? withoutFile[name] : undefined;
  if (kept === undefined) throw new Refused(`${name} has no file with its licence; name its text in data/trust/licences.json.`);
  return kept.text;
}

const tidy = (text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

/**
 * Returns the text of THIRD-PARTY-NOTICES. Packages with the same license text share it.
 * @param root the project’s folder, built
 * @param licences data/trust/licences.json
 * @param bundles the shipped bundles
 * @throws Refused if a license is not allowed, or has no text
 */
export function noticesFor(root, { allowed, withoutFile }, bundles = allBundles) {
  const byText = new Map();
  for (const shipped of shippedPackages(root, bundles)) {
    const { name, version, licence } = shipped;
    if (typeof licence !== 'string' || !Object.hasOwn(allowed, licence))
      throw new Refused(`${name} ${version} is under “${licence}”, which data/trust/licences.json does not allow.`);
    const text = tidy(licenceText(shipped, withoutFile));
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const rule = '-'.repeat(100);
  return `${head.join('\n')}\n${[...byText].map(([text, names]) => `\n${rule}\n\n${names.join('\n')}\n\n${text}\n`).join('')}`;
}
