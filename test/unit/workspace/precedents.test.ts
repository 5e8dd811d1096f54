import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../server/src/config/config.js';
import { filesMatching } from '../../../server/src/workspace/filesMatching.js';
import type { FolderEntry, Platform } from '../../../server/src/workspace/platform.js';
import { precedents } from '../../../server/src/workspace/precedents.js';
import type { Settings } from '../../../server/src/workspace/settings.js';
import { testGlossary } from '../marked.js';

const sentence = 'Both sides affirmed the safe, stable, and lasting use of the northern fishing grounds.';

/** Returns a platform that reads files from a map. */
function platformOf(files: Map<string, string>) {
  const asked: string[] = [];
  const platform: Platform = {
    readText: async (uri) => {
      asked.push(uri);
      const text = files.get(uri);
      return text === undefined ? { error: 'no such file' } : { text };
    },
    leavesFolder: async () => false,
    listFolder: async (uri) => {
      asked.push(`${uri}/`);
      const names = new Map<string, FolderEntry['kind']>();
      for (const path of files.keys()) {
        if (!path.startsWith(`${uri}/`)) continue;
        const [name = '', ...rest] = path.slice(uri.length + 1).split('/');
        names.set(decodeURIComponent(name), rest.length > 0 ? 'folder' : 'file');
      }
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
  };
  return { platform, asked };
}

const settingsOf = (...globs: string[]): Settings => ({
  config: defaultConfig,
  glossary: testGlossary,
  includes: () => false,
  ignoredIn: () => [],
  wordsIn: () => [],
  refused: [],
  precedents: { folder: 'w:/team', globs },
});

describe('files that globs name', () => {
  const files = new Map(
    ['team/a.md', 'team/old/b.md', 'team/old/deep/c%20d.md', 'team/.git/e.md', 'team/node_modules/f.md', 'team/other/g.md', 'h.md'].map(
      (path) => [`w:/${path}`, ''],
    ),
  );

  it.each([
    [['*.md'], ['a.md']],
    [['old/**'], ['old/b.md', 'old/deep/c%20d.md']],
    [
      ['./old/*.md', 'a.md'],
      ['a.md', 'old/b.md'],
    ],
    [['**/*.md'], ['a.md', 'old/b.md', 'old/deep/c%20d.md', 'other/g.md']],
    [['../*.md', '../../**'], []],
  ])('are, for %j, %j', async (globs, expected) => {
    const { platform } = platformOf(files);
    expect(await filesMatching(platform, 'w:/team', globs)).toEqual(expected.map((path) => `w:/team/${path}`));
  });

  it('are searched only in folders that a glob names', async () => {
    const { platform, asked } = platformOf(files);
    await filesMatching(platform, 'w:/team', ['old/*.md']);
    expect(asked).toEqual(['w:/team/', 'w:/team/old/', 'w:/team/old/deep/']);
  });
});

describe('earlier statements', () => {
  const uri = 'w:/team/old/2026-05-12.md';

  it('are read in the background; each document has a view without itself', async () => {
    const files = new Map([
      [uri, sentence],
      ['w:/team/old/2025-05-12.md', sentence],
    ]);
    let changes = 0;
    const read = precedents(platformOf(files).platform, { changed: () => changes++ });
    const settings = settingsOf('old/*.md');
    expect(read.of(settings, 'w:/team/draft.md')).toBeUndefined();
    const view = await read.ready(settings, 'w:/team/draft.md');
    expect([view?.documents.length, view?.newest, changes]).toEqual([2, '2026-05-12', 1]);
    expect(read.of(settings, 'w:/team/draft.md')).toBe(view);
    expect(read.of(settings, uri)?.documents.map((d) => d.path)).toEqual(['w:/team/old/2025-05-12.md']);
  });

  it('follow their files, and saving a document does not change its own view', async () => {
    const files = new Map([
      [uri, sentence],
      ['w:/team/old/2025-05-12.md', sentence],
    ]);
    const read = precedents(platformOf(files).platform);
    const settings = settingsOf('old/*.md');
    const [own, others] = [await read.ready(settings, uri), await read.ready(settings, 'w:/team/draft.md')];
    files.set(uri, 'Snow fell on the harbour.');
    expect(read.changed(uri)).toBe(true);
    expect(read.changed('w:/team/communique.json')).toBe(false);
    expect(await read.ready(settings, uri)).toBe(own);
    expect(await read.ready(settings, 'w:/team/draft.md')).not.toBe(others);
    files.delete('w:/team/old/2025-05-12.md');
    read.changed('w:/team/old/2025-05-12.md');
    expect((await read.ready(settings, 'w:/team/draft.md'))?.documents.map((d) => d.path)).toEqual([uri]);
  });

  it('are not read further if no document needs them', async () => {
    const files = new Map([
      [uri, sentence],
      ['w:/team/new/2027-05-12.md', sentence],
    ]);
    const { platform, asked } = platformOf(files);
    const read = precedents(platform);
    read.of(settingsOf('old/*.md'), 'w:/team/draft.md');
    expect((await read.ready(settingsOf('new/*.md'), 'w:/team/draft.md'))?.newest).toBe('2027-05-12');
    expect(asked).not.toContain(uri);
    expect((await read.ready(settingsOf('old/*.md'), 'w:/team/draft.md'))?.newest).toBe('2026-05-12');
  });

  it('are kept while another document needs them', async () => {
    const files = new Map([
      [uri, sentence],
      ['w:/team/new/2027-05-12.md', sentence],
    ]);
    const read = precedents(platformOf(files).platform);
    const view = await read.ready(settingsOf('old/*.md'), 'w:/team/a.md');
    await read.ready(settingsOf('old/*.md'), 'w:/team/b.md');
    await read.ready(settingsOf('new/*.md'), 'w:/team/b.md');
    expect(read.of(settingsOf('old/*.md'), 'w:/team/a.md')).toBe(view);
  });

  it.each([
    ['a.docx', /^is a Word document, which cannot be read here/],
    ['a.doc', /^is an old Word document \(\.doc\)/],
    ['a.txt', /^is not a text file$/],
  ])('that cannot be read (%s) are reported and skipped', async (name, why) => {
    const refused: string[] = [];
    const files = new Map([[`w:/team/${name}`, 'a\0b']]);
    const read = precedents(platformOf(files).platform, { refused: (_, reason) => refused.push(reason) });
    expect(await read.ready(settingsOf('*'), 'w:/x')).toBeUndefined();
    expect(refused).toEqual([expect.stringMatching(why)]);
  });
});
