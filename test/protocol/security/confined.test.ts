import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { startSession } from '../session.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const runs = (program: string, ...args: string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Runs a program in an empty network namespace, without even a loopback device; undefined if that is not permitted. */
const alone = [['unshare', '--net'] as const, ['unshare', '--map-root-user', '--net'] as const].find(([program, ...args]) =>
  runs(program, ...args, 'true'),
);
const canWatch = runs('strace', '-qq', '-o', '/dev/null', 'true');
if (!alone) process.stderr.write('No network namespace can be made here: what runs without a network is skipped.\n');
if (!canWatch) process.stderr.write('No system calls can be watched here (strace): what they show is skipped.\n');

const folder = mkdtempSync(join(tmpdir(), 'communique-confined-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'communique.json'), JSON.stringify({ glossaries: ['team.json', 'team.csv', 'team.tbx', 'team.yml'] }));
writeFileSync(
  join(folder, 'team.json'),
  JSON.stringify({ terms: [{ id: 'kwt', name: 'Kyoto Workshop on Traffic', abbreviation: 'KWT', kind: 'forum' }] }),
);
writeFileSync(join(folder, 'team.csv'), 'name,abbreviation\nOsaka Forum on Orbits,OFO\n');
writeFileSync(
  join(folder, 'team.tbx'),
  '<tbx><text><body><conceptEntry id="a"><langSec xml:lang="en"><termSec><term>Nara Plan</term></termSec></langSec></conceptEntry></body></text></tbx>',
);
writeFileSync(join(folder, 'team.yml'), 'contexts:\n  - name: c\n    terms:\n      - name: Kobe Charter\n');
const draft = readFileSync(join(root, 'examples/draft.statement.md'), 'utf8');
const draftFile = join(folder, 'draft.statement.md');
writeFileSync(draftFile, draft);

/** A session that uses the server: it reads the team’s files, checks, hovers and fixes. */
async function work(command: readonly string[], through: readonly string[]): Promise<number> {
  const session = await startSession(command, { folder: pathToFileURL(folder).href, through });
  const document = session.open(pathToFileURL(draftFile).href, 'joint-statement', `${draft}\nThe KWT met.\n`);
  const findings = await document.findings();
  expect((await document.hover('KWT'))?.contents).toMatchObject({ value: expect.stringContaining('Kyoto Workshop on Traffic') });
  for (const finding of findings) await document.quickFixes(finding);
  expect(await session.end()).toBe(0);
  return findings.length;
}

const servers = [
  ['the command line’s server', ['dist/cli.js', 'lsp', '--stdio']],
  ['the extension’s server', ['dist/server.js', '--stdio']],
] as const;

describe.skipIf(!alone)('without a network', () => {
  const through = alone ?? [];

  it('has no network interface', () => {
    const [program = '', ...args] = through;
    const script = "console.log(Object.values(require('os').networkInterfaces()).flat().filter((i) => !i.internal).length)";
    expect(execFileSync(program, [...args, process.execPath, '-e', script], { encoding: 'utf8' })).toBe('0\n');
  });

  it.each(servers)('%s works', async (_, command) => {
    expect(await work(command, through)).toBe(await work(command, []));
  });

  it('the command line prints the same', () => {
    const check = ['dist/cli.js', 'check', draftFile];
    const [program = '', ...args] = [...through, process.execPath];
    const there = spawnSync(program, [...args, ...check], { cwd: root, encoding: 'utf8' });
    const here = spawnSync(process.execPath, check, { cwd: root, encoding: 'utf8' });
    expect(there.stdout).toBe(here.stdout);
    expect(there.status).toBe(1);
  });
});

describe.skipIf(!canWatch)('traced at every system call', () => {
  const log = join(folder, 'calls');
  const watched = ['strace', '-f', '-qq', '-o', log, '-e', 'trace=%network,%process,%file'];
  const calls = (): string[] => readFileSync(log, 'utf8').split('\n');
  /** Asserts that no other machine was contacted, and no program started but the first. */
  const expectNoReach = (): void => {
    expect(calls().filter((call) => /\bexecve\(/.test(call))).toHaveLength(1);
    expect(calls().filter((call) => /\bclone3?\(/.test(call) && !call.includes('CLONE_THREAD'))).toEqual([]);
    expect(calls().filter((call) => /\b(?:fork|vfork)\(|AF_INET|\bconnect\(|\bbind\(|\blisten\(/.test(call))).toEqual([]);
    // The trace itself works: it shows that the team’s files were read.
    expect(calls().some((call) => call.includes('team.tbx'))).toBe(true);
  };
  const writes = (): string[] =>
    calls().filter(
      (call) =>
        /O_WRONLY|O_RDWR|O_CREAT|\b(?:rename|unlink|mkdir|rmdir|link|symlink|chmod|chown|truncate|mknod)\w*\(/.test(call) &&
        !call.includes('/dev/'),
    );

  it.each(servers)('%s starts nothing, connects to nothing and writes no file', async (_, command) => {
    await work(command, watched);
    expectNoReach();
    expect(writes()).toEqual([]);
  });

  const many = join(folder, 'many.txt');
  writeFileSync(many, `${draftFile}\n`.repeat(40));
  it.each([
    ['check', draftFile],
    ['check', draftFile, '--precedents', draftFile],
    ['check', draftFile, '--fix', '--dry-run'],
    ['check', '--files-from', many, '--format', 'ndjson'],
    ['compare', draftFile, draftFile],
    ['commitments', draftFile, '--against', draftFile],
    ['abbreviations', draftFile],
    ['hover', draftFile, '13:81'],
  ])('%s %s %s %s starts nothing, connects to nothing and writes no file', (...command) => {
    const [program = '', ...args] = [...watched, process.execPath, 'dist/cli.js', ...command];
    expect(spawnSync(program, args, { cwd: root, encoding: 'utf8' }).stdout).not.toBe('');
    expectNoReach();
    expect(writes()).toEqual([]);
  });

  it('a check with --fix writes only that file', () => {
    const [program = '', ...args] = [...watched, process.execPath, 'dist/cli.js', 'check', '--fix', draftFile];
    spawnSync(program, args, { cwd: root });
    expectNoReach();
    const named = writes().flatMap((call) => [...call.matchAll(/"([^"]*)"/g)].map((m) => m[1] ?? ''));
    expect(named).not.toEqual([]);
    for (const path of named) expect(path.startsWith(join(folder, '.communique-')) || path === draftFile, path).toBe(true);
    writeFileSync(draftFile, draft);
  });
});
