import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, runCommandLine } from '../commandLine.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-terminal-'));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Clears the screen, rings the bell, sends a control sequence (CSI), makes a link (OSC 8), reverses the text in every way, and hides text
 * without width.
 */
const attack = '\u001B[2J\u0007\u009B31m\u001B]8;;x:y\u001B\\\u202E\u2066\u200B\uFEFF\u{E0041}';
/**
 * Characters that a terminal interprets or hides: all control characters except tabs and line ends, bidirectional controls, zero-width
 * characters.
 */
const obeyed = /\r(?!\n)|[^\P{Cc}\t\r\n]|[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0001}-\u{E007F}]/u;

/** Windows does not allow control characters in file names. */
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
/** A draft in a folder with a configuration. */
function configured(name: string, config: object): string {
  mkdirSync(join(folder, name));
  file(`${name}/communique.json`, JSON.stringify(config));
  return file(`${name}/draft.statement.md`, text);
}
const front = file(
  'front.statement.md',
  `---\ncommunique-disable: [no/rule${attack}]\ndate: ${attack}\n---\n\n# Joint Statement\n\n${text}\n`,
);

function run(args: readonly string[]): { readonly code: number | null; readonly out: string; readonly errors: string } {
  const { status, stdout, stderr } = runCommandLine(args, { cwd: folder });
  return { code: status, out: stdout, errors: stderr };
}

describe('control characters are shown as symbols', () => {
  it.each([
    ['check', [draft]],
    ['check', [draft, '--glossary', glossary]],
    ['check', [draft, '--format', 'github']],
    ['check', [front]],
    ['check', [configured('ignoring', { ignore: [{ text: attack }], wellKnown: [attack] })]],
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
    ['check', [configured('ruled', { rules: { [`no${attack}`]: 'off' } })]],
    ['check', [configured('misspelt', { [`no${attack}`]: 1 })]],
    ['check', [configured('glossaries', { glossaries: [`no${attack}.json`] })]],
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

  it.skipIf(process.platform === 'win32')('the caret is below what it marks', () => {
    const lines = run(['check', draft]).out.split('\n');
    const at = lines.findIndex((l) => l.includes('QXZW') && l.includes('│'));
    expect(lines[at]?.slice(lines[at + 1]?.indexOf('^'))).toMatch(/^QXZW/);
  });

  it.skipIf(process.platform === 'win32')('GitHub gets no command but ours', () => {
    const order = '::error::owned%0A::error::owned';
    const name = file(
      `a${order}\n::error::owned.txt`.replaceAll('/', ''),
      `The Minister ${order} visited the QXZW ${order} program program.\n`,
    );
    const { out } = run(['check', name, '--format', 'github']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const [, path = ''] = /^::warning file=([^:,]*),line=1,endLine=1,col=\d+,endColumn=\d+,title=[^:,]*::/.exec(line) ?? [];
      expect(decodeURIComponent(path)).toBe(name);
      expect(line.replace(/%(?:25|0A|3A|2C)/g, '')).not.toContain('%');
    }
  });

  it.skipIf(process.platform !== 'linux').each([
    ['check', [draft]],
    ['check', [file(`doubled${inName}.statement.md`, `The Minister ${attack} visited the the harbor.\n`), '--fix', '--dry-run']],
    ['commitments', [draft, '--format', 'csv']],
    ['compare', [earlier, draft, '--format', 'html']],
    ['glossary', ['export', glossary, '--to', 'csv']],
  ])('a terminal gets only our own colors: %s %j', (command, args) => {
    const quoted = [process.execPath, cli, command, ...args].map((a) => `'${a.replaceAll("'", "'\\''")}'`).join(' ');
    const { stdout } = spawnSync('script', ['-qec', quoted, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', NO_COLOR: '' },
    });
    // The terminal adds a carriage return to each line end, also in CSV.
    const withoutColors = [1, 2, 22, 31, 32, 33, 34, 39].reduce(
      (text, code) => text.replaceAll(`\u001B[${code}m`, ''),
      stdout.replaceAll('\r\r', '\r'),
    );
    if (args.length === 1) expect(stdout).toContain('\u001B[33mwarning\u001B[39m');
    // HTML cannot contain control characters, so the page has U+FFFD instead.
    expect(stdout).toContain(args.includes('html') ? '\uFFFD[2J\uFFFD' : '␛[2J␇');
    expect(withoutColors).not.toMatch(obeyed);
  });
});
