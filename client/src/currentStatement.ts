import { commands, Disposable, EventEmitter, TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { StatusParams } from './status.js';

/** Returns the URIs of documents in tabs. Editors keep closed documents in memory for a while. */
const inTabs = (): string[] =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs.map(({ input }) => input))
    .flatMap((input) =>
      input instanceof TabInputText ? [input.uri] : input instanceof TabInputTextDiff ? [input.original, input.modified] : [],
    )
    .map((uri) => uri.toString());

/**
 * The statement that the views show: the active one, or the last active one while it has a tab. So activating another document, such as a
 * glossary or last year’s table, does not change the views.
 */
export class CurrentStatement {
  /** The last status of each open statement, by URI. */
  readonly #statements = new Map<string, StatusParams>();
  readonly #changed = new EventEmitter<void>();
  #uri: string | undefined;
  readonly #subscriptions = Disposable.from(
    this.#changed,
    window.onDidChangeActiveTextEditor(() => this.#look()),
    window.tabGroups.onDidChangeTabs(() => this.#look()),
    workspace.onDidCloseTextDocument((document) => {
      if (this.#statements.delete(document.uri.toString())) this.#look();
    }),
  );

  /** Fires when another statement is shown, and when the shown one was checked again. */
  readonly onDidChange = this.#changed.event;

  /** URI of the statement, or undefined if none is open. */
  get uri(): string | undefined {
    return this.#uri;
  }

  get status(): StatusParams | undefined {
    return this.#uri === undefined ? undefined : this.#statements.get(this.#uri);
  }

  /** Handles the status of a document. */
  update(status: StatusParams): void {
    if (status.checked) this.#statements.set(status.uri, status);
    else this.#statements.delete(status.uri);
    this.#look(status.uri);
  }

  /** @param checked URI of a document that was checked again */
  #look(checked?: string): void {
    const before = this.#uri;
    const open = inTabs().filter((uri) => this.#statements.has(uri));
    const inFront = window.activeTextEditor?.document.uri.toString();
    if (inFront !== undefined && open.includes(inFront)) this.#uri = inFront;
    else if (before === undefined || !open.includes(before)) [this.#uri] = open;
    void commands.executeCommand('setContext', 'communique.statementOpen', this.#uri !== undefined);
    if (this.#uri !== before || (checked !== undefined && checked === this.#uri)) this.#changed.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
