import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from '../extension.js';

/** vscode.dev and its like: the server is a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/server-browser.js').toString(true));
  return start(context, (options) => new LanguageClient('communique', 'Communiqué', worker, options));
}

export const deactivate = stop;
