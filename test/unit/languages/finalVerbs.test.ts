import { describe, expect, it } from 'vitest';
import { commitmentsOf, type operativeClausesOf } from '../../../server/src/commitments/commitments.js';
import { whoCommits } from '../../../server/src/commitments/commitmentTable.js';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { compareCommitments } from '../../../server/src/precedent/compare/commitments.js';
import { compare } from '../../../server/src/precedent/compare/compare.js';
import { analyse } from '../../../server/src/statement/analyse.js';
import type { Statement } from '../../../server/src/statement/statement.js';

const read = (text: string): Statement => analyse(text, { markup: 'markdown', glossary: glossaryWith() });

type Clause = ReturnType<typeof operativeClausesOf>[number];
const shown = ({ subject, verb, object, deadline }: Clause): string =>
  [whoCommits(subject), verb.text, object, ...(deadline === undefined ? [] : [deadline])].join(' | ');

const found = (text: string): string[] => commitmentsOf(read(text)).map(shown);

describe('commitments in a language whose verbs come last', () => {
  it.each([
    ['双方は、協力の重要性を再確認した。', ['both sides | 再確認した | 協力の重要性を']],
    [
      '双方は、進展を歓迎し、作業部会を設置することを決定した。',
      ['both sides | 歓迎し | 進展を', 'both sides | 決定した | 作業部会を設置することを'],
    ],
    ['日本側は、拠出を発表した。米国側は、これを歓迎した。', ['Japan | 発表した | 拠出を', 'United States | 歓迎した | これを']],
    [
      '5 両国は、2030年3月末までに協定を締結することにコミットした。',
      ['both sides | コミットした | 2030年3月末までに協定を締結することに | 2030年3月末までに'],
    ],
    [
      '双方は、訓練を行うことで一致した。また、懸念を改めて表明した。',
      ['both sides | 一致した | 訓練を行うことで', 'both sides | 懸念を改めて表明した | '],
    ],
    ['日本国政府は,目標の達成に取り組む。', ['Japan | 取り組む | 目標の達成に']],
    ['外務大臣は、決意を表明し、大統領は、これを支持した。', ['外務大臣 | 決意を表明し | ', '大統領 | 支持した | これを']],
    ['外務大臣及び国務長官は、見解で一致した。', ['both sides | 見解で一致した | ']],
    ['感染症が始まって以来の拠出は、20億回分に相当する。', []],
    [
      '双方は、\n\n- JAXAが提供するローバを評価した。\n- 協力を継続する。',
      ['both sides | 評価した | JAXAが提供するローバを', 'both sides | 継続する | 協力を'],
    ],
    ['・ 双方は、進展を歓迎した。\n・ 日本側は、懸念を表明した。', ['both sides | 歓迎した | 進展を', 'Japan | 懸念を表明した | ']],
    ['双方は、引き続き緊密に協力していく。', ['both sides | 協力していく | 引き続き緊密に']],
    ['双方は、両国が構築した制度を推進することを確認した。', ['both sides | 確認した | 両国が構築した制度を推進することを']],
    ['宇宙航空研究開発機構（JAXA）は、地球を観測する。', ['宇宙航空研究開発機構 | 観測する | 地球を']],
    ['本対話は、強固なコミットメントを示すものである。', []],
    ['双方は、重要であることを確認した会合を振り返っている。', []],
    ['双方が歓迎した文書は、長い。', []],
    ['20　日本側は、立候補を支持する。', ['Japan | 支持する | 立候補を']],
    ['双方は、関税を課さない。', ['both sides | 課さない | 関税を']],
    ['双方は、制裁を行っていない。', []],
    ['双方は、規制の在り方を引き続き検討する。', ['both sides | 検討する | 規制の在り方を引き続き']],
    ['双方は、規制の在り方を検討した。', []],
    ['日本側は、規制を強化しない考えを示した。', ['Japan | 考えを示した | 規制を強化しない']],
    ['日本側は、観測網に参加する用意があることを表明した。', ['Japan | 用意があることを表明した | 観測網に参加する']],
    ['日本側は、入港料を引き上げない方針を示した。', ['Japan | 方針を示した | 入港料を引き上げない']],
    ['双方は、秩序を守る決意を新たにした。', ['both sides | 決意を新たにした | 秩序を守る']],
    ['日本側は、巡視船を供与すると表明した。', ['Japan | と表明した | 巡視船を供与する']],
    ['双方は、支援に感謝の意を表した。', ['both sides | 感謝の意を表した | 支援に']],
    ['日本国外務大臣は、協力を継続する。', ['Japan | 継続する | 協力を']],
    ['両国は、交渉を年内に開始する。', ['both sides | 開始する | 交渉を年内に | 年内に']],
    [
      '宇宙航空研究開発機構（JAXA）及び英国宇宙庁（UKSA）は、検討を2028年中に終える。',
      ['宇宙航空研究開発機構(JAXA)及び英国宇宙庁(UKSA) | 終える | 検討を2028年中に | 2028年中に'],
    ],
  ])('are found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('have the step of the ladder that their meaning has in English', () => {
    const steps = (text: string): (number | undefined)[] => commitmentsOf(read(text)).map((c) => c.verb.step);
    expect(steps('双方は、進展を歓迎した。')).toEqual(steps('Both sides welcomed progress.'));
    expect(steps('双方は、設置を決定した。')).toEqual(steps('Both sides decided on a task force.'));
  });
});

describe('two statements in a language whose verbs come last', () => {
  const old = '双方は、干渉に関する協議を継続することにコミットした。\n\n双方は、次回会合を東京で開催することを支持した。\n';

  it.each([
    ['コミットした', '検討した', 'コミットした → 検討した: weakened'],
    ['支持した', '支持しない', '支持した → 支持しない: negated'],
    ['支持した', '反対した', '支持した → 反対した: negated'],
  ])('differ in a verb: %s, %s', (from, to, expected) => {
    const changes = compare(read(old), read(old.replace(from, to))).rows.flatMap((row) => row.verb ?? []);
    expect(changes.map((c) => `${c.old} → ${c.new}: ${c.change}`)).toEqual([expected]);
  });

  it.each([
    ['双方は、沿岸の港に軍艦を派遣する。', '双方は、沿岸の港に軍艦を派遣しない。'],
    ['双方は、沿岸の港に軍艦を派遣することで一致した。', '双方は、沿岸の港に軍艦を派遣しないことで一致した。'],
    ['双方は、沿岸の港に軍艦を派遣する考えを示した。', '双方は、沿岸の港に軍艦を派遣しない考えを示した。'],
    ['双方は、沿岸の港への軍艦の派遣に賛同した。', '双方は、沿岸の港への軍艦の派遣に反対した。'],
  ])('have commitments that are denied: %s %s', (from, to) => {
    const changes = (before: string, now: string): string[] =>
      compareCommitments(commitmentsOf(read(before)), commitmentsOf(read(now)), compare(read(before), read(now))).commitments.map(
        ({ change }) => change,
      );
    expect([changes(from, to), changes(to, from), changes(to, to)]).toEqual([['negated'], ['negated'], ['kept']]);
  });

  it('have commitments that became weaker', () => {
    const fresh = old.replace('コミットした', '留意した');
    const { commitments } = compareCommitments(commitmentsOf(read(old)), commitmentsOf(read(fresh)));
    expect(commitments.map((c) => c.change)).toEqual(['weakened', 'kept']);
  });
});
