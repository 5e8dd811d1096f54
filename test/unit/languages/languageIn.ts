import type { Language } from '../../../server/src/text/languages/language.js';
import { languageOf } from '../../../server/src/text/languages/languages.js';

/** Returns a language that must exist. */
export function languageIn(code: string): Language {
  const language = languageOf(code);
  if (!language) throw new Error(`There is no language ${code}.`);
  return language;
}
