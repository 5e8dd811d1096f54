import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';

const bundle = new URL('../../dist/server-browser.js', import.meta.url);

/** What a worker has and Node's bare contexts lack; above all, no `document`. */
const workerGlobals = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextDecoder, TextEncoder, URL };

it('the browser bundle loads in a worker, where there is no document', () => {
  const self = { postMessage: () => undefined, addEventListener: () => undefined };
  expect(() => runInContext(readFileSync(bundle, 'utf8'), createContext({ ...workerGlobals, self }))).not.toThrow();
});
