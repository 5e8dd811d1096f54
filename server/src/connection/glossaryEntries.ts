import type { Range } from 'vscode-languageserver';
import { rangeOfSpan } from '../features/edge.js';
import { entryId, entryPage, entryUri } from '../features/glossaryEntry.js';
import { termsMatching } from '../features/workspaceSymbols.js';
import { isRemoval } from '../glossary/term.js';
import type { Settings } from '../workspace/settings.js';
import { documentsIn } from './positions.js';
import type { Session } from './session.js';

/** A place in a file. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The entry of a term: in the team's file that has it, else a page of the built-in glossary where the client can show one. */
export function entryPlace({ client }: Session, { files }: Settings, id: string): Place | undefined {
  for (const file of [...(files?.glossaries ?? [])].reverse()) {
    const index = file.entries.findIndex((e) => e.id === id);
    const entry = file.entries[index];
    if (entry && !isRemoval(entry))
      return {
        uri: file.uri,
        range: rangeOfSpan(documentsIn(() => client().encoding).create(file.uri, 'json', 0, file.text), file.placeOf(index, ['id'])),
      };
  }
  return client().textDocumentContent ? { uri: entryUri(id), range: nowhere } : undefined;
}

/**
 * The entries as pages, and as the symbols of the workspace.
 * @param comparisonText the text of an address that shows a comparison: a client asks for both in one way
 */
export function serveGlossaryEntries(session: Session, comparisonText: (uri: string) => Promise<string | undefined>): void {
  const { connection, answer, settingsFor, folders, documents } = session;
  /** The settings that hold where somebody works: those of the first open document, else of the first folder. */
  const current = (): Promise<Settings> => settingsFor(documents.all()[0]?.uri ?? `${folders()[0] ?? 'untitled:'}/x`);
  connection.workspace.textDocumentContent.on(({ uri }, token) =>
    answer('The glossary', token, { text: '' }, async () => {
      const comparison = await comparisonText(uri);
      if (comparison !== undefined) return { text: comparison };
      const id = entryId(uri);
      const page = id === undefined ? undefined : entryPage(await current(), id);
      return { text: page ?? `There is no such entry in the glossary: ${uri}\n` };
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer('Workspace symbols', token, [], async () => {
      const settings = await current();
      return termsMatching(settings.glossary, query).flatMap((term) => {
        const place = entryPlace(session, settings, term.id);
        const name = term.abbreviation === undefined ? term.name : `${term.abbreviation}: ${term.name}`;
        return place
          ? [{ name, kind: 14 as const, location: place, ...(term.side === undefined ? {} : { containerName: term.side }) }]
          : [];
      });
    }),
  );
}
