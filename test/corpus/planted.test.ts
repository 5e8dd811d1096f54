import { describe, expect, it } from 'vitest';
import spellings from '../../data/wording/spelling.json' with { type: 'json' };
import type { Finding } from '../../server/src/findings/finding.js';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { finder, hasCorpus, skipped, statements, wholeTexts } from './statements.js';

/** A text with one fault put into it. */
interface Planted {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** Returns the faults that can be put into a text, in any order. */
type Planter = (text: string) => Planted[];

const replace = (text: string, offset: number, length: number, by: string): Planted => ({
  text: text.slice(0, offset) + by + text.slice(offset + length),
  offset,
  length: by.length,
});

/** Replaces each place of a pattern. @param by returns undefined to leave a place alone */
const each =
  (pattern: RegExp, by: (match: RegExpMatchArray, text: string) => string | undefined): Planter =>
  (text) =>
    [...text.matchAll(pattern)].flatMap((m) => {
      const put = by(m, text);
      return put === undefined ? [] : [replace(text, m.index, m[0].length, put)];
    });

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Words of one variety that a text must have more of than of the other. */
const mostly = (text: string, words: readonly string[], others: readonly string[]): boolean => {
  const of = (list: readonly string[]): number => list.reduce((sum, word) => sum + count(text, ` ${word} `), 0);
  return of(words) >= 3 && of(words) > of(others) + 1;
};

const american = Object.keys(spellings.americanAndBritish.words);
const british = Object.values(spellings.americanAndBritish.words);

/** Minimum length of a line of prose. Shorter ones may be headings. */
const proseLength = 100;

const isProse = (text: string, at: number): boolean => text.indexOf('\n', at) - text.lastIndexOf('\n', at) > proseLength;

/** How many faults of a kind are put into the texts, and how many must be found. */
const wanted = 10;
const mustFind = 0.9;

const planters: Readonly<Record<string, Planter>> = {
  'consistency/hyphenation': each(
    /(?<= )([a-z]{3,})-([a-z]{3,})(?= (?:partners|countries|efforts|systems|projects|cooperation|order))/g,
    (m, text) => (count(text, ` ${m[0]} `) > 1 ? `${m[1]} ${m[2]}` : undefined),
  ),
  'consistency/spelling': each(/(?<= )[a-z]{4,}(?= )/g, ({ 0: word, index = 0 }, text) => {
    const other = (spellings.americanAndBritish.words as Record<string, string>)[word];
    return other !== undefined && isProse(text, index) && mostly(text, american, british) ? other : undefined;
  }),
  'consistency/dash': each(/(?<=[a-z])—(?=[a-z])/g, (_, text) => (count(text, '—') > 2 ? ' – ' : undefined)),
  'consistency/number': each(/(?<=\d) percent(?= )/g, (_, text) => (count(text, ' percent') > 2 ? ' per cent' : undefined)),
  'consistency/date': each(
    /(?<= (?:on|by) )(January|March|April|May|June|July|September|October|November|December) (\d{1,2})(?=, \d{4}[ ,.])/g,
    (m, text) =>
      [...text.matchAll(/[a-z] (?:January|March|April|May|June|July|September|October|November|December) \d{1,2}, \d{4}/g)].length > 1
        ? `${m[2]} ${m[1]}`
        : undefined,
  ),
  'consistency/list': each(/(?<=\n)(\d{1,2})(?=\. \p{Lu})/gu, (m) => (Number(m[1]) > 2 ? String(Number(m[1]) - 1) : undefined)),
  'consistency/order': each(/(?<= )U\.S\.-(Japan|Mexico|India|Singapore|Ukraine|ROK)(?= [a-z])/g, (m, text) =>
    [...text.matchAll(new RegExp(`U\\.S\\.-${m[1]} [a-z]`, 'g'))].length > 1 ? `${m[1]}-U.S.` : undefined,
  ),
  'consistency/capitalization': each(
    /(?<= (?:The|the|both|two) )(Leaders|Ministers|leaders|sides|Presidents|participants)(?= [a-z]{3,} )/g,
    (m, text) =>
      count(text, ` ${m[1]} `) > 4
        ? /^\p{Lu}/u.test(m[0])
          ? m[0].toLowerCase()
          : m[0].charAt(0).toUpperCase() + m[0].slice(1)
        : undefined,
  ),
  'consistency/defined-term': each(/(?<=[a-z]) (?=and the )/g, () => ' (hereinafter “the Coral Roadmap”) '),
  'hygiene/article': each(/(?<= )a(?= (?:new|strong|shared|free|joint|rules|region|broad|peaceful))/g, () => 'an'),
  'hygiene/brackets': each(/\([A-Z][A-Za-z-]{1,9}\)(?= [a-z])/g, ([whole]) => whole.slice(0, -1)),
  'hygiene/invisible': each(/(?<= [a-z]{3})(?=[a-z]{4,} )/g, () => '\u00AD'),
  'hygiene/repeated': each(/(?<= )of(?= the [a-z])/g, () => 'the of'),
  'hygiene/markup': each(/(?<= )(?:security|cooperation|peace|trade|support)(?= )/g, ([word]) => `**${word}**`),
  'typography/spacing': each(/(?<=[a-z]),(?= [a-z])/g, () => ' ,'),
};

const isAt = ({ offset, length, related }: Finding, at: Planted): boolean =>
  [{ offset, length }, ...related].some((s) => s.offset <= at.offset + at.length + 1 && s.offset + s.length >= at.offset - 1);

describe.skipIf(!hasCorpus)(`faults put into real statements${hasCorpus ? '' : ` (${skipped})`}`, () => {
  const texts = [
    ...statements().map(({ text }) => text),
    ...wholeTexts()
      .filter(({ name }) => /^other.*txt$/.test(name))
      .map(({ text }) => text),
  ];
  const find = finder(glossaryWith());

  it.each(Object.entries(planters))('%s finds them', (rule, plant) => {
    // One of each text first, then further ones, so that they come from as many texts as possible.
    const byText = texts.map((text) => plant(text)).filter((found) => found.length > 0);
    const planted: Planted[] = [];
    for (let round = 0; round < wanted && planted.length < wanted; round++)
      for (const found of byText) {
        const one = found[Math.floor((found.length * (round + 0.5)) / wanted)];
        if (one && planted.length < wanted && !planted.includes(one)) planted.push(one);
      }
    const missed = planted.filter((one) => !find(one.text).some((f) => f.rule === rule && isAt(f, one)));
    process.stdout.write(`${rule}: ${planted.length - missed.length} of ${planted.length} found\n`);
    expect(planted.length).toBeGreaterThan(0);
    expect(
      missed.length,
      missed.map((m) => m.text.slice(Math.max(0, m.offset - 40), m.offset + m.length + 40)).join('\n'),
    ).toBeLessThanOrEqual(planted.length * (1 - mustFind) + 1e-9);
  });
});
