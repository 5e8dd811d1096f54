import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'communique-terminal-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Clears the screen, rings, gives an order in one character, and turns the direction of writing. */
const attack = '\u001B[2J\u0007\u009B31m\u202E';
/** What a terminal obeys: all controls but tab and line ends, and the marks of direction. */
const obeyed = /\r(?!\n)|[^\P{Cc}\t\r\n]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

/** Windows allows no control characters in names. */
const inName = process.platform === 'win32' ? '\u202E' : attack;
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const text = `The Minister visited the QXZW ${attack} program and the Harbor ${attack} Council (HC). Japan and the United States decided to open the HTO ${attack} and the HC office by 2027.`;
const draft = file(`draft${inName}.statement.md`, `# Joint Statement${attack}\n\n${text}\n`);
const earlier = file(
  `earlier${inName}.statement.md`,
  `# Joint Statement\n\nJapan and the United States welcomed lighthouses ${attack} of the harbor. Japan and the United States intend to open the HTO ${attack} and the HC office by 2027.\n`,
);
const term = {
  id: 'hto',
  name: `Harbor Tide Office ${attack}`,
  abbreviation: 'HTO',
  kind: 'office',
  definition: `Tides ${attack} of the harbor.`,
};
const glossary = file(`terms${inName}.json`, JSON.stringify({ terms: [term] }));
const wrong = file(`wrong${inName}.json`, JSON.stringify({ terms: [{ ...term, [`field${attack}`]: 1, kind: `kind${attack}` }] }));
const broken = file(`broken${inName}.json`, `{ "terms": [ ${attack}`);
file('line.txt', 'The Minister visited the QXZW program.\n');

function run(args: readonly string[]): { readonly code: number | null; readonly out: string; readonly errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, errors: stderr };
}

describe('what a terminal would obey is shown as symbols', () => {
  it.each([
    ['check', [draft]],
    ['check', [draft, '--glossary', glossary]],
    ['check', [draft, '--format', 'github']],
    ['compare', [earlier, draft]],
    ['compare', [earlier, draft, '--format', 'markdown']],
    ['abbreviations', [draft, '--glossary', glossary]],
    ['abbreviations', [draft, '--glossary', glossary, '--format', 'markdown']],
    ['commitments', [draft, '--against', earlier]],
    ['commitments', [draft, '--format', 'markdown']],
    ['hover', [draft, `3:${text.indexOf('HTO') + 1}`, '--glossary', glossary]],
    ['glossary', ['check', glossary]],
    ['glossary', ['check', wrong]],
  ])('on standard output: %s %j', (command, args) => {
    const { code, out, errors } = run([command, ...args]);
    expect(code, errors).toBeLessThan(2);
    expect(out).toMatch(/␛\\?\[2J␇<U\+009B>31m/);
    expect(out).not.toMatch(obeyed);
    expect(errors).not.toMatch(obeyed);
  });

  it.each([
    ['check', [`no${attack}.txt`]],
    ['check', [draft, '--glossary', broken]],
    ['check', [draft, `--no${attack}`]],
    ['check', [draft, '--rule', `no${attack}=off`]],
    ['compare', [draft, `no${attack}.txt`]],
    ['commitments', [`no${attack}.txt`]],
    ['abbreviations', [`no${attack}.txt`]],
    ['hover', [draft, attack]],
    ['hover', [draft, '2:1']],
    ['glossary', ['import', wrong]],
    ['glossary', ['export', glossary, '--output', `out${inName}.csv`]],
    [`no${attack}`, []],
  ])('on standard error: %s %j', (command, args) => {
    const { errors } = run([command, ...args]);
    expect(errors).toMatch(/<U\+202E>/);
    expect(errors).not.toMatch(obeyed);
  });

  it.each([
    ['check', [draft, '--format', 'json']],
    ['check', [draft, '--format', 'sarif']],
    ['check', [draft, '--format', 'ndjson']],
    ['compare', [earlier, draft, '--format', 'json']],
    ['commitments', [draft, '--format', 'json']],
    ['abbreviations', [draft, '--format', 'json']],
    ['glossary', ['import', glossary]],
  ])('JSON escapes them, and means the same: %s %j', (command, args) => {
    const { out } = run([command, ...args]);
    expect(out).not.toMatch(obeyed);
    expect(JSON.stringify(JSON.parse(out))).toMatch(/\u009B|%C2%9B/);
  });

  it('tables and diffs for other programs stay as they are', () => {
    expect(run(['glossary', 'export', glossary, '--to', 'csv']).out).toContain(attack);
    expect(run(['commitments', draft, '--format', 'csv']).out).toContain('\u009B');
    expect(run(['compare', earlier, draft, '--format', 'html']).out).toContain('\u009B');
  });

  it.skipIf(process.platform === 'win32')('a name with a line end stays on one line', () => {
    const name = file('a\nb.txt:1:1  error.txt', 'The Minister visited the QXZW program.\n');
    expect(run(['check', name]).out).toContain('a␊b.txt:1:1  error.txt:1:');
    expect(run(['check', 'no\nfile.txt']).errors).toBe('communique: no␊file.txt: no such file\n');
  });

  it.skipIf(process.platform === 'win32')('the caret stands below what it marks', () => {
    const lines = run(['check', draft]).out.split('\n');
    const at = lines.findIndex((l) => l.includes('QXZW') && l.includes('│'));
    expect(lines[at]?.slice(lines[at + 1]?.indexOf('^'))).toMatch(/^QXZW/);
  });

  it.skipIf(process.platform !== 'linux')('a terminal gets our own colors and no other', () => {
    const command = `"${process.execPath}" "${cli}" check draft*.md`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', NO_COLOR: '' },
    });
    const withoutColors = [0, 1, 2, 31, 32, 33, 34].reduce((text, code) => text.replaceAll(`\u001B[${code}m`, ''), stdout);
    expect(stdout).toContain('\u001B[33mwarning\u001B[0m');
    expect(stdout).toContain('␛[2J␇');
    expect(withoutColors).not.toMatch(obeyed);
  });
});
