import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'communique-many-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (
  args: readonly string[],
  input = '',
  command = process.execPath,
  own: readonly string[] = [cli],
): { code: number | null; out: string; errors: string } => {
  const { status, stdout, stderr } = spawnSync(command, [...own, ...args], { cwd: folder, input, encoding: 'utf8' });
  return { code: status, out: stdout, errors: stderr };
};
const lines = (out: string): { version: number; path: string; findings?: { rule: string; text: string }[]; error?: string }[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((l) => JSON.parse(l));

const count = 60;
const nameOf = (i: number): string => `drafts/${String(i).padStart(3, '0')}.statement.md`;

beforeAll(() => {
  mkdirSync(join(folder, 'drafts/.hidden'), { recursive: true });
  for (let i = 0; i < count; i++)
    writeFileSync(join(folder, nameOf(i)), `Both sides met.\n\nThe X${i}Y met the X${i}Y${i % 3 === 0 ? '' : ' again'}.\n`);
  writeFileSync(join(folder, 'drafts/README.md'), '# Notes\n\nThe ABC and ABC.\n');
  writeFileSync(
    join(folder, 'drafts/opening.md'),
    '# Joint Statement\n\nJapan and the United States met on March 24, 2023.\n\nThe ABC and ABC met.\n',
  );
  writeFileSync(join(folder, 'drafts/.hidden/x.statement'), 'The ABC and ABC.\n');
});

describe('a folder of statements', () => {
  it('is checked with a line for each, sorted by name', () => {
    const { code, out, errors } = run(['check', 'drafts', '--format', 'ndjson']);
    expect(errors).toBe('');
    expect(code).toBe(1);
    const found = lines(out);
    expect(found.map((f) => f.path)).toEqual([...Array.from({ length: count }, (_, i) => nameOf(i)), 'drafts/opening.md']);
    expect(found[7]).toMatchObject({ version: 1, findings: [{ rule: 'abbreviation/not-introduced', text: 'X7Y' }] });
  });

  it('works with other reports too, and skips files that are not statements', () => {
    expect(JSON.parse(run(['check', 'drafts', '--format', 'json']).out).files).toHaveLength(count + 1);
  });

  it('reports a file that cannot be read in its line, and continues', () => {
    const list = `${nameOf(0)}\nnone.statement\n${nameOf(1)}\n`;
    const { code, out, errors } = run(['check', '--files-from', '-', '--format', 'ndjson'], list);
    expect(code).toBe(2);
    expect(errors).toBe('communique: some files could not be read; see their lines for the reason\n');
    expect(lines(out).map((l) => l.error ?? l.path)).toEqual([nameOf(0), 'none.statement: no such file', nameOf(1)]);
  });

  it('takes a list from a file, and the same options as one file', () => {
    writeFileSync(join(folder, 'list.txt'), `${nameOf(0)}\r\n${nameOf(1)}\r\n`);
    const { code, out } = run(['check', '--files-from', 'list.txt', '--format', 'ndjson', '--rule', 'abbreviation/not-introduced=off']);
    expect(code).toBe(0);
    expect(lines(out).map((l) => l.findings)).toEqual([[], []]);
    expect(run(['check', '--files-from', 'nothing.txt']).errors).toBe('communique: nothing.txt: no such file\n');
    expect(run(['check']).errors).toBe('communique: name a file or folder to check, or --files-from LIST\n');
    expect(run(['check', 'drafts', '--format', 'ndjson', '--fix']).errors).toContain('--format ndjson cannot be used with');
  });

  const hasParallel = spawnSync('parallel', ['--version']).status === 0;
  it.skipIf(!hasParallel)(`is a map step of GNU parallel${hasParallel ? '' : ' (skipped: it is not installed)'}`, () => {
    const list = Array.from({ length: count }, (_, i) => nameOf(i)).join('\n');
    const together = run(
      ['--will-cite', '-k', '-j2', '-n', '20', process.execPath, cli, 'check', '--format', 'ndjson'],
      list,
      'parallel',
      [],
    );
    expect(lines(together.out).map((l) => l.path)).toEqual(list.split('\n'));
    const piped = run(
      ['--will-cite', '-k', '--pipe', '-N', '20', process.execPath, cli, 'check', '--files-from', '-', '--format', 'ndjson'],
      list,
      'parallel',
      [],
    );
    expect(piped.out).toBe(together.out);
  });
});
