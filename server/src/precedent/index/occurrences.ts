import type { AgreedUse, Occurrences } from './agreed.js';

const dateOf = (use: AgreedUse): string => use.document.date ?? '';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is to be said of the places where wording stands. */
export function occurrencesFrom(found: readonly AgreedUse[]): Occurrences {
  const uses = [...found].sort((a, b) => byText(dateOf(b), dateOf(a)) || byText(a.document.path, b.document.path) || a.offset - b.offset);
  const dates = uses.map(dateOf).filter((date) => date !== '');
  const [newest, oldest] = [dates[0], dates.at(-1)];
  return {
    uses,
    documents: new Set(uses.map((u) => u.document.path)).size,
    ...(newest === undefined || oldest === undefined ? {} : { newest, oldest }),
  };
}

/** The newest first; what has no date last. */
export const byNewest = (a: Occurrences, b: Occurrences): number => byText(b.newest ?? '', a.newest ?? '');
