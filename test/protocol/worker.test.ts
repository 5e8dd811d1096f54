import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';

const bundle = new URL('../../dist/server-browser.js', import.meta.url);

/** What a worker has and Node's bare contexts lack; above all, no `document`. */
const workerGlobals = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextDecoder, TextEncoder, URL };

it('the browser bundle loads in a worker, where there is no document and the location is a blob', () => {
  const blob = 'blob:https://example.org/7f1c';
  const location = { href: blob, origin: 'https://example.org', pathname: 'https://example.org/7f1c', search: '' };
  const self = { postMessage: () => undefined, addEventListener: () => undefined, location };
  expect(() => runInContext(readFileSync(bundle, 'utf8'), createContext({ ...workerGlobals, self, location }))).not.toThrow();
});
