// The manifest as VS Code shows it: with the strings of package.nls.json, or of its translation into another language.
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

/** Returns the strings of the manifest by key. @param language `en`, or a language that has a file of its own, such as `ja` */
export const manifestStrings = (language) => read(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`);

/** Returns the manifest with its strings. @param language as for `manifestStrings` */
export function localizedManifest(language) {
  const strings = manifestStrings(language);
  const localized = (value) => {
    if (typeof value === 'string') return strings[/^%(.+)%$/.exec(value)?.[1]] ?? value;
    if (Array.isArray(value)) return value.map(localized);
    return value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, localized(one)]))
      : value;
  };
  return localized(read('package.json'));
}
