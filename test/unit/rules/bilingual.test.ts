import { ruleTest } from './ruleTest.js';

const japanese = `双方は、2023年3月24日、東京において、第8回会合を開催した。

日本側は、「離島計画」を説明し、12億5000万円を投じることを発表した。双方は、地域の利用者にとっての準天頂衛星システム(QZSS)の重要性を再確認した。`;

/** The English text with a part changed. */
const english = (from: string, to: string): string =>
  `Both sides held the Eighth Meeting in Tokyo on March 24, 2023.

The Japanese side explained the “Outer Islands Roadmap” and announced an investment of 1.25 billion yen. Both sides reaffirmed the importance of the Quasi-Zenith Satellite System (QZSS) for users in the region.`.replace(
    from,
    to,
  );

const same = english('', '');

ruleTest(
  'bilingual/name',
  [
    {
      text: english(
        'Both sides reaffirmed the importance of the Quasi-Zenith Satellite System (QZSS) for users in the region.',
        '[[Both sides reaffirmed the importance of satellites for all users in the region.]]',
      ),
      message: /準天頂衛星システム/,
    },
  ],
  [same],
  undefined,
  japanese,
);

ruleTest(
  'bilingual/number',
  [
    {
      text: english('1.25 billion yen', '[[12.5 billion yen]]'),
      message: /^“12.5 billion yen” here, but “12億5000万円” in the other language\.$/,
    },
  ],
  [same, english('1.25 billion', '1,250 million')],
  undefined,
  japanese,
);

ruleTest(
  'bilingual/date',
  [{ text: english('March 24, 2023', '[[March 23, 2023]]'), message: /2023年3月24日/ }],
  [same, english('March 24, 2023', '24 March 2023'), english(', 2023', '')],
  undefined,
  japanese,
);

ruleTest(
  'bilingual/ordinal',
  [{ text: english('Eighth', '[[Ninth]]'), message: /第8/ }],
  [same, english('Eighth', '8th')],
  undefined,
  japanese,
);

ruleTest('bilingual/participants', [{ text: english('Japanese side', '[[U.S. side]]'), message: /日本側/ }], [same], undefined, japanese);

ruleTest('bilingual/abbreviation', [{ text: english('QZSS', '[[QZS]]'), message: /QZSS/ }], [same], undefined, japanese);

ruleTest(
  'bilingual/quotation',
  [{ text: english('“Outer Islands Roadmap”', '[[“Outer Islands Roadmap”]]') }],
  [english('“Outer Islands Roadmap”', 'plan')],
  undefined,
  japanese.replace('「離島計画」', '離島に関する計画'),
);

ruleTest(
  'bilingual/missing',
  [{ text: english('Both sides reaffirmed', '[[They welcomed the delivery of 11 satellites from April 2025.]] Both sides reaffirmed') }],
  [same],
  undefined,
  japanese,
);

ruleTest(
  'bilingual/verb',
  [{ text: english('reaffirmed', '[[noted]]'), message: /再確認した/ }],
  [same, english('reaffirmed', 'reconfirmed')],
  undefined,
  japanese,
);

/** Sentences that deny something, or support and oppose. */
const denying =
  '双方は、星図の販売を行わない。双方は、標準が有用であることを強調し、過度な規制に反対する。双方は、上限を設けないことで一致した。';
const deniedIn = (from: string, to: string): string =>
  `Both sides will not sell star charts. Both sides emphasized that standards are useful and oppose burdensome rules. Both sides agreed to set no limits.`.replace(
    from,
    to,
  );

ruleTest(
  'bilingual/verb',
  [
    { text: deniedIn('Both sides will not sell star charts.', '[[Both sides will sell star charts.]]'), message: /行わない/ },
    { text: deniedIn('oppose', '[[support]]'), message: /反対する/ },
  ],
  [
    deniedIn('', ''),
    deniedIn('Both sides will not', 'Neither side will'),
    deniedIn('will not sell', 'will refrain from selling'),
    deniedIn('set no limits', 'refrain from setting limits'),
  ],
  undefined,
  denying,
);

ruleTest(
  'bilingual/verb',
  [{ text: deniedIn('will not', '[[will not]]'), message: /^“will not” has no counterpart/ }],
  [deniedIn('will not sell', 'will sell')],
  undefined,
  denying.replace('行わない', '行う'),
);
