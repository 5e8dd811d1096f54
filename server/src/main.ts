import { startServer } from './connection/server.js';

/** Entry point of the server’s bundle for both hosts of VS Code. Each host loads only its branch. */
if (typeof process !== 'object' || process.versions?.node === undefined)
  void import('./browser/main.js').then(({ serve }) => serve(startServer));
else void import('./node/serve.js').then(({ serve }) => serve(startServer));
