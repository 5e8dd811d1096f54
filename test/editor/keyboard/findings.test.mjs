import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const text = `# Joint Statement

May 12, 2027

The Government of Japan and the Government of the United States of America met in Kyoto.

Both sides welcomed the  launch of QZSS and its use. They discussed the the QZSS data.

The Ministry of Environment will report.
`;

describe('the Findings view, by keyboard', () => {
  const app = windowForTests({ 'a.statement.md': text, 'communique.json': '{}\n' });
  const rows = () => app().views.rows('Findings');

  it('lists findings by rule, with the counts of the status item', async () => {
    const { editor, views, statusBar, problems, until } = app();
    await editor.open('a.statement.md');
    await views.openContainer('Communiqué');
    const shown = await until('the findings by rule', async () => {
      const all = await rows();
      return all.some((row) => row.startsWith('Abbreviation: not introduced')) && all.some((row) => /line \d+$/.test(row))
        ? all
        : undefined;
    });
    const rules = shown.filter((row) => /\d+$/.test(row) && !/line \d+$/.test(row));
    const findings = shown.filter((row) => /line \d+$/.test(row));
    assert.strictEqual(
      rules.reduce((sum, row) => sum + Number(/\d+$/.exec(row)[0]), 0),
      findings.length,
    );
    const status = await until('the status', async () => {
      const now = await statusBar.languageStatus();
      if (!/problem/.test(now)) throw new Error(now);
      return now;
    });
    const [, problemCount = '0'] = /(\d+) problems?/.exec(status) ?? [];
    const [, hintCount = '0'] = /(\d+) hints?/.exec(status) ?? [];
    assert.strictEqual(Number(problemCount) + Number(hintCount), findings.length);
    await problems.open();
    const listed = await until('the problems', async () => {
      const lines = (await problems.rows()).filter((row) => row.includes('[Ln'));
      return lines.length > 0 ? lines : undefined;
    });
    assert.strictEqual(listed.length, Number(problemCount));
    await app().press('ControlOrMeta+J');
  });

  it('goes to a finding, fixes it and ignores it from its row, by keys alone', async () => {
    const { editor, views, until, run, page, press, read, quickInput } = app();
    await run('Communiqué: Focus on Findings View');
    await views.row('Findings', 'Typography: doubled word');
    await views.clickAction('Findings', 'Typography: doubled word', 'Fix All of This Rule');
    await until('the word once', async () => (await editor.lines()).join(' ').includes('discussed the QZSS'));
    await until('the rule gone', async () => !(await rows()).some((row) => row.startsWith('Typography: doubled')));
    const row = await until('the row of QZSS', async () => (await rows()).find((r) => r.includes('QZSS') && /line \d+$/.test(r)));
    await views.clickAction('Findings', row.replace(/ ?line \d+$/, ''), 'Ignore…');
    const ways = await quickInput.entries();
    assert.include(ways[0], 'QZSS');
    await press('Enter');
    await until('the configuration', async () => (await read('communique.json')).includes('QZSS'));
    await until('it is gone', async () => !(await rows()).some((r) => r.startsWith('Abbreviation: not introduced')));
    await page.keyboard.press('Escape');
  });
});

describe('Review Findings, by keyboard', () => {
  const app = windowForTests({ 'b.statement.md': text, 'communique.json': '{}\n' });

  it('steps through all findings with F, I and S, and shows what a fix does', async () => {
    const { editor, run, quickInput, press, until, read } = app();
    await editor.open('b.statement.md');
    await until('the findings', async () => (await editor.underlined('warning')) > 0);
    await run('Communiqué: Review Findings');
    await quickInput.shows('Finding 1 of');
    const [, total] = /of (\d+)/.exec(await app().page.locator('.quick-input-widget:visible').innerText());
    const seen = [];
    for (let i = 0; i < Number(total); i++) {
      const title = await until('the next finding', async () => {
        const now = await app().page.locator('.quick-input-title').innerText();
        return now !== '' && now !== seen.at(-1)?.title ? now : undefined;
      });
      const entries = await quickInput.entries();
      seen.push({ title, entries });
      const rule = title.split(': ')[1];
      if (rule === 'typography/doubled-word') {
        assert.isTrue(
          entries.some((entry) => entry.includes('the the') && entry.includes('→')),
          entries.join('\n'),
        );
        await press('f');
        await until('the fix', async () => (await editor.lines()).join(' ').includes('discussed the QZSS'));
      } else if (rule === 'abbreviation/not-introduced') await press('i');
      else await press('s');
    }
    await quickInput.closed();
    assert.deepStrictEqual(
      seen.map(({ title }) => title.split(': ')[1]),
      ['typography/spacing', 'abbreviation/not-introduced', 'typography/doubled-word', 'name/deprecated'],
    );
    assert.include(await read('communique.json'), 'QZSS');
    assert.notInclude(await editor.save(), 'the the');
  });

  it('ends with Escape, with the cursor in the text', async () => {
    const { run, quickInput, press, editor, until, page } = app();
    await run('Communiqué: Review Findings');
    await quickInput.shows('Finding 1 of');
    await press('Escape');
    await quickInput.closed();
    await until('the keyboard in the text', () => page.evaluate(() => document.activeElement?.closest('.editor-instance') != null));
    await until('the cursor in the text', async () => (await editor.cursor()).startsWith('Ln '));
  });

  it('goes to the next finding and back', async () => {
    const { run, editor, until, press } = app();
    await press('ControlOrMeta+Home');
    await run('Communiqué: Go to Next Finding');
    const first = await until('a finding', async () => ((await editor.cursor()).startsWith('Ln 1,') ? undefined : editor.cursor()));
    await run('Communiqué: Go to Next Finding');
    await until('another', async () => (await editor.cursor()) !== first);
    await run('Communiqué: Go to Previous Finding');
    await until('the first', async () => (await editor.cursor()) === first);
  });
});
