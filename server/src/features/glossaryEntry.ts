import type { Statement } from '../statement/statement.js';
import { glossaryScheme } from './glossaryScheme.js';
import { termCard } from './hover.js';

/** The address of an entry that lies in no file of the workspace. */
export const entryUri = (id: string): string => `${glossaryScheme}:/${encodeURIComponent(id)}.md`;

/** The entry's id in such an address, or undefined for another address. */
export function entryId(uri: string): string | undefined {
  const match = /^communique-glossary:\/([^/?#]+)\.md$/.exec(uri);
  try {
    return match?.[1] === undefined ? undefined : decodeURIComponent(match[1]);
  } catch {
    return undefined;
  }
}

/** An entry as a page to read, in Markdown; undefined where there is none of this id. */
export function entryPage(statement: Pick<Statement, 'glossary' | 'date'>, id: string): string | undefined {
  const term = statement.glossary.terms.get(id);
  if (!term) return undefined;
  const others = (term.names ?? []).map((n) => `- ${n.text} (${n.status}${n.note === undefined ? '' : `: ${n.note}`})`);
  const parts = [
    termCard(statement, term, undefined),
    ...(others.length > 0 ? [`Other names:\n\n${others.join('\n')}`] : []),
    `Entry: ${term.id}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
