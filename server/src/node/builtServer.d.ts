/** The server’s bundle, `dist/server.js` (`serverApart` in `scripts/bundles.mjs`). It serves as soon as it is loaded. */
declare module 'built-server';
