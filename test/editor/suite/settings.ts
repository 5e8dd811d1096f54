import { assert } from 'chai';
import * as vscode from 'vscode';
import { at, cardAt, closeAll, findings, open, ruleOf, until, write } from './workspace.js';

const glossary = (name: string): string =>
  JSON.stringify({ terms: [{ id: 'ours', name, abbreviation: 'MTS', kind: 'system', definition: 'A made-up system.' }] });

describe('a team’s settings', () => {
  before(async () => {
    await vscode.workspace.fs.createDirectory(at('team'));
    await write(
      'team/communique.json',
      JSON.stringify({ glossaries: ['ours.glossary.json'], rules: { 'abbreviation/not-introduced': 'error' } }),
    );
    await write('team/ours.glossary.json', glossary('Made-up Test System'));
  });
  after(closeAll);

  it('are read through the editor’s file system', async () => {
    const { document } = await open(await write('team/a.statement', 'The MTS and MTS.\n'));
    await until('the team’s level', () => findings(document.uri).some((f) => f.severity === vscode.DiagnosticSeverity.Error) || undefined);
    await until('the team’s card', async () => (await cardAt(document, 'MTS')).includes('Made-up Test System') || undefined);
  });

  it('show an error in a glossary at its place, and keep the last good one', async () => {
    const { document } = await open(at('team/a.statement'));
    const broken = await write('team/ours.glossary.json', '{ "terms": [\n  { "id": 3 }\n] }');
    const [error] = await until('the error', () => {
      const found = vscode.languages.getDiagnostics(broken).filter((d) => d.source === 'Communiqué');
      return found.length > 0 ? found : undefined;
    });
    assert.strictEqual(error?.range.start.line, 1);
    assert.strictEqual((await cardAt(document, 'MTS')).includes('Made-up Test System'), true);
    await write('team/ours.glossary.json', glossary('Corrected Test System'));
    await until('the corrected glossary', async () => (await cardAt(document, 'MTS')).includes('Corrected Test System') || undefined);
    await until('the error to go', () => vscode.languages.getDiagnostics(broken).every((d) => d.source !== 'Communiqué') || undefined);
  });

  it('override the user’s levels only where they apply', async () => {
    await vscode.workspace
      .getConfiguration('communique')
      .update('rules', { 'abbreviation/not-introduced': 'hint' }, vscode.ConfigurationTarget.Workspace);
    const elsewhere = (await open(await write('b.statement', 'The QZSS and QZSS.\n'))).document;
    await until(
      'the user’s level',
      () =>
        findings(elsewhere.uri).some((f) => ruleOf(f) === 'abbreviation/not-introduced' && f.severity === vscode.DiagnosticSeverity.Hint) ||
        undefined,
    );
    await vscode.workspace.getConfiguration('communique').update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await until(
      'the default again',
      () => findings(elsewhere.uri).some((f) => f.severity === vscode.DiagnosticSeverity.Warning) || undefined,
    );
  });
});
