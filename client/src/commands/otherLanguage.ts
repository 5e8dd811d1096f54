import {
  Disposable,
  l10n,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './compare.js';
import { lineBeside } from './lineBeside.js';

/** Answer of `server/src/connection/views/otherLanguage.ts`. */
interface OtherLanguage {
  readonly uri: string;
  /** Corresponding lines of both texts, from 0. */
  readonly lines: readonly (readonly [number, number])[];
}

/** Two texts that scroll together while both are visible. */
class ScrolledTogether {
  #lines: OtherLanguage['lines'] | undefined;
  /** The line to which this class is scrolling an editor. Events until then are not the user’s. */
  readonly #scrolling = new Map<string, number>();

  constructor(
    readonly uris: readonly [string, string],
    private readonly ask: Ask,
  ) {}

  /** Requests the lines again when they are next needed. */
  changed(): void {
    this.#lines = undefined;
  }

  async follow(editor: TextEditor): Promise<void> {
    const uri = editor.document.uri.toString();
    const from = this.uris.indexOf(uri) as 0 | 1;
    const top = editor.visibleRanges[0]?.start.line ?? 0;
    const target = this.#scrolling.get(uri);
    if (target !== undefined && editor !== window.activeTextEditor) {
      const isAtEnd = (editor.visibleRanges.at(-1)?.end.line ?? 0) >= editor.document.lineCount - 1;
      if (Math.abs(target - top) <= 1 || isAtEnd) this.#scrolling.delete(uri);
      return;
    }
    this.#scrolling.delete(uri);
    this.#lines ??= (await this.ask<OtherLanguage | null>('communique/otherLanguage', { uri: this.uris[0] }))?.lines ?? [];
    const other = window.visibleTextEditors.find((e) => e.document.uri.toString() === this.uris[from === 0 ? 1 : 0]);
    if (!other) return;
    const line = Math.min(lineBeside(top, this.#lines, from), other.document.lineCount - 1);
    if (other.visibleRanges[0]?.start.line === line) return;
    this.#scrolling.set(other.document.uri.toString(), line);
    other.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }
}

/** Keeps the two languages of statements scrolled together. */
export class BothLanguages {
  readonly #pairs = new Map<string, ScrolledTogether>();
  readonly #subscriptions: Disposable;

  constructor(private readonly ask: Ask) {
    const changed = ({ uri }: TextDocument): void => this.#pairs.get(uri.toString())?.changed();
    this.#subscriptions = Disposable.from(
      window.onDidChangeTextEditorVisibleRanges(
        ({ textEditor }) => void this.#pairs.get(textEditor.document.uri.toString())?.follow(textEditor),
      ),
      workspace.onDidChangeTextDocument(({ document }) => changed(document)),
      workspace.onDidCloseTextDocument((document) => {
        const pair = this.#pairs.get(document.uri.toString());
        for (const uri of pair?.uris ?? []) this.#pairs.delete(uri);
      }),
    );
  }

  /** Runs “Open Both Languages Side by Side”. */
  async open(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return void window.showInformationMessage(l10n.t('First open a statement.'));
    const uri = editor.document.uri.toString();
    const other = await this.ask<OtherLanguage | null>('communique/otherLanguage', { uri });
    if (!other) {
      const choose = l10n.t('Choose the Counterpart…');
      const chosen = await window.showInformationMessage(l10n.t('No text in the other language was found for this statement.'), choose);
      if (chosen === choose && (await chooseCounterpart())) await this.open();
      return;
    }
    const beside = await window.showTextDocument(Uri.parse(other.uri), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    });
    const uris = [uri, beside.document.uri.toString()] as const;
    const pair = new ScrolledTogether(uris, this.ask);
    for (const own of uris) this.#pairs.set(own, pair);
    await pair.follow(editor);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

const mayBeStatement = /\.(?:statement|md|txt)$/i;

/** The front matter’s key, as in `server/src/workspace/counterparts.ts`. */
const inFrontMatter = /^counterpart:.*$/m;

/**
 * Runs “Choose the Counterpart…”: writes the name of the chosen file into the front matter, where other tools also find it.
 * @returns whether a file was chosen
 */
export async function chooseCounterpart(): Promise<boolean> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage(l10n.t('First open a statement.'));
    return false;
  }
  const folder = Uri.joinPath(document.uri, '..');
  const own = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const entries = document.isUntitled ? [] : await workspace.fs.readDirectory(folder);
  const names = entries.map(([name]) => name).filter((name) => name !== own && mayBeStatement.test(name));
  if (names.length === 0) {
    void window.showInformationMessage(l10n.t('Save both texts in one folder first.'));
    return false;
  }
  const name = await window.showQuickPick(names.sort(), {
    title: l10n.t('Choose the Counterpart'),
    placeHolder: l10n.t('The text in the other language'),
  });
  if (name === undefined) return false;
  const line = `counterpart: ${/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)}`;
  const text = document.getText();
  const end = /^---\r?\n/.test(text) ? text.indexOf('\n---', 3) : -1;
  const front = end < 0 ? undefined : text.slice(0, end + 1);
  const edit = new WorkspaceEdit();
  const before = front === undefined ? null : inFrontMatter.exec(front);
  if (before)
    edit.replace(document.uri, new Range(document.positionAt(before.index), document.positionAt(before.index + before[0].length)), line);
  else edit.insert(document.uri, new Position(front === undefined ? 0 : 1, 0), front === undefined ? `---\n${line}\n---\n\n` : `${line}\n`);
  return workspace.applyEdit(edit);
}
