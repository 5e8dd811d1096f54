import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import customary from '../../data/glossary/customary.json' with { type: 'json' };
import glossaryFiles from '../../data/glossaryFiles.json' with { type: 'json' };
import communiqueSchema from '../../data/schema/communique.schema.json' with { type: 'json' };
import customarySchema from '../../data/schema/customary.schema.json' with { type: 'json' };
import glossarySchema from '../../data/schema/glossary.schema.json' with { type: 'json' };
import exampleConfig from '../../examples/communique.json' with { type: 'json' };
import exampleGlossary from '../../examples/ministry.glossary.json' with { type: 'json' };
import { packed, sourceOf } from '../../scripts/packGlossary.mjs';
import { builtInTerms, glossaryWith } from '../../server/src/glossary/builtIn.js';
import { unpacked } from '../../server/src/glossary/packed.js';
import type { Term } from '../../server/src/glossary/term.js';
import { findingsOf } from '../../server/src/rules/run.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { statementOf } from '../unit/marked.js';

interface GlossaryFile {
  readonly title: string;
  readonly terms: readonly Term[];
}
const folder = new URL('../../data/glossary/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name !== 'customary.json')
    .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GlossaryFile]),
);
const all = Object.values(files).flatMap((f) => f.terms);
const ids = new Set(all.map((t) => t.id));
const withAbbreviation = (short: string): Term[] => all.filter((t) => t.abbreviation === short || t.names?.some((n) => n.text === short));

const ajv = new Ajv({ allErrors: true });
function expectValid(schema: object, value: unknown): void {
  const validate = ajv.compile(schema);
  expect(validate(value), ajv.errorsText(validate.errors)).toBe(true);
}

describe('the glossary formats', () => {
  const root = new URL('../../', import.meta.url);
  const linesOf = (file: string): string[] => readFileSync(new URL(file, root), 'utf8').split('\n');

  it.each(Object.entries({ ...glossaryFiles.read, markdown: glossaryFiles.write.md }))(
    '%s is in the table of docs/glossaries.md, with its file extensions',
    (format, extensions) => {
      const row = linesOf('docs/glossaries.md').find((line) => line.toLowerCase().startsWith(`| ${format} `));
      expect(row).toContain(`| ${extensions.map((e) => `\`.${e}\``).join(', ')} `);
    },
  );
  it.each([
    'README.md',
    'package.nls.json',
    'package.nls.ja.json',
    'data/schema/communique.schema.json',
    'client/src/commands/setUpFolder.ts',
    'l10n/bundle.l10n.ja.json',
  ])('are all named in one line of %s', (file) => {
    const formats = Object.keys(glossaryFiles.read);
    const named = linesOf(file).map((line) => formats.filter((format) => new RegExp(`\\b${format}\\b`, 'i').test(line)));
    expect(named).toContainEqual(formats);
  });
});

describe('the glossary files', () => {
  it.each(Object.entries({ ...files, exampleGlossary }))('%s fits its schema', (_, file) => {
    expectValid(glossarySchema, file);
  });
  it('the customary abbreviations and the example configuration fit their schemas', () => {
    expectValid(customarySchema, customary);
    expectValid(communiqueSchema, exampleConfig);
  });

  it('are all built in, and the bundles keep all but second sources', () => {
    expect(builtInTerms.flat().length).toBe(all.length);
    expect(new Set(builtInTerms.flat().map((t) => t.id))).toEqual(ids);
    const restored = unpacked(packed(Object.fromEntries(Object.entries(files).map(([name, { terms }]) => [name, terms]))));
    for (const [name, { terms }] of Object.entries(files))
      expect(restored.get(name)).toEqual(terms.map((t) => ({ ...t, ...(t.sources ? { sources: [sourceOf(t)] } : {}) })));
  });

  it('say of every term when it was checked, or that it is not verified', () => {
    for (const { id, checked, unverified, sources } of all) {
      expect(checked !== undefined || unverified?.includes('name'), id).toBe(true);
      if (checked !== undefined) expect(sources?.length ?? 0, id).toBeGreaterThan(0);
      for (const { kind } of sources ?? []) expect(kind, id).toBeDefined();
    }
  });

  it('hold the vocabulary of a space dialogue', () => {
    expect(all.length).toBeGreaterThanOrEqual(1000);
    for (const short of [
      'MOFA',
      'MEXT',
      'JAXA',
      'NICT',
      'NASA',
      'QZSS',
      'XRISM',
      'SLIM',
      'MMX',
      'ISS',
      'LEO',
      'MDA',
      'SSA',
      'GNSS',
      'COPUOS',
      'UNOOSA',
      'NOAA',
      'TraCSS',
    ]) {
      expect(withAbbreviation(short).length, short).toBeGreaterThan(0);
    }
  });

  it('have names, not remains of an import or of a replacement', () => {
    const wrong = /=|:\/\/|\?\?|\uFFFD|\.\p{Lu}{2,}/u;
    const names = all.flatMap(({ name, abbreviation = '', names: others = [] }) => [name, abbreviation, ...others.map((n) => n.text)]);
    expect(names.filter((text) => wrong.test(text))).toEqual([]);
    expect(JSON.stringify(all).match(/.{0,20}\p{Cf}.{0,20}/gu) ?? []).toEqual([]);
    expect(['d=moa', 'eb=https://www.icann.org', 'U.K.HSA', 'U.S. Department of State'].map((text) => wrong.test(text))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('have unique ids, and refer only to existing ones', () => {
    expect(ids.size).toBe(all.length);
    for (const { id, parent, predecessor, successor } of all) {
      if (parent !== undefined && /^[a-z0-9-]+$/.test(parent)) expect(ids, `${id}: ${parent}`).toContain(parent);
      if (predecessor !== undefined) expect(all.find((t) => t.id === predecessor)?.successor, id).toBe(id);
      if (successor !== undefined) expect(all.find((t) => t.id === successor)?.predecessor, id).toBe(id);
    }
  });

  it('have several terms for an ambiguous abbreviation', () => {
    for (const short of ['MDA', 'NSS', 'SDA', 'NSC', 'MOFA', 'MOD']) expect(withAbbreviation(short).length, short).toBeGreaterThan(1);
  });

  it.each(Object.entries(files))('%s has definitions of one sentence, and names that differ', (_, { terms }) => {
    for (const term of terms) expectTidy(term);
  });
  function expectTidy(term: Term): void {
    // A name that says it all (Ministry of Finance) needs none.
    if (term.definition !== undefined) expect(term.definition, term.id).toMatch(/^\S.*\.$/);
    expect((term.definition ?? '').length).toBeLessThanOrEqual(300);
    expect(term.definition?.slice(0, -1) ?? '').not.toMatch(/[.!?] \p{Lu}/u);
    const names = [term.name, ...(term.names ?? []).map((n) => n.text)];
    expect(new Set(names.map((n) => `${n}`)).size).toBe(names.length);
    if (term.valid?.from !== undefined && term.valid.to !== undefined) expect(term.valid.from <= term.valid.to).toBe(true);
  }

  it('never call a name wrong that is right for the same side', () => {
    const right = new Set(
      all.flatMap((t) =>
        [t.name, ...(t.names ?? []).filter((n) => n.status !== 'deprecated').map((n) => n.text)].map((n) => `${t.side} ${n.toLowerCase()}`),
      ),
    );
    for (const { side, names } of all)
      for (const n of names ?? []) if (n.status === 'deprecated') expect(right).not.toContain(`${side} ${n.text.toLowerCase()}`);
  });

  it('have names that pass their own checks', () => {
    const glossary = glossaryWith();
    const nameRules = ruleTable.filter(({ id }) => id.startsWith('name/'));
    for (const { id, name, names } of all) {
      for (const text of [name, ...(names ?? []).filter((n) => n.status !== 'deprecated').map((n) => n.text)]) {
        const wrong = findingsOf(statementOf(`They named the ${text} in the end.`, 'plain', glossary), nameRules);
        expect(wrong.map((f) => `${id}: ${f.message}`)).toEqual([]);
      }
    }
  });
});
