import { describe, expect, it } from 'vitest';
import { levelsFrom, parseConfig } from '../../server/src/config/config.js';
import { parseGlossary } from '../../server/src/glossary/load.js';
import { marked } from './marked.js';

const term = '{ "id": "a", "name": "A Name", "kind": "system", "definition": "A thing." }';

describe('a glossary file', () => {
  it('may have comments, a byte order mark and a comma too many', () => {
    const loaded = parseGlossary(`\uFEFF{ // ours\n "terms": [${term},] }`);
    expect(loaded.ok && loaded.value.map((t) => t.id)).toEqual(['a']);
  });

  it.each([
    ['broken JSON', '{ "terms": [ [[x]] ] }', /^not valid JSON/],
    ['a missing part', '{ "terms": [ [[{ "id": "a", "name": "A" }]] ] }', /^terms\.0: "kind" is missing$/],
    [
      'a wrong kind of value',
      '{ "terms": [ { "id": "a", "name": [[3]], "kind": "system", "definition": "d" } ] }',
      /^terms\.0\.name: must be "string", not "number"$/,
    ],
    [
      'a kind that there is not',
      '{ "terms": [ { "id": "a", "name": "A", "kind": [["planet"]], "definition": "d" } ] }',
      /^terms\.0\.kind: must be one of /,
    ],
    ['a key that there is not', '{ "terms": [], "term": [[3]] }', /^term: is not known here$/],
    ['no terms', '[[{ }]]', /^"terms" is missing$/],
    ['a list', '[[[ ]]]', /object/],
  ])('says where it is wrong: %s', (_, source, message) => {
    const { text, ranges } = source === '[[[ ]]]' ? { text: '[ ]', ranges: [{ offset: 0, length: 3 }] } : marked(source);
    const loaded = parseGlossary(text);
    if (loaded.ok) throw new Error('was taken for good');
    expect({ offset: loaded.problem.offset, length: loaded.problem.length }).toEqual(ranges[0]);
    expect(loaded.problem.message).toMatch(message);
  });

  it('cannot reach into objects', () => {
    const loaded = parseGlossary('{ "terms": [], "__proto__": { "polluted": true } }');
    expect(loaded.ok).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('communique.json', () => {
  it('has defaults for what it leaves out', () => {
    expect(parseConfig('{ "rules": { "name/misspelt": "off" } }')).toEqual({
      ok: true,
      value: { glossaries: [], include: [], rules: { 'name/misspelt': 'off' }, ignore: [], wellKnown: [] },
    });
  });
  it('says which key is wrong', () => {
    const loaded = parseConfig('{ "rules": { "name/misspelt": "loud" } }');
    expect(!loaded.ok && loaded.problem.message).toMatch(/^rules\.name\/misspelt: /);
  });
});

describe('levelsFrom', () => {
  it('takes levels and names what is none', () => {
    expect(levelsFrom({ a: 'hint', b: 'loud', c: 3 })).toEqual({ levels: { a: 'hint' }, wrong: ['b', 'c'] });
    expect(levelsFrom('x')).toEqual({ levels: {}, wrong: [] });
  });
});
