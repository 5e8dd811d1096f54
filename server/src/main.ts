/** The server as one bundle for both hosts of VS Code: each branch is loaded only where it belongs. */
if (typeof process !== 'object' || process.versions?.node === undefined) void import('./browser/main.js');
else void import('./node/serve.js').then(({ serve }) => serve());
