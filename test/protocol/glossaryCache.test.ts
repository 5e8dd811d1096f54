import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { compiledVersion } from '../../server/src/glossary/compiled/bytes.js';
import type { Entries } from '../../server/src/glossary/entries.js';
import type { Term } from '../../server/src/glossary/term.js';
import { cacheFolder, fileCache } from '../../server/src/node/fileCache.js';
import { wordsOf } from '../../server/src/text/words.js';
import { glossaryLayer } from '../../server/src/workspace/glossaryLayer.js';
import type { Cache } from '../../server/src/workspace/platform.js';

const count = 20_000;
const terms = Array.from(
  { length: count },
  (_, i): Term => ({ id: `t${i}`, name: `Orbital Survey Office ${i}`, abbreviation: `OSO${i}`, kind: 'office', definition: 'Made up.' }),
);
const json = JSON.stringify({ terms });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Loads as a layer and waits for what goes on behind the answer; says whether the cache had it. */
async function load(
  text: string,
  cache: Cache = fileCache(folder),
  below: readonly Entries[] = [],
): Promise<{ entries: Entries; kept: boolean }> {
  let found = false;
  const work: Promise<void>[] = [];
  const watching: Cache = {
    read: async (key) => {
      const bytes = await cache.read(key);
      found = bytes !== undefined;
      return bytes;
    },
    write: (key, parts) => {
      found = false;
      return cache.write(key, parts);
    },
  };
  const loaded = await glossaryLayer(text, 'g.glossary.json', below, { cache: watching }, (w) => work.push(w));
  if (!loaded.ok) throw new Error(loaded.problems[0].message);
  await Promise.all(work);
  return { entries: loaded.value.entries, kept: found };
}

const files = (): Promise<string[]> => readdir(folder);
const onlyFile = async (): Promise<string> => join(folder, (await files())[0] as string);

/** What a draft says with a glossary. */
function answers(entries: Entries): unknown {
  const glossary = glossaryWith([entries]);
  const words = wordsOf('The Orbital Survey Office 7, OSO19999, the Orbital Survy Office 3 and JAXA');
  return {
    matches: words.map((_, i) => glossary.matcher.longestAt(words, i)?.entries.map((e) => e.term)),
    near: glossary.nearNames.in(words).map((n) => [n.from, n.to, n.entry.text]),
    terms: glossary.termsOf('OSO12'),
    last: [...entries].at(-1),
  };
}

describe('a large glossary', () => {
  it('is kept, and read again as it was', async () => {
    const fresh = await load(json);
    const again = await load(json);
    expect([fresh.kept, again.kept]).toEqual([false, true]);
    expect(answers(again.entries)).toEqual(answers(fresh.entries));
    expect(answers(fresh.entries)).toMatchObject({
      last: terms.at(-1),
      terms: [terms[12]],
      near: [[expect.anything(), expect.anything(), 'Orbital Survey Office 3']],
    });
  });

  it.each([
    ['cut short', (b: Buffer) => b.subarray(0, b.length - 9)],
    ['empty', () => Buffer.alloc(0)],
    ['foreign', () => Buffer.from('{ "terms": [] }')],
    ['of another version', (b: Buffer) => b.fill(compiledVersion + 1, 4, 5)],
    ['with a letter changed at its end', (b: Buffer) => b.fill((b.at(-1000) as number) ^ 1, b.length - 1000, b.length - 999)],
    ['with a letter changed in its description', (b: Buffer) => b.fill(0x21, 40, 41)],
  ])('is made anew where what was kept is %s', async (_, broken) => {
    await load(json);
    const path = await onlyFile();
    const good = await readFile(path);
    await writeFile(path, broken(Buffer.from(good)));
    const again = await load(json);
    expect(again.kept).toBe(false);
    expect((await readFile(path)).equals(good)).toBe(true);
    expect((await load(json)).kept).toBe(true);
  });

  it('is made anew when its text or a file below it changes', async () => {
    await load(json);
    expect((await load(json.replace('Made up.', 'Changed.'))).kept).toBe(false);
    expect((await load(json, undefined, [[{ id: 'below', name: 'Below', kind: 'office' }]])).kept).toBe(false);
    expect((await load(json)).kept).toBe(true);
  });

  it('is not kept with an error in it, which is told each time', async () => {
    const wrong = json.replace('"id":"t19998"', '"id":"t3"');
    for (let i = 0; i < 2; i++) {
      const loaded = await glossaryLayer(wrong, 'g.json', [], { cache: fileCache(folder) });
      const at = wrong.lastIndexOf('"t3"');
      expect(!loaded.ok && loaded.problems).toEqual([
        expect.objectContaining({ offset: at, length: 4, message: expect.stringContaining('“t3” already') }),
      ]);
    }
    expect(await files()).toEqual([]);
  });

  it('never touches the disk where it is small', async () => {
    await load(JSON.stringify({ terms: terms.slice(0, 100) }));
    await load(`${' '.repeat(300_000)}${JSON.stringify({ terms: terms.slice(0, 100) })}`);
    expect(await files()).toEqual([]);
  });

  it('is used where nothing can be kept', async () => {
    const closed: Cache = { read: () => Promise.reject(new Error('closed')), write: () => Promise.reject(new Error('full')) };
    expect((await load(json, closed)).entries.length).toBe(count);
    const noFolder = join(folder, 'file');
    await writeFile(noFolder, '');
    expect((await load(json, fileCache(noFolder))).entries.length).toBe(count);
  });

  it('is kept whole by two processes at once', async () => {
    await writeFile(join(folder, 'communique.json'), '{ "glossaries": ["g.glossary.json"] }');
    await writeFile(join(folder, 'g.glossary.json'), json);
    await writeFile(join(folder, 'draft.statement'), 'Joint Statement\n\nThe OSO12 was welcomed.\n');
    const check = (): Promise<string> =>
      new Promise((resolve, reject) => {
        const env = { ...process.env, XDG_CACHE_HOME: folder };
        const run = spawn(process.execPath, ['dist/cli.js', 'check', join(folder, 'draft.statement')], { env });
        let out = '';
        run.stdout.on('data', (data: Buffer) => {
          out += data.toString();
        });
        run.on('error', reject);
        run.on('close', () => resolve(out));
      });
    const [first, second] = await Promise.all([check(), check()]);
    expect(first).toContain('Orbital Survey Office 12');
    expect(second).toBe(first);
    const kept = await readdir(join(folder, 'communique'));
    expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.glossary$/)]);
    expect(await check()).toBe(first);
  });
});

describe('the files of the cache', () => {
  const part = (text: string): Uint8Array<ArrayBuffer>[] => [new TextEncoder().encode(text)];

  it('are few: those not used for longest go', async () => {
    const cache = fileCache(folder);
    for (let i = 0; i < 8; i++) {
      await cache.write(`k${i}`, part(String(i)));
      await utimes(join(folder, `k${i}.glossary`), i + 1, i + 1);
    }
    await cache.read('k0');
    await cache.write('k8', part('8'));
    expect(await cache.read('k1')).toBeUndefined();
    expect(await cache.read('k0')).toEqual(part('0')[0]);
    expect((await files()).length).toBe(8);
  });

  it('that were begun and never ended go, once nobody can be writing them', async () => {
    const [old, young] = ['a.glossary.1-x.part', 'b.glossary.2-x.part'];
    for (const name of [old, young]) await writeFile(join(folder, name), '');
    await utimes(join(folder, old), 1, 1);
    await fileCache(folder).write('k', part('k'));
    expect((await files()).sort()).toEqual([young, 'k.glossary']);
  });

  it('lie where the system wants them', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(join('/x', 'communique'));
    expect(cacheFolder({}, 'linux')).toMatch(/\.cache.communique$/);
    expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.communique$/);
    expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32')).toBe(join('/l', 'communique'));
  });
});
