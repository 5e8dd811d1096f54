import { commands, type Disposable, type ExtensionContext, env, Uri, window, workspace } from 'vscode';

/** URI scheme of rule pages, which are read-only documents. */
const scheme = 'communique-rule';

/** Returns the command URI that shows a rule’s page. */
export const explainRule = (rule: string): Uri =>
  Uri.from({ scheme: 'command', path: 'communique.explainRule', query: JSON.stringify([rule]) });

/** Shows a rule’s page as a preview, or as text without one. */
async function explain(rule: string): Promise<void> {
  const page = Uri.from({ scheme, path: `/${rule.replace('/', '-')}.md` });
  // Commands of an extension that is not activated are not listed, so the only test is to run one.
  await commands.executeCommand('markdown.showPreview', page).then(undefined, () => window.showTextDocument(page));
}

/** Reads the pages of all rules: an object by file, as JSON. */
export const readRulePages = async (extensionUri: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist/rulePages.json')));

/** Provides the rule pages from the extension, so that they open without a network: in the display language if they are translated into it. */
export function rulePages({ extensionUri }: ExtensionContext): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => {
        const pages: Readonly<Record<string, string>> = JSON.parse(await readRulePages(extensionUri));
        return pages[env.language.replace(/-.*/, '') + path] ?? pages[path.slice(1)];
      },
    }),
    commands.registerCommand('communique.explainRule', explain),
  ];
}
