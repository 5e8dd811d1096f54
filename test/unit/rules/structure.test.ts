import { ruleTest } from './ruleTest.js';

const opening = `Joint Statement of the Eighth Meeting of the Space Dialogue

Japan and the United States held the Eighth Meeting of the Space Dialogue in Tokyo on March 24, 2023.

`;

ruleTest(
  'structure/next-meeting',
  [
    {
      text: `${opening}Both sides concurred on holding the [[Eighth]] Meeting of the Dialogue in 2024.`,
      fixed: `${opening}Both sides concurred on holding the Ninth Meeting of the Dialogue in 2024.`,
      message: /^This is the Eighth Meeting: the next is the Ninth, not the Eighth\.$/,
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
      text: `${opening.replaceAll('Eighth', 'Twentieth')}They decided to convene the [[Twenty-Second]] Meeting.`,
      fixed: `${opening.replaceAll('Eighth', 'Twentieth')}They decided to convene the Twenty-First Meeting.`,
    },
  ],
  [
    `${opening}Both sides concurred on holding the Ninth Meeting of the Dialogue in 2024.`,
    `${opening}Both sides concurred on holding the Ninth Meeting in November 2023.`,
    `${opening}Both sides concurred on holding the First Meeting of the Working Group on Debris in 2023.`,
    `${opening}They build on the Seventh Meeting of the Dialogue in 2020.`,
    'Both sides concurred on holding the Ninth Meeting in 2024.',
  ],
);

ruleTest(
  'structure/date',
  [
    { text: 'The session is on [[February 30, 2023]].', message: /^There is no February 30 in 2023\.$/ },
    { text: 'The session is on [[31 April 2024]].' },
    { text: 'They met on [[Thursday, March 24, 2023]].', message: /^March 24, 2023 is a Friday, not a Thursday\.$/ },
    {
      text: 'Joint Statement, March 24, 2023\n\nJapan and the United States met in Tokyo on [[August 26, 2020]].',
      message: /^The title is dated March 24, 2023/,
      related: ['March 24, 2023'],
    },
  ],
  [
    'They met on Friday, March 24, 2023, and on 29 February 2024.',
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
    },
    { text: `${long}[[,]]\n\nas well as ground stations.`, fixed: `${long}, as well as ground stations.` },
    { text: 'Both sides welcomed the [[strong]]\n\nties between them', fixed: 'Both sides welcomed the strong ties between them' },
  ],
  [
    `${long}.\n\nhosting payloads on satellites.`,
    `${long}:\n\nhosting payloads on satellites.`,
    `${long}\n\nHosting payloads on satellites.`,
    `${long}\n\na) hosting payloads on satellites.`,
    `${long},\n\nrecalling their history.`,
    'A title\n\nhosting payloads on satellites.',
    `${long} in the 21\n\nst century.`,
    `They will work together\n\nto lower tariffs on farm goods;\n\nto ease visas.`,
    `They will act on\n\nthe reporting and checking of emissions; and\n\nthe training of staff.`,
    `${long}\n\no both sides will help.`,
  ],
);

const held = 'Joint Statement\n\nJapan and the United States met on March 24, 2023.\n\n';
ruleTest(
  'structure/participants',
  [
    {
      text: `${held}Principal participants included the Ministry of Foreign Affairs; the Cabinet Office[[,]] the Japan Aerospace Exploration Agency from the Japanese side.`,
      fixed: `${held}Principal participants included the Ministry of Foreign Affairs; the Cabinet Office; the Japan Aerospace Exploration Agency from the Japanese side.`,
      message: /^Semicolons and commas separate the bodies of this list\. Write semicolons between the bodies\.$/,
    },
    {
      text: `${held}Principal participants included the Ministry of Foreign Affairs; the Cabinet Office; and the [[Ministry of Foreign Affairs]] from the Japanese side.`,
      message: /^“Ministry of Foreign Affairs” stands in this list already\.$/,
      related: ['Ministry of Foreign Affairs'],
    },
    {
      text: `${held}It was co-chaired by the [[Cabinet Satellite Intelligence Center]] and the Cabinet Office for Japan. Principal participants included the Ministry of Foreign Affairs; and the Cabinet Office from the Japanese side.`,
      message: /^“Cabinet Satellite Intelligence Center” chairs, and is not among the participants\.$/,
    },
  ],
  [
    `${held}Principal participants included the Ministry of Foreign Affairs; the Cabinet Office; and the Japan Aerospace Exploration Agency from the Japanese side.`,
    `${held}It was co-chaired by the Ministry of Foreign Affairs and the National Space Policy Secretariat, Cabinet Office for Japan. Principal participants included the Ministry of Foreign Affairs; and the National Space Policy Secretariat from the Japanese side.`,
    `${held}It was co-chaired by the Cabinet Office for Japan. The Ministry of Foreign Affairs spoke.`,
    `${held}It was co-chaired by the Cabinet Satellite Intelligence Center for Japan. Principal participants included the Ministry of Foreign Affairs; and the Cabinet Office from the Japanese side.`,
  ],
);
