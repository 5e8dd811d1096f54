import type { Range } from 'vscode-languageserver';
import { rangeOfSpan } from '../../features/lspRange.js';
import { termsMatching } from '../../features/navigation/workspaceSymbols.js';
import { entryAddress, entryPage, entryUri } from '../../features/views/glossaryEntry.js';
import { isRemoval } from '../../glossary/term.js';
import { t } from '../../text/l10n.js';
import { nameOf } from '../../workspace/platform.js';
import type { GlossaryFile, Settings } from '../../workspace/settings.js';
import type { InTurns } from '../answers.js';
import { documentsIn } from '../positions.js';
import type { Session } from '../session.js';

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Returns the team’s file that contains a term, with the term’s index. */
function fileOf(id: string, { files }: Settings): { file: GlossaryFile; index: number } | undefined {
  for (const file of [...(files?.glossaries ?? [])].reverse()) {
    const index = file.entries.findIndex((e) => e.id === id);
    const entry = file.entries[index];
    if (entry && !isRemoval(entry)) return { file, index };
  }
  return undefined;
}

/**
 * Returns where to show a term’s entry: a page if the client supports it, else the place in the team’s file.
 * @param of URI of the requesting document
 */
export function entryPlace({ client }: Session, settings: Settings, id: string, of: string | undefined): Place | undefined {
  const found = fileOf(id, settings);
  if (client().textDocumentContent) return { uri: entryUri(found && of !== undefined ? { id, of } : { id }), range: startOfFile };
  if (!found) return undefined;
  const { uri, text, placeOf } = found.file;
  const document = documentsIn(() => client().encoding).create(uri, 'json', 0, text);
  return { uri, range: rangeOfSpan(document, placeOf(found.index, ['id'])) };
}

/**
 * Serves glossary entries as pages and as workspace symbols.
 * @param comparisonText returns the text of a comparison’s URI, since both use the same request
 */
export function serveGlossaryEntries(
  session: Session,
  comparisonText: (uri: string, inTurns: InTurns) => Promise<string | undefined>,
): void {
  const { connection, answer, settingsFor, folders, documents } = session;
  /** Returns the document whose settings apply to the workspace: the first open one, else one in the first folder. */
  const current = (): string => documents.all()[0]?.uri ?? `${folders()[0] ?? 'untitled:'}/x`;
  connection.workspace.textDocumentContent.on(({ uri }, token) =>
    answer('The glossary', token, { text: '' }, async (inTurns) => {
      const comparison = await comparisonText(uri, inTurns);
      if (comparison !== undefined) return { text: comparison };
      const asked = entryAddress(uri);
      const settings = asked && (await settingsFor(asked.of ?? current()));
      const file = settings && fileOf(asked.id, settings)?.file.uri;
      const page = settings && entryPage(settings, asked.id, file === undefined ? undefined : nameOf(file));
      return { text: page ?? `${t('There is no such entry in the glossary: {0}', uri)}\n` };
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer('Workspace symbols', token, [], async () => {
      const of = current();
      const settings = await settingsFor(of);
      return termsMatching(settings.glossary, query).flatMap((term) => {
        const place = entryPlace(session, settings, term.id, of);
        const name = term.abbreviation === undefined ? term.name : `${term.abbreviation}: ${term.name}`;
        return place
          ? [{ name, kind: 14 as const, location: place, ...(term.side === undefined ? {} : { containerName: term.side }) }]
          : [];
      });
    }),
  );
}
