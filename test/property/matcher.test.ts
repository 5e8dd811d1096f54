import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singularOfAbbreviation } from '../../server/src/glossary/abbreviationKey.js';
import { buildGlossary } from '../../server/src/glossary/glossary.js';
import type { NameMatch } from '../../server/src/glossary/matcher.js';
import { type NameEntry, nameEntries } from '../../server/src/glossary/names.js';
import { singularsOf } from '../../server/src/glossary/singulars.js';
import type { Entry, Term } from '../../server/src/glossary/term.js';
import { type Word, type Words, wordsOf } from '../../server/src/text/words.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);

/** Words that match each other in many ways: plurals, hyphens, periods, capitals, Japanese. */
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
/** Files of a glossary. Ids repeat between files, and some remove terms. */
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

/** Returns the resulting terms by a simple loop. */
function termsOf(layers: readonly (readonly Entry[])[]): Term[] {
  const terms = new Map<string, Term>();
  for (const entry of layers.flat())
    if ('remove' in entry) terms.delete(entry.id);
    else terms.set(entry.id, entry);
  return [...terms.values()];
}

/** Returns how a name matches at a word: 0 to 1 with its last word in the plural, 3 exactly, undefined not at all. */
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

/** The expected match, by comparing every name at every place. */
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

describe('for any glossary and text', () => {
  it('the matcher finds the same as trying every name at every word', () => {
    fc.assert(
      fc.property(files, text, (all, draft) => {
        const { matcher } = buildGlossary(all, []);
        const names = termsOf(all).flatMap((t) => nameEntries(t, 0));
        const words = wordsOf(draft);
        expect(every(words, (i) => plain(matcher.longestAt(words, i)))).toEqual(every(words, (i) => longestByTrying(names, words, i)));
      }),
      { numRuns },
    );
  });
});
