import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Translations, translationsIn } from '../text/l10n.js';

/** Returns the primary language of a POSIX locale (`ja_JP.UTF-8`) or a BCP 47 tag (`ja-JP`). Undefined for `C` and anything else. */
export const languageOf = (locale: string): string | undefined => /^([a-z]{2,3})(?:[_.@-]|$)/i.exec(locale)?.[1]?.toLowerCase();

/**
 * Returns the language of messages according to the environment: the first of the variables that is set and not empty. Source:
 * POSIX.1-2017, 8.2, “Internationalization Variables”.
 */
export function environmentLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined {
  return languageOf(LC_ALL || LC_MESSAGES || LANG || '');
}

/**
 * Reads the messages of a language, which are beside the bundles’ folder.
 * @returns an empty object for English; undefined for an unsupported language
 */
export function translationsFor(language: string): Translations | undefined {
  const name = languageOf(language);
  if (name === undefined) return undefined;
  if (name === 'en') return {};
  try {
    return translationsIn(JSON.parse(readFileSync(join(__dirname, `../l10n/bundle.l10n.${name}.json`), 'utf8')));
  } catch {
    return undefined;
  }
}
