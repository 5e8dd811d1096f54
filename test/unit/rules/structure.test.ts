import { ruleTest } from './ruleTest.js';

const opening = `Joint Statement of the Eighth Meeting of the Space Dialogue

Japan and the United States held the Eighth Meeting of the Space Dialogue in Tokyo on March 24, 2023.

`;

const titled = (name: string): string =>
  `Joint Statement of the Fourth ${name}\n\nJapan and the United States held the Fourth ${name} in Tokyo on May 12, 2026.\n\n`;
const lengthy = titled('Japan–United States High-Level Dialogue on Ocean Monitoring and Safety');

ruleTest(
  'structure/next-meeting',
  [
    {
      text: `${opening}Both sides concurred on holding the [[Eighth]] Meeting of the Dialogue in 2024.`,
      fixed: `${opening}Both sides concurred on holding the Ninth Meeting of the Dialogue in 2024.`,
      message: /^This is the Eighth Meeting, so the next is the Ninth\. Write “Ninth”\.$/,
      related: ['Eighth'],
    },
    {
      text: `${opening}They look forward to the [[10th]] Meeting in Washington.`,
      fixed: `${opening}They look forward to the 9th Meeting in Washington.`,
    },
    { text: `${opening}Both sides concurred on holding the Ninth Meeting in the United States in [[2023]].`, message: /held in 2023/ },
    {
      text: 'Joint Statement of the Eighth Japan-U.S. Space Dialogue\n\nBoth sides concurred on holding the [[Eighth]] meeting of the Dialogue in 2024.',
      fixed:
        'Joint Statement of the Eighth Japan-U.S. Space Dialogue\n\nBoth sides concurred on holding the Ninth meeting of the Dialogue in 2024.',
    },
    { text: `${opening}Both sides intend to hold the Ninth Meeting in May [[2022]].` },
    {
      text: 'Joint Statement of the XIX Peru-Kenya Lakes Forum\n\nPeru and Kenya met on May 12, 2026.\n\nThey look forward to the [[XXI]] Lakes Forum in Nairobi.',
      fixed:
        'Joint Statement of the XIX Peru-Kenya Lakes Forum\n\nPeru and Kenya met on May 12, 2026.\n\nThey look forward to the XX Lakes Forum in Nairobi.',
    },
    {
      text: `${opening}They plan to hold the [[Eighth]] in Rome in 2024.`,
      fixed: `${opening}They plan to hold the Ninth in Rome in 2024.`,
    },
    {
      text: `${opening}The [[Tenth]] Meeting of the Space Dialogue will be held in Rome.`,
      fixed: `${opening}The Ninth Meeting of the Space Dialogue will be held in Rome.`,
    },
    {
      text: `${opening}The Ninth Meeting will take place in January [[2023]].`,
      message: /announced for January 2023, but this one was held on March 24, 2023\. Correct the date\.$/,
    },
    { text: `${opening}The next meeting of the Dialogue will be held in Rome in [[2022]].`, message: /announced for 2022/ },
    {
      text: 'Joint Statement\n\nJapan and Kenya met on March 24, 2023.\n\nThey look forward to their next meeting in Oslo on February 3, [[2023]].',
      message: /announced for February 2023, but this one was held on March 24, 2023/,
    },
    {
      text: `${opening.replace('the Eighth', 'the Ninth').replace('held the Eighth', 'held the [[Eighth]]')}`,
      message: /^The title has “Ninth”, but the text has “Eighth” for this meeting\. Correct one of them\.$/,
      related: ['Ninth'],
    },
    {
      text: `${lengthy}The [[Sixth]] Japan–United States High-Level Dialogue on Ocean Monitoring and Safety will be held in Rome.`,
      fixed: `${lengthy}The Fifth Japan–United States High-Level Dialogue on Ocean Monitoring and Safety will be held in Rome.`,
    },
    {
      text: `${lengthy}The Fifth Japan–United States High-Level Dialogue on Ocean Monitoring and Safety will be held in Rome in May [[2025]].`,
      message: /^The next meeting is announced for 2025, but this one was held in 2026\. Correct the year\.$/,
    },
    {
      text: `${lengthy}They will hold the [[Third]] Japan–United States High-Level Dialogue on Ocean Monitoring and Safety next year.`,
      fixed: `${lengthy}They will hold the Fifth Japan–United States High-Level Dialogue on Ocean Monitoring and Safety next year.`,
    },
    {
      text: `${titled('Dialogue on Space, Cyber, and Trade')}The [[Third]] Dialogue on Space, Cyber, and Trade will take place in Rome.`,
      fixed: `${titled('Dialogue on Space, Cyber, and Trade')}The Fifth Dialogue on Space, Cyber, and Trade will take place in Rome.`,
    },
    {
      text: 'Joint Statement of the Dialogue on Trade\n\nJapan and Kenya met on May 12, 2026.\n\nThe Fifth Dialogue on Trade will be held in [[2025]].',
      message: /announced for 2025/,
    },
    {
      text: `${opening.replaceAll('Eighth', 'Twentieth')}They decided to convene the [[Twenty-Second]] Meeting.`,
      fixed: `${opening.replaceAll('Eighth', 'Twentieth')}They decided to convene the Twenty-First Meeting.`,
    },
  ],
  [
    `${opening}Both sides concurred on holding the Ninth Meeting of the Dialogue in 2024.`,
    `${opening}Both sides concurred on holding the Ninth Meeting in November 2023.`,
    `${opening}Both sides concurred on holding the First Meeting of the Working Group on Debris in 2023.`,
    `${opening}They set up a task force. The Task Force will hold its first meeting in May.`,
    `${opening}The Debris Committee plans to convene the third meeting in Rome.`,
    `${opening}They build on the Seventh Meeting of the Dialogue in 2020.`,
    `${opening}The Ninth Meeting will take place in Rome in November 2023.`,
    `${opening}They set up a Working Group. The Second Meeting of the Working Group will be held in May 2023.`,
    `${opening}The next meeting will review the plan adopted in 2022. The Working Group’s next meeting was held in 2022.`,
    `${opening}The next meeting will be held in Rome in May 2023. The Debris Committee plans its next meeting in 2022.`,
    `${opening}They look forward to the next meeting of the Debris Committee in 2022.`,
    `${opening}The third trade fair will be held in Rome. They will host the second in a series of talks.`,
    'Joint Statement of the Eighth Space Dialogue\n\nSince they held the Seventh Dialogue in 2022, Japan and Kenya have met often.',
    'Both sides concurred on holding the Ninth Meeting in 2024.',
    `${lengthy}The Fifth Japan–United States High-Level Dialogue on Ocean Monitoring and Safety will be held in Rome in 2027.`,
    `${lengthy}The Second Japan–Kenya High-Level Dialogue on Trade and Investment in Ports will be held in Rome.`,
    `${lengthy}At the Third Dialogue, in Oslo, they said that a seminar will be held in 2025.`,
    `${lengthy}The Third Dialogue, which was held in Oslo in 2025, decided that a seminar will be held in Rome.`,
  ],
);

ruleTest(
  'structure/date',
  [
    { text: 'The session is on [[February 30, 2023]].', message: /^February 30, 2023 does not exist\. Correct the date\.$/ },
    { text: 'The session is on [[31 April 2024]].' },
    {
      text: 'They met on [[Tue. May 13th, 2026]].',
      message: /^May 13, 2026 is a Wednesday, not a Tuesday\. Correct the date or the day of the week\.$/,
    },
    { text: 'They met on [[31 June]].', message: /^June 31 does not exist\. Correct the date\.$/ },
    { text: 'They will meet on [[November 31]] in Rome.' },
    { text: 'The session ended on [[31/06/2026]].', message: /^June 31, 2026 does not exist\. Correct the date\.$/ },
    { text: 'The session ended on [[31.09.2026]].' },
    { text: 'The session ended on [[2026-02-30]].' },
    { text: 'They met on [[April 29-31, 2026]].', message: /^April 31, 2026 does not exist\. Correct the date\.$/ },
    { text: 'They met on [[14–12 May 2026]].', message: /^The second date is not after the first\. Correct the dates\.$/ },
    { text: 'They met on [[Nov. 31, 2026]].' },
    { text: 'They met from [[16 to 12 May 2026]].', message: /^The second date is not after/ },
    { text: 'They met from [[May 16 to 12, 2026]].' },
    { text: 'It is open from [[5 June 2026 to 28 May 2026]].' },
    { text: 'It is open between [[June 5 and May 28, 2026]].' },
    { text: 'They met on [[September the 31st, 2026]].' },
    { text: 'They met on [[31 september 2026]].' },
    { text: 'They must reply by [[June 31]].' },
    { text: 'They met on [[31-06-2026]] and at [[2026-06-31]]T08:00Z.' },
    {
      text: 'They met on [[12 May 2026 (Monday)]].',
      message: /^May 12, 2026 is a Tuesday, not a Monday\. Correct the date or the day of the week\.$/,
    },
    { text: 'They met on [[2026/06/31]] and on [[31-Jun-2026]].' },
    { text: 'It is open from [[2026-06-05 to 2026-05-28]].' },
    {
      text: 'The plan covers [[2032–2028]], in short [[FY2032–2028]].',
      message: /^The second year is before the first\. Correct the years\.$/,
    },
    {
      text: 'Joint Statement, March 21, 2023\n\nJapan and the United States met in Tokyo on [[March 24-25, 2023]].',
      message: /before this meeting/,
      related: ['March 21, 2023'],
    },
    { text: 'They met on the [[22th]] of May 2026.', fixed: 'They met on the 22nd of May 2026.' },
    { text: 'They met on May [[12nd]], 2026.', fixed: 'They met on May 12th, 2026.' },
    { text: 'They will meet in [[Febuary]] 2027.', fixed: 'They will meet in February 2027.' },
    {
      text: 'They met on 3 [[Febuary]] 2026.',
      fixed: 'They met on 3 February 2026.',
      message: /^“Febuary” is misspelled\. Write “February”\.$/,
    },
    {
      text: 'Joint Statement, March 21, 2023\n\nJapan and the United States met in Tokyo on [[March 24, 2023]].',
      message: /before this meeting/,
      related: ['March 21, 2023'],
    },
    {
      text: 'They met on [[Thursday, March 24, 2023]].',
      message: /^March 24, 2023 is a Friday, not a Thursday\. Correct the date or the day of the week\.$/,
    },
    {
      text: 'Joint Statement, March 24, 2023\n\nJapan and the United States met in Tokyo on [[August 26, 2020]].',
      message: /^The title is dated March 24, 2023/,
      related: ['March 24, 2023'],
    },
  ],
  [
    'They met on Friday, March 24, 2023, and on 29 February 2024.',
    'They met on 29 February, on 12/31/2026, 31/12/2026 and 2026-12-31, from May 30-31, 2026 and on 31 May–1 June 2026.',
    'In June 31 countries met. In May 2026 they saw resolution 31.13.2026 and Section 12.',
    'They met on Fri., Mar. 24, 2023.',
    'They met from 28 December to 3 January 2027, from 12 to 16 May 2026, and on 12 May 2026 (Tuesday).',
    'The plan covers 2026–2030 and FY2026-27; see document 2032-2028.',
    'Joint Statement, March 31, 2023\n\nJapan and the United States met in Tokyo from March 31 to April 2, 2023.',
    'Joint Statement, 24 March 2023\n\nJapan and the United States met in Tokyo from 24 to 25 March 2023.',
    'The session was moved from 20 May 2026 to 14 May 2026.',
    'By June 31 ships had sailed; between 40 and 12 May fairs were held.',
    'Joint Statement, March 25, 2023\n\nJapan and the United States met in Tokyo on March 24, 2023.',
    'Joint Statement, March 25, 2023\n\nThe sides met on May 1, 2022 and on March 24, 2023.',
  ],
);

const long = `Both sides welcomed the cooperation on the program, which has grown in every year since it began and which now reaches many fields of work and of everyday life in both`;

ruleTest(
  'structure/broken-paragraph',
  [
    {
      text: `${long}, [[including]]\n\nhosting payloads on satellites.`,
      fixed: `${long}, including hosting payloads on satellites.`,
      related: ['hosting'],
      safe: true,
    },
    { text: `${long}[[,]]\n\nas well as ground stations.`, fixed: `${long}, as well as ground stations.`, safe: false },
    {
      text: 'Both sides welcomed the [[strong]]\n\nties between them',
      fixed: 'Both sides welcomed the strong ties between them',
      safe: false,
    },
    {
      text: 'Both sides met with the teams of the two agencies and welcomed the [[strong]]\n\nties between them.\n\nThey will meet again.',
      fixed: 'Both sides met with the teams of the two agencies and welcomed the strong ties between them.\n\nThey will meet again.',
      safe: true,
    },
    {
      text: `They thanked the crew and the [[staff]]\n\n${'of all the ships that sailed and\n\n'.repeat(10)}of the ports.`,
      fixed: `They thanked the crew and the staff ${'of all the ships that sailed and '.repeat(10)}of the ports.`,
      message: /^11 sentences are split across paragraphs/,
      related: Array.from({ length: 10 }, () => 'and'),
      safe: false,
    },
  ],
  [
    `${long}.\n\nhosting payloads on satellites.`,
    `${long}:\n\nhosting payloads on satellites.`,
    `${long}\n\nHosting payloads on satellites.`,
    `${long}\n\na) hosting payloads on satellites.`,
    `${long},\n\nrecalling their history.`,
    'The Ministry of Ports of Peru and the Ministry of Ports of Chile,\n\nRECOGNIZING the use of ports in both countries,\n\nhave reached this understanding:',
    'The Ministry of Ports of Peru and the Ministry of Ports of Chile,\n\nhave reached this understanding:',
    'Recalling the long history of ports in both countries,\n\nthe Ministers met.',
    'A title\n\nhosting payloads on satellites.',
    `${long} in the 21\n\nst century.`,
    `They will work together\n\nto lower tariffs on farm goods;\n\nto ease visas.`,
    `They will act on\n\nthe reporting and checking of emissions; and\n\nthe training of staff.`,
    `${long}\n\no both sides will help.`,
    `They will act to:\n\nreport and check all of the emissions, and\n\ntrain the staff.`,
    'The visits of officials and experts\n\nsince\n\n26 June',
  ],
);

const held = 'Joint Statement\n\nJapan and the United States met on March 24, 2023.\n\n';
ruleTest(
  'structure/next-meeting',
  [],
  [
    `${held}They look forward to the next Kenya meeting in 2023.`,
    `${held}They welcomed the next summit in 2023.`,
    `${held}The next meeting will take place later in 2023.`,
  ],
);

ruleTest(
  'structure/participants',
  [
    {
      text: `${held}Principal participants included the Ministry of Foreign Affairs; the Cabinet Office[[,]] the Japan Aerospace Exploration Agency from the Japanese side.`,
      fixed: `${held}Principal participants included the Ministry of Foreign Affairs; the Cabinet Office; the Japan Aerospace Exploration Agency from the Japanese side.`,
      message: /^This list mixes semicolons and commas\. Separate the bodies with semicolons\.$/,
    },
    {
      text: `${held}Principal participants included the Ministry of Foreign Affairs; the Cabinet Office; and the [[Ministry of Foreign Affairs]] from the Japanese side.`,
      message: /^“Ministry of Foreign Affairs” is listed twice\. Delete one\.$/,
      related: ['Ministry of Foreign Affairs'],
    },
    {
      text: `${held}It was co-chaired by the [[Cabinet Satellite Intelligence Center]] and the Cabinet Office for Japan. Principal participants included the Ministry of Foreign Affairs; and the Cabinet Office from the Japanese side.`,
      message: /^“Cabinet Satellite Intelligence Center” co-chairs but isn’t listed as a participant\.$/,
    },
  ],
  [
    `${held}Principal participants included the Ministry of Foreign Affairs; the Cabinet Office; and the Japan Aerospace Exploration Agency from the Japanese side.`,
    `${held}It was co-chaired by the Ministry of Foreign Affairs and the National Space Policy Secretariat, Cabinet Office for Japan. Principal participants included the Ministry of Foreign Affairs; and the National Space Policy Secretariat from the Japanese side.`,
    `${held}It was co-chaired by the Cabinet Office for Japan. The Ministry of Foreign Affairs spoke.`,
    `${held}It was co-chaired by the Cabinet Satellite Intelligence Center for Japan. Principal participants included the Ministry of Foreign Affairs; and the Cabinet Office from the Japanese side.`,
  ],
);
