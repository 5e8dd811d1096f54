import { ruleTest } from './ruleTest.js';

// What fixes write beside the name or the abbreviation itself.
ruleTest(
  'abbreviation/introduced-again',
  [
    {
      text: 'They met on the International Space Station (ISS). Life on the International Space Station ([[ISS]], built since 1998) goes on.',
      fixed: 'They met on the International Space Station (ISS). Life on the ISS (built since 1998) goes on.',
    },
    {
      text: 'The Japan Aerospace Exploration Agency (JAXA) met. JAXA left. Then the Japan Aerospace Exploration Agency ([[JAXA]]) returned.',
      fixed: 'The Japan Aerospace Exploration Agency (JAXA) met. JAXA left. Then JAXA returned.',
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
    },
    {
      text: 'The [[QZSS]]’s signals help. The QZSS grows.',
      fixed: 'The Quasi-Zenith Satellite System’s (QZSS’s) signals help. The QZSS grows.',
    },
    { text: 'Japan–[[QZSS]] links and the QZSS grow.' },
  ],
  ['Files such as QZSS_map.pdf, and #QZSS.'],
);
