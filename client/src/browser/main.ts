import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, start, stop } from '../extension.js';

/** Entry point in a browser (vscode.dev): the server is a web worker. */
export function activate(context: ExtensionContext): Api {
  const server = Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true);
  let worker: Worker | undefined;
  return start(context, (options) => {
    // A worker survives its session. The next session would reuse its settings and register no watchers.
    worker?.terminate();
    worker = new Worker(server);
    return new LanguageClient('communique', 'Communiqué', worker, options);
  });
}

export const deactivate = stop;
