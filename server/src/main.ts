/**
 * The one bundle that both hosts of VS Code run, so that the package carries the engine once:
 * each branch is loaded only where it belongs.
 */
if (typeof process === 'object' && process.versions?.node !== undefined) void import('./node/main.js');
else void import('./browser/main.js');
