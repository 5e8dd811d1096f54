import { describe, expect, it } from 'vitest';
import { writtenDates } from '../../../server/src/text/languages/dates.js';
import { languageIn } from './languageIn.js';

const datesOf = (code: string, text: string) =>
  writtenDates(text, languageIn(code)).map(({ start, end, date, era, weekday, month, day }) => [
    text.slice(start, end),
    date ?? `${month}-${day}`,
    era ?? '',
    weekday ? `${weekday.day} ${text.slice(weekday.start, weekday.end)}` : '',
  ]);

describe('dates in Japanese', () => {
  it.each([
    ['2023年3月24日に東京において', [['2023年3月24日', '2023-03-24', '', '']]],
    ['令和5年3月24日(金)', [['令和5年3月24日', '2023-03-24', '令和', '5 金']]],
    ['令和元年十二月二十五日', [['令和元年十二月二十五日', '2019-12-25', '令和', '']]],
    ['二〇二三年三月二十四日', [['二〇二三年三月二十四日', '2023-03-24', '', '']]],
    ['3月24日(日曜日)及び25日', [['3月24日', '3-24', '', '0 日']]],
    ['3月24日金曜日', [['3月24日', '3-24', '', '5 金']]],
    ['2023 年 3 月 24 日', [['2023 年 3 月 24 日', '2023-03-24', '', '']]],
    ['2023年2月30日', [['2023年2月30日', '2-30', '', '']]],
    ['3月24日(日米)', [['3月24日', '3-24', '', '']]],
    ['2023年3月', []],
  ])('%s', (text, dates) => {
    expect(datesOf('ja', text)).toEqual(dates);
  });
});

describe('dates in French', () => {
  it.each([
    ['Paris, le vendredi 24 mars 2023', [['24 mars 2023', '2023-03-24', '', '5 vendredi']]],
    ['le 1er août 2024', [['1er août 2024', '2024-08-01', '', '']]],
    ['les 24 marsouins', []],
  ])('%s', (text, dates) => {
    expect(datesOf('fr', text)).toEqual(dates);
  });
});
