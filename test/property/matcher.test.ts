import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesStarting } from '../../server/src/features/termIndex.js';
import { asciiWords, noStretches } from '../../server/src/glossary/compiled/asciiWords.js';
import { compiledFile } from '../../server/src/glossary/compiled/compile.js';
import { typedNamesOf } from '../../server/src/glossary/compiled/typedNamesOf.js';
import { CompiledEntries, type Entries } from '../../server/src/glossary/entries.js';
import { buildGlossary, type Glossary } from '../../server/src/glossary/glossary.js';
import { type NameMatch, nameWords, singularOfAbbreviation, singularsOf } from '../../server/src/glossary/matcher.js';
import { foundNames, type NameEntry, nameEntry } from '../../server/src/glossary/names.js';
import type { Entry, Term } from '../../server/src/glossary/term.js';
import { type Word, type Words, wordsOf } from '../../server/src/text/words.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);

/** Words that meet each other in many ways: plurals, hyphens, points, capitals, Japanese. */
const word = fc.constantFrom(
  ...'Space space Agency Agencies agency Policy policies Policys Office Offices Quasi-Zenith quasi Zenith U.S. US UN U.N. SMR SMRs R&D LGBTQI+'.split(
    ' ',
  ),
  ...'of the and - / , . ( ) status bus Gateway gateway 宇 宙 宇宙 衛星 ア ’s s É État ß ﬁ 1 2'.split(' '),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const tight = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(''));
const name = fc.oneof({ weight: 4, arbitrary: phrase }, tight, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }));
const abbreviation = fc.oneof(fc.constantFrom('SMR', 'UN', 'U.N.', 'U.S.', 'R&D', 'COP26', 'SMRs'), name);

const term = fc.record(
  {
    name,
    abbreviation,
    kind: fc.constantFrom('agency', 'concept', 'country'),
    side: fc.constantFrom('Japan', 'United States'),
    names: fc.array(
      fc.record(
        {
          text: name,
          status: fc.constantFrom('preferred' as const, 'admitted' as const, 'deprecated' as const),
          type: fc.constantFrom('fullForm' as const, 'shortForm' as const, 'abbreviation' as const),
          language: fc.constantFrom('en', 'ja', 'fr'),
        },
        { requiredKeys: ['text', 'status'] },
      ),
      { maxLength: 3 },
    ),
    translations: fc.record({ ja: fc.constantFrom('宇宙', '衛星 システム', '宇'), fr: fc.constant('agence') }, { requiredKeys: [] }),
  },
  { requiredKeys: ['name', 'kind'] },
);
/** Files of a glossary: ids repeat between files, and some take terms away. */
const files = fc
  .array(
    fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 12 }).map((n) => `t${n}`), term: fc.option(term, { freq: 8 }) }), {
      selector: (e) => e.id,
      maxLength: 8,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map((file) => file.map(({ id, term: t }): Entry => (t ? { id, ...t } : { id, remove: true }))));
const text = fc.array(fc.oneof(word, phrase), { maxLength: 14 }).map((words) => words.join(' '));

const turns = { isOver: () => true, pause: async () => {} };

async function asLarge(entries: readonly Entry[]): Promise<CompiledEntries> {
  const file = await compiledFile(entries, entries.length, turns.pause);
  const large = new CompiledEntries(file);
  large.typed = await typedNamesOf(file.entries, turns);
  return large;
}

/** All terms that hold, as a list that is gone through. */
function termsOf(layers: readonly (readonly Entry[])[]): Term[] {
  const terms = new Map<string, Term>();
  for (const entry of layers.flat())
    if ('remove' in entry) terms.delete(entry.id);
    else terms.set(entry.id, entry);
  return [...terms.values()];
}

/** How a name of the glossary stands at a word: 0 to 1 as a plural of its last word, 3 as it stands, undefined not at all. */
function fitAt(entry: NameEntry, words: Words, index: number): number | undefined {
  const { words: wanted, type } = entry;
  if (index + wanted.length > words.length) return undefined;
  const last = wanted.length - 1;
  const found = wanted.map((_, i) => words.get(index + i) as Word);
  if (!wanted.slice(0, -1).every((w, i) => (type === 'fullForm' ? w.toLowerCase() === found[i]?.key : w === found[i]?.text)))
    return undefined;
  const [mine, theirs] = [wanted[last] as string, found[last] as Word];
  if (type === 'fullForm' ? mine.toLowerCase() === theirs.key : mine === theirs.text) return 3;
  const singular = singularsOf(theirs.key).lastIndexOf(mine.toLowerCase());
  if (singular < 0) return undefined;
  if (type === 'fullForm') return singular;
  const isPlural = type === 'abbreviation' ? singularOfAbbreviation(theirs.text) === mine : singularsOf(theirs.text).includes(mine);
  return isPlural ? singular : undefined;
}

interface Plain {
  readonly length: number;
  readonly plural: boolean;
  readonly entries: readonly string[];
}

/** What the matcher must find, by holding every name against every place. */
function longestByTrying(names: readonly NameEntry[], words: Words, index: number): Plain | undefined {
  let best: { rank: number; length: number; entries: NameEntry[] } | undefined;
  for (const entry of names) {
    const fit = fitAt(entry, words, index);
    if (fit === undefined) continue;
    const { length } = entry.words;
    const rank = length * 4 + fit;
    if (!best || rank > best.rank) best = { rank, length, entries: [entry] };
    else if (rank === best.rank) best.entries.push(entry);
  }
  return best && { length: best.length, plural: best.rank % 4 !== 3, entries: best.entries.map(told) };
}

const told = (e: NameEntry): string => `${e.term.id} ${e.type} ${e.status} ${e.text}`;
const plain = (match: NameMatch | undefined): Plain | undefined =>
  match && { length: match.length, plural: match.plural, entries: match.entries.map(told) };
const every = <T>(words: Words, at: (index: number) => T): T[] => words.map((_, i) => at(i));

/** All that a glossary answers, in values that can be compared. */
function answers(glossary: Glossary, words: Words, shorts: readonly string[]): unknown {
  return {
    terms: [...glossary.terms.values()],
    found: [...glossary.terms.keys()].map((id) => glossary.terms.get(id)),
    size: glossary.terms.size,
    order: [...glossary.terms.keys()].sort((a, b) => glossary.orderOf(a) - glossary.orderOf(b)),
    named: [...glossary.terms.values()].map((t) => [...glossary.termsNamed(t.name.toUpperCase())].map((n) => n.id).sort()),
    matches: every(words, (i) => plain(glossary.matcher.longestAt(words, i))),
    abbreviations: shorts.map((s) => glossary.termsOf(s)),
    near: glossary.nearNames.in(words).map((n) => `${n.from} ${n.to} ${told(n.entry)} ${JSON.stringify(n.wrong)}`),
    typed: words.map((w) =>
      namesStarting(glossary, w.text, 1000)
        .map((n) => `${n.key} ${n.term.id} ${n.kind}`)
        .sort(),
    ),
  };
}

describe('for any glossary and text', () => {
  it('the matcher finds what trying every name at every word finds', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), text, async (all, large, draft) => {
        const layers: Entries[] = await Promise.all(all.map(async (file, i) => (large[i] ? asLarge(file) : file)));
        const glossary = buildGlossary(layers, []);
        const names = termsOf(all).flatMap((t) => foundNames(t).map((_, place) => nameEntry(t, place, 0)));
        const words = wordsOf(draft);
        expect(every(words, (i) => plain(glossary.matcher.longestAt(words, i)))).toEqual(
          every(words, (i) => longestByTrying(names, words, i)),
        );
      }),
      { numRuns },
    );
  });

  it('large files give what lists give, compiled', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), text, async (all, large, draft) => {
        const layers: Entries[] = await Promise.all(all.map((file, i) => (large[i] ? asLarge(file) : file)));
        const words = wordsOf(draft);
        const shorts = termsOf(all).flatMap((t) => t.abbreviation ?? []);
        expect(answers(buildGlossary(layers, []), words, shorts)).toEqual(answers(buildGlossary(all, []), words, shorts));
      }),
      { numRuns },
    );
  });

  it('a name is always the same object', async () => {
    await fc.assert(
      fc.asyncProperty(files, text, async (all, draft) => {
        const glossary = buildGlossary(await Promise.all(all.map(asLarge)), []);
        const words = wordsOf(draft);
        const entries = (): NameEntry[] => words.flatMap((_, i) => glossary.matcher.longestAt(words, i)?.entries ?? []);
        const [first, second] = [entries(), entries()];
        second.forEach((entry, i) => {
          expect(entry).toBe(first[i]);
          expect(entry.term).toBe(glossary.terms.get(entry.term.id));
        });
      }),
      { numRuns },
    );
  });

  it('names of ASCII are cut into words as all text is', () => {
    const ascii = fc.oneof(
      fc.string({ unit: 'binary-ascii' }).map((s) => s.replace(/[^\x20-\x7E]/g, '')),
      fc.array(fc.constantFrom(...'A B c 1 . & + - s _ ,'.split(' '), ' '), { maxLength: 14 }).map((s) => s.join('')),
    );
    fc.assert(
      fc.property(ascii, (name) => {
        const found = noStretches();
        asciiWords(name, found);
        const words = Array.from({ length: found.count }, (_, i) => name.slice(found.bounds[i * 2], found.bounds[i * 2 + 1]));
        expect(words).toEqual(nameWords(name));
      }),
      { numRuns: numRuns * 20 },
    );
  });
});
