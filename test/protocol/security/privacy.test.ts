import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, describe, expect, it } from 'vitest';

// What docs/privacy.md promises of the tools for assistants and of the library. `nothingKept`, `confined`, `writes` and `bundles` test it
// for the server and the command line.

const root = fileURLToPath(new URL('../../../', import.meta.url));
const runs = (program: string, ...args: string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
/** Runs a program in an empty network namespace; undefined if that is not permitted. */
const alone = [
  ['unshare', '--net'],
  ['unshare', '--map-root-user', '--net'],
].find(([program = '', ...args]) => runs(program, ...args, 'true'));
const canWatch = runs('strace', '-qq', '-o', '/dev/null', 'true');

/** Everything that a process could read or write here: a home, a cache, a temporary folder, the folder of the statements and one beside it. */
const base = realpathSync(mkdtempSync(join(tmpdir(), 'communique-privacy-')));
afterAll(() => rmSync(base, { recursive: true }));
const within = (name: string): string => join(base, name);
for (const name of ['home', 'cache', 'temporary', 'work/earlier', 'beside']) mkdirSync(within(name), { recursive: true });
const home = { HOME: within('home'), USERPROFILE: within('home'), LOCALAPPDATA: within('cache'), APPDATA: within('cache') };
const env = {
  PATH: process.env.PATH ?? '',
  ...home,
  XDG_CACHE_HOME: within('cache'),
  TMPDIR: within('temporary'),
  TEMP: within('temporary'),
};

const draft =
  '# Joint Statement\n\nJapan and the United States met. Both sides affirmed open data. They welcomed QZSS and its QZSS satellites.\n';
for (const file of ['work/draft.md', 'work/earlier/2026.md', 'beside/draft.md']) writeFileSync(within(file), draft);
writeFileSync(within('communique.json'), '{}');
writeFileSync(within('work/communique.json'), '{ "precedents": ["earlier/*.md"] }');

/** Returns every file and folder with the content of files. */
function listing(): Record<string, string> {
  const entries = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.name !== 'calls');
  const contents = entries.map((entry) => [
    join(entry.parentPath, entry.name),
    entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'utf8') : '',
  ]);
  return Object.fromEntries(contents);
}

const before = listing();

/** Calls every tool, and returns the answers. @param through a program that runs the server, with arguments */
async function useTools(through: readonly string[]): Promise<unknown[]> {
  const [command = '', ...args] = [...through, process.execPath, join(root, 'dist/cli.js'), 'mcp'];
  const client = new Client({ name: 'test', version: '0' });
  await client.connect(new StdioClientTransport({ command, args, cwd: within('work'), env }));
  const answers: unknown[] = [];
  for (const [name, input] of [
    ['check_statement', { path: 'draft.md' }],
    ['find_term', { query: 'QZSS' }],
    ['closest_agreed_wording', { sentence: 'Both sides affirmed open data.' }],
    ['compare_statements', { old_path: 'earlier/2026.md', new_path: 'draft.md' }],
    ['list_commitments', { path: 'draft.md' }],
    ['check_statement', { path: '../beside/draft.md' }],
  ] as const)
    answers.push(await client.callTool({ name, arguments: input }));
  await client.close();
  return answers;
}

/** A program that uses the library. */
const program = `import { check, compare, hover } from ${JSON.stringify(pathToFileURL(join(root, 'dist/index.mjs')).href)};
const text = ${JSON.stringify(draft)};
console.log((await check(text, { earlier: [{ name: 'a.md', text }] })).length, (await hover(text, 100))?.markdown.length, (await compare(text, text)).rows.length);`;
const useLibrary = (through: readonly string[]): string => {
  const [command = '', ...args] = [...through, process.execPath, '--input-type=module', '-e', program];
  return spawnSync(command, args, { cwd: within('work'), env, encoding: 'utf8' }).stdout;
};

describe('the tools for assistants and the library', () => {
  it('keep nothing', async () => {
    const answers = await useTools([]);
    expect(answers).toHaveLength(6);
    expect(JSON.stringify(answers[0])).toContain('abbreviation/not-introduced');
    expect(useLibrary([])).toMatch(/^\d+ \d+ \d+\n$/);
    expect(listing()).toEqual(before);
  });

  it.skipIf(!alone)('work without a network', async () => {
    expect(await useTools(alone ?? [])).toEqual(await useTools([]));
    expect(useLibrary(alone ?? [])).toBe(useLibrary([]));
  });

  it.skipIf(!canWatch)('contact nothing, write nothing, and read only below the folder', async () => {
    const log = within('calls');
    const watched = ['strace', '-f', '-qq', '-o', log, '-e', 'trace=%network,%file'];
    const expectNoReach = (): string[] => {
      const calls = readFileSync(log, 'utf8').split('\n');
      expect(calls.filter((call) => /AF_INET|\bconnect\(|\bbind\(|\blisten\(/.test(call))).toEqual([]);
      expect(
        calls.filter((call) => /O_WRONLY|O_RDWR|O_CREAT|\b(?:rename|unlink|mkdir)\w*\(/.test(call) && !call.includes('/dev/')),
      ).toEqual([]);
      return calls;
    };
    await useTools(watched);
    const opened = expectNoReach().flatMap((call) => (/\bopen(?:at)?\(/.test(call) ? (/"([^"]*)"/.exec(call)?.[1] ?? []) : []));
    const ours = opened.filter((path) => path.startsWith(base));
    expect(ours).toContain(within('work/draft.md'));
    expect(ours.filter((path) => path !== within('work') && !path.startsWith(within('work/')))).toEqual([]);
    useLibrary(watched);
    expectNoReach();
  });
});

describe('the page', () => {
  const page = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
  const security = readFileSync(join(root, 'SECURITY.md'), 'utf8');

  it('names tests that exist, and so does SECURITY.md', () => {
    const named = [page, security].flatMap((text) => [...text.matchAll(/`(test\/[\w/.-]+\.test\.ts)`/g)].map(([, file]) => file ?? ''));
    expect(named.length).toBeGreaterThan(10);
    for (const file of named) expect(readFileSync(join(root, file), 'utf8')).not.toBe('');
  });

  it('agrees with SECURITY.md', () => {
    for (const fact of ['`communique mcp`', 'up to 500', '`communique.trace.server`', 'write no files'])
      for (const text of [page, security]) expect(text).toContain(fact);
    expect(readFileSync(join(root, 'client/src/statementLanguage.ts'), 'utf8')).toContain('maxRemembered = 500');
  });
});
