import type { Span, Statement } from '../statement/statement.js';
import type { FileChange, Refactoring } from './refactoring.js';
import { appended, type WorkspaceFiles } from './workspaceFiles.js';

/** The longest selection that could be a name, in UTF-16 code units. */
const longest = 150;

const idOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Name and abbreviation of what is selected: an introduction gives both. */
function namesIn(statement: Statement, { offset, length }: Span): { name: string; abbreviation?: string } | undefined {
  for (const { introductions } of statement.abbreviations) {
    const at = introductions.find((n) => offset <= n.whole.offset + n.whole.length && offset + length >= n.whole.offset);
    if (at) return { name: at.longText.replace(/\s+/g, ' '), abbreviation: at.text };
  }
  const name = statement.text
    .slice(offset, offset + length)
    .trim()
    .replace(/\s+/g, ' ');
  return name === '' || name.length > longest || !/\p{L}/u.test(name) || /[.;:!?]\s/.test(name) ? undefined : { name };
}

/** Adds what is selected to the team's own glossary, with a definition to be written; makes the glossary where there is none. */
export function addToGlossary(statement: Statement, selection: Span, files: WorkspaceFiles): Refactoring | undefined {
  const found = namesIn(statement, selection);
  if (!found || [...statement.glossary.terms.values()].some((t) => t.name.toLowerCase() === found.name.toLowerCase())) return undefined;
  if (selection.length === 0 && found.abbreviation === undefined) return undefined;
  const term = {
    id: idOf(found.abbreviation ?? found.name),
    name: found.name,
    ...(found.abbreviation === undefined ? {} : { abbreviation: found.abbreviation }),
    kind: 'concept',
    definition: 'To be written.',
  };
  const { glossary, config } = files;
  const changes: FileChange[] = [
    appended(glossary, ['terms'], term),
    ...(glossary.listed ? [] : [appended(config, ['glossaries'], glossary.name)]),
  ];
  return { title: `Add “${found.name}” to ${glossary.name}`, kind: 'extract', edits: [], files: changes };
}
