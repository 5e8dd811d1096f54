import type { Term } from './term.js';

/** Returns whether a BCP 47 tag belongs to a language: `ja-JP` to `ja`. */
const isOf = (tag: string | undefined, language: string): boolean => tag === language || tag?.startsWith(`${language}-`) === true;

/** Returns the preferred name of a term in a language, or undefined if the glossary has none. English is the language of `name`. */
export function nameIn(term: Term, language: string): string | undefined {
  if (language === 'en') return term.name;
  const translated = Object.entries(term.translations ?? {}).find(([tag]) => isOf(tag, language))?.[1];
  return translated ?? term.names?.find((name) => isOf(name.language, language) && name.status !== 'deprecated')?.text;
}
