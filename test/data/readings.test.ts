import { describe, expect, it } from 'vitest';
import data from '../../data/languages/ja/readings.json' with { type: 'json' };
import { termsMatching } from '../../server/src/features/navigation/workspaceSymbols.js';
import { builtInTerms, glossaryWith } from '../../server/src/glossary/builtIn.js';
import { readingOf, searchKey } from '../../server/src/text/languages/readings.js';

const glossary = glossaryWith();
const names = builtInTerms
  .flat()
  .flatMap(({ translations, names: others = [] }) => [
    ...(translations?.ja === undefined ? [] : [translations.ja]),
    ...others.filter(({ language }) => language === 'ja').map(({ text }) => text),
  ]);

describe('the readings of Japanese names', () => {
  it.each([
    ['準天頂衛星システム', 'じゅんてんちょうえいせいシステム'],
    ['日米豪印', 'にちべいごういん'],
    ['日本銀行', 'にっぽんぎんこう'],
    ['日本学術会議', 'にほんがくじゅつかいぎ'],
    ['国家安全保障会議', 'こっかあんぜんほしょうかいぎ'],
    ['全球測位衛星システム', 'ぜんきゅうそくいえいせいシステム'],
    ['月極域探査機', 'つききょくいきたんさき'],
    ['在日米軍', 'ざいにちべいぐん'],
    ['国が決定する貢献', 'くにがけっていするこうけん'],
    ['理化学研究所', 'りかがくけんきゅうしょ'],
    ['国際民間航空機関', 'こくさいみんかんこうくうきかん'],
    ['陸上自衛隊', 'りくじょうじえいたい'],
    ['北大西洋条約機構', 'きたたいせいようじょうやくきこう'],
    ['国務省', 'こくむしょう'],
    ['国防総省', 'こくぼうそうしょう'],
    ['特別引出権', 'とくべつひきだしけん'],
    ['出入国在留管理庁', 'しゅつにゅうこくざいりゅうかんりちょう'],
  ])('%s is read %s', (name, reading) => {
    expect(readingOf(name, 'ja')).toBe(reading);
  });

  it('are unknown for an unknown word, and for other languages', () => {
    expect(readingOf('龕灯庁', 'ja')).toBeUndefined();
    expect(readingOf('Ministère', 'fr')).toBeUndefined();
  });

  it('are known for nearly all built-in names, and consist of kana', () => {
    const readings = names.map((name) => readingOf(name, 'ja'));
    expect(readings.filter((reading) => reading !== undefined).length).toBeGreaterThan(names.length * 0.98);
    for (const reading of readings) expect(reading ?? '').not.toMatch(/\p{Script=Han}/u);
    for (const [word, reading] of Object.entries(data.words))
      expect(`${word} ${reading}`).toMatch(/^\S*\p{Script=Han}\S* [\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u);
  });

  it('have no word that no name needs', () => {
    const unread = (words: string[]): string[] => words.filter((word) => !names.some((name) => name.includes(word)));
    expect(unread(Object.keys(data.words))).toEqual([]);
  });

  it('find terms in hiragana and katakana', () => {
    const first = (query: string): string | undefined => termsMatching(glossary, query)[0]?.id;
    for (const query of ['じゅんてんちょう', 'ジュンテンチョウ', 'ｼﾞｭﾝﾃﾝﾁｮｳ', '準天頂']) expect(first(query)).toBe('qzss');
    expect(first('うちゅうこうくうけんきゅうかいはつきこう')).toBe('jaxa');
    expect(first('あるてみすごうい')).toBe('artemis-accords');
    expect(searchKey('重要・新興技術')).toBe('重要新興技術');
  });
});
