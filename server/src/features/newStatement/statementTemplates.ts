import data from '../../../../data/templates/templates.json' with { type: 'json' };
import { dateOfParts, firstDateIn, longDate, months, weekdayOf } from '../../text/calendar.js';
import { t, translated } from '../../text/l10n.js';
import { ordinalLike, ordinalNumber } from '../../text/numbers.js';

export type AnswerKind = 'text' | 'number' | 'date';

export interface TemplateQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly kind: AnswerKind;
  /** The proposed answer, or empty. */
  readonly value: string;
}

export interface Template {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly questions: readonly TemplateQuestion[];
}

/**
 * Returns the templates of new statements with their questions.
 * @param today YYYY-MM-DD, the proposed date
 * @param sides the proposed governments, host first
 */
export const templates = (today: string, [host, guest]: readonly string[] = []): Template[] => {
  const proposed: Readonly<Record<string, string | undefined>> = { date: longDate(today), host, guest };
  return data.templates.map(({ id, label, detail, questions }) => ({
    id,
    label: translated(label),
    detail: translated(detail),
    questions: questions.map((name): TemplateQuestion => {
      const { prompt, kind, value } = data.questions[name as keyof typeof data.questions];
      return { id: name, prompt: translated(prompt), kind: kind as AnswerKind, value: proposed[name] ?? value };
    }),
  }));
};

/** A validated answer and its form in the text, or one sentence on why it is invalid. */
export type ReadAnswer = { readonly value: string; readonly shown: string } | { readonly problem: string };

const isoDate = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** Parses “12 May 2026”, “May 12, 2026” or “2026-05-12” as YYYY-MM-DD. Months may be abbreviated to three letters. */
function dateIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = isoDate.exec(text) ?? [];
  if (year !== '') return dateOfParts(year, month, day);
  const spelledOut = text.replace(/(?<!\p{N})\p{L}{3,9}\.?/gu, (word) => {
    const start = word.replace('.', '').toLowerCase();
    return months.find((name) => name.toLowerCase().startsWith(start)) ?? word;
  });
  const date = firstDateIn(spelledOut);
  return date !== undefined && /^[\p{L}\d,. ]+$/u.test(text) ? date : undefined;
}

/** Validates what the user typed. */
export function readAnswer(kind: AnswerKind, typed: string): ReadAnswer {
  const text = typed.trim();
  if (text === '') return { problem: t('Enter a value.') };
  if (kind === 'date') {
    const date = dateIn(text);
    return date === undefined
      ? { problem: t('Enter a date, such as 12 May 2027, May 12, 2027 or 2027-05-12.') }
      : { value: date, shown: `${weekdayOf(date)}, ${longDate(date)}` };
  }
  if (kind === 'number') {
    const number = /^\d{1,4}$/.test(text) ? Number(text) : ordinalNumber(text);
    return number === undefined || number === 0
      ? { problem: t('Enter a meeting number, such as 9, 9th or ninth.') }
      : { value: String(number), shown: `The ${ordinalLike(number, 'First')} Meeting` };
  }
  return { value: text, shown: text };
}

export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** Returns a function that creates tab stops with increasing numbers. */
export function stops(): (text: string) => string {
  let last = 0;
  return (text) => `\${${++last}:${escapeSnippet(text)}}`;
}

const short = (side: string): string => side.replace(/ of America$/, '');

/**
 * Fills in a template as a snippet: answers are inserted, and each blank (“[insert …]”) becomes a tab stop. The rule `wording/placeholder`
 * reports blanks that remain.
 * @param answers values from `readAnswer`, by question
 * @returns undefined for an unknown template
 */
export function templateSnippet(id: string, answers: Readonly<Record<string, string>>): string | undefined {
  const template = data.templates.find((t) => t.id === id);
  if (!template) return undefined;
  const { host = '', guest = '', number = '1', date = '' } = answers;
  const values: Readonly<Record<string, string>> = {
    ...answers,
    date: date === '' ? '' : longDate(date),
    'host short': short(host),
    'guest short': short(guest),
    ordinal: ordinalLike(Number(number), 'First'),
    'next ordinal': ordinalLike(Number(number) + 1, 'First'),
  };
  const stop = stops();
  const paragraphs = template.paragraphs.map((paragraph) =>
    paragraph.replace(/\{([a-z ]{1,20})\}|\[insert [^[\]]{0,200}\]/gi, (found, name?: string) =>
      name === undefined ? stop(found) : escapeSnippet(values[name] ?? ''),
    ),
  );
  return `${paragraphs.join('\n\n')}\n$0`;
}
