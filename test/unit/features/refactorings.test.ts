import { describe, expect, it } from 'vitest';
import { abbreviationListEdit } from '../../../server/src/features/codeActions/abbreviationList.js';
import { addToGlossary } from '../../../server/src/features/codeActions/addToGlossary.js';
import { introduceHere } from '../../../server/src/features/codeActions/introduceHere.js';
import { moveIntroduction } from '../../../server/src/features/codeActions/moveIntroduction.js';
import { protocolOrder, semicolonList } from '../../../server/src/features/codeActions/participantsLists.js';
import { spellOutHere } from '../../../server/src/features/codeActions/spellOutHere.js';
import type { Refactor } from '../../../server/src/features/refactoring.js';
import type { WorkspaceFiles } from '../../../server/src/features/workspaceFiles.js';
import { updatedList } from '../../../server/src/findings/abbreviationList.js';
import { withEdits } from '../../../server/src/findings/edits.js';
import { neededRows } from '../../../server/src/statement/abbreviationList.js';
import { statementOf } from '../marked.js';
import { after, placed } from './placed.js';

function run(refactor: Refactor, source: string): string | undefined {
  const { statement, cursor } = placed(source);
  return after(statement, refactor(statement, { offset: cursor, length: 0 })?.edits);
}

describe('introduce here', () => {
  it.each([
    [
      'after the name',
      'The Quasi-Zenith Sat|ellite System met. The Quasi-Zenith Satellite System.',
      'The Quasi-Zenith Satellite System (QZSS) met. The QZSS.',
    ],
    ['in the plural', 'Small Modular Reac|tors are new. SMRs.', 'Small Modular Reactors (SMRs) are new. SMRs.'],
    ['in the place of the abbreviation', 'The QZ|SS met. The QZSS.', 'The Quasi-Zenith Satellite System (QZSS) met. The QZSS.'],
    ['with the article that fits', 'An LE|O satellite. An LEO.', 'A low Earth orbit (LEO) satellite. An LEO.'],
  ])('introduces %s', (_, source, expected) => expect(run(introduceHere, source)).toBe(expected));

  it.each([
    'The Quasi-Zenith Satellite System (QZSS). A QZ|SS.',
    '# The QZ|SS',
    'A L|EO-based one.',
    'The QZ|SS met.',
    'Small Modular Reac|tors are new.',
    'The QZ|SS system. The QZSS.',
    'A wo|rd.',
    'The Ministry of the Environ|ment.',
  ])('is not offered at %s', (source) => expect(run(introduceHere, source)).toBeUndefined());
});

describe('spell out here', () => {
  it.each([
    ['In low Earth orbit (LEO). LE|O and LEO.', 'In low Earth orbit (LEO). Low Earth orbit and LEO.'],
    ['Small Modular Reactors (SMRs). The SM|Rs. SMRs.', 'Small Modular Reactors (SMRs). The Small Modular Reactors. SMRs.'],
    ['Small Modular Reactors (SMRs). An SM|R. SMRs.', 'Small Modular Reactors (SMRs). A Small Modular Reactor. SMRs.'],
    ['Japan’s view. The DP|RK met.', 'Japan’s view. The Democratic People’s Republic of Korea met.'],
    ['The QZ|SS.', 'The Quasi-Zenith Satellite System.'],
  ])('%s', (source, expected) => expect(run(spellOutHere, source)).toBe(expected));
});

describe('move the introduction', () => {
  it.each(['The LE|O. In low Earth orbit (LEO).', 'The LEO. In low Earth or|bit (LEO).'])('%s', (source) => {
    expect(run(moveIntroduction, source)).toBe('The low Earth orbit (LEO). In LEO.');
  });
  it('is not offered at the first use', () => expect(run(moveIntroduction, 'In low Earth orbit (LEO). LE|O.')).toBeUndefined());
});

describe('lists of participants', () => {
  const commas =
    'Japan and the United States met. Participants included the Ministry of Def|ense, the Ministry of Foreign Affairs (MOFA), and the Cabinet Office from the Japanese side, and NASA from the U.S. side.';
  it('get only semicolons', () => {
    expect(run(semicolonList, commas)).toBe(
      commas.replace('|', '').replace('Defense, the', 'Defense; the').replace('(MOFA), and', '(MOFA); and'),
    );
    expect(run(semicolonList, 'Participants included the Ministry of Def|ense; and NASA from the U.S. side.')).toBeUndefined();
  });
  it('keep the commas inside names', () => {
    const text =
      'Participants included the Min|istry of Education, Culture, Sports, Science and Technology; and NASA from the Japanese side.';
    expect(run(semicolonList, text)).toBeUndefined();
  });
  it('are sorted in glossary order with articles and abbreviations, unknown bodies last', () => {
    const text = 'Participants included the Unknown Bureau; the Ministry of For|eign Affairs (MOFA); and the Cabinet Office for Japan.';
    expect(run(protocolOrder, text)).toBe(
      'Participants included the Cabinet Office; the Ministry of Foreign Affairs (MOFA); and the Unknown Bureau for Japan.',
    );
  });
});

describe('the list of abbreviations', () => {
  const text = 'In low Earth orbit (LEO), LEO. The QZSS, QZSS. The UN.\n';
  it('needs what is introduced, and what is used under the glossary’s name', () => {
    expect(neededRows(placed(text).statement)).toEqual([
      { short: 'LEO', long: 'low Earth orbit' },
      { short: 'QZSS', long: 'Quasi-Zenith Satellite System' },
    ]);
  });
  it('is inserted at the end, and is then up to date', () => {
    const edit = abbreviationListEdit(placed(text).statement);
    const made = withEdits(text, edit ? [edit] : []);
    expect(made).toBe(`${text.trimEnd()}\n\n# Abbreviations\n\n- LEO: low Earth orbit\n- QZSS: Quasi-Zenith Satellite System\n`);
    expect(abbreviationListEdit(placed(made).statement)).toBeUndefined();
    expect(updatedList(placed(made).statement)).toBeUndefined();
  });
  it('is plain in plain text', () => {
    const edit = abbreviationListEdit(placed(text, 'plain').statement);
    expect(edit?.newText).toBe('\n\nAbbreviations\n\nLEO: low Earth orbit\nQZSS: Quasi-Zenith Satellite System\n');
  });
  it.each([
    ['list', '- LEO: low Earth orbit', '- LEO: low Earth orbit\n- QZSS: Quasi-Zenith Satellite System'],
    [
      'table',
      '| Abbreviation | Name |\n| --- | --- |\n| LEO | low Earth orbit |',
      '| Abbreviation | Name |\n| --- | --- |\n| LEO | low Earth orbit |\n| QZSS | Quasi-Zenith Satellite System |',
    ],
  ])('is updated as a %s', (_, old, fresh) => {
    const before = `${text}\n## Abbreviations\n\n${old}\n\n## Annex\n\nMore.\n`;
    const edit = abbreviationListEdit(statementOf(before));
    expect(withEdits(before, edit ? [edit] : [])).toBe(`${text}\n## Abbreviations\n\n${fresh}\n\n## Annex\n\nMore.\n`);
  });
});

describe('changes to the team’s files', () => {
  const files = (config?: string, glossary?: string): WorkspaceFiles => ({
    config: { uri: 'file:///w/communique.json', text: config },
    glossary: { uri: 'file:///w/own.json', text: glossary, name: 'own.json', listed: glossary !== undefined },
  });
  const written = (
    change: { text: string | undefined; edits: readonly { offset: number; length: number; newText: string }[] } | undefined,
  ): unknown => change && JSON.parse(withEdits(change.text ?? '', change.edits));

  it('add an introduction to the glossary, with both its names', () => {
    const { statement, cursor } = placed('The Foo Bar Baz (F|BB).');
    const done = addToGlossary(statement, { offset: cursor, length: 0 }, files('{ "glossaries": ["own.json"] }', '{ "terms": [] }'));
    expect(done?.title).toBe('Add “Foo Bar Baz” to own.json');
    expect(done?.files).toHaveLength(1);
    expect(written(done?.files?.[0])).toEqual({
      terms: [{ id: 'fbb', name: 'Foo Bar Baz', abbreviation: 'FBB', kind: 'concept', definition: 'Add a definition.' }],
    });
  });
  it('create glossary and configuration if there are none', () => {
    const { statement, ranges } = placed('The [[Tokyo Process]] began.');
    const done = addToGlossary(statement, ranges[0] ?? { offset: 0, length: 0 }, files());
    expect(done?.files?.map((f) => f.uri)).toEqual(['file:///w/own.json', 'file:///w/communique.json']);
    expect(written(done?.files?.[1])).toEqual({ glossaries: ['own.json'] });
  });
  it('add nothing that the glossary has, and no sentence', () => {
    const known = placed('The [[Cabinet Office]].');
    expect(addToGlossary(known.statement, known.ranges[0] ?? { offset: 0, length: 0 }, files())).toBeUndefined();
    const sentence = placed('[[They met. They left.]]');
    expect(addToGlossary(sentence.statement, sentence.ranges[0] ?? { offset: 0, length: 0 }, files())).toBeUndefined();
  });
});
