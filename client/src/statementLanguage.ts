import { Disposable, type ExtensionContext, languages, type TextDocument, workspace } from 'vscode';

const statement = 'joint-statement';

/** Where the addresses of documents are kept that are to stay as they are. */
const key = 'otherLanguage';

/** The most of them that are remembered. */
const most = 500;

/**
 * Sets the language of Markdown and plain text that opens as a joint statement. A document whose language the user sets back keeps
 * it, in later sessions too.
 */
export function statementLanguage({ workspaceState }: ExtensionContext): Disposable & { recognized(uri: string): void } {
  const others = new Set(workspaceState.get<string[]>(key, []));
  const remember = (): void => {
    const files = [...others].filter((uri) => !uri.startsWith('untitled:'));
    void workspaceState.update(key, files.slice(-most));
  };
  /** The last language of each document that was closed: a document whose language changes is closed, and opened as the same object. */
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
