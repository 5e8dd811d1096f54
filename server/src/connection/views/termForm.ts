import Papa from 'papaparse';
import { type Range, RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { addToGlossary, knownTerm } from '../../features/codeActions/addToGlossary.js';
import type { FileChange } from '../../features/refactoring.js';
import { fieldsOf, importedTerms, mergedTerm, savedTerm, type TermFields } from '../../features/views/termFields.js';
import type { WorkspaceFiles } from '../../features/workspaceFiles.js';
import { formatOf } from '../../glossary/formats/formats.js';
import { NotAWorkbook, xlsxRows } from '../../glossary/formats/xlsxRead.js';
import { loadGlossary } from '../../glossary/load.js';
import { isRemoval, type Term } from '../../glossary/term.js';
import { t } from '../../text/l10n.js';
import { linesOf } from '../../text/lines.js';
import { nameOf } from '../../workspace/platform.js';
import type { Settings } from '../../workspace/settings.js';
import { UserError } from '../answers.js';
import { documentsIn } from '../positions.js';
import type { Session } from '../session.js';
import { filesFor } from '../teamFiles.js';
import { workspaceEdit } from '../workspaceEdit.js';

/** The fields of a term and their choices. */
interface TermForm {
  /** Id of the edited term. Absent for a new one. */
  readonly id?: string;
  readonly fields: TermFields;
  readonly kinds: readonly string[];
  readonly sides: readonly string[];
  /** The file in which the term is saved. */
  readonly file: string;
}

/** The shown document, whose team’s glossary is used. */
interface DocumentParams {
  readonly uri?: string;
}

const formRequest = new RequestType<DocumentParams & { id?: string; range?: Range }, TermForm, void>('communique/termForm');
const saveRequest = new RequestType<
  DocumentParams & { id?: string; fields: TermFields },
  { edit: WorkspaceEdit } | { problem: string },
  void
>('communique/saveTerm');
const importRequest = new RequestType<
  DocumentParams & { name: string; base64: string },
  { edit: WorkspaceEdit | null; added: number; known: number },
  void
>('communique/importGlossary');

const sorted = (texts: Iterable<string | undefined>): string[] =>
  [...new Set(texts)].filter((t) => t !== undefined).sort((a, b) => a.localeCompare(b, 'en'));

/** Returns the text of a glossary file; for a workbook, its first worksheet as CSV. @throws UserError if it cannot be read */
function textOf(name: string, bytes: Uint8Array): { text: string; path: string } {
  try {
    if (/\.xlsx$/i.test(name)) return { text: Papa.unparse(xlsxRows(bytes)), path: `${name}.csv` };
    const mark = bytes.length > 1 ? ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0) : 0;
    const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), path: name };
  } catch (error) {
    throw new UserError(
      t({
        message: '{0} {1}.',
        args: [name, error instanceof NotAWorkbook ? error.message : t('is not UTF-8 or UTF-16 text')],
        comment: 'a file, what it is',
      }),
    );
  }
}

/** Serves the form for terms and the import of glossaries. Both change the team’s own glossary. */
export function serveTermForm(session: Session): void {
  const { connection, answer, analysisOf, settingsFor, documents, folders } = session;

  const teamOf = async (uri: string | undefined): Promise<{ files: WorkspaceFiles; settings: Settings; uri: string }> => {
    const own = uri ?? documents.all()[0]?.uri ?? `${folders()[0] ?? 'untitled:'}/x`;
    const settings = await settingsFor(own);
    const files = await filesFor(session, { document: { uri: own }, settings });
    if (!files) throw new UserError(t('A glossary needs a folder. First open the folder that contains your drafts.'));
    return { files, settings, uri: own };
  };
  const editOf = (uri: string, changes: readonly FileChange[]): WorkspaceEdit =>
    workspaceEdit(session, documentsIn(() => session.client().encoding).create(uri, 'json', 0, ''), [], changes);

  connection.onRequest(formRequest, ({ uri, id, range }, token) =>
    answer<TermForm>('The form of a term', token, { fields: {}, kinds: [], sides: [], file: '' }, async () => {
      const { files, settings } = await teamOf(uri);
      const { terms } = settings.glossary;
      const analysed = range && uri !== undefined ? await analysisOf(uri, token) : undefined;
      const from = analysed && range ? analysed.document.offsetAt(range.start) : 0;
      const selection = analysed && range && { offset: from, length: analysed.document.offsetAt(range.end) - from };
      const own = id === undefined ? analysed && selection && knownTerm(analysed.statement, selection) : terms.get(id);
      const elsewhere = settings.files?.glossaries.find((g) => g.uri !== files.glossary.uri && g.entries.some((e) => e.id === own?.id));
      if (elsewhere) throw new UserError(t('This term is in {0}. Edit it there.', nameOf(elsewhere.uri)));
      const selected = own || !analysed || !selection ? undefined : addToGlossary(analysed.statement, selection, files)?.term;
      const empty: Term = { id: '', name: '', kind: '' };
      return {
        ...(own ? { id: own.id } : {}),
        fields: fieldsOf(own ?? selected ?? empty),
        kinds: sorted([...terms.values()].map((t) => t.kind)),
        sides: sorted([...terms.values()].map((t) => t.side)),
        file: files.glossary.name,
      };
    }),
  );

  connection.onRequest(saveRequest, ({ uri, id, fields }, token) =>
    answer<{ edit: WorkspaceEdit } | { problem: string }>(
      'Saving a term',
      token,
      { problem: t('The term could not be saved.') },
      async () => {
        const team = await teamOf(uri);
        const { terms } = team.settings.glossary;
        const before = id === undefined ? undefined : terms.get(id);
        const row = { ...(id === undefined ? {} : { id }), ...fields };
        const loaded = await loadGlossary(Papa.unparse([row]), 'term.csv', id === undefined ? terms : new Map());
        const [entry] = loaded.ok ? loaded.value.entries : [];
        if (!loaded.ok) return { problem: loaded.problems[0]?.message ?? t('The term could not be read.') };
        if (!entry || isRemoval(entry)) return { problem: t('Enter a name.') };
        if (id === undefined && terms.has(entry.id)) return { problem: t('The glossary already has {0}.', entry.name) };
        return { edit: editOf(team.uri, savedTerm(team.files, mergedTerm(entry, before))) };
      },
    ),
  );

  connection.onRequest(importRequest, ({ uri, name, base64 }, token) =>
    answer<{ edit: WorkspaceEdit | null; added: number; known: number }>(
      'Importing a glossary',
      token,
      { edit: null, added: 0, known: 0 },
      async () => {
        const team = await teamOf(uri);
        const { text, path } = textOf(
          name,
          Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
        );
        const loaded = await loadGlossary(text, path, team.settings.glossary.terms, formatOf(path));
        if (!loaded.ok) {
          const [problem] = loaded.problems;
          const line = linesOf(text.slice(0, problem?.offset ?? 0)).length;
          throw new UserError(t('{0}, line {1}: {2}.', name, line, problem?.message ?? t('cannot be read')));
        }
        const { entries } = loaded.value;
        const { changes, added } = importedTerms(team.files, entries);
        return { edit: added > 0 ? editOf(team.uri, changes) : null, added, known: entries.length - added };
      },
    ),
  );
}
