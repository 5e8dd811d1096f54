import type { PrecedentDocument } from './agreed.js';

/** YYYY-MM-DD of the newest document with a date. */
export const newestOf = (documents: readonly PrecedentDocument[]): string | undefined =>
  documents.flatMap((d) => d.date ?? []).reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
