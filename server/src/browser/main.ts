import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../connection/server.js';

declare const self: DedicatedWorkerGlobalScope;

/** The client reads files for a server in the browser; without it there are none. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  readText: async () => ({ error: 'files cannot be read here' }),
  leadsOut: async () => false,
});
