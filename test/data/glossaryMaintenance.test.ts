import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changesPage } from '../../scripts/glossary/changes.mjs';
import { namesPage } from '../../scripts/glossary/names.mjs';
import { glossaryPage } from '../../scripts/glossary/page.mjs';
import { problemsOf } from '../../scripts/glossary/problems.mjs';
import { glossaryTerms } from '../../scripts/packGlossary.mjs';
import type { Term } from '../../server/src/glossary/term.js';

const source = { title: 'A page', kind: 'own' } as const;
const term = (id: string, more: Partial<Term> = {}): Term => ({
  id,
  name: id,
  kind: 'agency',
  sources: [source],
  checked: '2026-01-01',
  ...more,
});

const problems = (...terms: Term[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    problemsOf(terms, { date: '2026-11-28', months: 12 }).map(({ title, items }) => [title.split(' ').slice(0, 3).join(' '), items]),
  );

it('the built-in glossary has nothing to fix, as of its last check', async () => {
  const terms = Object.values(await glossaryTerms()).flat();
  const date = terms.reduce((day, { checked = '' }) => (checked > day ? checked : day), '');
  for (const { title, mustFix, items } of problemsOf(terms, { date, months: 12 })) if (mustFix) expect(items, title).toEqual([]);
});

it('what has to be fixed is found', () => {
  const { checked: _, ...unchecked } = term('unchecked');
  const found = problems(
    unchecked,
    term('kindless', { sources: [{ title: 'A page' }] }),
    term('old', { checked: '2025-11-27', abbreviation: 'OX' }),
    term('other', { names: [{ text: 'Old', status: 'admitted' }], abbreviation: 'OX' }),
    term('ended', { valid: { to: '2026-02-05' } }),
    term('child', { parent: 'ended' }),
    term('doubtful', { unverified: ['name'], sources: [{ title: 'A paper', kind: 'press' }] }),
  );
  expect(found['Terms that are']).toEqual(['unchecked: unchecked']);
  expect(found['Sources without a']).toEqual(['kindless: kindless']);
  expect(found['Names that two']).toEqual(['old: old, other']);
  expect(found['Abbreviations that two']).toEqual(['OX: old, other']);
  expect(found['Bodies whose parent']).toEqual(['child: child: ended ended on 2026-02-05']);
  expect(found['Terms last checked']).toEqual(['old: old: 2025-11-27']);
  expect(found['Terms whose name']).toEqual(['doubtful: doubtful']);
  expect(found['Terms whose only']).toEqual(['doubtful: doubtful']);
});

it('a body and its successor may share a name', () => {
  const found = problems(term('a', { name: 'X', successor: 'b', valid: { to: '2026-01-31' } }), term('b', { name: 'X', predecessor: 'a' }));
  expect(found['Names that two']).toEqual([]);
});

it('what changed is a page to review', () => {
  const page = changesPage([term('a'), term('b')], [term('a', { name: 'A | a' }), term('c')], 'v1');
  expect(page).toContain('1 added, 1 removed, 1 changed.');
  expect(page).toContain('| a | name | a | A \\| a |');
});

it('the names in another language are a list with their sources', () => {
  const page = namesPage(
    [
      term('a', {
        translations: { ja: '甲' },
        names: [{ text: '乙', status: 'admitted', language: 'ja' }],
        sources: [source, { title: '頁', url: 'https://a.example', language: 'ja' }],
      }),
      term('b', { translations: { ja: '丙' }, unverified: ['translations'] }),
      term('c', { translations: { ja: '丁' }, unverified: ['name'] }),
      term('d'),
    ],
    'ja',
  );
  expect(page).toContain('3 of 4 terms have a name in this language. 1 were found');
  expect(page).toContain('| a | a | 甲; 乙 | [頁](https://a.example) |\n| b | b | 丙 | not verified |');
});

it('the page of the glossary is up to date: npm run glossary:page', async () => {
  const files = await glossaryTerms();
  const date = Object.values(files)
    .flat()
    .reduce((day, { checked = '' }) => (checked > day ? checked : day), '');
  expect(readFileSync(new URL('../../docs/glossary.html', import.meta.url), 'utf8') === glossaryPage(files, date)).toBe(true);
});

it('the page of the glossary is searched in kana, too', () => {
  const page = glossaryPage(
    { a: [term('a', { translations: { ja: '準天頂衛星システム' } }), term('b', { translations: { ja: '国務省' } })] },
    '2026-01-01',
  );
  const rows = [...page.matchAll(/<tr id="(\w)">(.*?)<\/tr>/g)].map(([, id, cells = '']) => ({
    id,
    hidden: false,
    textContent: cells,
    querySelectorAll: () => [...cells.matchAll(/lang="ja">(.*?)<\/td>/g)].map(([, textContent]) => ({ textContent })),
  }));
  let search: (event: { target: { value: string } }) => void = () => {};
  const input = { textContent: '', addEventListener: (_: string, listener: typeof search) => (search = listener) };
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
  new Function('document', script)({ querySelectorAll: () => rows, querySelector: () => input });
  for (const [query, found] of [
    ['じゅんてんちょう', ['a']],
    ['コクムショウ', ['b']],
    ['こくむちょう', []],
  ] as const) {
    search({ target: { value: query } });
    expect(rows.filter((row) => !row.hidden).map((row) => row.id)).toEqual(found);
  }
});
