import { describe, expect, it } from 'vitest';
import { occurrencesAt } from '../../server/src/features/navigation/occurrences.js';
import { renameAt } from '../../server/src/features/navigation/rename.js';
import { fixAll, hasSafeFix, withEdits } from '../../server/src/findings/edits.js';
import type { Finding } from '../../server/src/findings/finding.js';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { markupOf } from '../../server/src/text/blocks/markup.js';
import { statementOf } from '../unit/marked.js';
import { finder, hasCorpus, sampled, skipped, statements, wholeTexts } from './statements.js';

const glossary = glossaryWith();
const find = finder(glossary);
const cases = statements().map(({ name, text }) => [name, text] as const);

/** Tries new abbreviations until one fits the name. */
const candidates = (short: string): string[] => [`${short}X`, `${short.charAt(0)}${short}`, 'QXZV', 'XQVZ'];

describe.skipIf(!hasCorpus)(`fixed points over real statements${hasCorpus ? '' : ` (${skipped})`}`, () => {
  it.each(wholeTexts().map(({ name, text }) => [name, text] as const))(
    '%s: fixing all leaves no safe fix and causes no new finding',
    (name, text) => {
      const all = finder(glossary, markupOf(name));
      const certain = (t: string): Finding[] => all(t).filter((f) => f.level !== 'hint');
      const fixed = fixAll(text, certain);
      expect(fixAll(fixed, certain)).toBe(fixed);
      expect(certain(fixed).filter(hasSafeFix)).toEqual([]);
      // A message may quote text that another fix changed, so findings are compared by rule and text.
      const places = (t: string): string[] => all(t).map((f) => `${f.rule} ${t.slice(f.offset, f.offset + f.length).replace(/\s+/g, ' ')}`);
      const before = places(text);
      expect(places(fixed).filter((place) => !before.includes(place))).toEqual([]);
    },
  );

  it.each(cases)('%s: renaming any abbreviation keeps the number of uses and the findings', (_, text) => {
    const statement = statementOf(text, 'plain', glossary);
    const rules = (t: string): string[] =>
      find(t)
        .map((f) => f.rule)
        .sort();
    const before = rules(text);
    for (const { short, introductions, key, terms } of sampled(statement.abbreviations, text)) {
      const [introduction] = introductions;
      if (!introduction || text.includes('QXZV')) continue;
      for (const name of candidates(short)) {
        const renaming = renameAt(statement, introduction.offset, name);
        if (!renaming || 'refused' in renaming) continue;
        const renamed = withEdits(text, renaming.edits);
        const again = statementOf(renamed, 'plain', glossary);
        expect(again.abbreviations.find((a) => a.key === key)).toBeUndefined();
        const place = renamed.indexOf(name, introduction.offset - 200 < 0 ? 0 : introduction.offset - 200);
        const back = renameAt(again, place, introduction.text);
        if (back && 'edits' in back) expect(withEdits(renamed, back.edits)).toBe(text);
        expect(occurrencesAt(again, place)?.places.filter((p) => p.form !== 'name').length).toBe(
          occurrencesAt(statement, introduction.offset)?.places.filter((p) => p.form !== 'name').length,
        );
        // A name in the glossary now has another abbreviation, and KORUS FTA explains KORUS; any other is found as before.
        if (terms.length === 0 && /^\p{L}+$/u.test(short)) expect(rules(renamed)).toEqual(before);
        break;
      }
    }
  });
});
