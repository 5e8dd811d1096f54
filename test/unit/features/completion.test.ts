import { describe, expect, it } from 'vitest';
import { suggestionsAt } from '../../../server/src/features/completion/completion.js';
import { plainText } from '../../../server/src/features/completion/formulae.js';
import { continuationAt } from '../../../server/src/features/completion/inlineCompletion.js';
import { withEdits } from '../../../server/src/findings/edits.js';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { buildGlossary } from '../../../server/src/glossary/glossary.js';
import { opening, placed } from './placed.js';

const today = '2027-05-12';

const suggest = (source: string, onDemand = true) => {
  const { statement, cursor } = placed(source);
  return suggestionsAt(statement, cursor, { today, onDemand }).map((s) => ({
    ...s,
    result: withEdits(statement.text, [{ ...s.span, newText: s.text }]),
  }));
};
const labels = (source: string, onDemand = true): string[] => suggest(source, onDemand).map((s) => s.label);

describe('completion of terms', () => {
  it.each([
    ['by abbreviation', 'The QZ|', 'The Quasi-Zenith Satellite System (QZSS)'],
    ['in small letters', 'The qz|', 'The Quasi-Zenith Satellite System (QZSS)'],
    ['by the name', 'The Quasi-Zenith Sat|', 'The Quasi-Zenith Satellite System (QZSS)'],
    ['by a word of the name', 'The Zenith|', 'The Quasi-Zenith Satellite System (QZSS)'],
    ['by its Japanese name', 'The 準天|', 'The Quasi-Zenith Satellite System (QZSS)'],
    ['by another name', 'The Michib|', 'The Quasi-Zenith Satellite System (QZSS)'],
    [
      'in the middle of a paragraph',
      'The Minis|try met. More text follows here.',
      'The Ministry of Defense (MOD)try met. More text follows here.',
    ],
    [
      'after the introduction by the abbreviation alone',
      'The Quasi-Zenith Satellite System (QZSS). The Quasi|',
      'The Quasi-Zenith Satellite System (QZSS). The QZSS',
    ],
    ['without an introduction where readers need none', 'The SLI|', 'The SLIM'],
    ['by what only the statement introduces', 'The Foo Bar Baz (FBB). An FB|', 'The Foo Bar Baz (FBB). An FBB'],
  ])('finds %s', (_, source, expected) => {
    expect(suggest(source).map((s) => s.result)).toContain(expected);
  });

  it('puts the whole introduction first, the bare name second; afterwards the abbreviation first', () => {
    expect(labels('The QZ|')).toEqual(['Quasi-Zenith Satellite System (QZSS)', 'Quasi-Zenith Satellite System']);
    expect(labels('The Quasi-Zenith Satellite System (QZSS) and QZ|')).toEqual(['QZSS', 'Quasi-Zenith Satellite System']);
  });

  it('introduces once more before an introduction that comes later', () => {
    expect(labels('The QZ|\n\nThe Quasi-Zenith Satellite System (QZSS).')[0]).toBe('Quasi-Zenith Satellite System (QZSS)');
  });

  it('puts the bodies of the list’s side first', () => {
    const list = (side: string): string =>
      `${opening}\nPrincipal participants included the Ministry of Defense; the Nat| from the ${side} side.`;
    expect(labels(list('Japanese'))[0]).toBe('National Institute of Information and Communications Technology (NICT)');
    expect(labels(list('U.S.'))[0]).toBe('National Aeronautics and Space Administration (NASA)');
  });

  it('puts the term whose abbreviation is complete first, whatever its side', () => {
    const body = { kind: 'treaty', definition: 'A treaty.' } as const;
    const glossary = buildGlossary(
      [
        [
          { id: 'ost', name: 'Outer Space Treaty', abbreviation: 'OST', ...body },
          { id: 'ostp', name: 'Office of Science and Technology Policy', abbreviation: 'OSTP', side: 'Japan', ...body },
          { id: 'japan', name: 'Japan', side: 'Japan', kind: 'country', definition: 'A country.' },
        ],
      ],
      [],
    );
    for (const typed of ['OST', 'ost']) {
      const { statement, cursor } = placed(`${opening}\nThe ${typed}|`, 'markdown', glossary);
      expect(suggestionsAt(statement, cursor, { today, onDemand: true })[0]?.label).toBe('Outer Space Treaty (OST)');
    }
  });

  it('puts abbreviations that begin with what was typed before names that do', () => {
    const found = suggest('They met JA|').map(({ label }) => label);
    expect(found[0]).toBe('Japan Aerospace Exploration Agency (JAXA)');
    // The built-in glossary has more names with “Ja” than are offered.
    const { statement, cursor } = placed('They heard from JA|', 'markdown', glossaryWith());
    const all = suggestionsAt(statement, cursor, { today, onDemand: true });
    expect(all[0]?.label).toBe('Japan Aerospace Exploration Agency (JAXA)');
    expect(all.some(({ label }) => label.includes('(JASDF)'))).toBe(true);
  });

  it.each(['Write `QZ|`.', 'See https://example.org/QZ|', '<!-- QZ| -->', '```\nQZ|\n```'])('offers nothing in %s', (source) => {
    expect(labels(source)).toEqual([]);
  });

  it('offers nothing at the beginning of a sentence, except for capitals and longer names', () => {
    expect(labels('The Eighth. N|', false)).toEqual([]);
    expect(labels('The QZ|', false)).toHaveLength(2);
    expect(labels('The National S|', false)).toContain('National Space Policy Secretariat');
  });
});

describe('completion while typing', () => {
  it.each([
    ['an abbreviation', 'They discussed QZ|', 'Quasi-Zenith Satellite System (QZSS)'],
    ['a whole abbreviation that is not introduced', 'They heard from MOD|', 'Ministry of Defense (MOD)'],
    ['a Japanese name', 'They discussed 準天|', 'Quasi-Zenith Satellite System (QZSS)'],
    ['the second word of a name', 'They thanked the Ministry of Def|', 'Ministry of Defense (MOD)'],
  ])('offers %s', (_, source, first) => {
    expect(labels(source, false)[0]).toBe(first);
  });

  it.each([
    'They|',
    'The Gov|',
    'They welcomed the use of s|',
    'Both s|',
    `${opening}\nBoth sides wel|`,
    'both countries’ national s|',
    'A JOINT VISION FOR TH|',
    'The Quasi-Zenith Satellite System (QZSS). The QZSS|',
  ])('offers nothing at %s', (source) => {
    expect(labels(source, false)).toEqual([]);
  });
});

describe('completion of formulae', () => {
  const names = (source: string): string[] =>
    suggest(source)
      .filter((s) => s.kind === 'formula')
      .map((s) => s.label);

  it('offers the whole, the title and the opening at the top', () => {
    expect(names('|')).toEqual(expect.arrayContaining(['Whole statement', 'Title', 'Opening']));
    expect(names(`${opening}\n|`)).not.toContain('Opening');
    expect(names(`${opening}\n|`)).not.toContain('Whole statement');
  });

  it('offers the closing at the end only, with the next number and year', () => {
    const [closing] = suggest(`${opening}\nBoth sides concurred|`).filter((s) => s.kind === 'formula');
    expect(closing?.label).toBe('Next meeting');
    expect(closing?.text).toBe('Both sides concurred on holding the Ninth Meeting of the Dialogue in the United States in 2028.');
    expect(closing?.snippet).toContain(':Ninth}');
    const paragraph = 'Both sides discussed many things that are of interest to each of them in this and other years.';
    expect(names(`${opening}\n|\n\n${paragraph}`)).not.toContain('Next meeting');
  });

  it('finds them by their first words, with the verbs as choices', () => {
    const [first] = suggest(`${opening}\nBoth sides wel|`).filter((s) => s.kind === 'formula');
    expect(first?.label).toBe('Welcome');
    expect(first?.snippet).toContain('{1:welcomed}');
    expect(first?.result.endsWith('Both sides welcomed the progress of subject.')).toBe(true);
  });

  it('offers no second list of participants', () => {
    const listed = `${opening}\nPrincipal participants included the Ministry of Defense from the Japanese side.\n`;
    expect(names(`${opening}\n|`)).toContain('Participants');
    expect(names(`${listed}\n|`)).not.toContain('Participants');
  });

  it('writes no snippet syntax into plain text', () => {
    for (const { text } of suggest('|')) expect(text).not.toMatch(/[$|{}]/);
    expect(plainText(['$', '{1:a} $1 $', '{2:x}'].join(''))).toBe('a a x');
  });
});

describe('values that follow from the statement', () => {
  it('are its date, its meeting, the next one and its year', () => {
    expect(labels(`${opening}\nOn Mar|`)).toContain('March 24, 2027');
    expect(labels(`${opening}\nThe Ni|`)).toContain('Ninth Meeting');
    expect(labels(`${opening}\nIn 20|`)).toContain('2028');
  });
});

describe('inline completion', () => {
  const rest = (source: string): string | undefined => {
    const { statement, cursor } = placed(source);
    const found = continuationAt(statement, cursor, today);
    return found && statement.text.slice(0, found.span.offset) + found.text;
  };

  it('completes a formula once its beginning is unambiguous', () => {
    expect(rest(`${opening}\nBoth sides concurred|`)?.split('\n').at(-1)).toBe(
      'Both sides concurred on holding the Ninth Meeting of the Dialogue in the United States in 2028.',
    );
    expect(rest(`${opening}\nBoth sides strongly wel|`) ?? '').not.toMatch(/subject/);
    expect(rest(`${opening}\nBoth sides undersc|`)?.split('\n').at(-1)).toBe('Both sides underscored the importance of ');
    expect(rest(`${opening}\nBoth sides undersc|`)?.split('\n').at(-1)).toMatch(/^Both sides underscored the importance of /);
  });

  it.each(['Both sides |', 'Both sides reaff|', 'Both |', 'Both sides concurred| on more', 'Nobody concurred|'])(
    'offers nothing at %s',
    (text) => {
      expect(rest(`${opening}\n${text}`)).toBeUndefined();
    },
  );
});
