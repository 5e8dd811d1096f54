import { env, l10n, type QuickPickItem, Range, ThemeIcon, Uri, window, workspace } from 'vscode';
import type { Position } from 'vscode-languageclient';
import type { Glossary, Term } from '../glossary.js';
import type { Line } from '../views/glossaryTree.js';
import { withProgress } from './progress.js';

type OfTerm = Pick<Extract<Line, { is: 'term' }>, 'term'>;

/** Converts a position to plain data. VS Code’s own class cannot be sent to a worker. */
export const plain = ({ line, character }: Position): Position => ({ line, character });

/** Opens a term’s entry: in the team’s file that contains it, or as a page of the built-in glossary. */
export async function showEntry(glossary: Glossary, { term }: OfTerm, uri: string | undefined): Promise<void> {
  const place = (await withProgress(l10n.t('Opening the entry'), () => glossary.entry(term.id, uri)))?.place;
  if (!place) return;
  const { start, end } = place.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(await workspace.openTextDocument(Uri.parse(place.uri)), { selection, preview: true });
}

/** Inserts a term at the cursor, with its introduction if there is none yet. */
export async function insertTerm(glossary: Glossary, { term }: OfTerm): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return void window.showInformationMessage(l10n.t('First open the document to insert the term into.'));
  const written = await glossary.insertion(editor.document.uri.toString(), term.id, plain(editor.selection.active));
  if (written) await editor.edit((edit) => edit.replace(editor.selection, written.text));
}

export async function copyJapaneseName({ term }: OfTerm): Promise<void> {
  if (term.japanese === undefined) return;
  await env.clipboard.writeText(term.japanese);
  window.setStatusBarMessage(l10n.t('Copied {0}', term.japanese ?? ''), 3000);
}

interface Choice extends QuickPickItem {
  readonly term: Term;
}

const buttons = {
  insert: { iconPath: new ThemeIcon('insert'), tooltip: l10n.t('Insert at the cursor') },
  copy: { iconPath: new ThemeIcon('copy'), tooltip: l10n.t('Copy the Japanese name') },
};

/** Searches while the user types, by abbreviation, part of a name, or the Japanese name. Enter opens the entry. */
export function searchGlossary(glossary: Glossary, uri: string | undefined): void {
  const pick = window.createQuickPick<Choice>();
  pick.title = l10n.t('Search the Glossary');
  pick.placeholder = l10n.t('Abbreviation, part of a name, or Japanese name');
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
