import { ruleTest } from './ruleTest.js';

ruleTest(
  'consistency/hyphenation',
  [
    {
      text: 'They build information-sharing networks and other information-sharing networks, not [[information sharing]] networks.',
      fixed: 'They build information-sharing networks and other information-sharing networks, not information-sharing networks.',
      message:
        /^Before a noun, this statement uses “information-sharing” twice and “information sharing” once\. Write “information-sharing”\.$/,
    },
    {
      text: 'They discussed decision-making. They improve decision-making. They value [[decision making]].',
      fixed: 'They discussed decision-making. They improve decision-making. They value decision-making.',
      message: /^This statement uses/,
    },
    {
      text: 'Like-minded partners met. They invited like-minded countries and [[like minded]] partners.',
      fixed: 'Like-minded partners met. They invited like-minded countries and like-minded partners.',
    },
    {
      text: 'Like-minded partners met. They invited [[likeminded]] countries.',
      fixed: 'Like-minded partners met. They invited like-minded countries.',
      message: /^This statement uses both “like-minded” and “likeminded”\. Choose one\.$/,
    },
    {
      text: 'Ongoing work continues. The ongoing talks and [[on-going]] efforts help.',
      fixed: 'Ongoing work continues. The ongoing talks and ongoing efforts help.',
    },
    {
      text: 'They welcomed state-of-the-art systems and [[state of the art]] sensors, and state-of-the-art ships.',
      fixed: 'They welcomed state-of-the-art systems and state-of-the-art sensors, and state-of-the-art ships.',
    },
    {
      text: 'Cybersecurity matters. They value cybersecurity and [[cyber security]].',
      fixed: 'Cybersecurity matters. They value cybersecurity and cybersecurity.',
    },
  ],
  [
    'They fund capacity-building projects, since capacity building is needed.',
    'They fund long-term projects. They will do so in the long term.',
    'A follow-up meeting will follow up on this.',
    'They met in person at an in-person event.',
    'They will scale up their work with scale-up technologies.',
    'They promote human rights online and human-rights law.',
    'They re-signed the arrangement, and the minister resigned.',
    'The Asia-Pacific region and the Asia Pacific Forum.',
    'The pre- and post-launch phases, and later ones.',
    'They wrote that “likeminded partners” exist. Like-minded partners met.',
    'The Organization for Security and Co-operation in Europe values cooperation.',
  ],
);

ruleTest(
  'consistency/spelling',
  [
    {
      text: 'They favor labor and honor it at the [[centre]].',
      fixed: 'They favor labor and honor it at the center.',
      message: /^This statement mostly uses American spelling\. Write “center”\.$/,
    },
    {
      text: 'They recognise and emphasise it. They [[prioritized]] it.',
      fixed: 'They recognise and emphasise it. They prioritised it.',
      message: /^This statement mostly uses the ending -ise\. Write “prioritised”\.$/,
    },
    {
      text: 'They favor work and [[labour]].',
      fixed: 'They favor work and labor.',
      message: /^This statement uses both American spelling \(“favor”\) and British spelling \(“labour”\)\. Choose one\.$/,
    },
    { text: 'Two programmes and a programme, and other [[programs]].', fixed: 'Two programmes and a programme, and other programmes.' },
    { text: 'The organisation will organise it. [[Organizations]] met.', fixed: 'The organisation will organise it. Organisations met.' },
  ],
  [
    'They favor labor, and the Centre for Policy met.',
    'They organize programmes for the labour market.',
    'They favour advice, exercises and enterprises that they organize.',
    'They favor it. The minister said: “We favour labour.”',
    'They will advise and supervise, and recognize the promise.',
  ],
);

ruleTest(
  'consistency/number',
  [
    {
      text: 'It grew by 5 percent, then 7 percent, then 10[[ per cent]].',
      fixed: 'It grew by 5 percent, then 7 percent, then 10 percent.',
    },
    { text: 'It grew by 5 percent, then 7 percent, then 10[[%]].', fixed: 'It grew by 5 percent, then 7 percent, then 10 percent.' },
    {
      text: 'They give US$5 million, US$6 million and [[USD ]]7 million.',
      fixed: 'They give US$5 million, US$6 million and US$7 million.',
    },
  ],
  ['It grew by 5 percent. Per capita income grew.', 'They give A$5 million and US$6 million.', 'A percentage of 5% and of 10%.'],
);

ruleTest(
  'consistency/date',
  [
    {
      text: 'They met on March 24, 2023, and on April 3, 2023, and will meet on [[5 May 2024]].',
      fixed: 'They met on March 24, 2023, and on April 3, 2023, and will meet on May 5, 2024.',
      message: /^This statement mostly uses the month before the day\. Write “May 5, 2024”\.$/,
    },
    { text: 'They met on 3 May and 4 June 2024 and on [[July 5]].', fixed: 'They met on 3 May and 4 June 2024 and on 5 July.' },
  ],
  [
    'They met on March 24, 2023, and in May 2023.',
    'They met from March 24-25 and on April 3, 2024.',
    'They may act. In March 2024, 5 May events took place.',
  ],
);

ruleTest(
  'consistency/dash',
  [
    {
      text: 'The plan—a good one—and the next—a better one—were read. The last[[ – ]]the best was not.',
      fixed: 'The plan—a good one—and the next—a better one—were read. The last—the best was not.',
    },
    {
      text: 'The plan – a good one – was read. The other[[ - ]]a bad one was not.',
      fixed: 'The plan – a good one – was read. The other – a bad one was not.',
    },
  ],
  ['The plan—a good one—covers 2024–2026 and the U.S.–Japan talks.', 'The plan – a good one – is rules-based.'],
);

ruleTest(
  'consistency/list',
  [
    { text: '1. They met.\n\n2. They spoke.\n\n[[4]]. They left.', message: /^The number 3 is missing before 4\.$/ },
    { text: '1. They met.\n\n2. They spoke.\n\n[[2]]. They left.', message: /^The number 2 is used twice\.$/ },
    {
      text: 'They will:\n\n- meet often;\n- talk much;\n- act soon[[,]]\n- write well; and\n- report.',
      message: /^This item ends with a comma, but most others with a semicolon\.$/,
    },
  ],
  [
    '1. They met.\n\n2. They spoke.\n\n1. They left.',
    'They will:\n\n- meet often;\n- talk much;\n- write well; and\n- report.',
    '1. They met.\n\n1. They spoke.\n\n1. They left.',
    'They will:\n\n- say “no.”\n- say “yes.”\n- talk.\n- write.\n- report.',
    '1. They met:\n    1. in Oslo;\n    2. in Rome.\n2. They spoke.\n3. They left.',
    // Lists inside a list.
    '1. They met:\n\n(a) in Oslo,\n\n(b) in Rome, and\n\n(c) in Bonn.\n\n2. They spoke.\n\n3. They left.\n\n4. They wrote.\n\n5. They ate.',
    '(a) HOW TO MEET\n\n(b) They met.\n\n(c) They spoke.\n\n(d) They left.\n\n(e) They ate.',
  ],
);

ruleTest(
  'consistency/order',
  [
    {
      text: 'The Japan-United States ties, the Japan-U.S. talks and [[U.S.-Japan]] cooperation.',
      fixed: 'The Japan-United States ties, the Japan-U.S. talks and Japan-U.S. cooperation.',
      message: /^This statement uses “Japan-U\.S\.” twice and “U\.S\.-Japan” once\. Write “Japan-U\.S\.”\.$/,
    },
    {
      text: 'Japan–Kenya ties and Japan–Kenya talks. [[Kenya–Japan]] trade.',
      fixed: 'Japan–Kenya ties and Japan–Kenya talks. Japan–Kenya trade.',
    },
    {
      text: 'U.S.-Japan-Kenya ties, U.S.-Japan-Kenya talks and [[Japan-U.S.-Kenya]] trade.',
      fixed: 'U.S.-Japan-Kenya ties, U.S.-Japan-Kenya talks and U.S.-Japan-Kenya trade.',
    },
    {
      text: 'The U.S.-Japan ties and the [[Japan-U.S.]] talks.',
      fixed: 'The U.S.-Japan ties and the U.S.-Japan talks.',
      message: /Choose one\.$/,
    },
  ],
  [
    'The Japan-United States ties, the Japan-United States talks and the United States-Japan Alliance.',
    'The Japan-U.S. ties, the Japan-U.S. talks and the U.S.-Japan-Kenya meeting.',
    'The Japan-U.S. ties, and what they call “U.S.-Japan ties”.',
    'The Japan-U.S. ties between Japan and the U.S. and between the U.S. and Japan.',
  ],
);

ruleTest(
  'consistency/capitalization',
  [
    {
      text: 'The leaders met. Then the leaders spoke, and the [[Leaders]] left.',
      fixed: 'The leaders met. Then the leaders spoke, and the leaders left.',
      message: /^This statement uses “leaders” twice and “Leaders” once\. Write “leaders”\.$/,
    },
    {
      text: 'They value the Alliance. The Alliance is strong, and so is our [[alliance]].',
      fixed: 'They value the Alliance. The Alliance is strong, and so is our Alliance.',
    },
    {
      text: 'The Working Group met, and the Working Group reported. The [[working group]] will meet again.',
      fixed: 'The Working Group met, and the Working Group reported. The Working Group will meet again.',
    },
    {
      text: 'Ships of the Coast Guard came, and the Coast Guard left. Our [[coast guard]] stayed.',
      fixed: 'Ships of the Coast Guard came, and the Coast Guard left. Our Coast Guard stayed.',
    },
  ],
  [
    'They value the Alliance. The Alliance is strong in an alliance of firms and in an alliance.',
    'The leaders met. Then the Leaders spoke.',
    'The leaders met, and the leaders spoke. The Leaders of Japan left.',
    'The Working Group met, and the Working Group reported. The working group on trade is another.',
    'The leaders met, and the leaders spoke. The Foreign Ministers’ Meeting followed.',
  ],
);

ruleTest(
  'consistency/defined-term',
  [
    {
      text: 'They signed the Tokyo Climate Framework (hereinafter “the [[Framework]]”) and left.',
      fixed: 'They signed the Tokyo Climate Framework and left.',
      safe: false,
      message: /^“Framework” is defined but not used again\. Delete the definition\.$/,
    },
    {
      text: 'Japan and Kenya (collectively, “the [[Participants]]”) met.',
      fixed: 'Japan and Kenya met.',
    },
    {
      text: 'They signed a plan (hereinafter referred to as the [[Tokyo Plan]]).',
      fixed: 'They signed a plan.',
    },
    {
      text: 'They read the [[Framework]]. They signed the Tokyo Climate Framework (“the Framework”). The Framework is new.',
      message: /^“Framework” is used before it is defined\. Define it here\.$/,
    },
    {
      text: 'The Tokyo Plan (“the Plan”) is new. The Kyoto Plan (“the [[Plan]]”) is not. They read the Plan.',
      message: /^“Plan” is already defined\. Define a term once\.$/,
    },
    {
      text: 'They signed the Tokyo Plan (“the Plan”). The Plan is new. They will meet under the [[Framework]].',
      message: /^“Framework” is not defined\. Define it, or write its name in full\.$/,
    },
  ],
  [
    'They signed the Tokyo Climate Framework (“the Framework”). The Framework is new.',
    'The two governments (“the Participants”) met. Each Participant spoke.',
    'They signed the Quasi-Zenith Satellite System (hereinafter “QZSS”) plan.',
    'They signed the plan (the “green plan”) and left.',
    'They met at the old hall (“what a hall”) and left.',
    'They signed the plan (see “The Plan”) and left.',
    'They signed the Tokyo Plan (“the Plan”). The Plan follows the Kyoto Framework. The Framework is old.',
    'Under the Framework, they met.',
  ],
);

ruleTest(
  'consistency/list',
  [
    {
      text: '1. They met.\n\n2. They spoke.\n\n[[4]]. They ate.\n\n6. They left.\n\n8. They slept.',
      message: /^The number 3 is missing before 4, and 2 more later\.$/,
      related: ['6', '8'],
    },
  ],
  [],
);

ruleTest(
  'consistency/spelling',
  [
    {
      text: 'They organize, prioritize, mobilize, finalize and emphasize it. They [[recognise]], authorise, harmonise and utilise it.',
      fixed: 'They organize, prioritize, mobilize, finalize and emphasize it. They recognize, authorize, harmonize and utilize it.',
      message: /^This statement mostly uses the ending -ize\. 4 words have the ending -ise, such as “recognise”\.$/,
    },
  ],
  [],
);
