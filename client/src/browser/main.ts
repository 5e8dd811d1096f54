import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, start, stop } from '../extension.js';

/** vscode.dev and its like: the server is a worker. */
export function activate(context: ExtensionContext): Api {
  const server = Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true);
  let worker: Worker | undefined;
  return start(context, (options) => {
    // A worker does not end with its session: the next one would keep its settings and register no watchers.
    worker?.terminate();
    worker = new Worker(server);
    return new LanguageClient('communique', 'Communiqué', worker, options);
  });
}

export const deactivate = stop;
