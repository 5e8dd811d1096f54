import { describe, expect, it } from 'vitest';
import { closest } from '../../../server/src/precedent/index/closest.js';
import { continuations } from '../../../server/src/precedent/index/continuations.js';
import { nearMisses } from '../../../server/src/precedent/index/nearMisses.js';
import { occurrencesOf } from '../../../server/src/precedent/index/occurrences.js';
import { excludeDocument, type PrecedentIndex, precedentIndex } from '../../../server/src/precedent/index/precedentIndex.js';
import { readPrecedent } from '../../../server/src/precedent/index/readPrecedent.js';
import { readSentences } from '../../../server/src/precedent/sentence/readSentences.js';
import type { ReadSentence } from '../../../server/src/precedent/sentence/sentence.js';

const first = (text: string): ReadSentence => {
  const [sentence] = readSentences(text, 'plain');
  if (!sentence) throw new Error('no sentence');
  return sentence;
};

/** Returns an index of texts, by year. */
function indexOf(texts: Readonly<Record<string, string>>): PrecedentIndex {
  const index = precedentIndex();
  for (const [year, text] of Object.entries(texts))
    index.add({ path: `${year}.txt`, hash: text, date: `${year}-05-12` }, readSentences(text, 'plain'));
  return index;
}

const formula = 'Both sides affirmed the safe, stable, and lasting use of the northern fishing grounds.';

describe('closest', () => {
  const index = indexOf({
    2024: `${formula} Minister Delta met Secretary Charlie on May 3, 2024.`,
    2025: `${formula} The two sides spoke of night trains.`,
    2026: `${formula.replace('lasting', 'fair')} Minister Bravo met Secretary Echo on June 9, 2026.`,
  });

  it('gives the agreed sentences, the closest first, with how many statements carry them and since when', () => {
    const found = closest(index, first(formula).tokens);
    expect(
      found.map(({ similarity, documents, oldest, newest, text }) => ({ exact: similarity === 1, documents, oldest, newest, text })),
    ).toEqual([
      { exact: true, documents: 2, oldest: '2024-05-12', newest: '2025-05-12', text: formula },
      { exact: false, documents: 1, oldest: '2026-05-12', newest: '2026-05-12', text: formula.replace('lasting', 'fair') },
    ]);
    expect(found[0]?.uses.map((u) => [u.document.path, u.offset, u.length])).toEqual([
      ['2025.txt', 0, formula.length],
      ['2024.txt', 0, formula.length],
    ]);
  });

  it('does not count names and dates', () => {
    const [found] = closest(index, first('Minister Alpha met Secretary Golf on April 1, 2027.').tokens);
    expect(found).toMatchObject({ similarity: 1, documents: 2, text: 'Minister Bravo met Secretary Echo on June 9, 2026.' });
  });

  it('finds nothing for new wording', () => {
    expect(closest(index, first('Snow fell on the harbour all night long.').tokens)).toEqual([]);
  });

  it('removes a deleted document, and reads a replaced one again', () => {
    const changed = indexOf({ 2024: formula, 2025: formula });
    changed.add({ path: '2025.txt', hash: 'other', date: '2025-05-12' }, readSentences('Nothing of it is left.', 'plain'));
    expect(changed.hashOf('2025.txt')).toBe('other');
    expect(closest(changed, first(formula).tokens)[0]?.documents).toBe(1);
    expect(changed.remove('2024.txt')).toBe(true);
    expect(changed.remove('2024.txt')).toBe(false);
    expect(closest(changed, first(formula).tokens)).toEqual([]);
    expect(changed.newest).toBe('2025-05-12');
  });
});

describe('occurrences', () => {
  it('are the statements with the consecutive words, as a sentence or in one', () => {
    const index = indexOf({
      2024: formula,
      2025: `Recalling their letters, both sides affirmed the safe, stable, and lasting use of the northern fishing grounds and of the ports.`,
    });
    expect(occurrencesOf(index, first(formula).tokens)).toMatchObject({ documents: 2, oldest: '2024-05-12', newest: '2025-05-12' });
    expect(occurrencesOf(index, first('the safe and stable use').tokens).documents).toBe(0);
  });
});

describe('near misses', () => {
  const index = indexOf({
    2024: `${formula} They met in Oslo.`,
    2025: formula,
    2026: 'Night trains will run from May to October between the two capitals every year.',
  });

  const misses = (text: string) => {
    const sentence = first(text);
    return nearMisses(index, sentence).map(({ agreed, documents, newest, departures, from, to }) => {
      let corrected = sentence.text;
      for (const d of [...departures].reverse()) corrected = corrected.slice(0, d.start) + d.agreed + corrected.slice(d.end);
      const stretch = sentence.text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end);
      return { stretch, agreed, documents, newest, corrected };
    });
  };

  it.each([
    ['another word', formula.replace('stable', 'secure')],
    ['a word too few', formula.replace(', and lasting', '')],
    ['a word too many', formula.replace('lasting', 'truly lasting')],
    ['two words', formula.replace('lasting use', 'open sharing')],
    ['its end', formula.replace('grounds.', 'fleets.')],
    ['a hedge that was appended', formula.replace('grounds.', 'grounds, where appropriate.')],
    ['a phrase that was left out', formula.replace(' of the northern fishing grounds', '')],
    ['a hedge that was put in', formula.replace('affirmed the', 'affirmed, subject to the availability of funds, the')],
  ])('are ranges that differ by %s, and the agreed wording fixes them', (_, text) => {
    const [miss, ...others] = misses(text);
    expect(others).toEqual([]);
    expect(miss).toMatchObject({ documents: 2, newest: '2025-05-12', corrected: formula });
  });

  it('need only the newest statement', () => {
    expect(misses('Night trains will run from May to October between the two ports every year.')[0]).toMatchObject({
      documents: 1,
      corrected: 'Night trains will run from May to October between the two capitals every year.',
    });
  });

  it.each([
    ['what is agreed', formula],
    ['three words that differ', formula.replace('safe, stable, and lasting', 'fair, open, and common')],
    ['a number that must change', 'Night trains will run from May to October between the three capitals every year.'],
    ['another form of a word', formula.replace('affirmed', 'affirm')],
    ['an article and “all”', formula.replace('the safe', 'a safe').replace('of the northern', 'of all northern')],
    ['another spelling', 'Night trains will run from May to October between the two capitals each year.'.replace('each', 'every')],
    ['another tense', 'Night trains have run from May to October between the two capitals every year.'],
    ['another subject', formula.replace('northern fishing grounds', 'old post roads in the hills')],
  ])('ignore %s', (_, text) => {
    expect(misses(text)).toEqual([]);
  });

  it('ignore wording of a single statement that is not the newest', () => {
    const old = indexOf({ 2024: formula, 2026: 'They met.' });
    expect(nearMisses(old, first(formula.replace('stable', 'secure')))).toEqual([]);
  });
});

describe('continuations', () => {
  const index = indexOf({ 2023: formula, 2024: formula, 2025: 'Both sides affirmed the safe return of all lighthouse keepers.' });

  it('continue agreed sentences, most frequent first', () => {
    expect(continuations(index, 'Both sides affirmed the ').map((c) => [c.text, c.documents, c.newest])).toEqual([
      ['safe, stable, and lasting use of the northern fishing grounds.', 2, '2024-05-12'],
      ['safe return of all lighthouse keepers.', 1, '2025-05-12'],
    ]);
  });

  it('complete an unfinished word', () => {
    expect(continuations(index, 'Both sides affirmed the safe re').map((c) => c.text)).toEqual(['return of all lighthouse keepers.']);
  });

  it('need three words', () => {
    expect(continuations(index, 'Both sides ')).toEqual([]);
  });
});

describe('an index without a document', () => {
  const index = indexOf({ 2024: formula, 2025: formula, 2026: formula.replace('stable', 'secure') });

  it('does not contain it', () => {
    const rest = excludeDocument(index, '2026.txt');
    expect([rest.documents.map((d) => d.path), rest.newest]).toEqual([['2024.txt', '2025.txt'], '2025-05-12']);
    expect(closest(rest, first(formula).tokens)).toHaveLength(1);
    expect(closest(index, first(formula).tokens)).toHaveLength(2);
  });

  it('finds near misses of a draft that is among the precedents', () => {
    const draft = first(formula.replace('stable', 'secure'));
    expect(nearMisses(index, draft)).toEqual([]);
    expect(nearMisses(excludeDocument(index, '2026.txt'), draft)).toHaveLength(1);
  });
});

describe('a precedent', () => {
  const read = (path: string, text: string) =>
    readPrecedent({ path, hash: 'h', text, markup: path.endsWith('.md') ? 'markdown' : 'plain' }).document;
  const text = '# Joint Statement\n\nThey met in Oslo on May 3, 2024.\n';

  it.each([
    ['front matter', '2020-01-01.md', `---\ndate: 2023-02-01\n---\n${text}`, '2023-02-01'],
    ['its file’s name', 'a/2020-01-01-statement.md', text, '2020-01-01'],
    ['its opening', 'a2020/statement.md', text, '2024-05-03'],
    ['nowhere', 'statement.md', '# Joint Statement\n', undefined],
  ])('has its date from %s', (_, path, own, date) => {
    expect(read(path, own).date).toBe(date);
  });

  it('has its first heading as title', () => {
    expect(read('a.md', text)).toMatchObject({ path: 'a.md', hash: 'h', title: 'Joint Statement' });
  });

  it('has the more specific heading as title, if there are two', () => {
    const opening =
      '# Joint Statement\n\n## The Ninth Meeting of the Japan-U.S. Dialogue\n\nMay 3, 2024\n\n## Security and Prosperity of the Whole Region and Beyond\n';
    expect(read('a.md', opening).title).toBe('The Ninth Meeting of the Japan-U.S. Dialogue');
  });
});
