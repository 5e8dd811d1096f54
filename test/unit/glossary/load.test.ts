import { describe, expect, it } from 'vitest';
import { configFrom, parseConfig } from '../../../server/src/config/config.js';
import { loadGlossary } from '../../../server/src/glossary/load.js';
import { marked } from '../marked.js';

const parseGlossary = (text: string): ReturnType<typeof loadGlossary> => loadGlossary(text, 'g.json');

const term = '{ "id": "a", "name": "A Name", "kind": "system", "definition": "A thing." }';

describe('a glossary file', () => {
  it('may have comments, a byte order mark and a comma too many', async () => {
    const loaded = await parseGlossary(`\uFEFF{ // ours\n "terms": [${term},] }`);
    expect(loaded.ok && loaded.value.entries.map((t) => t.id)).toEqual(['a']);
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
    ['a removal that does not remove', '{ "terms": [ { "id": "a", "remove": [[1]] } ] }', /^terms\.0\.remove: must be true$/],
    [
      'a tag that is no language',
      '{ "terms": [ { "id": "a", "name": "A", "kind": "system", "translations": { [["Japan"]]: "あ" } } ] }',
      /^terms\.0\.translations\.Japan: has the wrong format$/,
    ],
    ['a key that there is not', '{ "terms": [], [["term"]]: 3 }', /^term: is not recognized$/],
    ['no terms', '[[{ }]]', /^"terms" is missing$/],
    ['a list', '[[[ ]]]', /object/],
  ])('is reported at the place of the error: %s', async (_, source, message) => {
    const { text, ranges } = source === '[[[ ]]]' ? { text: '[ ]', ranges: [{ offset: 0, length: 3 }] } : marked(source);
    const loaded = await parseGlossary(text);
    if (loaded.ok) throw new Error('was taken for good');
    const [problem] = loaded.problems;
    expect({ offset: problem.offset, length: problem.length }).toEqual(ranges[0]);
    expect(problem.message).toMatch(message);
  });

  it('cannot reach into objects', async () => {
    const loaded = await parseGlossary('{ "terms": [], "__proto__": { "polluted": true } }');
    expect(loaded.ok).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('communique.json', () => {
  it('has defaults for what it leaves out', () => {
    expect(parseConfig('{ "rules": { "name/misspelt": "off" } }')).toEqual({
      ok: true,
      value: {
        glossaries: [],
        precedents: [],
        include: [],
        rules: { 'name/misspelt': 'off' },
        profile: [],
        ignore: [],
        words: [],
        wellKnown: [],
      },
      notices: [],
    });
  });
  it('may name one profile, or several', () => {
    for (const written of ['"un"', '["un"]']) {
      const loaded = parseConfig(`{ "profile": ${written} }`);
      expect(loaded.ok && loaded.value.profile).toEqual(['un']);
    }
  });
  it('names its readers, experts, officials or the public', () => {
    const loaded = parseConfig('{ "readers": "experts" }');
    expect(loaded.ok && loaded.value.readers).toBe('experts');
    expect(parseConfig('{ "readers": "lawyers" }').ok).toBe(false);
    expect(configFrom({ readers: 'public' }).config.readers).toBe('public');
    expect(configFrom({ readers: 'officials' })).toEqual(configFrom({}));
    expect(configFrom({ readers: 'all' }).wrong).toHaveLength(1);
  });
  it('reports an unknown rule, at its place', () => {
    const loaded = parseConfig('{ "rules": { "name/mispelt": "off" } }');
    expect(!loaded.ok && loaded.problems).toEqual([
      expect.objectContaining({ offset: 13, length: 14, message: 'rules.name/mispelt: is not recognized' }),
    ]);
  });
  it.each([
    ['{ "wellKnown": ["U"] }', 'wellKnown.0: must have at least 2 characters'],
    ['{ "sides": ["A", "B", "C"] }', 'sides: must have at most 2 items'],
    ['{ "sides": [""] }', 'sides.0: must not be empty'],
    ['{ "profile": "who" }', 'profile: must be one of ["us","un","eu","uk","au","chicago","mofa"]'],
    ['{ "ignore": [{}] }', 'ignore.0: must not be empty'],
    ['{ "ignore": [{ "a/b~c": "" }] }', 'ignore.0.a/b~c: is not recognized'],
    ['{ "date": "May" }', 'date: has the wrong format'],
    ['{ "date": null }', 'date: must be "string", not "null"'],
  ])('reports errors: %s', (text, message) => {
    const loaded = parseConfig(text);
    expect(!loaded.ok && loaded.problems.map((p) => p.message)).toEqual([message]);
  });
  it('reports which key is wrong', () => {
    const loaded = parseConfig('{ "rules": { "name/misspelt": "loud" } }');
    expect(!loaded.ok && loaded.problems[0].message).toMatch(/^rules\.name\/misspelt: /);
  });
});

describe('the editor’s settings', () => {
  it('are used if they are valid, and reported if not', () => {
    const { config, wrong } = configFrom({
      rules: { 'name/misspelt': 'hint', 'name/deprecated': 'loud', 'name/none': 'off' },
      profile: ['un'],
      wellKnown: 'QZSS',
      date: null,
      instrument: 'memorandum',
    });
    expect(config).toMatchObject({ rules: { 'name/misspelt': 'hint' }, profile: ['un'], wellKnown: [], instrument: 'memorandum' });
    expect(wrong).toEqual([
      'communique.rules: name/deprecated is not a rule with one of the levels off, hint, info, warning, error',
      'communique.rules: name/none is not a rule with one of the levels off, hint, info, warning, error',
      'communique.wellKnown: must be "array", not "string"',
    ]);
    expect(configFrom('x')).toEqual({ config: configFrom({}).config, wrong: [] });
  });
});
