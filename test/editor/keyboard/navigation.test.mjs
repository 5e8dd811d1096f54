import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const text = `# Joint Statement

May 12, 2027

## Security

Japan and the United States met. The Foo Bar Baz (FBB) has a plan. The FBB and the KYA use the low Earth orbit (LEO).

## Space

The KYA of Japan and the FBB report on LEO.
`;

const glossary = {
  terms: [{ id: 'kya', name: 'Kyoto Agency', abbreviation: 'KYA', kind: 'agency', definition: 'An agency in Kyoto.' }],
};

describe('navigation, by keyboard', () => {
  const app = windowForTests({
    'a.statement.md': text,
    'communique.json': '{ "glossaries": ["our.glossary.json"] }\n',
    'our.glossary.json': JSON.stringify(glossary, null, 2),
  });
  beforeEach(() => app().editor.open('a.statement.md'));

  it('leads from a use to its introduction, and from there to the glossary, by F12', async () => {
    const { editor, until, press } = app();
    await editor.moveTo('LEO.', 1);
    await press('F12');
    await until('the introduction', async () => (await editor.cursor()).startsWith('Ln 7,'));
    await press('F12');
    await until('the entry', async () => (await editor.lines())[0].startsWith('low Earth orbit (LEO)'));
    assert.notInclude((await editor.lines()).join('\n'), '**');
  });

  it('opens an entry of the team’s glossary as a readable page, with F12', async () => {
    const { editor, until, press, picture } = app();
    await editor.moveTo('KYA', 1);
    await press('F12');
    const lines = await until('the entry', async () => {
      const all = await editor.lines();
      return all[0] === 'Kyoto Agency (KYA)' ? all : undefined;
    });
    await picture('entry of the team');
    assert.include(lines, 'An agency in Kyoto.');
    assert.isTrue(
      lines.some((line) => /^File +our\.glossary\.json$/.test(line)),
      lines.join('\n'),
    );
  });

  it('lists all uses by Shift+F12', async () => {
    const { editor, press, references } = app();
    await editor.moveTo('FBB and', 1);
    await press('Shift+F12');
    const rows = await references.rows(4);
    for (const [i, use] of ['The Foo Bar Baz', '(FBB) has', 'The FBB and', 'the FBB report'].entries()) assert.include(rows[i], use);
  });

  it('finds terms of the glossary by Ctrl+T', async () => {
    const { editor, quickInput, until } = app();
    await quickInput.open('ControlOrMeta+T');
    await quickInput.type('#QZSS');
    await until('the term', async () => (await quickInput.focused())?.startsWith('QZSS: Quasi-Zenith Satellite System'));
    await quickInput.accept();
    await until('the entry', async () => (await editor.lines())[0].startsWith('Quasi-Zenith Satellite System (QZSS)'));
  });

  it('goes to a part of the statement by Ctrl+Shift+O', async () => {
    const { editor, quickInput, until } = app();
    await quickInput.open('ControlOrMeta+Shift+O');
    await quickInput.type('@Space');
    await until('the part', async () => (await quickInput.focused())?.startsWith('Space'));
    await quickInput.accept();
    await until('the part', async () => (await editor.cursor()).startsWith('Ln 9,'));
  });

  it('has an outline, and breadcrumbs', async () => {
    const { editor, views, run, page, until } = app();
    await editor.moveTo('The KYA of Japan');
    await until('the breadcrumbs', async () => {
      const crumbs = (await page.locator('.breadcrumbs-control .monaco-breadcrumb-item').allInnerTexts()).join(' > ');
      return crumbs.includes('Joint Statement') && crumbs.includes('Space');
    });
    await run('Explorer: Focus on Outline View');
    await views.row('Outline', 'Security');
    await views.row('Outline', 'Space');
  });

  it('folds sections', async () => {
    const { editor, until, press } = app();
    await editor.moveTo('Security');
    await press('ControlOrMeta+Shift+BracketLeft');
    await until('it folded', async () => {
      const lines = (await editor.lines()).join('\n');
      return !lines.includes('has a plan') && lines.includes('Space');
    });
    await press('ControlOrMeta+Shift+BracketRight');
    await until('it unfolded', async () => (await editor.lines()).join('\n').includes('has a plan'));
  });

  it('renames an abbreviation everywhere by F2', async () => {
    const { editor, page, press, until } = app();
    await editor.moveTo('FBB and', 1);
    await press('F2');
    const input = page.locator('.rename-box input');
    await until('the name', async () => (await input.inputValue()) === 'FBB');
    await input.fill('FOBA');
    await press('Enter');
    await until('the new name', async () => (await editor.lines()).join(' ').includes('the FOBA report'));
    assert.strictEqual(await editor.save(), text.replaceAll('FBB', 'FOBA'));
  });
});
