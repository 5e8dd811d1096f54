import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const count = 60;
const numbers = Array.from({ length: count }, (_, i) => i + 11);

const english = (changed = '') => `# Joint Statement of the Eighth Meeting

Both sides held the Eighth Meeting in Tokyo on ${changed || 'March 24, 2023'}.

${numbers.map((n) => `Both sides welcomed the ${n} stations of the Quasi-Zenith Satellite System.`).join('\n\n')}
`;

/** Longer than the English text: each paragraph has two lines. */
const japanese = `# 第8回会合 共同声明

双方は、2023年3月24日、東京において、第8回会合を開催した。

${numbers.map((n) => `双方は、準天頂衛星システムの${n}局を\n歓迎した。`).join('\n\n')}
`;

describe('both languages of a statement, by keyboard', () => {
  const app = windowForTests({
    'pair.statement.md': english('March 25, 2023'),
    'pair.ja.statement.md': japanese,
    'single.statement.md': english('March 26, 2023'),
    'translation.md': japanese,
  });

  it('has a problem with a link to the other text, which goes when it is right', async () => {
    const { editor, problems, until } = app();
    await editor.open('pair.statement.md');
    await problems.open();
    const rows = async () => (await problems.rows()).join('\n');
    await until('the problem', async () => (await rows()).includes('“March 25, 2023” here, but “2023年3月24日” in the other language.'));
    await until('its counterpart', async () => /pair\.ja\.statement\.md.*The counterpart in the other language/.test(await rows()));
    await problems.click('The counterpart in the other language');
    await until('the other text', async () => (await editor.name()) === 'pair.ja.statement.md');
    await until('its own problem', async () =>
      (await rows()).includes('“2023年3月24日” here, but “March 25, 2023” in the other language.'),
    );
    await editor.open('pair.statement.md');
    await editor.select('March 25');
    await editor.type('March 24');
    await until('no problem', async () => !(await rows()).includes('in the other language'));
    assert.include(await editor.save(), 'March 24, 2023');
  });

  it('has the other paragraph in hovers', async () => {
    const { editor, hover, press } = app();
    await editor.open('pair.statement.md');
    await editor.moveTo('stations', 1);
    assert.match(await hover.open('準天頂衛星システム'), /In the other language \(line 5\)[\s\S]*11局/);
    await press('Escape');
    await press('Escape');
  });

  it('opens side by side, and scrolls together from either side', async () => {
    const { editor, run, press, until, page } = app();
    await editor.open('pair.statement.md');
    await run('communique.openBothLanguages');
    const group = (n) => page.locator('.editor-group-container').nth(n).locator('.view-lines');
    const shows = async (n, text) => (await group(n).innerText()).replace(/\s+/g, ' ').includes(text);
    await until('both texts', async () => (await page.locator('.editor-group-container').count()) === 2 && (await shows(1, '11局')));
    await press('ControlOrMeta+End');
    await until('the end of both', async () => (await shows(0, 'the 70 stations')) && (await shows(1, '70局')));
    await group(1).click();
    await press('ControlOrMeta+Home');
    await until('the beginning of both', async () => (await shows(1, '共同声明')) && (await shows(0, 'Joint Statement of the')));
  });

  it('takes a counterpart that the user chooses', async () => {
    const { editor, run, quickInput, until } = app();
    await editor.closeAll();
    await editor.open('single.statement.md');
    await run('communique.chooseCounterpart');
    await quickInput.pick('translation.md');
    await until('the finding', async () => (await editor.underlined('warning')) > 0);
    assert.match(await editor.save(), /^---\ncounterpart: translation\.md\n---\n\n# Joint Statement/);
  });
});
