import fr from '../../../../data/languages/fr/language.json' with { type: 'json' };
import ja from '../../../../data/languages/ja/language.json' with { type: 'json' };
import type { Language } from './language.js';

/** Languages besides English that a statement may be written in. A new one is a file in `data/languages` and a line here. */
export const languages: readonly Language[] = [ja, fr];

const byCode = new Map(languages.map((language) => [language.code, language]));
const byName = new Map(languages.map((language) => [language.name, language]));

/** Returns the language with a BCP 47 code, or undefined for English and unknown ones. */
export const languageOf = (code: string): Language | undefined => byCode.get(code);

export const languageNamed = (name: string): Language | undefined => byName.get(name);
