import { ruleTest } from './ruleTest.js';

ruleTest(
  'typography/doubled-word',
  [
    { text: 'Both sides welcomed the [[the]] progress.', fixed: 'Both sides welcomed the progress.' },
    { text: 'It is a\n[[a]] start.', fixed: 'It is a start.', safe: true },
    {
      text: 'The talks that they took part in [[in]] Tokyo went on.',
      fixed: 'The talks that they took part in Tokyo went on.',
      safe: false,
    },
    { text: 'What it is [[is]] a start.', fixed: 'What it is a start.', safe: false },
    { text: 'The [[the]] progress.', fixed: 'The progress.' },
    { text: 'The [[The]] Ministers met.', fixed: 'The Ministers met.', safe: true },
    { text: 'It was a very [[very]] long day.', fixed: 'It was a very long day.', safe: false },
    { text: 'They chose option a [[a]] plan for growth.', fixed: 'They chose option a plan for growth.', safe: false },
    { text: 'They met, and they spoke of [[of]] it.', fixed: 'They met, and they spoke of it.', safe: true },
  ],
  [
    'They had had enough of that that day.',
    'They gave her her book after in in-service training.',
    'They met in Pago Pago.',
    'The so-so result, the, the.',
    'The title “of of” stands.',
    'Use `the the` in code.',
  ],
);

ruleTest(
  'typography/spacing',
  [
    {
      text: 'The rules-[[ ]]based order and free- market trade.',
      fixed: 'The rules-based order and free-market trade.',
      related: [' '],
    },
    { text: 'The[[  ]]order of  things.', fixed: 'The order of things.', related: ['  '] },
    { text: 'They met in Oslo[[ ]], and left .', fixed: 'They met in Oslo, and left.', related: [' '], safe: true },
    { text: 'They met[[ ]]. They left.', fixed: 'They met. They left.', safe: true },
    { text: 'They spoke of East-West[[ ]]. Relations were good.', fixed: 'They spoke of East-West. Relations were good.', safe: false },
    { text: 'IN THE P A C IF IC[[ ]], THE COUNCIL MET.', fixed: 'IN THE P A C IF IC, THE COUNCIL MET.', safe: false },
    { text: 'Kenya[[,]]Peru and Chile met.', fixed: 'Kenya, Peru and Chile met.' },
    {
      text: 'They met in Oslo[[.]]They left in May.Both wrote.',
      fixed: 'They met in Oslo. They left in May. Both wrote.',
      related: ['.'],
      safe: true,
    },
    { text: 'They redrew borders by force[[.]]Norway wrote.', fixed: 'They redrew borders by force. Norway wrote.', safe: false },
    { text: 'They noted progress[[ .]]Both sides left.', fixed: 'They noted progress. Both sides left.', safe: true },
    { text: 'They praised the plan[[ ]]; and the rest.', fixed: 'They praised the plan; and the rest.', safe: true },
    { text: 'Is it new[[ ]]? They left.', fixed: 'Is it new? They left.', safe: true },
    {
      text: 'The Air Safety Agency[[(]]ASA)and the ministry met under Resolution(2024).',
      fixed: 'The Air Safety Agency (ASA) and the ministry met under Resolution (2024).',
      related: [')', '('],
      safe: true,
    },
    { text: 'They noted ([[ ]]with thanks ) the plan.', fixed: 'They noted (with thanks) the plan.', related: [' '], safe: true },
    { text: 'They met in Ottawa[[(]]Canada).', fixed: 'They met in Ottawa (Canada).' },
    { text: 'It came in [[June2023]].', fixed: 'It came in June 2023.' },
    {
      text: 'The sides welcomed[[   ]]progress at the meeting\nof the ministry and thanked  them\nfor the work.',
      fixed: 'The sides welcomed progress at the meeting\nof the ministry and thanked them\nfor the work.',
      related: ['  '],
    },
    {
      text: 'The[[  ]]sides   welcomed  the   progress  made  in  the\nfield  of   space  and  agreed   that  the  work   of\nthe   teams  should  go  on  in   the  coming  year.',
      fixed:
        'The sides welcomed the progress made in the\nfield of space and agreed that the work of\nthe teams should go on in the coming year.',
    },
    {
      text: 'The ministers met at the[[  ]]Bank of Japan in the week of the Asia-Pacific  Forum on trade.',
      fixed: 'The ministers met at the Bank of Japan in the week of the Asia-Pacific Forum on trade.',
      related: ['  '],
    },
  ],
  [
    'One sentence.  Another “one.”  A third.',
    'Before pre- and post-launch reviews.',
    'The COVID-19 pandemic - a test - went on.',
    'They bought [   ] boats.',
    'Each Minister(s) signed under Article 5(a), and the (re)opened port.',
    'They saw www.Example.Com, See.docx and info@example.The today.',
    'The ship sailed with ! respect to the ; sea.',
    'Yes ( ) or no (  ).',
    'It is .5 of it, a .pdf file, and so on . . . and 1,000 of them.',
    '| a   | b   |\n| --- | --- |\n| c   | d   |',
    'Programme  Budget  Lead\nSeed money  10  Japan\nTraining  5  Australia',
    'Trade in goods   Ministry of Trade   end of 2024\nSafety of the seas   Coast Guard of Japan   end of 2025',
    'The first report of the group on trade    the second report of the group\nwas sent to the ministers in the spring    will be sent to them in the fall',
    'Chiyoda-ku   Tokyo  100-8919',
    'QZSS    Quasi-Zenith Satellite System\nEU  European Union',
    'Signed in duplicate for the sides by\nMinister for Foreign Affairs  Minister for Foreign Affairs',
    'Done at Tokyo, on this   day of   in the year of  , in two originals.',
    'The teams will meet on the  of May in the capital of the host.',
    'THE PARTIES AGREED T O  M E E T  I N  TOKYO.',
    'The road was built by   o the city of Lae and   o the port of the island.',
    'They named the Secretary-  General of the group.',
    'Day one  visit to the port of the city and talks\nDay two  signing of the plan and dinner at the port',
    'The plan- a big one for the two sides- grew.',
    '> The sides  met.\n',
  ],
);

ruleTest(
  'typography/dotted',
  [
    {
      text: 'They welcomed Joseph Doe, [[Jr]] to Japan.',
      fixed: 'They welcomed Joseph Doe, Jr. to Japan.',
      message: /^“Jr” is missing its final period\. Write “Jr\.”\.$/,
    },
    { text: 'They apply [[U.S]], law.', fixed: 'They apply U.S., law.', safe: false },
    {
      text: 'They spoke of [[U.S]] companies.',
      safe: true,
      fixed: 'They spoke of U.S. companies.',
      message: /^“U\.S” is missing its final period/,
    },
  ],
  [
    'They met in the U.S. Then they left the U.S.',
    'The title “U.S companies” stands.',
    'G.Tokyo and e.g this.',
    'The U.S**.**-Kenya talks.',
  ],
);

ruleTest(
  'typography/quotes',
  [
    {
      text: "Japan’s, India’s and Korea’s view, Australia[[']]s too and Italy's.",
      fixed: 'Japan’s, India’s and Korea’s view, Australia’s too and Italy’s.',
      related: ["'"],
    },
    {
      text: 'An “open”, “free” and [["]]fair" order.',
      fixed: 'An “open”, “free” and “fair” order.',
      safe: true,
    },
    {
      text: "An “open” and “free” order: Japan[[’]]s, Italy's and Korea's.",
      fixed: "An “open” and “free” order: Japan's, Italy's and Korea's.",
      safe: false,
    },
  ],
  ["Japan’s and Australia's view.", 'It is 5\'10" long, “so” and “so”.', 'Write `"code"` in “code” and “code”.'],
);

ruleTest(
  'typography/serial-comma',
  [
    {
      text: 'They spoke of rain, water cycle [[and]] forests. They spoke of debris, traffic, and launches; of roads, bridges, and ports.',
      fixed: 'They spoke of rain, water cycle, and forests. They spoke of debris, traffic, and launches; of roads, bridges, and ports.',
      message: /^This list has no comma before its last item, unlike 2 other lists in this statement\. Add a comma\.$/,
    },
    {
      text: 'They spoke of rain, water and forests; of debris, traffic[[, and]] launches; of roads, bridges and ports.',
      fixed: 'They spoke of rain, water and forests; of debris, traffic and launches; of roads, bridges and ports.',
    },
  ],
  [
    'They spoke of rain, water and forests; of debris, traffic, and launches.',
    'They spoke of debris, traffic, and launches. In this regard, both sides welcomed and affirmed it.',
    'They spoke of debris, traffic, and launches. The Ministry of Education, Culture, Sports, Science and Technology (MEXT) spoke.',
    'They spoke of debris, traffic, and launches. In Tokyo, Japan and the United States met.',
    'They spoke of debris, traffic, and launches; of peace, freedom of navigation and overflight, and trade.',
    'They spoke of debris, traffic, and launches. Finally, they met and spoke.',
  ],
);
