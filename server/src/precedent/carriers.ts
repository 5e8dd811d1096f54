import type { AgreedUse, Carriers } from './agreed.js';

const dateOf = (use: AgreedUse): string => use.document.date ?? '';

/** What is to be said of the places where wording stands. */
export function carriersFrom(found: readonly AgreedUse[]): Carriers {
  const uses = [...found].sort(
    (a, b) => dateOf(b).localeCompare(dateOf(a)) || a.document.path.localeCompare(b.document.path) || a.offset - b.offset,
  );
  const dates = uses.map(dateOf).filter((date) => date !== '');
  const [newest, oldest] = [dates[0], dates.at(-1)];
  return {
    uses,
    documents: new Set(uses.map((u) => u.document.path)).size,
    ...(newest === undefined || oldest === undefined ? {} : { newest, oldest }),
  };
}
