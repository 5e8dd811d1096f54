import { ruleTest } from './ruleTest.js';

const koreans = 'Japan and the Republic of Korea met on May 12, 2026.\n\n';

ruleTest(
  'name/deprecated',
  [
    {
      text: 'Japan and the United States heard the [[Ministry of Environment]] and the Ministry of Environment.',
      fixed: 'Japan and the United States heard the Ministry of the Environment and the Ministry of the Environment.',
      message: /^Write “Ministry of the Environment” instead of “Ministry of Environment”: the official name has “the”\.$/,
      related: ['Ministry of Environment'],
      safe: false,
    },
    {
      text: 'Japan and the United States heard the [[Ministry of Environment]] and Energy.',
      fixed: 'Japan and the United States heard the Ministry of the Environment and Energy.',
      safe: false,
    },
    {
      text: 'JAPAN AND THE UNITED STATES\n\nThe [[MINISTRY OF ENVIRONMENT]] of Japan met the United States.',
      fixed: 'JAPAN AND THE UNITED STATES\n\nThe MINISTRY OF THE ENVIRONMENT of Japan met the United States.',
    },
    ...[
      `${koreans}Japan’s [[Ministry of Environment]] came.`,
      `${koreans}The Japanese [[Ministry of Environment]] came.`,
      `${koreans}The [[Ministry of Environment]] of Japan came.`,
      `${koreans}The Ministry of Foreign Affairs and the [[Ministry of Environment]] (Japan) came.`,
      `${koreans}Participants from the Japanese side included the Cabinet Office and the [[Ministry of Environment]].`,
      `${koreans}Participants included the Cabinet Office; and the [[Ministry of Environment]] from the Japanese side.`,
    ].map((text) => ({
      text,
      fixed: text.replace(/\[\[.*\]\]/, 'Ministry of the Environment'),
      safe: true,
    })),
    {
      text: 'Japan and the United States met. Japan’s [[Ministry of Environment]] came. The Ministry of Environment left.',
      fixed: 'Japan and the United States met. Japan’s Ministry of the Environment came. The Ministry of the Environment left.',
      safe: true,
    },
    {
      text: 'Japan and the United States met. Japan’s [[Ministry of Environment]] came. So did the Ministry of Environment of Kenya.',
      fixed: 'Japan and the United States met. Japan’s Ministry of the Environment came. So did the Ministry of Environment of Kenya.',
      safe: false,
    },
    { text: 'The [[Quasi Zenith Satellite System]] program.', fixed: 'The Quasi-Zenith Satellite System program.', safe: true },
  ],
  [
    'The Republic of Korea’s Ministry of Environment met the United States.',
    `${koreans}The Ministry of Environment came.`,
    'Japan and the United States met. The Ministry of Environment of the Republic of Korea came.',
    'Japan and the United States met. The Kenyan Ministry of Environment and Kenya’s Ministry of Environment came.',
    'Japan and Kenya met. The Ministry of Environment came.',
    'The title was “Quasi Zenith Satellite System”.',
    'Write `Quasi Zenith Satellite System` in code.',
    'Michibiki is another name.',
    'Japan and the United States met. Japan will create a national ministry of environment.',
  ].map((text) => (text.startsWith('The Republic') ? `The Republic of Korea and the United States met.\n\n${text}` : text)),
);

ruleTest(
  'name/misspelt',
  [
    {
      text: 'A new [[Memorandom of Understanding]] came.',
      fixed: 'A new Memorandum of Understanding came.',
      message: /is misspelled\. Write “/,
    },
    {
      text: 'A new [[memorandom of understanding]] came.',
      fixed: 'A new memorandum of understanding came.',
      message: /is misspelled\. Write “/,
    },
    { text: 'The [[Minisrty of Foreign Affairs]] came.', fixed: 'The Ministry of Foreign Affairs came.' },
    { text: 'The [[Cabinet Satellite Information Center]] came.', fixed: 'The Cabinet Satellite Intelligence Center came.' },
    {
      text: 'The [[National Space Policy Planning Secretariat]] came.',
      fixed: 'The National Space Policy Secretariat came.',
      safe: false,
    },
    {
      text: 'The [[National Institute of Informations and Communications Technology]] came.',
      fixed: 'The National Institute of Information and Communications Technology came.',
    },
    { text: 'The [[Japanese Aerospace Exploration Agency]] came.', fixed: 'The Japan Aerospace Exploration Agency came.', safe: true },
    {
      text: 'The [[National Aeronautics and Space Agency]] came.',
      fixed: 'The National Aeronautics and Space Administration came.',
      safe: false,
    },
    { text: 'The [[Cabinet Satellite Inteligence Center]] came.', fixed: 'The Cabinet Satellite Intelligence Center came.' },
    {
      text: 'The [[National Institute of Information and Communication Technology]] came.',
      fixed: 'The National Institute of Information and Communications Technology came.',
    },
    {
      text: 'They recalled the [[United Nation Convention on the Law of the Sea]].',
      fixed: 'They recalled the United Nations Convention on the Law of the Sea.',
    },
    { text: 'The [[Department of Stateis]] ready.', fixed: 'The Department of State is ready.' },
    { text: 'The [[Ministry of the Environments]] came.', fixed: 'The Ministry of the Environment came.' },
    { text: 'The [[National Space Secretariat]] came.', fixed: 'The National Space Policy Secretariat came.' },
    {
      text: 'Japan and Kenya met on May 12, 2026.\n\nThe Japanese [[Ministry of Foriegn Affairs]] came.',
      fixed: 'Japan and Kenya met on May 12, 2026.\n\nThe Japanese Ministry of Foreign Affairs came.',
    },
  ],
  [
    'The Ministry of Finance, the Ministry of Trade and the Minister for Foreign Affairs.',
    'The National Space Policy Secretariat and the National Space Council.',
    'The International Space Station and an international space conference.',
    'A maritime awareness campaign.',
    'The Group of Seventeen, the Group of Seventy-Seven and the Group of Nine came.',
    'They shared information and communication technology, and the Centre for Information and Communication Technology came.',
    'It was led by the Ministry of Foreign Affairs for Japan.',
    'The National Aeronautics and Space Administrator came.',
    'The Philippine Aerospace Exploration Agency and the French Ministry of Foreign Affairs.',
    'Japan and Kenya met on May 12, 2026.\n\nThe Ministry for Foreign Affairs of Kenya and the Kenyan Ministry for Foreign Affairs came.',
    'Japan and Kenya met on May 12, 2026.\n\nKenya’s Ministry for Foreign Affairs and the Ministry for Foreign Affairs (Kenya) came.',
    'The United Nations Conventions on the Law of the Sea.',
    'The State Department and Defense officials met, as did the State Department and Defense Department.',
    'They thanked the European Science Foundation.',
    'The Commonwealth Heads of Government Regional Meeting opened.',
    'The Pacific Islands Forum Fisheries Council (FFC) met, and the FFC left.',
  ],
);

ruleTest(
  'name/capitalization',
  [
    {
      text: 'They read [[The]] Kyoto Times.',
      fixed: 'They read the Kyoto Times.',
      safe: false,
    },
    {
      text: 'They signed [[The]] Kyoto Agreement.',
      fixed: 'They signed the Kyoto Agreement.',
      safe: true,
    },
    {
      text: 'They held the Eighth Meeting. The [[Ninth meeting]] follows.',
      fixed: 'They held the Eighth Meeting. The Ninth Meeting follows.',
    },
    { text: 'They praised the [[artemis accords]].', fixed: 'They praised the Artemis Accords.' },
    {
      text: 'The Japan Aerospace Exploration Agency (JAXA) met. JAXA left with [[jaxa]] staff.',
      fixed: 'The Japan Aerospace Exploration Agency (JAXA) met. JAXA left with JAXA staff.',
      message: /^Write “JAXA”, as in the glossary\.$/,
    },
    { text: 'Since the signing of [[The]] Framework Agreement they met.', fixed: 'Since the signing of the Framework Agreement they met.' },
    { text: 'The [[international space station]] and others.', fixed: 'The International Space Station and others.' },
    { text: 'The [[Ministry of foreign Affairs]] came.', fixed: 'The Ministry of Foreign Affairs came.' },
  ],
  [
    'They will nasa it and take a jaxa.',
    'New artemis accords and their artemis accords.',
    'They held the eighth meeting. The ninth meeting follows.',
    'In Low Earth Orbit and low Earth orbit.',
    'Maritime domain awareness and maritime domain awareness.',
    'They met in The Hague.',
    'He said: “The Government agrees.”',
    'The ministries of foreign affairs met.',
  ],
);

ruleTest(
  'name/inconsistent',
  [
    {
      text: 'Both sides met. Both sides spoke. [[The two sides]] will meet.',
      fixed: 'Both sides met. Both sides spoke. Both sides will meet.',
      message: /^This statement uses “both sides” twice and “the two sides” once\. Write “both sides”\.$/,
      related: ['Both sides'],
    },
    { text: 'U.S. firms and U.S. bodies in the [[US]].', fixed: 'U.S. firms and U.S. bodies in the U.S.' },
    { text: 'Myanmar acted, and Myanmar spoke. [[Burma]] replied.', fixed: 'Myanmar acted, and Myanmar spoke. Myanmar replied.' },
    { text: 'One MOU and another MOU follow an [[MoU]].', fixed: 'One MOU and another MOU follow an MOU.' },
    { text: 'US firms and US bodies in the [[U.S.]]\n\nA new day.', fixed: 'US firms and US bodies in the US.\n\nA new day.' },
  ],
  [
    'Both sides met. The two sides spoke.',
    'U.S. firms work with the United States and U.S. bodies.',
    'U.S. firms, U.S. bodies and US$5 million.',
    'Both sides met. Both sides spoke of “the two sides”.',
    'They signed the Memorandum of Understanding (MoU). The MOU replied. The MoU left.',
  ],
);

ruleTest(
  'name/inconsistent',
  [
    {
      text: 'They value maritime domain awareness, and maritime domain awareness counts, as does [[Maritime Domain Awareness]].',
      fixed: 'They value maritime domain awareness, and maritime domain awareness counts, as does maritime domain awareness.',
    },
    {
      text: 'They value maritime domain awareness and [[Maritime Domain Awareness]]; maritime domain awareness counts.',
      fixed: 'They value maritime domain awareness and maritime domain awareness; maritime domain awareness counts.',
    },
  ],
  [
    'They value maritime domain awareness and maritime domain awareness. Maritime domain awareness counts.',
    'They value maritime domain awareness, maritime domain awareness and the Maritime Domain Awareness Initiative.',
    'They value maritime domain awareness, maritime domain awareness and the Kenya Centre for Maritime Domain Awareness.',
    'They value maritime domain awareness and maritime domain awareness. The Coral Network for Maritime Domain Awareness (CNMDA) grew. CNMDA grew.',
    'The two sides met. The two sides spoke. Officials on both sides will report, with experts from both sides.',
    'The two sides met. The two sides spoke. Both sides of the bridge will be lit.',
  ],
);

const dated = (date: string): string => `Joint Statement\n\nJapan and the United States met on ${date}.\n\n`;
ruleTest(
  'name/outdated',
  [
    {
      text: `${dated('March 24, 2023')}They thanked the [[Office of National Space Policy]] and the Office of National Space Policy.`,
      fixed: `${dated('March 24, 2023')}They thanked the National Space Policy Secretariat and the National Space Policy Secretariat.`,
      message: /^“Office of National Space Policy” existed only until March 31, 2016\. Write “National Space Policy Secretariat”\.$/,
      related: ['Office of National Space Policy'],
    },
    {
      text: `${dated('March 24, 2023')}They thanked the [[Department of Kites]].`,
      fixed: `${dated('March 24, 2023')}They thanked the Department of Balloons.`,
      message: /^“Department of Kites” was not the name until September 5, 2025\. Write “Department of Balloons”\.$/,
    },
  ],
  [
    `${dated('March 24, 2015')}They thanked the Office of National Space Policy.`,
    `${dated('March 24, 2023')}They thanked the former Office of National Space Policy.`,
    `${dated('March 24, 2023')}They read “Office of National Space Policy” aloud.`,
    'They thanked the Office of National Space Policy.',
  ],
);

const met = 'Joint Statement\n\nJapan and the United States met on March 24, 2023.\n\n';
const sides = (japanese: string, american: string): string =>
  `Joint Statement\n\nJapan and the United States met on March 24, 2023.\n\nPrincipal participants included ${japanese} from the Japanese side, and ${american} from the U.S. side.`;
ruleTest(
  'name/wrong-side',
  [
    {
      text: sides(
        'the Ministry of Foreign Affairs; and the [[National Aeronautics and Space Administration]]',
        'the Missile Defense Agency',
      ),
      message: /^NASA belongs to the United States but is listed as a participant for Japan\.$/,
    },
    ...[
      'Participants from the Japanese side included the Ministry of Foreign Affairs, the [[NASA]], and the Cabinet Office.',
      'Representatives of Japan were the Ministry of Foreign Affairs and the [[Missile Defense Agency]].',
      'The Japanese delegation comprised the Ministry of Foreign Affairs; the [[Missile Defense Agency]]; and the Cabinet Office.',
      'The Japanese side was represented by the Cabinet Office and the [[Missile Defense Agency]].',
      'Japanese participants included the [[Missile Defense Agency]] and the Cabinet Office.',
      'From the Japanese side, the [[Missile Defense Agency]] and the Cabinet Office participated.',
      'For Japan, the Cabinet Office and the [[Missile Defense Agency]] took part. NASA attended the opening.',
      'From Japan, the Cabinet Office took part, and from the United States, the [[Japan Aerospace Exploration Agency]] took part.',
      'Participants from Japan: the Cabinet Office; the [[Missile Defense Agency]].',
      'Participants from the Japanese side included the Cabinet Office, and those from the U.S. side included the Missile Defense Agency and the [[Japan Aerospace Exploration Agency]].',
      'The Japanese delegation included the Cabinet Office and the [[Missile Defense Agency]], while the U.S. delegation included NASA.',
    ].map((list) => ({ text: `${met}${list}` })),
  ],
  [
    sides('the Ministry of Foreign Affairs; and the Japan Aerospace Exploration Agency', 'the Missile Defense Agency'),
    'Principal participants included the Ministry of Foreign Affairs; and the National Aeronautics and Space Administration.',
    `${met}Participants from Japan and the United States included the Cabinet Office and the Missile Defense Agency.`,
    `${met}Participants from the Japanese side included the Cabinet Office. The Missile Defense Agency sent a paper.`,
    `${met}The Japanese side was led by the Cabinet Office, and the U.S. side was led by the Missile Defense Agency.`,
    `${met}From Japan, the Cabinet Office participated, and from the United States, the Missile Defense Agency participated.`,
    `${met}From Japan, the delegation flew to the Missile Defense Agency. Experts participated.`,
    `${met}The Japanese side, which the Missile Defense Agency invited, participated.`,
    `${met}For Japan, the Cabinet Office explained its work with the Missile Defense Agency, in which firms take part.`,
  ],
);

ruleTest(
  'name/country-noun',
  [
    { text: 'They flew to the [[U.S.]] from the U.S.', fixed: 'They flew to the United States from the United States.', related: ['U.S.'] },
    { text: 'They flew to the [[U.S.]]\n\nA new day.', fixed: 'They flew to the United States.\n\nA new day.' },
  ],
  ['The U.S. side spoke of U.S. firms.', 'The words “the U.S.” are quoted.', 'The United States and Japan.'],
);

ruleTest(
  'name/common-noun',
  [{ text: 'They signed it, and the [[Agreement]] holds.', fixed: 'They signed it, and the agreement holds.' }],
  [
    'They signed the Framework Agreement.',
    'The Agreement of 2023 holds.',
    'They signed the Foo Bar Agreement (hereinafter “Agreement”), and the Agreement holds.',
  ],
);
