import type { Term, UnverifiedPart } from './term.js';

const words: Readonly<Record<UnverifiedPart, string>> = {
  name: 'name',
  abbreviation: 'abbreviation',
  translations: 'name in other languages',
  names: 'other names',
  side: 'country',
  parent: 'parent body',
  definition: 'description',
  note: 'note',
  valid: 'dates',
};

/**
 * What no source has been found for, as a sentence: “Not verified: abbreviation, dates.” Undefined where nothing is marked. Where the name
 * itself is not verified, the rest goes without saying.
 */
export function unverifiedSentence({ unverified, translations }: Pick<Term, 'unverified' | 'translations'>): string | undefined {
  if (!unverified) return undefined;
  if (unverified.includes('name')) return 'Not verified.';
  const languages = Object.keys(translations ?? {});
  const word = (part: UnverifiedPart): string =>
    part === 'translations' && languages.length === 1 && languages[0] === 'ja' ? 'Japanese name' : words[part];
  return `Not verified: ${unverified.map(word).join(', ')}.`;
}
