import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../data/wording/', import.meta.url);

/** Returns every list of strings in a structure, with its path. */
function* listsIn(value: unknown, path: string): Iterable<[string, readonly string[]]> {
  if (Array.isArray(value) && value.every((v) => typeof v === 'string')) yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* listsIn(part, `${path}.${key}`);
}

describe.each(readdirSync(folder))('%s', (name) => {
  const data = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>;

  it('says what it is for', () => {
    expect(data.title ?? data.$comment).toMatch(/\p{L}{3,} \p{L}+/u);
  });

  it.each([...listsIn(data, name)])('%s has each text once, without spaces around it', (_, list) => {
    expect([...new Set(list)]).toEqual(list);
    expect(list.map((text) => text.trim())).toEqual(list);
    expect(list).not.toContain('');
  });
});

// Words are looked up in lowercase, so one with a capital would never be found.
it.each(['headings', 'introductions', 'names', 'persons'])('%s.json has lowercase words, and a reason for each list', (name) => {
  const { title: _, ...lists } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Record<string, { reason: string }>;
  for (const [list, { reason }] of Object.entries(lists)) expect(reason, list).toMatch(/\.$/);
  for (const [path, words] of listsIn(lists, name))
    if (!path.endsWith('reason'))
      expect(
        words.map((w) => w.toLowerCase()),
        path,
      ).toEqual(words);
});
