import { type ExtensionContext, Uri, window, workspace } from 'vscode';

/** Opens the extension’s sample as an untitled document. */
export async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const sample = Uri.joinPath(extensionUri, 'examples/draft.statement.md');
  const content = new TextDecoder().decode(await workspace.fs.readFile(sample));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'joint-statement', content }));
}
