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
});
