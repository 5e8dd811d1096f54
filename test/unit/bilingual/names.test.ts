import { describe, expect, it } from 'vitest';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { comparedTexts } from './planted.js';

const found = (english: string, japanese: string): string[] =>
  comparedTexts([english, japanese], glossaryWith()).differences.map(({ kind, stated }) => `${kind}: ${stated[0]} | ${stated[1]}`);

const opening = 'The Eighth Meeting was held in Tokyo on March 24, 2023. ';
const japaneseOpening = '2023年3月24日、東京において、第8回会合が開催された。';

describe('names in two languages', () => {
  it('may share their head', () => {
    const english = `${opening}Officials of the Departments of State, Defense, Transportation, and Commerce and of the National Aeronautics and Space Administration (NASA) took part from the United States.`;
    const japanese = `${japaneseOpening}米国から国務省、国防省、運輸省、商務省及び航空宇宙局(NASA)の関係者が参加した。`;
    expect(found(english, japanese)).toEqual([]);
    expect(found(english, japanese.replace('商務省及び', '財務省及び'))).toEqual(['participants: Commerce | 財務省']);
  });

  it('may have the body that they belong to before or after them', () => {
    const english = `${opening}Officials of the Ministry of Foreign Affairs, the National Space Policy Secretariat, Cabinet Office, and the Ministry of Defense took part from Japan.`;
    const japanese = `${japaneseOpening}日本から外務省、内閣府宇宙開発戦略推進事務局及び防衛省の関係者が参加した。`;
    expect(found(english, japanese)).toEqual([]);
    expect(found(english.replace(', Cabinet Office,', ''), japanese)).toEqual([]);
  });

  it('are not part of a longer word', () => {
    const english = `${opening}Both sides welcomed the thirtieth Conference of the Parties (COP30) and its results.`;
    expect(found(english, `${japaneseOpening}双方は、第30回締約国会議(COP30)及びその成果を歓迎した。`)).toEqual([]);
  });

  it('may be general words, which a translation writes as it likes', () => {
    const english = `${opening}Both sides welcomed the cooperation of their AI safety institutes.`;
    expect(found(english, `${japaneseOpening}双方は、両国のAI安全性機関の協力を歓迎した。`)).toEqual([]);
  });
});

describe('the language of a text', () => {
  it('is found in a text of short paragraphs', () => {
    const lines = (line: (n: number) => string): string => [12, 14, 16].map(line).join('\n\n');
    expect(
      found(
        lines((n) => `Both sides welcomed the ${n} stations.`),
        lines((n) => `双方は、${n}局を歓迎した。`),
      ),
    ).toEqual([]);
  });
});
