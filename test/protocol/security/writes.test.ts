import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cli, runCommandLine } from '../commandLine.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-writes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runCommandLine(args, { cwd: folder, env: { ...process.env, ...env } });
const fix = (name: string) => run(['check', '--fix', name]);

const wrong = 'Both sides welcomed the QZSS and the QZSS.\nThe Ministry of Environment of Japan – 環境省 😀 – met.\n';
const right = wrong.replace('the QZSS', 'the Quasi-Zenith Satellite System (QZSS)').replace('of Environment', 'of the Environment');

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
/** Encodings that fixing a file must keep. */
const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, little-endian', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big-endian', (text) => utf16be(`\uFEFF${text}`)],
  ['lines that end as in Windows', (text) => Buffer.from(crlf(text))],
  ['lines that end as on old machines', (text) => Buffer.from(text.replace(/\n/g, '\r'))],
  ['lines that end in both ways', (text) => Buffer.from(text.replace('\n', '\r\n'))],
  ['no line end at the end', (text) => Buffer.from(text.trimEnd())],
  ['UTF-16 with lines as in Windows', (text) => Buffer.from(`\uFEFF${crlf(text)}`, 'utf16le')],
];

/** Temporary files that were not deleted. */
const leftovers = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

describe('a fixed file', () => {
  it.each(encodings)('keeps %s', (_, encoded) => {
    writeFileSync(at('a.statement'), encoded(wrong));
    expect(fix('a.statement').stderr).toBe('');
    expect(readFileSync(at('a.statement')).equals(encoded(right))).toBe(true);
    expect(leftovers()).toEqual([]);
  });

  it.each([
    ['Shift JIS', Buffer.concat([Buffer.from(wrong), Buffer.from([0x8a, 0xc2, 0x8b, 0xab])]), 'is not valid UTF-8 text'],
    ['Windows-1252', Buffer.concat([Buffer.from(wrong), Buffer.from([0x93, 0x41, 0x94])]), 'is not valid UTF-8 text'],
    [
      'half a character of UTF-16',
      Buffer.concat([Buffer.from(`\uFEFF${wrong}`, 'utf16le'), Buffer.from([0x41])]),
      'is not valid UTF-16LE text',
    ],
    [
      'half a pair of UTF-16',
      Buffer.concat([Buffer.from(`\uFEFF${wrong}`, 'utf16le'), Buffer.from([0x00, 0xd8])]),
      'is not valid UTF-16LE text',
    ],
    ['UTF-16 without a mark', Buffer.from(wrong.slice(0, 40), 'utf16le'), 'is not a text file'],
  ])('is refused, and left as it is, where it is not text: %s', (_, bytes, says) => {
    writeFileSync(at('a.statement'), bytes);
    expect(fix('a.statement')).toMatchObject({ status: 2, stderr: `communique: a.statement: ${says}\n` });
    expect(readFileSync(at('a.statement')).equals(bytes)).toBe(true);
  });

  it('that has nothing to fix is not touched', () => {
    writeFileSync(at('a.statement'), right);
    const { mtimeMs, ino } = statSync(at('a.statement'));
    fix('a.statement');
    expect(statSync(at('a.statement'))).toMatchObject({ mtimeMs, ino });
  });

  it('keeps its symbolic link', () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/a.statement'), wrong);
    symlinkSync('real/a.statement', at('a.statement'));
    expect(fix('a.statement').stderr).toBe('');
    expect(lstatSync(at('a.statement')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(at('a.statement'))).toBe('real/a.statement');
    expect(readFileSync(at('real/a.statement'), 'utf8')).toBe(right);
    expect(readdirSync(at('real'))).toEqual(['a.statement']);
  });
});

describe.skipIf(process.platform === 'win32')('a fixed file, with owner and mode', () => {
  it.each([0o644, 0o600, 0o664, 0o755])('keeps mode %i', (mode) => {
    writeFileSync(at('a.statement'), wrong);
    chmodSync(at('a.statement'), mode);
    fix('a.statement');
    expect(readFileSync(at('a.statement'), 'utf8')).toBe(right);
    expect(statSync(at('a.statement')).mode & 0o7777).toBe(mode);
  });

  it.skipIf(process.getuid?.() !== 0)('keeps its owner', () => {
    writeFileSync(at('a.statement'), wrong);
    spawnSync('chown', ['1234:4321', at('a.statement')]);
    chmodSync(at('a.statement'), 0o640);
    fix('a.statement');
    expect(readFileSync(at('a.statement'), 'utf8')).toBe(right);
    expect(statSync(at('a.statement'))).toMatchObject({ uid: 1234, gid: 4321, mode: 0o100640 });
  });

  it('is refused if it is read-only, although its folder is not', () => {
    writeFileSync(at('a.statement'), wrong);
    chmodSync(at('a.statement'), 0o444);
    chmodSync(folder, 0o777);
    // Root can write every file, so the command runs as nobody.
    const isRoot = process.getuid?.() === 0;
    const { status, stderr } = isRoot
      ? spawnSync(process.execPath, [cli, 'check', '--fix', 'a.statement'], { cwd: folder, encoding: 'utf8', uid: 65534, gid: 65534 })
      : fix('a.statement');
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'communique: a.statement: cannot be written: no permission to write it\n' });
    expect(readFileSync(at('a.statement'), 'utf8')).toBe(wrong);
    expect(leftovers()).toEqual([]);
  });
});

describe('an output', () => {
  const table = 'name,abbreviation\nNara Plan,NP\n';

  it('follows a symbolic link', () => {
    writeFileSync(at('a.csv'), table);
    writeFileSync(at('real.json'), 'old');
    symlinkSync('real.json', at('out.json'));
    expect(run(['glossary', 'import', 'a.csv', '--output', 'out.json']).status).toBe(0);
    expect(lstatSync(at('out.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(at('real.json'), 'utf8'))).toMatchObject({ terms: [{ name: 'Nara Plan' }] });
  });

  it.each([
    ['by a link', () => symlinkSync('a.csv', at('b.json'))],
    ['by a second name', () => linkSync(at('a.csv'), at('b.json'))],
  ] as const)('is refused if it is the input: %s', (_, make) => {
    writeFileSync(at('a.csv'), table);
    make();
    const { status, stderr } = run(['glossary', 'import', 'a.csv', '--output', 'b.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('is the input file');
    expect(readFileSync(at('a.csv'), 'utf8')).toBe(table);
  });

  it('is refused if it is not a file', () => {
    writeFileSync(at('a.csv'), table);
    mkdirSync(at('out.json'));
    expect(run(['glossary', 'import', 'a.csv', '--output', 'out.json'])).toMatchObject({
      status: 2,
      stderr: 'communique: out.json: is not a file\n',
    });
  });
});
