import { t } from '../../text/l10n.js';
import { type Entry, isRemoval, type Term } from '../term.js';
import type { WriteFormat } from './formats.js';

export interface WrittenGlossary {
  readonly text: string;
  /** Descriptions of what the format cannot express. */
  readonly leftOut: readonly string[];
}

const title = 'Glossary';

/** Writes entries in a format. Only JSON can express the removal of a term from a layer below. */
export async function writtenGlossary(entries: readonly Entry[], format: WriteFormat): Promise<WrittenGlossary> {
  if (format === 'json') return { text: `${JSON.stringify({ terms: entries }, null, 2)}\n`, leftOut: [] };
  const terms = entries.filter((e): e is Term => !isRemoval(e));
  const removals = entries.length - terms.length;
  const leftOut = removals === 0 ? [] : [t('removed terms ({0})', removals)];
  if (format === 'csv') {
    const { csvOf, notInCsv } = await import('./csvWrite.js');
    return { text: csvOf(terms), leftOut: [...leftOut, ...notInCsv(terms)] };
  }
  if (format === 'md') return { text: (await import('./markdownWrite.js')).markdownOf(terms, title), leftOut };
  return { text: (await import('./tbxWrite.js')).tbxOf(terms, title, format === 'tbx2' ? 2 : 3), leftOut };
}
