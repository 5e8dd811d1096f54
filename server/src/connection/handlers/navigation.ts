import { DocumentHighlightKind, type LocationLink } from 'vscode-languageserver';
import { rangeOfSpan } from '../../features/lspRange.js';
import { definitionAt } from '../../features/navigation/definition.js';
import { occurrencesAt } from '../../features/navigation/occurrences.js';
import { renamableAt, renameSteps } from '../../features/navigation/rename.js';
import { t } from '../../text/l10n.js';
import { UserError } from '../answers.js';
import type { Session } from '../session.js';
import { entryPlace } from '../views/glossaryEntries.js';
import { workspaceEdit } from '../workspaceEdit.js';

/** Maximum number of references and highlights. No list or page shows more. */
const maxPlaces = 10_000;

/** Serves definition, references, document highlights and rename. */
export function serveNavigation(session: Session): void {
  const { connection, client, analysisOf, answer, settingsFor } = session;
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    answer('Definition', token, null, async () => {
      const analysed = await analysisOf(uri, token);
      const found = analysed && definitionAt(analysed.statement, analysed.document.offsetAt(position));
      if (!found) return null;
      const { document } = analysed;
      const originSelectionRange = rangeOfSpan(document, found.origin);
      const links: LocationLink[] = found.introduction
        ? [
            {
              originSelectionRange,
              targetUri: uri,
              targetRange: rangeOfSpan(document, found.introduction.whole),
              targetSelectionRange: rangeOfSpan(document, found.introduction.short),
            },
          ]
        : [];
      const settings = await settingsFor(uri);
      for (const id of found.termIds) {
        const place = entryPlace(session, settings, id, uri);
        if (place) links.push({ originSelectionRange, targetUri: place.uri, targetRange: place.range, targetSelectionRange: place.range });
      }
      return client().definitionLinks ? links : links.map((l) => ({ uri: l.targetUri, range: l.targetSelectionRange }));
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    answer('References', token, [], async () => {
      const analysed = await analysisOf(uri, token);
      const found = analysed && occurrencesAt(analysed.statement, analysed.document.offsetAt(position));
      if (!found) return [];
      const places = found.places.filter((p) => context.includeDeclaration || !p.form.startsWith('introduced'));
      return places.slice(0, maxPlaces).map((p) => ({ uri, range: rangeOfSpan(analysed.document, p) }));
    }),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
    answer('Highlights', token, [], async () => {
      const analysed = await analysisOf(uri, token);
      const found = analysed && occurrencesAt(analysed.statement, analysed.document.offsetAt(position));
      if (!found) return [];
      return found.places.slice(0, maxPlaces).map((p) => ({
        range: rangeOfSpan(analysed.document, p),
        kind: p.form.startsWith('introduced') ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
    answer('Rename', token, null, async () => {
      const analysed = await analysisOf(uri, token);
      const found = analysed && renamableAt(analysed.statement, analysed.document.offsetAt(position));
      return found ? { range: rangeOfSpan(analysed.document, found.span), placeholder: found.placeholder } : null;
    }),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
    answer('Rename', token, null, async (inTurns) => {
      const analysed = await analysisOf(uri, token);
      const renaming = analysed && (await inTurns(renameSteps(analysed.statement, analysed.document.offsetAt(position), newName)));
      if (!renaming) throw new UserError(t('There is no name or abbreviation here to rename.'));
      if ('refused' in renaming) throw new UserError(renaming.refused);
      return workspaceEdit(session, analysed.document, renaming.edits);
    }),
  );
}
