import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { StartServer } from '../connection/server.js';
import { t } from '../text/l10n.js';

declare const self: DedicatedWorkerGlobalScope;

/** Serves in a web worker. The client reads files; the worker cannot. */
export function serve(startServer: StartServer): void {
  startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
    readText: async () => ({ error: t('files cannot be read here') }),
    leavesFolder: async () => false,
  });
}
