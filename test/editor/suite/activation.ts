import { assert } from 'chai';
import * as vscode from 'vscode';
import { say } from './tests.js';
import { answered, ask, at, cardAt, closeAll, extension, findings, open, rules, until, write } from './workspace.js';

describe('activation', () => {
  after(closeAll);

  const server = (): string => (extension().isActive ? extension().exports.server() : 'waiting');

  it('starts no server for documents that cannot be statements', async () => {
    await open(await write('data.json', '{}'));
    assert.strictEqual(server(), 'waiting');
  });

  it('happens with the first statement, which gets findings', async () => {
    const opened = Date.now();
    const { document } = await open(at('draft.statement.md'));
    assert.strictEqual(document.languageId, 'joint-statement');
    await until('the server', () => server() === 'running' || undefined);
    say(`timing server running, ms after a first statement is opened: ${Date.now() - opened}`);
    await until('findings', () => findings(document.uri).length > 0 || undefined);
    say(`timing first findings, ms after a first statement is opened: ${Date.now() - opened}`);
    assert.strictEqual(
      rules(document.uri).join(),
      'abbreviation/expansion-differs,abbreviation/not-introduced,abbreviation/not-reused,abbreviation/used-before-introduced,name/capitalization,name/capitalization,name/deprecated',
    );
  });

  (answered ? it : it.skip)('shows in the language status what it found', async () => {
    await open(at('draft.statement.md'));
    const seen = await ask('status');
    assert.match(seen, /6 problems, 1 hint/);
    assert.match(seen, /\d+ abbreviations, \d+ terms in the glossary/);
  });

  it('checks Markdown that opens like a statement, but no README', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('draft.statement.md')));
    const statement = (await open(await write('statement.md', text))).document;
    await until('the language', () => statement.languageId === 'joint-statement' || undefined);
    await until('findings in the statement', () => findings(statement.uri).length > 0 || undefined);
    const readme = (await open(await write('README.md', text))).document;
    // An answered request shows that the check is done.
    assert.strictEqual(await cardAt(readme, 'QZSS'), '');
    assert.strictEqual(findings(readme.uri).length, 0);
  });

  it('checks any document on request', async () => {
    const { document } = await open(await write('notes.txt', 'The QZSS program and the QZSS satellites.\n'));
    assert.strictEqual(findings(document.uri).length, 0);
    await vscode.commands.executeCommand('communique.checkAsStatement');
    await until('findings', () => findings(document.uri).length === 1 || undefined);
  });
});
