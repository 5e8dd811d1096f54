import { describe, expect, it } from 'vitest';
import { fixAll, withEdits } from '../../../server/src/findings/edits.js';
import { findingsOf } from '../../../server/src/rules/run.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import { statementOf } from '../marked.js';
import { ruleTest } from './ruleTest.js';

// What fixes write besides the name or abbreviation.
ruleTest(
  'abbreviation/introduced-again',
  [
    {
      text: 'They met on the International Space Station (ISS). Life on the International Space Station ([[ISS]], built since 1998) goes on.',
      fixed: 'They met on the International Space Station (ISS). Life on the ISS (built since 1998) goes on.',
    },
    {
      text: 'They backed the Forum for Aerospace Students and Teachers (FAST). Both use the Forum for Aerospace Students and Teachers ([[FAST]]) as a bridge.',
      fixed: 'They backed the Forum for Aerospace Students and Teachers (FAST). Both use the FAST as a bridge.',
      safe: false,
    },
    {
      text: 'They met the Cabinet Office (CAO). “The Cabinet Office ([[CAO]]) is good,” they said.',
      fixed: 'They met the Cabinet Office (CAO). “CAO is good,” they said.',
      safe: false,
    },
    {
      text: '# Joint Statement\n\nThe Cabinet Office (CAO) met.\n\n> We thank the Cabinet Office ([[CAO]]) for its help.',
      fixed: '# Joint Statement\n\nThe Cabinet Office (CAO) met.\n\n> We thank CAO for its help.',
      safe: false,
    },
    {
      text: 'The Japan Aerospace Exploration Agency (JAXA) met. JAXA left. Then the Japan Aerospace Exploration Agency ([[JAXA]]) returned.',
      fixed: 'The Japan Aerospace Exploration Agency (JAXA) met. JAXA left. Then JAXA returned.',
    },
  ],
  [],
);

ruleTest(
  'abbreviation/used-before-introduced',
  [
    {
      text: 'They thanked [[CH]] for this. The Bureau of Clean Harboring (CH) grows. CH is new.',
      fixed: 'They thanked Clean Harboring (CH) for this. The Bureau of CH grows. CH is new.',
      safe: false,
    },
    {
      text: 'They thanked [[CPI]] for this. The U.S. Clean Ports Initiative (CPI) grows. CPI is new.',
      fixed: 'They thanked the Clean Ports Initiative (CPI) for this. The U.S. CPI grows. CPI is new.',
      safe: false,
    },
    {
      text: 'They praised data of [[LEO]] and more. The low Earth orbit (LEO) users met. LEO is busy.',
      fixed: 'They praised data of low Earth orbit (LEO) and more. The LEO users met. LEO is busy.',
      safe: true,
    },
    {
      text: 'Both met JAXA and [[CAO]] in May. CAO left.\n\n- Cabinet Office (CAO)\n- JAXA\n',
      fixed: 'Both met JAXA and the Cabinet Office (CAO) in May. CAO left.\n\n- CAO\n- JAXA\n',
    },
    {
      text: '[[ESF]] loans grew. Extra small firms (ESF) need help, and extra loans were given. ESF are good.',
      fixed: 'Extra small firm (ESF) loans grew. ESF need help, and extra loans were given. ESF are good.',
    },
    {
      text: 'The [[ESF]] loans grew. Extra small firms (ESFs) need help, and extra loans were given. ESFs are good.',
      fixed: 'The extra small firm (ESF) loans grew. ESFs need help, and extra loans were given. ESFs are good.',
    },
    {
      text: 'The [[ESF]] loans grew. Extra small firms (ESFs) need help. ESFs are good.',
      fixed: 'The Extra small firm (ESF) loans grew. ESFs need help. ESFs are good.',
      safe: false,
    },
  ],
  [],
);

ruleTest(
  'abbreviation/not-introduced',
  [
    {
      text: 'They praised the use of [[QZSS]]. Then QZSS again.',
      fixed: 'They praised the use of the Quasi-Zenith Satellite System (QZSS). Then QZSS again.',
      safe: true,
    },
    {
      text: 'They will increase U.S. [[LEO]] flights. LEO is busy.',
      fixed: 'They will increase U.S. low Earth orbit (LEO) flights. LEO is busy.',
    },
    {
      text: 'They will meet demand, including but not limited to the demand for: [[LEO]] data. LEO is busy.',
      fixed: 'They will meet demand, including but not limited to the demand for: low Earth orbit (LEO) data. LEO is busy.',
    },
    {
      text: 'They praised the [[QZSS]] Working Group. The QZSS grows.',
      fixed: 'They praised the Quasi-Zenith Satellite System (QZSS) Working Group. The QZSS grows.',
      safe: false,
    },
    {
      text: 'They agreed on:\n\n- [[QZSS]] receivers;\n- [[LEO]] debris.\n\nThe QZSS and LEO matter.',
      fixed: 'They agreed on:\n\n- Quasi-Zenith Satellite System (QZSS) receivers;\n- LEO debris.\n\nThe QZSS and LEO matter.',
    },
    {
      text: 'They agreed on:\n\n- [[LEO]] debris;\n- LEO traffic.\n',
      fixed: 'They agreed on:\n\n- Low Earth orbit (LEO) debris;\n- LEO traffic.\n',
      safe: false,
    },
    {
      text: 'They agreed on:\n\n- [[LEO]] debris;\n- Traffic in LEO;\n',
      fixed: 'They agreed on:\n\n- Low Earth orbit (LEO) debris;\n- Traffic in LEO;\n',
      safe: true,
    },
    {
      text: 'They agreed on:\n\n- [[LEO]] debris;\n- traffic in LEO.\n',
      fixed: 'They agreed on:\n\n- low Earth orbit (LEO) debris;\n- traffic in LEO.\n',
      safe: true,
    },
    {
      text: 'ls’ and [[LEO]] visits\n\nThey study LEO.',
      fixed: 'ls’ and low Earth orbit (LEO) visits\n\nThey study LEO.',
      safe: false,
    },
    {
      text: 'The [[QZSS]]’s signals help. The QZSS grows.',
      fixed: 'The Quasi-Zenith Satellite System’s (QZSS’s) signals help. The QZSS grows.',
      safe: false,
    },
    { text: 'Japan–[[QZSS]] links and the QZSS grow.' },
  ],
  ['Files such as QZSS_map.pdf, and #QZSS.'],
);

// A list of abbreviations gives the names, and keeps them.
describe('the statement’s own list of abbreviations', () => {
  it.each([
    ['bullets', '- LEO: low Earth orbit\n- MOD: Ministry of Defense\n- QZSS: Quasi-Zenith Satellite System'],
    ['bullets that introduce', '- low Earth orbit (LEO)\n- Ministry of Defense (MOD)\n- Quasi-Zenith Satellite System (QZSS)'],
    [
      'a table',
      '| Abbreviation | Name |\n| --- | --- |\n| LEO | low Earth orbit |\n| MOD | Ministry of Defense |\n| QZSS | Quasi-Zenith Satellite System |',
    ],
  ])('in %s is not emptied by any fix', (_, list) => {
    const text = `# Joint Statement\n\nJapan used the Quasi-Zenith Satellite System (QZSS). QZSS and the QZSS office work in low Earth orbit (LEO).\n\n## Abbreviations\n\n${list}\n`;
    const statement = statementOf(text);
    const fixes = findingsOf(statement, ruleTable).flatMap((f) => f.fixes);
    for (const fix of fixes) {
      const after = withEdits(text, fix.edits);
      const written = after.slice(after.indexOf('## Abbreviations'));
      for (const name of ['low Earth orbit', 'Quasi-Zenith Satellite System']) expect(written, fix.title).toContain(name);
    }
    expect(fixAll(text, (t) => findingsOf(statementOf(t), ruleTable)).endsWith(`${list}\n`)).toBe(true);
  });
});

// A title is quoted, so a fix inside it needs confirmation.
describe('inside the title of a document', () => {
  it.each([
    'Both recalled “The Ministry of Environment and the Sea”.',
    'Both recalled the report “QZSS for All: the Quasi-Zenith Satellite System (QZSS) in Use”. QZSS and QZSS again.',
    'Both recalled the *Handbook of the Cabinet Office (CAO)*. The Cabinet Office (CAO) met, and CAO left.',
  ])('no fix is safe: %s', (text) => {
    const title = /“[^”]*”|\*[^*]*\*/.exec(text);
    const [from, to] = [title?.index ?? 0, (title?.index ?? 0) + (title?.[0].length ?? 0)];
    const edits = findingsOf(statementOf(text), ruleTable).flatMap((f) => f.fixes.filter((x) => x.safe).flatMap((x) => x.edits));
    expect(edits.filter((e) => e.offset >= from && e.offset < to)).toEqual([]);
  });
});

describe('the cell of a table', () => {
  it.each([
    ['CAO', 'Cabinet Office'],
    ['CAO staff who came from Japan to meet', 'Cabinet Office staff who came from Japan to meet'],
    ['CAO welcomed the report on the meeting.', 'The Cabinet Office welcomed the report on the meeting.'],
  ])('%s becomes %s', (cell, wanted) => {
    const table = (text: string): string =>
      `They met.\n\n| Name | Title | Body |\n| --- | --- | --- |\n| Ms. Amara | Adviser | ${text} |\n`;
    const [finding] = findingsOf(statementOf(table(cell)), ruleTable).filter((f) => f.rule === 'abbreviation/not-introduced');
    expect(withEdits(table(cell), finding?.fixes[0]?.edits ?? [])).toBe(table(wanted));
  });
});
