import { describe, expect, it } from 'vitest';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { analyse } from '../../server/src/statement/analyse.js';
import { meaningOf } from '../../server/src/statement/introductions/meaning.js';
import { hasCorpus, skipped, wholeTexts } from './statements.js';

/** Minimum share of the abbreviations that the real statements use or introduce of which a hover shows a card. */
const minShare = 0.76;

/** Returns each abbreviation of the statements, with the names of the statements and whether the glossary has a meaning of it. */
function abbreviationsOfAll(): ReadonlyMap<string, { readonly in: Set<string>; readonly hasCard: boolean; readonly long: string }> {
  const glossary = glossaryWith();
  const found = new Map<string, { readonly in: Set<string>; hasCard: boolean; long: string }>();
  for (const { name, text } of wholeTexts()) {
    const statement = analyse(text, { markup: name.endsWith('.md') ? 'markdown' : 'plain', glossary });
    for (const abbreviation of statement.abbreviations) {
      const entry = found.get(abbreviation.short) ?? { in: new Set<string>(), hasCard: false, long: '' };
      found.set(abbreviation.short, entry);
      entry.in.add(name);
      entry.hasCard ||= meaningOf(abbreviation) !== undefined;
      entry.long ||= abbreviation.introductions[0]?.longText ?? '';
    }
  }
  return found;
}

/** Kinds of bodies, instruments and programs, by which names in capitals are recognized here, apart from the glossary. */
const kinds =
  'Ministry|Department|Agency|Administration|Council|Commission|Committee|Organi[sz]ation|Office|Institute|Bank|Fund|Treaty|Agreement|Convention|Protocol|Initiative|Dialogue|Framework|Forum|Program|Programme|Partnership|Force|Command|Center|Centre|Authority|Union|Summit|Accords';
const part = '(?:\\p{Lu}[\\p{L}’-]+)';
const properName = new RegExp(`${part}(?: (?:of|for|on|and|the|in|to|,)| ${part}){0,9} ${part}`, 'gu');
const hasKind = new RegExp(`(?<!^The )\\b(?:${kinds})\\b`, 'u');

/** Returns the names in capitals of bodies and instruments: how many there are, and how many have a card at some part of them. */
function namesOfAll(): { readonly all: number; readonly withCard: number } {
  const glossary = glossaryWith();
  let [all, withCard] = [0, 0];
  for (const { name, text } of wholeTexts()) {
    const { blocks, names } = analyse(text, { markup: name.endsWith('.md') ? 'markdown' : 'plain', glossary });
    for (const { base, reading } of blocks.filter((block) => block.reading.kind === 'paragraph'))
      for (const { 0: found, index } of reading.source.slice(reading.start, reading.end).matchAll(properName)) {
        if (!hasKind.test(found)) continue;
        const from = base + reading.start + index;
        all++;
        if (names.some((n) => n.offset < from + found.length && n.offset + n.length > from)) withCard++;
      }
  }
  return { all, withCard };
}

describe.skipIf(!hasCorpus)(hasCorpus ? 'the glossary' : skipped, () => {
  it('has most abbreviations of the real statements', () => {
    const all = [...abbreviationsOfAll()];
    const withCard = all.filter(([, { hasCard }]) => hasCard);
    const inAll = (some: typeof all): number => some.reduce((sum, [, { in: texts }]) => sum + texts.size, 0);
    const without = all.filter(([, { hasCard }]) => !hasCard);
    const often = without.filter(([, { in: texts }]) => texts.size > 1).sort(([, a], [, b]) => b.in.size - a.in.size);
    process.stdout.write(
      [
        `Of ${all.length} abbreviations, ${all.length - without.length} have a card; counted in each statement, ${inAll(withCard)} of ${inAll(all)}.`,
        'In two or more statements without one:',
        ...often.map(([short, { in: texts, long }]) => `${short} (${texts.size}) ${long}`),
        '',
      ].join('\n'),
    );
    expect(inAll(withCard) / inAll(all)).toBeGreaterThanOrEqual(minShare);
  });

  it('has a card at most names of bodies and instruments', () => {
    const { all, withCard } = namesOfAll();
    process.stdout.write(`Of ${all} names in capitals of bodies and instruments, ${withCard} have a card.\n`);
    expect(withCard / all).toBeGreaterThanOrEqual(0.5);
  });
});
