import {
  env,
  type QuickPickItem,
  Range,
  Selection,
  TextEditorRevealType,
  ThemeIcon,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Position, WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';
import type { Added, Glossary, Term } from './glossary.js';
import type { Line } from './glossaryTree.js';
import { withProgress } from './progress.js';

type OfTerm = Pick<Extract<Line, { is: 'term' }>, 'term'>;

/** A position as the protocol has it: the editor’s own does not outlive the way to a worker. */
const plain = ({ line, character }: Position): Position => ({ line, character });

/** Opens a term’s entry: in the team’s file that has it, else its page of the built-in glossary. */
export async function showEntry(glossary: Glossary, { term }: OfTerm, uri: string | undefined): Promise<void> {
  const place = (await withProgress('Opening the entry', () => glossary.entry(term.id, uri)))?.place;
  if (!place) return;
  const { start, end } = place.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(await workspace.openTextDocument(Uri.parse(place.uri)), { selection, preview: true });
}

/** Writes a term at the cursor as it should stand there: with its introduction where there is none yet. */
export async function insertTerm(glossary: Glossary, { term }: OfTerm): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return void window.showInformationMessage('Open the document to insert the term into first.');
  const written = await glossary.insertion(editor.document.uri.toString(), term.id, plain(editor.selection.active));
  if (written) await editor.edit((edit) => edit.replace(editor.selection, written.text));
}

export async function copyJapaneseName({ term }: OfTerm): Promise<void> {
  if (term.japanese === undefined) return;
  await env.clipboard.writeText(term.japanese);
  window.setStatusBarMessage(`Copied ${term.japanese}`, 3000);
}

interface Choice extends QuickPickItem {
  readonly term: Term;
}

const buttons = {
  insert: { iconPath: new ThemeIcon('insert'), tooltip: 'Insert at the cursor' },
  copy: { iconPath: new ThemeIcon('copy'), tooltip: 'Copy the Japanese name' },
};

/** Search as you type, by abbreviation, any part of a name, or the Japanese name; Enter opens the entry. */
export function searchGlossary(glossary: Glossary, uri: string | undefined): void {
  const pick = window.createQuickPick<Choice>();
  pick.title = 'Search the Glossary';
  pick.placeholder = 'Abbreviation, part of a name, or Japanese name';
  const search = async (query: string): Promise<void> => {
    pick.busy = true;
    const terms = await glossary.search(query, uri);
    if (query !== pick.value) return;
    pick.busy = false;
    pick.items = terms.map((term) => ({
      term,
      label: term.abbreviation ?? term.name,
      description: [term.abbreviation === undefined ? undefined : term.name, term.side].filter((part) => part !== undefined).join(' · '),
      detail: term.japanese ?? '',
      alwaysShow: true,
      buttons: term.japanese === undefined ? [buttons.insert] : [buttons.insert, buttons.copy],
    }));
  };
  pick.onDidChangeValue((query) => void search(query));
  pick.onDidTriggerItemButton(({ item, button }) => {
    pick.hide();
    void (button === buttons.copy ? copyJapaneseName(item) : insertTerm(glossary, item));
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) void showEntry(glossary, item, uri);
  });
  pick.onDidHide(() => pick.dispose());
  void search('');
  pick.show();
}

/**
 * Adds what is selected, or a name that is asked for, to the team’s glossary, and leaves the cursor where the definition is to be written.
 * @param convert makes the editor’s edit of the protocol’s
 */
export async function addTerm(glossary: Glossary, convert: (edit: ProtocolEdit) => Promise<WorkspaceEdit | undefined>): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return void window.showInformationMessage('Open a statement first: the term is added to the glossary of its team.');
  const { document, selection } = editor;
  const ask = (name?: string): Promise<Added | null> =>
    glossary.add(document.uri.toString(), { start: plain(selection.start), end: plain(selection.end) }, name);
  let added = await ask();
  if (added?.known === true && selection.isEmpty) {
    const name = await window.showInputBox({ title: 'Add a Term', prompt: 'The name in full, without “the”' });
    if (name === undefined || name.trim() === '') return;
    added = await ask(name.trim());
  }
  if (added?.known === true) return void window.showInformationMessage('The glossary has this term already.');
  const edit = added?.edit === undefined ? undefined : await convert(added.edit as ProtocolEdit);
  if (!added || !edit || !(await workspace.applyEdit(edit))) return;
  // The list of glossaries is complete; the glossary waits for its definition.
  const config = workspace.textDocuments.find((d) => d.uri.toString() === Uri.parse(added.config ?? '').toString());
  await config?.save();
  await showDefinition(Uri.parse(added.glossary ?? ''), added.definition ?? '');
}

/** Selects the text that stands in the place of a definition, the last there is. */
async function showDefinition(uri: Uri, definition: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const shown = await window.showTextDocument(document);
  const offset = document.getText().lastIndexOf(definition);
  if (offset < 0) return;
  shown.selection = new Selection(document.positionAt(offset), document.positionAt(offset + definition.length));
  shown.revealRange(shown.selection, TextEditorRevealType.InCenter);
}
