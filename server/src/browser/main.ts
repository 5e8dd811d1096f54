import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../connection/server.js';
import { t } from '../text/l10n.js';

declare const self: DedicatedWorkerGlobalScope;

/** Entry point of the web worker. The client reads files; the worker cannot. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  readText: async () => ({ error: t('files cannot be read here') }),
  leavesFolder: async () => false,
});
