import { config, t } from '@vscode/l10n';

export { t };

/** Translates a message that is data, such as the summary of a rule. `t` is only for literals, which `scripts/l10n/messages.mjs` collects. */
export const translated = (message: string): string => t(message);

/** Messages by their English text, as in `l10n/bundle.l10n.ja.json`. A message that is missing stays in English. */
export type Translations = Readonly<Record<string, string>>;

let current: Translations = {};

/** Sets the language of all messages from now on. Messages that exist already do not change. */
export function useTranslations(translations: Translations): void {
  current = translations;
  config({ contents: translations });
}

/**
 * Runs `work` with messages in English. Formats for programs do not depend on the language.
 * @param work synchronous, since the language is a state of the process
 */
export function inEnglish<T>(work: () => T): T {
  const before = current;
  useTranslations({});
  try {
    return work();
  } finally {
    useTranslations(before);
  }
}

/** Returns the translations in a value from outside; undefined if it is none. */
export function translationsIn(value: unknown): Translations | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
