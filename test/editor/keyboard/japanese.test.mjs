import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const text = `「海洋に関する日米政策対話」第8回会合　共同声明（仮訳）

1　日本国政府及び米国政府は、2027年3月24日（木）に東京において、海洋に関する日米政策対話の第8回会合を開催した。

2　双方は、準天頂衛星システム（QZSS）を含む測位分野の協力を歓迎した。双方は、QZSSの利用を拡大する。

`;

describe('a draft in Japanese, by keyboard', () => {
  const app = windowForTests();
  let number = 0;
  beforeEach(async () => {
    const { editor, until } = app();
    await editor.openNew(`${++number}.txt`, text);
    await until('the language', async () => (await editor.language()) === 'Joint Statement');
  });

  it('shows the card of an abbreviation between Japanese letters, and leads to its introduction', async () => {
    const { editor, hover, page, press, until } = app();
    await editor.moveTo('QZSSの利用', 1);
    const card = await hover.open('準天頂衛星システム (QZSS)');
    assert.include(card, 'Quasi-Zenith Satellite System');
    await press('Escape');
    await until('no card', async () => !(await hover.isOpen()));
    // Full-width brackets and spaces are no look-alikes of others here.
    assert.strictEqual(await page.locator('.editor-instance .unicode-highlight').count(), 0);
    await press('F12');
    await until('the introduction', async () => (await editor.cursor()).includes('Ln 5, Col 17'));
  });

  it('completes a name inside a sentence, with its abbreviation', async () => {
    const { editor, suggest } = app();
    await editor.toEnd();
    await editor.type('3　双方は、宇宙航空');
    await suggest.first('宇宙航空研究開発機構（JAXA）');
    await editor.press('Tab');
    await editor.type('の協力を歓迎した。');
    assert.include(await editor.save(), '3　双方は、宇宙航空研究開発機構（JAXA）の協力を歓迎した。');
  });

  it('shows the findings of Japanese text, and fixes one', async () => {
    const { editor, actions, until } = app();
    await until('the weekday', async () => (await editor.underlined('warning')) > 0);
    await editor.moveTo('木');
    await actions.open();
    await actions.choose('Write “水”');
    await until('the right weekday', async () => (await editor.lines()).join('').includes('2027年3月24日（水）'));
  });
});
