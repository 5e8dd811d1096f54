import { commands, Disposable, EventEmitter, TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { StatusParams } from './status.js';

/** The addresses of the texts that have a tab: an editor keeps others in memory for a while. */
const inTabs = (): string[] =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs.map(({ input }) => input))
    .flatMap((input) =>
      input instanceof TabInputText ? [input.uri] : input instanceof TabInputTextDiff ? [input.original, input.modified] : [],
    )
    .map((uri) => uri.toString());

/**
 * The statement that the views show: the one in front, else the one that was in front last, for as long as it has a tab. So another
 * document in front, such as a glossary or last year’s table, leaves the views as they are.
 */
export class CurrentStatement {
  /** What the server said last of the documents that are statements, by address. */
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

  /** Told when another statement is shown, and when the one that is shown has been checked again. */
  readonly onDidChange = this.#changed.event;

  /** The address of the statement; undefined while none is open. */
  get uri(): string | undefined {
    return this.#uri;
  }

  /** What the server said last of the statement. */
  get status(): StatusParams | undefined {
    return this.#uri === undefined ? undefined : this.#statements.get(this.#uri);
  }

  /** Takes what the server has found out about a document. */
  update(status: StatusParams): void {
    if (status.checked) this.#statements.set(status.uri, status);
    else this.#statements.delete(status.uri);
    this.#look(status.uri);
  }

  /** @param checked the address of a document that has been checked again */
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
