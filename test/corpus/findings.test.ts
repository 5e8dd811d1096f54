import { describe, expect, it } from 'vitest';
import { hoverCard } from '../../server/src/features/hover/hover.js';
import { withEdits } from '../../server/src/findings/edits.js';
import type { Finding } from '../../server/src/findings/finding.js';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { isStatement } from '../../server/src/statement/opening/recognise.js';
import { statementOf } from '../unit/marked.js';
import { finder, hasCorpus, skipped, statements } from './statements.js';

const glossary = glossaryWith();
const find = finder(glossary);
const title = (what: string): string => `${what}${hasCorpus ? '' : ` (${skipped})`}`;
const cases = statements().map(({ name, text }) => [name, text] as const);

describe.skipIf(!hasCorpus)(title('every real statement'), () => {
  it.each(statements().map((s) => [s.name, s] as const))('%s reads as a statement under its title', (name, { title: heading, text }) => {
    expect(isStatement(name, `${heading}\n\n${text}`, 'plain')).toBe(true);
  });

  it.each(cases)('%s: every fix removes its finding without causing another', (_, text) => {
    const before = find(text);
    // A fix may change what another finding of the place advises, since the name is now there.
    const keyOf = (t: string, { rule, offset, length }: Finding): string => `${rule} ${t.slice(offset, offset + length)}`;
    const keys = before.map((f) => keyOf(text, f));
    for (const finding of before) {
      for (const fix of finding.fixes) {
        const fixed = withEdits(text, fix.edits);
        const after = find(fixed).map((f) => keyOf(fixed, f));
        expect(after.filter((k) => !keys.includes(k))).toEqual([]);
        expect(after.length).toBeLessThan(keys.length);
      }
    }
  });

  it.each(cases)('%s: every place is inside the text', (_, text) => {
    for (const { offset, length, related, fixes } of find(text)) {
      for (const span of [{ offset, length }, ...related, ...fixes.flatMap((f) => f.edits)]) {
        expect(span.offset).toBeGreaterThanOrEqual(0);
        expect(span.offset + span.length).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

describe.skipIf(!hasCorpus)(title('the statement the project starts from'), () => {
  const text = statements()[0]?.text ?? '';

  it('has exactly the findings a careful editor would report', () => {
    // The council co-chairs for the United States but is not listed as a participant: only a hint.
    expect(find(text).map((f) => `${f.rule}: ${text.slice(f.offset, f.offset + f.length).replace(/\s+/g, ' ')}`)).toEqual([
      'structure/participants: National Security Council',
      'abbreviation/not-reused: MEXT',
      'name/deprecated: Ministry of Environment',
      'abbreviation/not-reused: NICT',
      'abbreviation/not-reused: MDA',
      'abbreviation/not-reused: ISS',
      'abbreviation/not-introduced: QZSS',
      'structure/broken-paragraph: including',
      'name/inconsistent: the two sides',
      'name/capitalization: The',
      'name/capitalization: Ninth meeting',
    ]);
  });

  it.each(['MDA', 'QZSS', 'NICT', 'LEO', 'XRISM', 'MMX'])('has a hover for %s', (abbreviation) => {
    const card = hoverCard(statementOf(text, 'plain', glossary), text.indexOf(abbreviation) + 1, (offset) => `@${offset}`);
    expect(card?.markdown).toContain(`(${abbreviation})`);
  });
});
