import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import allowed from '../../../data/trust/bundles.json' with { type: 'json' };
import { computed, reachOf } from '../reach.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = { client: 'client.js', server: 'server.js', cli: 'cli.js', index: 'index.mjs', mcpSdk: 'mcpSdk.mjs' } as const;
const bundles = Object.keys(files) as readonly (keyof typeof files)[];
const codeOf = (bundle: keyof typeof files): string => readFileSync(`${root}/dist/${files[bundle]}`, 'utf8');

interface Inputs {
  readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>>;
}

/** Returns the modules of Node and VS Code that a bundle’s files import, and the packages that import them. */
function askedIn(bundle: string): Map<string, Set<string>> {
  const { inputs } = JSON.parse(readFileSync(`${root}/.cache/meta/${bundle}.json`, 'utf8')) as Inputs;
  const asked = new Map<string, Set<string>>();
  for (const [file, { imports }] of Object.entries(inputs))
    for (const { path, external } of imports)
      if (external === true) {
        const by = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? 'communique';
        asked.set(path, (asked.get(path) ?? new Set()).add(by));
      }
  return asked;
}

const modules: Readonly<Record<string, { readonly by: readonly string[] }>> = allowed.modules;
const names: Readonly<Record<string, { readonly in: readonly string[] }>> = allowed.globals;

describe.each(bundles)('dist/%s.js', (bundle) => {
  it('evaluates no text as code, and accesses no network by itself', () => {
    const may = Object.keys(names).filter((name) => names[name]?.in.includes(bundle));
    expect([...reachOf(codeOf(bundle)).names].sort()).toEqual(may.sort());
  });

  it('imports only modules that are allowed, with a reason, for the importing package', () => {
    const asked = askedIn(bundle);
    // Imports in the source files and those left in the bundle are checked separately, so that neither can hide anything.
    for (const module of reachOf(codeOf(bundle)).modules) expect([...asked.keys()], module).toContain(module);
    for (const [module, by] of asked) for (const asks of by) expect(modules[module]?.by, `${module} for ${asks}`).toContain(asks);
  });
});

describe('our own code', () => {
  it('starts no process and opens no connection', () => {
    for (const bundle of bundles)
      for (const [module, by] of askedIn(bundle))
        if (/child_process|cluster|^(?:node:)?(?:net|tls|dgram|dns|https?|http2|inspector|vm|wasi)\b/.test(module))
          expect([...by], `${bundle}: ${module}`).not.toContain('communique');
  });
});

describe('what is allowed', () => {
  it('is all used', () => {
    const used = new Map<string, Set<string>>();
    for (const bundle of bundles)
      for (const [module, by] of askedIn(bundle)) used.set(module, new Set([...(used.get(module) ?? []), ...by]));
    expect(Object.fromEntries([...used].map(([module, by]) => [module, [...by].sort()]))).toEqual(
      Object.fromEntries(Object.entries(modules).map(([module, { by }]) => [module, [...by].sort()])),
    );
  });
});

describe('the reading of a bundle', () => {
  it.each([
    ['eval("1")', 'eval'],
    ['(0, eval)("1")', 'eval'],
    ['globalThis["ev" + "al"]; globalThis["eval"]("1")', 'eval'],
    ['new Function("return 1")()', 'Function'],
    ['globalThis.Function("return 1")', 'Function'],
    ['(() => 0).constructor("return 1")()', 'constructor()'],
    ['fetch("x")', 'fetch'],
    ['self.fetch("x")', 'fetch'],
    ['new WebSocket("x")', 'WebSocket'],
    ['new XMLHttpRequest()', 'XMLHttpRequest'],
    ['navigator.sendBeacon("x")', 'sendBeacon'],
    ['globalThis[`eval`]("1")', 'eval'],
    ['importScripts("x")', 'importScripts'],
    ['process.binding("tcp_wrap")', 'process.binding'],
    ['setTimeout("alert(1)", 1)', 'code in a timer'],
  ])('sees %s', (code, name) => {
    expect([...reachOf(code).names]).toContain(name);
  });

  it.each([
    ['require("node:https")', 'node:https'],
    ['import("node:net")', 'node:net'],
    ['import(`node:net`)', 'node:net'],
    ['import"node:net";var a;export{a};', 'node:net'],
    ['require("ht" + "tp")', computed],
    ['import(name)', computed],
  ])('sees %s', (code, module) => {
    expect([...reachOf(code).modules]).toEqual([module]);
  });

  it('ignores what is only mentioned in strings', () => {
    expect(reachOf('const text = "eval fetch require(1)"; // new Function()\nconst o = { fetch: 1 }; /eval/.test(text);')).toEqual({
      modules: new Set(),
      names: new Set(),
    });
  });
});
