import { expect, it } from 'vitest';
import { levelsOfProfiles } from '../../../server/src/config/profiles.js';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import { findingsIn } from '../marked.js';

/** A made-up statement of a page. */
const page = `# 「海洋に関する日米政策対話」第8回会合　共同声明（仮訳）

1　日本国政府及び米国政府は、両国の海洋に関する協力を一層推進するため、2027年3月24日（水）、東京において、海洋に関する日米政策対話の第8回会合を開催した。

2　今次会合において、日本側は、外務省及び国土交通省の代表が、米国側は、国務省の代表が共同議長を務めた。主な参加者として、日本側は、外務省、内閣府宇宙開発戦略推進事務局、総務省、文部科学省、経済産業省、国土交通省、環境省、防衛省、国立研究開発法人宇宙航空研究開発機構（JAXA）及び国立研究開発法人情報通信研究機構（NICT）が、米国側は、国務省、国防省、商務省及び航空宇宙局（NASA）が参加した。

3　双方は、自由で開かれた海洋秩序が両国の繁栄の基礎であることを確認した。双方は、海洋状況把握（MDA）のための宇宙空間の利用が進展していることを歓迎し、MDAに関する情報の共有を拡大する意図を表明した。

4　双方は、準天頂衛星システム（QZSS）及び全球測位衛星システム（GNSS）の相互運用性を確保するための取組を評価した。日本側は、QZSSを7機体制とする計画について説明し、米国側は、これを歓迎した。双方は、GNSSに対する妨害への対応について、専門家の間で協議を続けることで一致した。

5　双方は、JAXAとNASAによる海洋観測に関する共同研究の進展を歓迎した。NICTは、海面の電波観測に関する成果を紹介した。双方は、3月25日（木）に横浜で行われた現地視察の意義を確認した。

6　双方は、海洋プラスチックごみの削減に向けて、国際海事機関（IMO）を始めとする国際機関と緊密に連携する決意を改めて表明した。双方は、宇宙基本計画を含むそれぞれの政策に関する最新の情報を交換した。

7　双方は、次回の第9回会合を2028年にワシントンD.C.において開催することを決定した。
`;

const levels = Object.fromEntries(
  ruleTable.map(({ id, level }) => [id, level === 'off' ? (levelsOfProfiles(['mofa'])[id] ?? 'off') : level]),
);
const glossary = glossaryWith();
const findings = (text: string): string[] =>
  findingsIn(text, 'markdown', glossary, levels).map(({ rule, offset, length }) => `${rule}: ${text.slice(offset, offset + length)}`);

it('a page in Japanese without mistakes has no findings', () => {
  expect(findings(page)).toEqual([]);
});

it.each([
  ['準天頂衛星システム（', '準天頂衛生システム（', 'language/name: 準天頂衛生システム'],
  ['情報通信研究機構', '情報通信研研究機構', 'language/name: 情報通信研研究機構'],
  ['全球測位衛星システム', '全球測位衛システム', 'language/name: 全球測位衛システム'],
  ['航空宇宙局（', '国際海事機関（IMO）、航空宇宙局（', 'language/introduced-again: IMO'],
  ['GNSSに対する', '全球測位衛星システム（GNSS）に対する', 'language/introduced-again: GNSS'],
  ['情報通信研究機構（NICT）', '情報通信研究機構', 'language/not-introduced: NICT'],
  ['（NASA）', '(NASA)', 'language/width: ('],
  ['JAXAとNASA', 'ＪＡＸＡとNASA', 'language/width: ＪＡＸＡ'],
  ['2028年に', '２０２８年に', 'language/width: ２０２８'],
  ['双方は、海洋プラスチック', '双方は，海洋プラスチック', 'language/official-marks: ，', 'language/width: ，'],
  ['3月24日（水）', '3月24日（金）', 'language/weekday: 金'],
  ['3月25日（木）', '3月25日（水）', 'language/weekday: 水'],
  ['日米政策対話の第8回会合を', '日米政策対話の第7回会合を', 'language/meeting-number: 第7回'],
  ['次回の第9回会合', '次回の第8回会合', 'language/meeting-number: 第8回'],
  ['双方は、JAXA', '双方は、、JAXA', 'language/doubled-mark: 、、'],
  ['続けることで一致した。', '続けることで一致した。。', 'language/doubled-mark: 。。'],
  ['横浜で', '●●で', 'language/placeholder: ●●'],
  ['2028年に', '2028年○月○日に', 'language/placeholder: ○月○日'],
  ['決意を', '協力する事を確認し、決意を', 'language/official-spelling: 事'],
  ['QZSS）及び', 'QZSS）および', 'language/official-spelling: および'],
  ['第9回会合を', '第九回会合を', 'language/numerals: 第九回'],
])('%s written as %s is found, and nothing else', (right, wrong, ...found) => {
  const text = page.replace(right, wrong);
  expect(text).not.toBe(page);
  expect(findings(text).sort()).toEqual([...found].sort());
});
