import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { madeUpStatement } from '../../precedent/madeUp.js';
import { startSession } from '../session.js';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** Everything that a process could write to: a new home, cache and temporary folder, and the folder of the statements. */
const base = mkdtempSync(join(tmpdir(), 'communique-kept-'));
afterAll(() => rmSync(base, { recursive: true }));
const within = (name: string): string => join(base, name);
for (const name of ['home', 'cache', 'temporary', 'work', 'work/earlier']) mkdirSync(within(name));
const env: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: within('home'),
  USERPROFILE: within('home'),
  LOCALAPPDATA: within('cache'),
  APPDATA: within('cache'),
  XDG_CACHE_HOME: within('cache'),
  XDG_CONFIG_HOME: within('cache'),
  XDG_STATE_HOME: within('cache'),
  XDG_DATA_HOME: within('cache'),
  TMPDIR: within('temporary'),
  TEMP: within('temporary'),
  TMP: within('temporary'),
};

const agreed = 'Both sides affirmed the safe return of all lighthouse keepers to the harbor.';
const draft = `Joint Statement of the Harbor Dialogue\n\nJapan and the United States met on May 12, 2027. ${agreed} They welcomed QZSS.\n`;
const draftFile = within('work/draft.statement.md');
writeFileSync(draftFile, draft);
for (let year = 2024; year < 2027; year++)
  writeFileSync(within(`work/earlier/${year}-05-12.md`), `${madeUpStatement(year, 1000).text}\n\n${agreed}\n`);
const terms = Array.from({ length: 2000 }, (_, i) => ({
  id: `t${i}`,
  name: `Harbor Office ${i}`,
  abbreviation: `HO${i}`,
  kind: 'office',
}));
writeFileSync(within('work/large.json'), JSON.stringify({ terms }));
writeFileSync(within('work/communique.json'), JSON.stringify({ glossaries: ['large.json'], precedents: ['earlier/*.md'] }));

/** Returns every file and folder below them, with the content of files. */
function listing(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found[path.slice(base.length)] = entry.isFile() ? readFileSync(path, 'latin1') : '';
  }
  return found;
}

const before = listing();

describe('nothing is cached on disk', () => {
  it.each([
    ['check', ['draft.statement.md']],
    ['check', ['.', '--format', 'ndjson']],
    ['compare', ['earlier/2026-05-12.md', 'draft.statement.md']],
    ['commitments', ['draft.statement.md', '--against', 'earlier/2026-05-12.md']],
    ['abbreviations', ['draft.statement.md']],
    ['hover', ['draft.statement.md', '3:5']],
    ['glossary', ['check', 'large.json']],
    ['glossary', ['export', 'large.json', '--to', 'csv']],
  ])('by %s %j', (command, args) => {
    const { status, stdout } = spawnSync(process.execPath, [cli, command, ...args], { cwd: within('work'), env, encoding: 'utf8' });
    expect(status).toBeLessThan(2);
    expect(stdout).not.toBe('');
    expect(Object.keys(listing())).toEqual(Object.keys(before));
    expect(listing()).toEqual(before);
  });

  it.each([
    ['the command line’s server', ['dist/cli.js', 'lsp', '--stdio']],
    ['the extension’s server', ['dist/server.js', '--stdio']],
  ])('by %s, with earlier statements and a large glossary', async (_, command) => {
    const session = await startSession(command, { folder: pathToFileURL(within('work')).href, env });
    const document = session.open(pathToFileURL(draftFile).href, 'joint-statement', draft);
    expect((await document.findings()).map((f) => f.code)).toContain('abbreviation/not-introduced');
    // The hover shows the sentence’s earlier use once all statements are read.
    await expect
      .poll(async () => JSON.stringify((await document.hover('safe return'))?.contents ?? ''), { timeout: 60_000 })
      .toContain('2026');
    expect(await session.end()).toBe(0);
    expect(listing()).toEqual(before);
  });
});
