import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';
import { root } from '../harness/workbench.mjs';

const text = `# Joint Statement

May 12, 2027

The Government of Japan and the Government of the United States of America met in Kyoto.

Both sides welcomed the  launch of QZSS and its use. They discussed the the QZSS data.

The Ministry of Environment will report. The Foo Bar Baz (FBB) met.
`;

/** Returns what the command line finds in a file, by severity. */
const checked = (file) =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, [join(root, 'dist/cli.js'), 'check', '--format', 'json', file], (error, stdout) => {
      if (error && error.code !== 1) return reject(error);
      const levels = JSON.parse(stdout).files.flatMap(({ findings }) => findings.map(({ level }) => level));
      resolve({ all: levels.length, hints: levels.filter((level) => level === 'hint').length });
    });
  });

describe('the findings, by keyboard', () => {
  const app = windowForTests({ 'a.statement.md': text });
  const rows = () => app().views.rows('communique.findings');
  before(async () => {
    const { editor, until } = app();
    await editor.open('a.statement.md');
    await until('the findings', async () => (await editor.underlined('warning')) >= 3);
  });

  it('have the same count in the status item, the view, Problems and the command line', async () => {
    const { folder, statusBar, problems, until, press, page } = app();
    const { all, hints } = await checked(join(folder, 'a.statement.md'));
    assert.isAbove(hints, 0);
    await until('the status', async () => {
      const status = await statusBar.languageStatus();
      const [, problemCount = '0'] = /(\d+) problems?/.exec(status) ?? [];
      const [, hintCount = '0'] = /(\d+) hints?/.exec(status) ?? [];
      return Number(problemCount) === all - hints && Number(hintCount) === hints;
    });
    await statusBar.clickLanguageStatus('Findings');
    await page.locator('.part.sidebar .composite.title', { hasText: 'Communiqué' }).waitFor();
    await until('the findings by rule', async () => {
      const shown = await rows();
      const findings = shown.filter((row) => /line \d+(?:: .*)?$/.test(row));
      const counts = shown.filter((row) => /\d+$/.test(row) && !findings.includes(row)).map((row) => Number(/\d+$/.exec(row)[0]));
      return findings.length === all && counts.reduce((sum, n) => sum + n, 0) === all;
    });
    await problems.open();
    await until(
      'the problems',
      async () => (await problems.rows()).filter((row) => row.includes('Communiqué') && row.includes('[Ln')).length === all - hints,
    );
    await press('ControlOrMeta+J');
  });

  it('are navigated with F8 and the commands, forward and back', async () => {
    const { run, editor, until, press, page } = app();
    await editor.moveTo('Joint Statement');
    await press('F8');
    const first = await until('a finding', async () => {
      const cursor = await editor.cursor();
      return cursor.startsWith('Ln 7,') ? cursor : undefined;
    });
    await page.locator('.zone-widget.marker-widget, .peekview-widget').first().waitFor();
    await press('F8');
    await until('the next', async () => (await editor.cursor()) !== first);
    await press('Shift+F8');
    await until('the first', async () => (await editor.cursor()) === first);
    await press('Escape');
    await editor.moveTo('Joint Statement');
    await run('communique.nextFinding');
    const shown = await until('a finding', async () => {
      const cursor = await editor.cursor();
      return cursor.startsWith('Ln 7,') ? cursor : undefined;
    });
    await run('communique.nextFinding');
    await until('another', async () => (await editor.cursor()) !== shown);
    await run('communique.previousFinding');
    await until('the first', async () => (await editor.cursor()) === shown);
  });

  it('are fixed and ignored in the view, one or all of a rule', async () => {
    const { editor, views, until, press, read, quickInput } = app();
    await views.openContainer();
    await views.clickAction('communique.findings', 'Ministry of the Environment', 'communique.fixFinding');
    await until('the name', async () => (await editor.lines()).join(' ').includes('The Ministry of the Environment will'));
    await views.clickAction('communique.findings', 'Typography: doubled word', 'communique.fixRule');
    await until('the word once', async () => (await editor.lines()).join(' ').includes('discussed the QZSS'));
    await until('the rule gone', async () => !(await rows()).some((row) => row.startsWith('Typography: doubled')));
    await views.clickAction('communique.findings', 'QZSS is', 'communique.ignoreFinding');
    assert.include((await quickInput.entries())[0], 'QZSS');
    await press('Enter');
    await until('the configuration', async () => (await read('communique.json')).includes('QZSS'));
    await until('it is gone', async () => !(await rows()).some((row) => row.includes('QZSS is')));
  });
});

describe('the review of findings, by keyboard', () => {
  const app = windowForTests({ 'b.statement.md': text });
  const title = () => app().page.locator('.quick-input-title').innerText();

  it('steps through all of them with F, I, S and B, and shows what a fix does', async () => {
    const { editor, run, quickInput, press, until, read, notifications } = app();
    await editor.open('b.statement.md');
    await until('the findings', async () => (await editor.underlined('warning')) >= 3);
    await run('communique.review');
    const seen = [];
    /** Waits for the next finding. @returns its rule */
    const next = async () => {
      const shown = await until('the next finding', async () => {
        const now = await title();
        return now.includes(': ') && now !== seen.at(-1) ? now : undefined;
      });
      seen.push(shown);
      return shown.split(': ')[1];
    };
    const order = [];
    const keys = { 'typography/doubled-word': 'f', 'abbreviation/not-introduced': 'i' };
    await next();
    await press('s');
    await next();
    await press('b');
    let rule;
    do {
      rule = await next();
      order.push(rule);
      const entries = await quickInput.entries();
      if (rule === 'typography/doubled-word')
        assert.isTrue(
          entries.some((entry) => entry.includes('the the') && entry.includes('→')),
          entries.join('\n'),
        );
      await press(keys[rule] ?? 's');
    } while (rule !== 'abbreviation/not-reused');
    await quickInput.closed();
    assert.deepStrictEqual(order, [
      'typography/spacing',
      'abbreviation/not-introduced',
      'typography/doubled-word',
      'name/deprecated',
      'abbreviation/not-reused',
    ]);
    await notifications.text('1 fixed, 1 ignored');
    await until('the configuration', async () => (await read('communique.json')).includes('QZSS'));
    assert.include(await editor.save(), 'discussed the QZSS');
  });

  it('ends with Escape, with the cursor in the text', async () => {
    const { run, quickInput, press, editor } = app();
    await run('communique.review');
    await quickInput.shows('Finding 1 of');
    await press('Escape');
    await quickInput.closed();
    await editor.hasFocus();
    assert.match(await editor.cursor(), /^Ln /);
  });
});
