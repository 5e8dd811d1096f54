import { describe, expect, it } from 'vitest';
import { findingsIn, testGlossary } from '../marked.js';
import { ruleTest } from './ruleTest.js';

ruleTest(
  'hygiene/article',
  [
    { text: 'They signed [[a]] important arrangement.', fixed: 'They signed an important arrangement.', safe: true },
    {
      text: 'A memorandum of understanding (MOU) exists. They signed [[a]] MOU.',
      fixed: 'A memorandum of understanding (MOU) exists. They signed an MOU.',
      message: /^“a MOU” should be “an MOU”\.$/,
    },
    { text: 'They met [[an]] European partner.', fixed: 'They met a European partner.' },
    { text: '[[An]] university met. They came.', fixed: 'A university met. They came.' },
    { text: 'It is [[a]] 11-year plan.', fixed: 'It is an 11-year plan.' },
    { text: 'It is [[an]] two-year plan.', fixed: 'It is a two-year plan.' },
    { text: 'They fly [[a]] F-35.', fixed: 'They fly an F-35.' },
    { text: 'They launch [[a]] H3 rocket.', fixed: 'They launch an H3 rocket.' },
    { text: 'They reached [[an]] unanimous view.', fixed: 'They reached a unanimous view.' },
  ],
  [
    'They signed an MOU, a US plan, a European plan, an hour later, a one-time grant, a union, an uninhabited island.',
    'An historic day is a historic day.',
    'A LEO satellite is an LEO satellite.',
    'Annex A includes it, and option a is best.',
    'They may (a) identify and (b) act.',
    'A U.S. ship, a Ukrainian plan, a Uruguayan plan and a Uyghur text.',
    'It is an 80 percent share of a 100 percent total.',
  ],
);

ruleTest(
  'hygiene/brackets',
  [
    { text: 'They met [[(]]in Tokyo (Japan) and left.', message: /^This opening parenthesis has no closing parenthesis\.$/ },
    { text: 'They met in Tokyo[[)]] and left.', message: /^This closing parenthesis has no opening parenthesis\.$/ },
    { text: 'They called it [[“]]free and open and left.', message: /^This opening quotation mark has no closing quotation mark\.$/ },
  ],
  [
    'They met (in Tokyo (Japan)) and left.',
    'They will: a) meet; b) talk; ii) act; 3) report.',
    'They met (in Tokyo.\n\nThey left.)',
    '“First paragraph of a quotation.\n\n“Its last.”',
    'It is 5" wide.',
  ],
);

ruleTest(
  'hygiene/invisible',
  [
    { text: 'They wel[[\u00AD]]comed it.', fixed: 'They welcomed it.', safe: true },
    { text: 'The values [[\u200B\u200B]]of it.', fixed: 'The values of it.', safe: true },
    { text: 'The inter[[\u00AD ]]national talks.', fixed: 'The international talks.', safe: false },
    { text: 'They have[[\u00A0]]met.', fixed: 'They have met.', safe: false },
  ],
  ['In No.\u00A05 and on 24\u00A0March, the U.S.\u00A0side met.'],
);

ruleTest(
  'hygiene/repeated',
  [
    { text: 'They met at [[the of]] Japan.', fixed: 'They met at of Japan.' },
    { text: 'They saw [[a the]] plan.', fixed: 'They saw the plan.' },
    { text: 'They met[[,,]] and left.', fixed: 'They met, and left.' },
    { text: 'They met[[;,]] and left.', fixed: 'They met, and left.' },
  ],
  [
    'Option a and option b.',
    'They gave both the at least 80 million doses and the rest.',
    'They use the and/or clause.',
    'Japan, etc., and others.',
    'They met, and so on ... then left.',
    'It is a that-clause.',
  ],
);

ruleTest(
  'hygiene/markup',
  [
    {
      text: 'They met [[** in Tokyo **]] today.',
      fixed: 'They met in Tokyo today.',
      safe: false,
      message: /^Readers will see the asterisks in “\*\* in Tokyo \*\*”\. Write “in Tokyo”\.$/,
    },
    { text: 'They met [[**]]in Tokyo today.', fixed: 'They met in Tokyo today.', message: /Remove the markup\.$/ },
    { text: 'Research[[&amp;nbsp;]]and development.', fixed: 'Research and development.' },
  ],
  [
    'They **met** in *Tokyo* today.',
    'They met in Kosovo* and Kosovo*.\n\n\\* This designation is without prejudice to positions on status.',
    'They met in Denmark** today.\n\n\\*\\* Denmark reserves its position.',
    'They met \\**in Tokyo\\** today.',
    'They met, 2 * 3 * 4 times, in R&D & AT&T.',
    'They met.<br>They left.',
    '<!-- communique-disable-next-line name/misspelt -->\nThey met.',
    '<!-- Text box -->\n\nThey met.',
    'They met.\n\n<!-- to be checked -->\n\nThey left.',
    'The cost is < 5 and > 3.',
  ],
);

describe('hygiene/markup in plain text', () => {
  const found = (text: string): string[] =>
    findingsIn(text, 'plain', testGlossary)
      .filter((f) => f.rule === 'hygiene/markup')
      .map((f) => `${text.slice(f.offset, f.offset + f.length)} → ${f.fixes[0]?.edits[0]?.newText}`);

  it.each([
    ['They **met** in *Tokyo*.', ['**met** → met', '*Tokyo* → Tokyo']],
    ['They met.<br />They left.', ['<br /> → ']],
    ['Research&nbsp;and R&amp;D.', ['&nbsp; →  ', '&amp; → &']],
    ['They met. <!-- check --> They left.', ['<!-- check --> → ']],
  ])('reports %s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it.each([
    'They met in Kosovo* and Serbia.\n\n* This designation is without prejudice.',
    'They met in Denmark** today.\n\n**Denmark has a reservation.',
  ])('ignores %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
