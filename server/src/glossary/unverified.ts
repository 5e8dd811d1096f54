import { commaList, t } from '../text/l10n.js';
import type { Term, UnverifiedPart } from './term.js';

const words: Readonly<Record<UnverifiedPart, () => string>> = {
  name: () => t('name'),
  abbreviation: () => t('abbreviation'),
  translations: () => t('name in other languages'),
  names: () => t('other names'),
  side: () => t('country'),
  parent: () => t('parent body'),
  definition: () => t('description'),
  note: () => t('note'),
  valid: () => t('dates'),
};

/**
 * Returns a sentence about the parts of a term without a source: “Not verified: abbreviation, dates.” Returns undefined if there are none.
 * If the name itself is not verified, mentions only the name.
 */
export function unverifiedSentence({ unverified, translations }: Pick<Term, 'unverified' | 'translations'>): string | undefined {
  if (!unverified) return undefined;
  if (unverified.includes('name')) return t('Not verified.');
  const languages = Object.keys(translations ?? {});
  const word = (part: UnverifiedPart): string =>
    part === 'translations' && languages.length === 1 && languages[0] === 'ja' ? t('Japanese name') : words[part]();
  return t('Not verified: {0}.', commaList(unverified.map(word)));
}
