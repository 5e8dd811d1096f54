/** Entry point of the server’s bundle for both hosts of VS Code. Each host loads only its branch. */
if (typeof process !== 'object' || process.versions?.node === undefined) void import('./browser/main.js');
else void import('./node/serve.js').then(({ serve }) => serve());
