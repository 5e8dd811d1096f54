import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../server/src/config/config.js';
import { loadGlossary } from '../../../server/src/glossary/load.js';

const nested = (open: string, close: string, times = 100_000): string => open.repeat(times) + close.repeat(times);

/** Returns the messages for a file; empty if it is a valid glossary. */
async function saidOf(text: string, path: string): Promise<string[]> {
  const loaded = await loadGlossary(text, path);
  return loaded.ok ? [] : loaded.problems.map((p) => `${p.offset}: ${p.message}`);
}

describe('a malicious glossary', () => {
  it.each([
    ['lists in lists', 'a.json', `{"terms":${nested('[', ']')}}`],
    ['objects in objects', 'a.json', nested('{"a":', '}')],
    [
      'items in items',
      'a.json',
      `{"terms":[{"id":"a","name":"A B","kind":"forum","tbx":[${nested('{"element":"a","items":[', ']}', 20_000)}]}]}`,
    ],
    ['groups in groups', 'a.tbx', `<tbx><conceptEntry id="a">${nested('<descripGrp>', '</descripGrp>', 1000)}</conceptEntry></tbx>`],
    ['flow in flow', 'a.yml', `contexts: ${nested('[', ']')}`],
    ['maps in maps', 'a.yml', `contexts: ${nested('{a: ', '}')}`],
    ['dash in dash', 'a.yml', 'contexts:\n  - '.concat('- '.repeat(50_000))],
    ['line in line', 'a.yml', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('is refused if it is nested too deeply: %s', async (_, path, text) => {
    expect((await saidOf(text, path))[0]).toBe('0: is nested too deeply to be read');
  });

  // V8 ends the process if a regular expression is compiled near the end of the stack, which cannot be caught.
  it.each([101, 1000, 2000, 5000, 10_000, 20_000])('is refused however deeply it is nested: %i levels', async (times) => {
    for (const [path, text] of [
      ['a.json', `{"terms":${nested('[', ']', times)}}`],
      ['a.json', `{"terms":[{"id":"a","name":"A B","kind":"forum","tbx":[${nested('{"element":"a","items":[', ']}', times)}]}]}`],
      ['a.yml', `contexts: ${nested('[', ']', times)}`],
      ['a.yml', 'contexts:\n  - '.concat('- '.repeat(times))],
      ['a.tbx', `<tbx><conceptEntry id="a">${nested('<descripGrp>', '</descripGrp>', times)}</conceptEntry></tbx>`],
    ] as const)
      expect(await saidOf(text, path)).toEqual(['0: is nested too deeply to be read']);
    expect(parseConfig(`{"rules":${nested('[', ']', times)}}`)).toMatchObject({
      ok: false,
      problems: [{ message: 'is nested too deeply to be read' }],
    });
  });

  it('may have brackets in its texts and comments, and very many terms', async () => {
    const brackets = '[{'.repeat(200);
    expect(
      await saidOf(
        `// ${brackets}\n{"terms":[/* ${brackets} */{"id":"a","name":"A B","kind":"forum","definition":"\\"${brackets}"}]}`,
        'a.json',
      ),
    ).toEqual([]);
    const terms = Array.from(
      { length: 300 },
      (_, i) => `      - name: Foo Bar ${i}\n        definition: >-\n          ${brackets}\n             # [\n`,
    );
    expect(await saidOf(`contexts:\n  - name: "${brackets}"\n    terms:\n${terms.join('')}`, 'a.yml')).toEqual([]);
  });

  it('is read if the nesting is harmless: a hundred thousand nested elements', async () => {
    expect(await saidOf(`<tbx>${nested('<a>', '</a>')}</tbx>`, 'a.tbx')).toEqual([]);
  });

  it('may use any number of aliases: none is expanded, and each is resolved once', async () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}*l${i}]`);
    expect(await saidOf(['l0: &l0 [ha]', ...laughs, 'contexts: *l30'].join('\n'), 'a.yml')).toEqual([]);
    const many = Array.from({ length: 2000 }, (_, i) => `      - {name: &n${i} Foo Bar ${i}, definition: *n${i}}`);
    const loaded = await loadGlossary(`contexts:\n  - terms:\n${many.join('\n')}`, 'a.yml');
    expect(loaded.ok && loaded.value.entries[1999]).toMatchObject({ name: 'Foo Bar 1999', definition: 'Foo Bar 1999' });
  });

  it('cannot contain itself', async () => {
    expect(await saidOf('contexts: &a\n  - terms: *a\n', 'a.yml')).toEqual(['17: the term has no name']);
    expect(await saidOf('contexts: *a\n', 'a.yml')).toEqual(['10: not valid YAML: an alias has no anchor']);
  });

  it.each([
    ['an entity', '<!DOCTYPE tbx [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'],
    ['an entity of elsewhere', '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>'],
    ['a parameter entity', '<!DOCTYPE tbx [<!ENTITY % a SYSTEM "https://example.org/a"> %a;]><tbx/>'],
    ['an entity in small letters', '<!DOCTYPE tbx [<!entity a "a">]><tbx>&a;</tbx>'],
  ])('declares %s in XML: refused', async (_, text) => {
    expect((await saidOf(text, 'a.tbx'))[0]).toMatch(/a glossary must not declare entities$/);
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

describe('keys that change the prototype', () => {
  it.each([
    ['at the top', '{"__proto__":{"terms":[]},"terms":[]}', 1],
    ['written with an escape', '{"\\u005f_proto__":{"terms":[]},"terms":[]}', 1],
    ['in a term', '{"terms":[{"id":"a","name":"A B","kind":"forum","__proto__":{"definition":"x"}}]}', 48],
    ['with a plain value', '{"terms":[{"id":"a","name":"A B","kind":"forum","__proto__":1}]}', 48],
  ])('__proto__ %s is refused at its place', async (_, text, offset) => {
    expect(await saidOf(text, 'a.json')).toEqual([`${offset}: “__proto__” is not recognized`]);
  });

  it('are ordinary text in values', async () => {
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

  it('leave other objects unchanged', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { definition?: string }).definition).toBeUndefined();
  });

  it.each(['\uDC00', '\uD83D'])('an unpaired surrogate in a key is reported at that key', async (piece) => {
    const text = `{ "terms": [], "p${piece}x": 1 }`;
    const loaded = await loadGlossary(text, 'g.json');
    expect(loaded.ok ? [] : loaded.problems.map((p) => p.offset)).toEqual([text.indexOf('"p')]);
  });
});
