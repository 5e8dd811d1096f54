import type { NameStatus } from '../../glossary/term.js';
import { unverifiedSentence } from '../../glossary/unverified.js';
import type { Statement } from '../../statement/statement.js';
import { t, translated } from '../../text/l10n.js';
import { glossaryScheme } from './glossaryScheme.js';

/** The address of a page with a glossary entry. */
export interface EntryAddress {
  readonly id: string;
  /** URI of the document whose glossary has the entry. Absent for the built-in glossary. */
  readonly of?: string;
}

export const entryUri = ({ id, of }: EntryAddress): string =>
  `${glossaryScheme}:/${encodeURIComponent(id)}.txt${of === undefined ? '' : `?${encodeURIComponent(of)}`}`;

/** Parses the URI of an entry, or returns undefined for other URIs. */
export function entryAddress(uri: string): EntryAddress | undefined {
  const match = /^communique-glossary:\/([^/?#]+)\.txt(?:\?([^#]+))?$/.exec(uri);
  try {
    const [id, of] = [match?.[1], match?.[2]].map((part) => (part === undefined ? undefined : decodeURIComponent(part)));
    return id === undefined ? undefined : { id, ...(of === undefined ? {} : { of }) };
  } catch {
    return undefined;
  }
}

function statusName(status: NameStatus): string {
  if (status === 'deprecated') return t('do not use');
  return status === 'admitted' ? t('also used') : t('preferred');
}

/** Maximum line length, in UTF-16 code units. By default editors don’t wrap plain text. */
const maxLineLength = 80;

function wrapped(text: string | undefined, maxLength = maxLineLength): string | undefined {
  let column = -1;
  return text
    ?.split(' ')
    .map((word) => {
      const fits = column + 1 + word.length <= maxLength;
      const before = column < 0 ? '' : fits ? ' ' : '\n';
      column = fits ? column + 1 + word.length : word.length;
      return before + word;
    })
    .join('');
}

/** Width of the labels, in columns of a fixed-width font. */
const width = 14;

/** Letters of East Asian scripts take two columns. */
const padded = (label: string): string =>
  label + ' '.repeat(Math.max(1, width - label.length - (label.match(/[\u3000-\uFFEF]/g)?.length ?? 0)));

/**
 * Returns a glossary entry as a plain-text page.
 * @param file name of the team’s file that has the entry
 */
export function entryPage({ glossary }: Pick<Statement, 'glossary'>, id: string, file?: string): string | undefined {
  const term = glossary.terms.get(id);
  if (!term) return undefined;
  const named = (other: string | undefined): string | undefined =>
    other === undefined ? undefined : (glossary.terms.get(other)?.name ?? other);
  const names = (term.names ?? []).map(
    ({ text, status, note }) => `${text} (${statusName(status)}${note === undefined ? '' : `: ${note}`})`,
  );
  const translations = Object.entries(term.translations ?? {}).map(([language, name]) => `${name} (${language})`);
  const { from, to } = term.valid ?? {};
  const rows: readonly (readonly [label: string, values: readonly (string | undefined)[]])[] = [
    [t('Kind'), [translated(term.kind)]],
    [t('Country'), [term.side === term.name ? undefined : term.side]],
    [t('Part of'), [named(term.parent)]],
    [t('Translations'), translations],
    [t('Other names'), names],
    [t('Exists from'), [from]],
    [t('Exists until'), [to]],
    [t('Predecessor'), [named(term.predecessor)]],
    [t('Successor'), [named(term.successor)]],
    [t('Sources'), (term.sources ?? []).map(({ title, url }) => (url === undefined || url === title ? title : `${title}\n${url}`))],
    [t('Checked'), [term.checked, unverifiedSentence(term)]],
    [t('Id'), [term.id]],
    [t('File'), [file]],
  ];
  const lines = rows.flatMap(([label, values]) =>
    values
      .flatMap(
        (value) =>
          value
            ?.split('\n')
            .flatMap((line) => wrapped(line, maxLineLength - width - 2)?.split('\n') ?? [])
            .map((line, i) => (i > 0 ? `  ${line}` : line)) ?? [],
      )
      .map((value, i) => `${padded(i === 0 ? label : '')}${value}`),
  );
  const heading = term.abbreviation === undefined ? term.name : `${term.name} (${term.abbreviation})`;
  const paragraphs = [heading, wrapped(term.definition), wrapped(term.note), lines.join('\n')];
  return `${paragraphs.filter((p) => p !== undefined).join('\n\n')}\n`;
}
