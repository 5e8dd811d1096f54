import { type Schema, Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import configSchema from '../../data/schema/communique.schema.json' with { type: 'json' };
import glossarySchema from '../../data/schema/glossary.schema.json' with { type: 'json' };
import { termsWith } from '../../server/src/glossary/builtIn.js';
import { entryAt } from '../../server/src/glossary/compiled/terms.js';
import { csvEntries } from '../../server/src/glossary/formats/csv.js';
import { jsonEntries } from '../../server/src/glossary/formats/jsonEntries.js';
import { loadGlossary } from '../../server/src/glossary/load.js';
import { quickFile } from '../../server/src/glossary/quickFile.js';
import { shapeOf } from '../../server/src/glossary/shape.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 500);

const text = fc.oneof(
  fc.constantFrom('A', 'B c', 'Space Agency', '"\\', '宇宙', '2020-01-02', '2019-02-30', ''),
  fc.string({ maxLength: 5 }),
);
const id = fc.constantFrom('a', 'b', 'c', 'jaxa', 'nasa', 'not an id');
const part = (names: object): fc.Arbitrary<object> => fc.record(names, { requiredKeys: [] });
const valid = part({ from: fc.constantFrom('2019-01-01', '2020-02-30', 'x'), to: fc.constantFrom('2018-01-01', '2021-01-01') });

/** Entries, most of them right: wrong shapes and contradictions among them. */
const entry = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.record({ id, name: text, kind: fc.constantFrom('agency', 'concept', 'planet') }),
        part({
          abbreviation: fc.constantFrom('AB', 'a b c', ''),
          parent: id,
          valid,
          definition: text,
          introduce: fc.constantFrom('always', 'never'),
          translations: fc.dictionary(fc.constantFrom('ja', 'de-DE', '!'), text, { maxKeys: 2 }),
          names: fc.array(
            fc
              .tuple(
                fc.record({ text, status: fc.constantFrom('preferred', 'admitted') }),
                part({ valid, type: fc.constantFrom('fullForm', 'x'), language: id }),
              )
              .map(([a, b]) => ({ ...a, ...b })),
            { maxLength: 2 },
          ),
          sources: fc.array(fc.record({ title: text, url: fc.constantFrom('https://example.org', 'ftp:x') }), { maxLength: 1 }),
          tbx: fc.array(fc.record({ element: text, items: fc.array(fc.record({ element: fc.constant('a') })) }), { maxLength: 1 }),
          other: text,
        }),
      )
      .map(([a, b]) => ({ ...a, ...b })),
  },
  { weight: 2, arbitrary: fc.record({ id, remove: fc.constantFrom(true, true, false) }) },
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<object> },
);
const right = fc.record({
  id: fc.integer({ min: 0, max: 99 }).map((n) => `t${n}`),
  name: fc.constantFrom('A', 'B', 'C d'),
  kind: fc.constant('concept'),
});
const entries = fc.array(fc.oneof({ weight: 3, arbitrary: right }, { weight: 2, arbitrary: entry }), { maxLength: 5 });
const spacing = fc.constantFrom(undefined, 2, '\t');

describe('for any glossary file', () => {
  it('read term by term, it is good where it is good as a whole, and has the same entries', async () => {
    await fc.assert(
      fc.asyncProperty(entries, spacing, async (terms, space) => {
        const json = JSON.stringify({ terms }, null, space);
        const below = termsWith();
        const loaded = await loadGlossary(json, 'g.json', below);
        const quick = await quickFile(jsonEntries(json), 0, below, async () => {});
        expect(quick !== undefined).toBe(loaded.ok);
        if (quick && loaded.ok) expect(loaded.value.entries.map((_, i) => entryAt(quick.entries, i))).toEqual(loaded.value.entries);
      }),
      { numRuns },
    );
  });

  it('a table, read row by row, is good where it is good as a whole, and has the same entries', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', 'b', 'A B', '"x, y"', '"two\nlines"', '5" pipe', '"a ""b"""', '"', 'agency', '2020-01-01'),
      fc.string({ maxLength: 3 }),
    );
    const head = fc.constantFrom('id,name', 'name', 'name,kind,ja', 'id;name;abbreviation', 'name\tadmitted', 'id,name,name', 'nothing');
    const row = fc.array(cell, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(head, fc.array(row, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'), async (first, rows, end) => {
        const separator = /[;\t]/.exec(first)?.[0] ?? ',';
        const table = [first, ...rows.map((r) => r.join(separator))].join(end);
        const below = termsWith();
        const loaded = await loadGlossary(table, 'g.csv', below);
        const quick = await quickFile(csvEntries(table, below), 0, below, async () => {});
        if (quick && !loaded.ok) throw new Error('was taken for good');
        if (quick && loaded.ok) expect(loaded.value.entries.map((_, i) => entryAt(quick.entries, i))).toEqual(loaded.value.entries);
      }),
      { numRuns },
    );
  });

  it('a long table is cut between its rows', () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `${i % 7 === 0 ? '"two, or\nmore' : '"one'} ${i}",agency,"A ""quoted"" text ${i}"`,
    );
    const table = `name,kind,definition\n${rows.join('\n')}\n`;
    const names = [...csvEntries(table, new Map())].map((t) => `${t.name} ${t.definition}`);
    expect(names).toEqual(rows.map((_, i) => `${i % 7 === 0 ? 'two, or more' : 'one'} ${i} A "quoted" text ${i}`));
  });

  it('its terms, one at a time, are those of the whole, or it is left to the other reader', () => {
    const pieces = fc.array(
      fc.constantFrom('{ "terms": [', '{"a":1}', '{"b":"}\\""}', ',', ']', '}', ' ', '"', '{ "c": [{}] }', '//', '\\', '\n'),
      { maxLength: 12 },
    );
    const whole = fc
      .tuple(fc.jsonValue(), fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 4 }))
      .map(([title, terms]) => JSON.stringify({ title, terms }));
    const listed = fc
      .tuple(
        fc.array(fc.dictionary(fc.string({ maxLength: 2 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }), { maxLength: 12 }),
        fc.nat(2),
      )
      .map(([terms, spaces]) => JSON.stringify({ terms }, null, spaces));
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((p) => p.join('')),
          whole,
          listed,
        ),
        fc.integer({ min: 1, max: 60 }),
        (json, together) => {
          let read: unknown[];
          try {
            read = [...jsonEntries(json, together)];
          } catch {
            return;
          }
          expect(read).toEqual((JSON.parse(json) as { terms: unknown }).terms);
        },
      ),
      { numRuns: numRuns * 4 },
    );
  });

  it('the quick look at its shape says what the validator says', () => {
    const fits = shapeOf(glossarySchema);
    const validator = new Validator(glossarySchema as Schema, '7', false);
    fc.assert(
      fc.property(
        fc.oneof(
          entries.map((terms) => ({ terms })),
          fc.jsonValue(),
        ),
        (value) => {
          expect(fits?.(value)).toBe(validator.validate(value).valid);
        },
      ),
      { numRuns: numRuns * 2 },
    );
  });

  it('a schema with more than it knows is left to the validator', () => {
    expect(shapeOf({ type: 'object', dependencies: {} })).toBeUndefined();
    const fits = shapeOf(configSchema);
    if (fits) expect(fits({ rules: { 'name/misspelt': 'loud' } })).toBe(false);
  });
});
