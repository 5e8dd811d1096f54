import { describe, expect, it } from 'vitest';
import { importedWords, NotAWordList } from '../../../server/src/config/wordImport.js';

describe('a CSV table of words', () => {
  it('has a column for each part of a word', () => {
    const { words, skipped } = importedWords(
      'use,not,why,where\nIndo-Pacific,,our spelling,\npartners,allies|friends,,memoranda\n,,x,\n',
      'a.csv',
    );
    expect(words).toEqual([
      { use: 'Indo-Pacific', why: 'our spelling' },
      { use: 'partners', not: ['allies', 'friends'], where: 'memoranda' },
    ]);
    expect(skipped).toEqual([', , x, ']);
  });

  it('may be PerfectIt’s Always Find, with another separator', () => {
    const { words } = importedWords(
      'Test Name;Find;Preferred;Style Notes\nHyphenation of Words;co-operation;cooperation;one word\n',
      'a.csv',
    );
    expect(words).toEqual([{ use: 'cooperation', not: 'co-operation', why: 'one word' }]);
  });

  it('is refused without known headings', () => {
    expect(() => importedWords('a,b\n1,2\n', 'a.csv')).toThrow(NotAWordList);
  });
});

describe('a Vale list', () => {
  it('of substitutions gives words, without regular expressions', () => {
    const rule =
      "extends: substitution\nmessage: Use '%s'\nswap:\n  abundance: plenty\n  (?:give|gave) rise to: lead to\n  'within the (.*)?directory': in the $1 directory\n  utilize: use|employ\n";
    expect(importedWords(rule, 'substitution.yml')).toEqual({
      words: [
        { use: 'plenty', not: 'abundance' },
        { use: 'lead to', not: ['give rise to', 'gave rise to'] },
        { use: 'use', not: 'utilize' },
      ],
      skipped: ['within the (.*)?directory'],
    });
  });

  it('of tokens gives words without a replacement', () => {
    expect(importedWords('extends: existence\ntokens:\n  - appl(?:y|ied)\n  - foo\\w+\n', 'a.yml')).toEqual({
      words: [{ not: ['apply', 'applied'] }],
      skipped: ['foo\\w+'],
    });
  });

  it('of accepted words gives their capitals, of rejected words what not to write', () => {
    expect(importedWords('# names\nIndo-Pacific\n(?i)github\n[Oo]bservability\nblockchain\n', 'styles/accept.txt')).toEqual({
      words: [{ use: 'Indo-Pacific' }],
      skipped: ['(?i)github', '[Oo]bservability', 'blockchain'],
    });
    expect(importedWords('allies\n', 'reject.txt').words).toEqual([{ not: 'allies' }]);
  });

  it.each([
    ['extends: spelling\n', /extends substitution/],
    ['a: [b\n', /cannot be read as YAML/],
    ['['.repeat(100_000), /cannot be read as YAML/],
  ])('is refused: %.20s', (text, why) => {
    expect(() => importedWords(text, 'a.yml')).toThrow(why);
  });

  it('is refused by an unknown ending', () => {
    expect(() => importedWords('', 'a.pft')).toThrow(/is none of these/);
  });
});
