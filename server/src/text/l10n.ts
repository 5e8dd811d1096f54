import { config, t } from '@vscode/l10n';
import { longDate } from './calendar.js';

export { t };

/** Returns the primary language of messages, such as `ja`. */
export const messageLanguage = (): string => t('en-US').replace(/-.*/, '');

/** Translates a message that is data, such as the summary of a rule. `t` is only for literals, which `scripts/l10n/messages.mjs` collects. */
export const translated = (message: string): string => t(message);

/** Lists values: “a, b and c”. */
export const andList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : t('{0} and {1}', commaList(items.slice(0, -1)), items.at(-1) ?? '');

/** Lists alternatives: “a, b or c”. */
export const orList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : t('{0} or {1}', commaList(items.slice(0, -1)), items.at(-1) ?? '');

export const commaList = (items: readonly string[]): string => items.join(t(', '));

/** Joins sentences to a paragraph. */
export const sentences = (items: readonly string[]): string => items.join(isEnglish() ? ' ' : '');

/** Puts a quotation in the quotation marks of the language. */
export const quoted = (text: string): string => t('“{0}”', text);

const isEnglish = (): boolean => messageLanguage() === 'en';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Writes a number as English prose does, and as digits in other languages. */
export const numberInWords = (n: number): string => (isEnglish() ? numerals[n] : undefined) ?? String(n);

/** Appends a remedy to the sentence about a problem. @param action the title of a fix, without a period */
export const withAdvice = (problem: string, action: string): string => t('{0} {1}.', problem, action);

/** Formats a date for the reader of messages: “December 18, 2025”. @param date YYYY-MM-DD */
export function dateInWords(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const language = messageLanguage();
  // For English, loading the formatter’s data would take 10 ms of a short check. Translations from a client may name no language.
  if (language === 'en' || !/^[a-z]{2,3}$/.test(language) || Number.isNaN(day.getTime())) return longDate(date);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** Messages by their English text, as in `l10n/bundle.l10n.ja.json`. A message that is missing stays in English. */
export type Translations = Readonly<Record<string, string>>;

/** The language that the user chose. */
let own: Translations = {};
let current: Translations = own;

function switchTo(translations: Translations): void {
  current = translations;
  config({ contents: translations });
}

/** Sets the language of messages from now on. Existing messages do not change. */
export function useTranslations(translations: Translations): void {
  own = translations;
  switchTo(translations);
}

function during<T>(translations: Translations, work: () => T): T {
  const before = current;
  switchTo(translations);
  try {
    return work();
  } finally {
    switchTo(before);
  }
}

/**
 * Runs `work` with messages in English. Formats for programs do not depend on the language.
 * @param work synchronous, since the language is a state of the process
 */
export const inEnglish = <T>(work: () => T): T => during({}, work);

/** Runs `work` with messages in the user’s language, for use inside `inEnglish`. */
export const inOwnLanguage = <T>(work: () => T): T => during(own, work);

/** As `inEnglish`, for asynchronous work. Nothing else may create messages meanwhile. */
export async function allInEnglish<T>(work: () => Promise<T>): Promise<T> {
  const before = current;
  switchTo({});
  try {
    return await work();
  } finally {
    switchTo(before);
  }
}

/** Returns the translations in an untrusted value, or undefined if it has another shape. */
export function translationsIn(value: unknown): Translations | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
