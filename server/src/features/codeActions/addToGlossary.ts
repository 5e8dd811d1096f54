import { abbreviationKey } from '../../glossary/abbreviationKey.js';
import { idsBeside } from '../../glossary/ids.js';
import { kindOfName } from '../../glossary/kinds.js';
import type { Term } from '../../glossary/term.js';
import { participantsOf } from '../../statement/opening/participants.js';
import type { Span, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { wordsOf } from '../../text/words.js';
import type { FileChange, Refactoring } from '../refactoring.js';
import { appended, type WorkspaceFiles } from '../workspaceFiles.js';

/** Maximum length of a selection that may be a name, in UTF-16 code units. */
const maxLength = 150;

/** Returns the name and abbreviation in a selection. An introduction gives both. */
function namesIn(statement: Statement, { offset, length }: Span): NewTerm | undefined {
  for (const { introductions } of statement.abbreviations) {
    const at = introductions.find((n) => offset <= n.whole.offset + n.whole.length && offset + length >= n.whole.offset);
    if (at) return { name: at.longText.replace(/\s+/g, ' '), abbreviation: at.text };
  }
  const name = statement.text
    .slice(offset, offset + length)
    .trim()
    .replace(/\s+/g, ' ');
  return name === '' || name.length > maxLength || !/\p{L}/u.test(name) || /[.;:!?]\s/.test(name) ? undefined : { name };
}

/** A term without a definition. */
export interface NewTerm {
  readonly name: string;
  readonly abbreviation?: string;
}

/** The change that adds a term, with the placeholder to replace by a definition. */
export interface AddedTerm extends Refactoring {
  readonly definition: string;
  readonly term: Term;
}

/** Returns the side of a body: from its name, or from the list of participants that contains it. */
function sideOf(statement: Statement, name: string): string | undefined {
  const country = countryIn(statement, name);
  if (country !== undefined) return country;
  return participantsOf(statement).find((l) => l.items.some((i) => i.text.toLowerCase().includes(name.toLowerCase())))?.side;
}

/** Returns the country at the beginning or end of a name: “of Japan”, “Japan …”. */
function countryIn({ glossary }: Statement, name: string): string | undefined {
  const words = wordsOf(name);
  for (let i = 0; i < words.length; i++) {
    const match = glossary.matcher.longestAt(words, i);
    const country = match?.entries.find((e) => e.term.kind === 'country')?.term;
    if (country && match && (i === 0 || i + match.length === words.length)) return country.side ?? country.name;
  }
  return undefined;
}

/** Adds a term to the team’s glossary, and creates the glossary if there is none. */
export function newTerm(statement: Statement, { name, abbreviation }: NewTerm, files: WorkspaceFiles): AddedTerm | undefined {
  const { terms, termsNamed } = statement.glossary;
  if (termsNamed(name).length > 0) return undefined;
  const side = sideOf(statement, name);
  const known: Term = {
    // No existing term has this name, so only ids can collide.
    id: idsBeside({ has: (id) => terms.has(id), values: () => [].values() })({
      name,
      ...(abbreviation === undefined ? {} : { abbreviation }),
      ...(side === undefined ? {} : { side }),
    }),
    name,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    kind: kindOfName(name),
    ...(side === undefined ? {} : { side }),
  };
  const { glossary, config } = files;
  const definition = t('Add a definition.');
  const changes: FileChange[] = [
    appended(glossary, ['terms'], { ...known, definition }),
    ...(glossary.listed ? [] : [appended(config, ['glossaries'], glossary.name)]),
  ];
  return { title: t('Add “{0}” to {1}', name, glossary.name), kind: 'extract', edits: [], files: changes, definition, term: known };
}

/** Returns the glossary term whose name or abbreviation is selected. */
export function knownTerm(statement: Statement, selection: Span): Term | undefined {
  const { termsNamed, termsOf } = statement.glossary;
  const found = selection.length === 0 ? undefined : namesIn(statement, selection);
  if (!found) return undefined;
  const [named] = termsNamed(found.name);
  return named ?? (found.abbreviation === undefined ? termsOf(abbreviationKey(found.name))[0] : undefined);
}

/** Adds the selected name to the glossary. An introduction gives both name and abbreviation. */
export function addToGlossary(statement: Statement, selection: Span, files: WorkspaceFiles): AddedTerm | undefined {
  const found = namesIn(statement, selection);
  if (!found || (selection.length === 0 && found.abbreviation === undefined)) return undefined;
  return newTerm(statement, found, files);
}
