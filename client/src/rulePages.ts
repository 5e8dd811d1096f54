import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';

/** The pages of the rules, as documents that nobody can change. */
const scheme = 'communique-rule';

/** The command that shows the page of a rule, as the target of a link. */
export const explainRule = (rule: string): Uri =>
  Uri.from({ scheme: 'command', path: 'communique.explainRule', query: JSON.stringify([rule]) });

/** Shows the page of a rule, which comes with the extension, as a preview; where there is no preview, as text. */
async function explain(rule: string): Promise<void> {
  const page = Uri.from({ scheme, path: `/${rule.replace('/', '-')}.md` });
  // Commands of an extension that does not run yet are in no list: trying is the only way to know.
  await commands.executeCommand('markdown.showPreview', page).then(undefined, () => window.showTextDocument(page));
}

/** Serves the pages of the rules from the extension, so that they open without a network. */
export function rulePages({ extensionUri }: ExtensionContext): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) =>
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs/rules', path))),
    }),
    commands.registerCommand('communique.explainRule', explain),
  ];
}
