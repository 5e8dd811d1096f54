import { describe, expect, it } from 'vitest';
import { suggestionsAt } from '../../../server/src/features/completion.js';
import { compiledFile } from '../../../server/src/glossary/compiled/compile.js';
import { typedNamesOf } from '../../../server/src/glossary/compiled/typedNamesOf.js';
import { CompiledEntries } from '../../../server/src/glossary/entries.js';
import { buildGlossary } from '../../../server/src/glossary/glossary.js';
import type { Term } from '../../../server/src/glossary/term.js';
import { analyse } from '../../../server/src/statement/analyse.js';

const turns = { isOver: () => false, pause: async () => {} };

/** Many names that begin alike, so that buckets have to be sorted in depth. */
const terms = Array.from({ length: 500 }, (_, i): Term => ({ id: `t${i}`, name: `Orbital Survey Office ${999 - i}`, kind: 'office' }));

describe('completion from a large file', () => {
  it('offers its names once they are sorted, in order, and none before', async () => {
    const entries = new CompiledEntries(await compiledFile(terms, terms.length, turns.pause));
    const glossary = buildGlossary([entries], []);
    const text = 'Joint Statement\n\nBoth sides welcomed the Orbital Sur';
    const labels = (): string[] =>
      suggestionsAt(analyse(text, { markup: 'plain', glossary }), text.length, { today: '2027-01-01', onDemand: true }).map((s) => s.label);
    expect(labels()).toEqual([]);
    entries.typed = await typedNamesOf(entries.file.entries, turns);
    expect(labels().slice(0, 3)).toEqual(['Orbital Survey Office 500', 'Orbital Survey Office 501', 'Orbital Survey Office 502']);
  });
});
