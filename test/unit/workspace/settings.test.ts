import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../server/src/config/config.js';
import type { Readers } from '../../../server/src/glossary/builtIn.js';
import { type FileReport, type WorkspaceSettings, workspaceSettings } from '../../../server/src/workspace/settings.js';

const root = 'file:///w';
const term = (id: string): string =>
  `{ "terms": [{ "id": "${id}", "name": "A Made-up Name", "kind": "system", "definition": "A thing." }] }`;

/** A workspace of files in memory, and their reported problems. */
function workspace(
  files: Record<string, string>,
  readersOnTop?: Readers,
): {
  settings: WorkspaceSettings;
  reports: FileReport[];
  files: Record<string, string>;
  reads: string[];
} {
  const reports: FileReport[] = [];
  const reads: string[] = [];
  const platform = {
    readText: async (uri: string) => {
      reads.push(uri);
      const text = files[uri.slice(root.length + 1)];
      return text === undefined ? { error: 'no such file' } : { text };
    },
  };
  return {
    settings: workspaceSettings(
      platform,
      () => [root],
      (r) => reports.push(r),
      undefined,
      { entries: [], config: readersOnTop === undefined ? {} : { readers: readersOnTop } },
    ),
    reports,
    files,
    reads,
  };
}

const problems = (reports: readonly FileReport[]): string[] =>
  reports.flatMap((r) => r.problems.map((p) => `${r.uri.slice(root.length + 1)}@${p.offset}: ${p.message}`));

describe('the settings of a workspace', () => {
  it('come from the nearest communique.json upward', async () => {
    const { settings } = workspace({ 'communique.json': '{ "date": "2020-01-01" }', 'a/communique.json': '{ "date": "2021-01-01" }' });
    expect((await settings.settingsFor(`${root}/a/b/x.md`)).config.date).toBe('2021-01-01');
    expect((await settings.settingsFor(`${root}/c/x.md`)).config.date).toBe('2020-01-01');
  });

  it('ignore a finding in one document, or in all', async () => {
    const ignore = [{ text: 'A' }, { text: 'B', document: 'drafts/b c.md' }];
    const { settings } = workspace({ 'communique.json': JSON.stringify({ ignore }) });
    const ignored = async (path: string): Promise<(string | undefined)[]> =>
      (await settings.settingsFor(`${root}/${path}`)).ignoredIn(`${root}/${path}`).map((i) => i.text);
    expect(await ignored('drafts/b%20c.md')).toEqual(['A', 'B']);
    expect(await ignored('b%20c.md')).toEqual(['A']);
  });

  it('are read once for a folder until something changes', async () => {
    const { settings, reads, files } = workspace({ 'communique.json': '{}' });
    await settings.settingsFor(`${root}/x.md`);
    await settings.settingsFor(`${root}/y.md`);
    expect(reads).toHaveLength(1);
    files['communique.json'] = '{ "date": "2021-01-01" }';
    settings.refresh();
    expect((await settings.settingsFor(`${root}/x.md`)).config.date).toBe('2021-01-01');
  });

  it('keep the last good glossary when the new one is wrong, and say where', async () => {
    const { settings, reports, files } = workspace({ 'communique.json': '{ "glossaries": ["g.json"] }', 'g.json': term('ours') });
    expect((await settings.settingsFor(`${root}/x.md`)).glossary.terms.has('ours')).toBe(true);
    files['g.json'] = '{ "terms": [ oops ] }';
    settings.refresh();
    expect((await settings.settingsFor(`${root}/x.md`)).glossary.terms.has('ours')).toBe(true);
    expect(problems(reports)).toEqual([expect.stringMatching(/^g\.json@13: not valid JSON/)]);
    files['g.json'] = term('ours');
    settings.refresh();
    await settings.settingsFor(`${root}/x.md`);
    expect(reports.flatMap((r) => (r.uri.endsWith('g.json') ? [r.problems.length] : []))).toEqual([0, 1, 0]);
  });

  it('keep the last good configuration when the new one is wrong', async () => {
    const { settings, reports, files } = workspace({ 'communique.json': '{ "date": "2021-01-01" }' });
    await settings.settingsFor(`${root}/x.md`);
    files['communique.json'] = '{ "date": 3 }';
    settings.refresh();
    expect((await settings.settingsFor(`${root}/x.md`)).config.date).toBe('2021-01-01');
    expect(problems(reports)).toEqual(['communique.json@10: date: must be "string", not "number"']);
  });

  it.each(['../secret.json', '/etc/passwd', 'https://example.org/g.json', 'a/../../g.json', 'file:///etc/passwd', '..\\g.json'])(
    'refuse a glossary outside the folder: %s',
    async (path) => {
      const { settings, reports, reads } = workspace({ 'communique.json': JSON.stringify({ glossaries: [path] }) });
      await settings.settingsFor(`${root}/x.md`);
      expect(problems(reports)[0]).toContain('a glossary must be in this folder or a subfolder');
      expect(reads).toEqual([`${root}/communique.json`]);
    },
  );

  it('say which glossary is missing', async () => {
    const { settings, reports } = workspace({ 'communique.json': '{ "glossaries": ["none.json"] }' });
    await settings.settingsFor(`${root}/x.md`);
    expect(problems(reports)).toEqual(['communique.json@17: none.json: no such file']);
  });

  it('include documents by glob', async () => {
    const { settings } = workspace({ 'communique.json': '{ "include": ["drafts/**/*.md"] }' });
    const found = await settings.settingsFor(`${root}/x.md`);
    expect(found.includes(`${root}/drafts/a/b%20c.md`)).toBe(true);
    expect(found.includes(`${root}/drafts/a.txt`)).toBe(false);
    expect(found.includes('file:///elsewhere/drafts/a.md')).toBe(false);
  });

  it('do not look for files beside an untitled document', async () => {
    const { settings, reads } = workspace({});
    await settings.settingsFor('untitled:Untitled-1');
    expect(reads).toEqual([]);
  });

  it('take the user’s settings below what the team has settled', async () => {
    const user = {
      ...defaultConfig,
      glossaries: ['mine.csv'],
      rules: { 'name/misspelt': 'off', 'name/deprecated': 'off' },
      wellKnown: ['XYZ'],
      date: '2001-01-01',
    } as const;
    const { settings, reports } = workspace({
      'a/communique.json': '{ "glossaries": ["g.json"], "rules": { "name/misspelt": "error" }, "date": "2020-01-01" }',
      'a/g.json': term('ours'),
      'mine.csv': 'name,id\nMy Own Name,mine\nMy Other Name,ours\n',
    });
    const inTeam = await settings.settingsFor(`${root}/a/x.md`, user);
    expect(inTeam.config).toMatchObject({
      rules: { 'name/misspelt': 'error', 'name/deprecated': 'off' },
      wellKnown: ['XYZ'],
      date: '2020-01-01',
    });
    expect(inTeam.glossary.terms.get('mine')?.name).toBe('My Own Name');
    expect(inTeam.glossary.terms.get('ours')?.name).toBe('A Made-up Name');
    const elsewhere = await settings.settingsFor(`${root}/b/x.md`, user);
    expect(elsewhere.config.date).toBe('2001-01-01');
    expect(elsewhere.glossary.terms.get('ours')?.name).toBe('My Other Name');
    expect(problems(reports)).toEqual([]);
  });

  it('know the readers: from the caller, then the team, then the user', async () => {
    const files = { 'a/communique.json': '{ "readers": "public" }', 'b/communique.json': '{ "rules": {} }' };
    const known = async (name: string, onTop?: 'experts', user?: 'experts'): Promise<string[]> => {
      const { settings } = workspace(files, onTop);
      const { glossary } = await settings.settingsFor(`${root}/${name}`, user ? { ...defaultConfig, readers: user } : defaultConfig);
      return ['NASA', 'IAEA', 'UN'].filter((text) => glossary.customaryReason(text) !== undefined);
    };
    expect(await known('x.md')).toEqual(['IAEA', 'UN']);
    expect(await known('a/x.md')).toEqual(['UN']);
    expect(await known('a/x.md', undefined, 'experts')).toEqual(['UN']);
    expect(await known('b/x.md', undefined, 'experts')).toEqual(['NASA', 'IAEA', 'UN']);
    expect(await known('a/x.md', 'experts')).toEqual(['NASA', 'IAEA', 'UN']);
    expect(await known('x.md', 'experts')).toEqual(['NASA', 'IAEA', 'UN']);
  });

  it('remove terms, and know which file is refused', async () => {
    const { settings, files } = workspace({
      'communique.json': '{ "glossaries": ["g.json"] }',
      'g.json': '{ "terms": [{ "id": "qzss", "remove": true }] }',
    });
    const good = await settings.settingsFor(`${root}/x.md`);
    expect(good.glossary.terms.has('qzss')).toBe(false);
    expect(good.refused).toEqual([]);
    files['g.json'] = '{ "terms": [{ "id": "qzss" }] }';
    settings.refresh();
    const stale = await settings.settingsFor(`${root}/x.md`);
    expect(stale.glossary.terms.has('qzss')).toBe(false);
    expect(stale.refused).toEqual([`${root}/g.json`]);
  });

  it('report problems of an edited settings file', async () => {
    const { settings } = workspace({ 'communique.json': '{ "glossaries": ["odd.dat"] }', 'odd.dat': term('ours') });
    await settings.settingsFor(`${root}/x.md`);
    expect(await settings.problemsIn(`${root}/odd.dat`, '{ "terms": 3 }')).toEqual([
      expect.objectContaining({ offset: 11, kind: 'schema' }),
    ]);
    expect(await settings.problemsIn(`${root}/new.glossary.json`, term('x'))).toEqual([]);
    expect(await settings.problemsIn(`${root}/communique.json`, '{ "dates": 3 }')).toHaveLength(1);
    const refused = '{ "glossaries": ["../x.json", "none.json"], "include": ["*a*a*a*a*b"], "precedents": ["../earlier/*.md"] }';
    expect(
      (await settings.problemsIn(`${root}/communique.json`, refused))?.map((p) => refused.slice(p.offset, p.offset + p.length)),
    ).toEqual(['"../earlier/*.md"', '"*a*a*a*a*b"', '"../x.json"', '"none.json"']);
    expect(await settings.problemsIn(`${root}/x.md`, 'text')).toBeUndefined();
  });
});
