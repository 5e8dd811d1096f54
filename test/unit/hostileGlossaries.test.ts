import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/src/config/config.js';
import { loadGlossary } from '../../server/src/glossary/load.js';

const nested = (open: string, close: string, times = 100_000): string => open.repeat(times) + close.repeat(times);

/** What is said of a file; nothing where it is a glossary. */
async function saidOf(text: string, path: string): Promise<string[]> {
  const loaded = await loadGlossary(text, path);
  return loaded.ok ? [] : loaded.problems.map((p) => `${p.offset}: ${p.message}`);
}

describe('a glossary that means harm', () => {
  it.each([
    ['lists in lists', 'a.json', `{"terms":${nested('[', ']')}}`],
    ['objects in objects', 'a.json', nested('{"a":', '}')],
    [
      'items in items',
      'a.json',
      `{"terms":[{"id":"a","name":"A B","kind":"forum","tbx":[${nested('{"element":"a","items":[', ']}', 20_000)}]}]}`,
    ],
    ['flow in flow', 'a.yml', `contexts: ${nested('[', ']')}`],
    ['dash in dash', 'a.yml', 'contexts:\n  - '.concat('- '.repeat(50_000))],
  ])('is refused where it is nested too deeply: %s', async (_, path, text) => {
    expect((await saidOf(text, path))[0]).toBe('0: is nested too deeply to be read');
  });

  it.each([
    [
      'a thousand groups in one another',
      'a.tbx',
      `<tbx><conceptEntry id="a">${nested('<descripGrp>', '</descripGrp>', 1000)}</conceptEntry></tbx>`,
    ],
    ['a hundred thousand elements in one another', 'a.tbx', `<tbx>${nested('<a>', '</a>')}</tbx>`],
  ])('is read where nothing comes of the nesting: %s', async (_, path, text) => {
    expect(await saidOf(text, path)).toEqual([]);
  });

  it('may name aliases as often as it likes: none grows, and each is looked up once', async () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}*l${i}]`);
    expect(await saidOf(['l0: &l0 [ha]', ...laughs, 'contexts: *l30'].join('\n'), 'a.yml')).toEqual([]);
    const many = Array.from({ length: 5000 }, (_, i) => `      - {name: &n${i} Foo Bar ${i}, definition: *n${i}}`);
    const loaded = await loadGlossary(`contexts:\n  - terms:\n${many.join('\n')}`, 'a.yml');
    expect(loaded.ok && loaded.value.entries[4999]).toMatchObject({ name: 'Foo Bar 4999', definition: 'Foo Bar 4999' });
  });

  it('cannot hold itself', async () => {
    expect(await saidOf('contexts: &a\n  - terms: *a\n', 'a.yml')).toEqual(['17: the term has no name']);
    expect(await saidOf('contexts: *a\n', 'a.yml')).toEqual(['10: not valid YAML: the alias stands for nothing']);
  });

  it.each([
    ['an entity', '<!DOCTYPE tbx [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'],
    ['an entity of elsewhere', '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>'],
    ['a parameter entity', '<!DOCTYPE tbx [<!ENTITY % a SYSTEM "https://example.org/a"> %a;]><tbx/>'],
    ['an entity in small letters', '<!DOCTYPE tbx [<!entity a "a">]><tbx>&a;</tbx>'],
  ])('declares %s in XML: refused', async (_, text) => {
    expect((await saidOf(text, 'a.tbx'))[0]).toMatch(/a glossary must not declare entities of its own$/);
  });

  it('uses an entity that it does not declare: refused', async () => {
    expect((await saidOf('<tbx>&a;</tbx>', 'a.tbx'))[0]).toMatch(/not valid XML/);
  });

  it.each([
    [
      'parents',
      '{"terms":[{"id":"a","name":"Alpha Body","kind":"forum","parent":"b"},{"id":"b","name":"Beta Body","kind":"forum","parent":"a"}]}',
    ],
    ['a body above itself', '{"terms":[{"id":"a","name":"Alpha Body","kind":"forum","parent":"a"}]}'],
  ])('has %s in a circle: refused', async (_, text) => {
    expect((await saidOf(text, 'a.json'))[0]).toMatch(/is its own parent/);
  });
});

describe('keys that change what a value is', () => {
  it.each([
    ['at the top', '{"__proto__":{"terms":[]},"terms":[]}', 1],
    ['written with an escape', '{"\\u005f_proto__":{"terms":[]},"terms":[]}', 1],
    ['in a term', '{"terms":[{"id":"a","name":"A B","kind":"forum","__proto__":{"definition":"x"}}]}', 48],
    ['with a plain value', '{"terms":[{"id":"a","name":"A B","kind":"forum","__proto__":1}]}', 48],
  ])('__proto__ %s is refused at its place', async (_, text, offset) => {
    expect(await saidOf(text, 'a.json')).toEqual([`${offset}: “__proto__” is not known here`]);
  });

  it('are words like others in values', async () => {
    const text =
      '{"terms":[{"id":"constructor","name":"toString of __proto__","abbreviation":"HASOWN","kind":"forum","parent":"valueof"}]}';
    const loaded = await loadGlossary(text, 'a.json');
    expect(loaded.ok && loaded.value.entries).toEqual([
      { id: 'constructor', name: 'toString of __proto__', abbreviation: 'HASOWN', kind: 'forum', parent: 'valueof' },
    ]);
  });

  it.each([
    ['a.csv', 'name,__proto__\nNara Plan,x\n'],
    ['a.csv', 'name,constructor\nNara Plan,x\n'],
    [
      'a.tbx',
      '<tbx><conceptEntry id="a"><langSec xml:lang="__proto__"><termSec><term>x</term></termSec></langSec><langSec xml:lang="en"><termSec><term>x</term></termSec></langSec></conceptEntry></tbx>',
    ],
  ])('are refused in %s', async (path, text) => {
    expect(await saidOf(text, path)).toHaveLength(1);
  });

  it.each(['{"__proto__":{"rules":{}}}', '{"rules":{"__proto__":"error"}}', '{"constructor":{}}', '{"rules":{"toString":"off"}}'])(
    'are refused in communique.json: %s',
    (text) => {
      const loaded = parseConfig(text);
      expect(loaded.ok ? [] : loaded.problems).toHaveLength(1);
    },
  );

  it('leave every other object as it was', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { definition?: string }).definition).toBeUndefined();
  });

  it.each(['\uDC00', '\uD83D'])('half a character in a key is told at its place', async (piece) => {
    const text = `{ "terms": [], "p${piece}x": 1 }`;
    const loaded = await loadGlossary(text, 'g.json');
    expect(loaded.ok ? [] : loaded.problems.map((p) => p.offset)).toEqual([text.indexOf(piece)]);
  });
});
