import { Disposable, type ExtensionContext, languages, type TextDocument, workspace } from 'vscode';

const statement = 'joint-statement';

/** Key of the URIs whose language must not be changed. */
const key = 'otherLanguage';

/** Maximum number of stored URIs. */
const maxRemembered = 500;

/**
 * Sets the language of Markdown and plain text that opens like a joint statement. If the user changes the language back, it stays, also in
 * later sessions.
 */
export function statementLanguage({ workspaceState }: ExtensionContext): Disposable & { recognized(uri: string): void } {
  const others = new Set(workspaceState.get<string[]>(key, []));
  const remember = (): void => {
    const files = [...others].filter((uri) => !uri.startsWith('untitled:'));
    void workspaceState.update(key, files.slice(-maxRemembered));
  };
  /** The last language of each closed document. Changing the language closes a document and opens the same object. */
  const closed = new WeakMap<TextDocument, string>();
  const subscriptions = Disposable.from(
    workspace.onDidCloseTextDocument((document) => {
      closed.set(document, document.languageId);
    }),
    workspace.onDidOpenTextDocument((document) => {
      const uri = document.uri.toString();
      const before = closed.get(document);
      const isNew = before === undefined;
      if (before === statement && document.languageId !== statement) others.add(uri);
      else if (isNew ? document.isUntitled : document.languageId === statement) others.delete(uri);
      else return;
      remember();
    }),
  );
  return {
    recognized: (uri) => {
      const document = workspace.textDocuments.find((d) => d.uri.toString() === uri);
      if (!document || !['markdown', 'plaintext'].includes(document.languageId) || others.has(uri)) return;
      if (workspace.getConfiguration('communique', document).get('setLanguage'))
        void languages.setTextDocumentLanguage(document, statement);
    },
    dispose: () => subscriptions.dispose(),
  };
}
