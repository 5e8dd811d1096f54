import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const cli = join(fileURLToPath(new URL('../../../', import.meta.url)), 'dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'communique-writes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});

const fix = (name: string) => spawnSync(process.execPath, [cli, 'check', '--fix', name], { cwd: folder, encoding: 'utf8' });

const wrong = 'Both sides welcomed the QZSS and the QZSS.\nThe Ministry of Environment of Japan – 環境省 😀 – met.\n';
const right = wrong.replace('the QZSS', 'the Quasi-Zenith Satellite System (QZSS)').replace('of Environment', 'of the Environment');

/** Temporary files that were not deleted. */
const leftovers = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

const canInject = spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'inject=getcwd:retval=0', 'true']).status === 0;
if (!canInject) process.stderr.write('No system calls can be broken here (strace): killing at each of them is skipped.\n');

describe('killed at any point', () => {
  const long = `${wrong}\n${'Both sides discussed research in orbit.\n\n'.repeat(200)}`;
  const corrected = `${right}${long.slice(wrong.length)}`;

  // A single thread for file operations, so that their order is always the same.
  const calls = [
    'mkdir',
    'write',
    'pwrite64',
    'chmod',
    'fchmod',
    'fsync',
    'fdatasync',
    'rename',
    'renameat2',
    'unlink',
    'unlinkat',
    'rmdir',
  ];
  /** Returns the calls from the first that can change anything to the end, with their counts. */
  function changing(): string[] {
    const log = at('calls');
    spawnSync(
      'strace',
      ['-f', '-qq', '-o', log, '-e', `trace=${calls.join(',')}`, process.execPath, cli, 'check', '--fix', 'a.statement'],
      {
        cwd: folder,
        env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
      },
    );
    const counts = new Map<string, number>();
    const places: string[] = [];
    let isChanging = false;
    for (const [, thread, call] of readFileSync(log, 'utf8').matchAll(/^(\d+) +(\w+)\(/gm)) {
      const key = `${thread}:${call}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      isChanging ||= call === 'mkdir';
      if (isChanging) places.push(`${call}:when=${counts.get(key)}`);
    }
    return places;
  }

  it.skipIf(!canInject)('of its system calls, the file is old or new', () => {
    writeFileSync(at('a.statement'), long);
    const places = [...new Set(changing())];
    expect(places.length).toBeGreaterThan(8);
    const seen = { old: 0, new: 0 };
    let killed = 0;
    // Each takes a process: every third, and the last.
    const tried = process.env.NIGHTLY === undefined ? places.filter((_, i) => i % 3 === 0 || i === places.length - 1) : places;
    for (const place of tried) {
      const [call, when] = place.split(':');
      writeFileSync(at('a.statement'), long);
      const inject = `inject=${call}:signal=SIGKILL:${when}`;
      const { signal } = spawnSync(
        'strace',
        ['-f', '-qq', '-o', '/dev/null', '-e', inject, process.execPath, cli, 'check', '--fix', 'a.statement'],
        {
          cwd: folder,
          env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
        },
      );
      if (signal === 'SIGKILL') killed++;
      const text = readFileSync(at('a.statement'), 'utf8');
      expect([place, text === long || text === corrected]).toEqual([place, true]);
      seen[text === long ? 'old' : 'new']++;
    }
    expect(killed).toBeGreaterThan(5);
    expect(seen.old).toBeGreaterThan(0);
    expect(seen.new).toBeGreaterThan(0);
  });

  it('of its run time, the file is old or new', async () => {
    writeFileSync(at('a.statement'), long);
    const start = performance.now();
    fix('a.statement');
    const whole = performance.now() - start;
    let killed = 0;
    const kills = process.env.NIGHTLY === undefined ? 6 : 60;
    for (let i = 0; i < kills; i++) {
      writeFileSync(at('a.statement'), long);
      const process_ = spawn(process.execPath, [cli, 'check', '--fix', 'a.statement'], { cwd: folder, stdio: 'ignore' });
      const exited = once(process_, 'exit');
      // Most of the time passes before anything is written.
      setTimeout(() => process_.kill('SIGKILL'), whole * (0.6 + (0.4 * i) / kills));
      const [, signal] = (await exited) as [number | null, string | null];
      if (signal === 'SIGKILL') killed++;
      const text = readFileSync(at('a.statement'), 'utf8');
      expect(text === long || text === corrected).toBe(true);
    }
    expect(killed).toBeGreaterThan(0);
  });
});

describe('a file that changed meanwhile', () => {
  it.skipIf(!canInject)('is not overwritten', async () => {
    writeFileSync(at('a.statement'), wrong);
    // The folder for the new file is created late, so that a save after the file was read happens before it is replaced.
    const log = at('calls');
    const watched = ['-e', 'trace=openat,close,mkdir', '-e', 'inject=mkdir:delay_enter=2000000'];
    const command = ['-f', '-qq', '-o', log, ...watched, process.execPath, cli, 'check', '--fix', 'a.statement'];
    const slow = spawn('strace', command, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    slow.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    const exited = once(slow, 'exit');
    const calls = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
    await expect.poll(calls, { timeout: 60_000, interval: 10 }).toMatch(/openat\([^\n]*a\.statement[\s\S]*close\(/);
    writeFileSync(at('a.statement'), 'Saved by somebody else.\n');
    expect(await exited).toEqual([2, null]);
    expect(said).toBe('communique: a.statement: changed while it was being checked; not modified\n');
    expect(readFileSync(at('a.statement'), 'utf8')).toBe('Saved by somebody else.\n');
    expect(leftovers()).toEqual([]);
  });
});
