import { assert } from 'chai';
import * as vscode from 'vscode';
import { answered, ask, cardAt, closeAll, findings, open, until } from './workspace.js';

const text = 'The QZSS and QZSS.\n';

/** A file system without a location: each of its files is the draft. */
class Nowhere implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat({ path }: vscode.Uri): vscode.FileStat {
    const type = path.endsWith('.statement') ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: text.length };
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    if (path.endsWith('.json')) throw vscode.FileSystemError.FileNotFound();
    return new TextEncoder().encode(text);
  }
  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('a draft', () => {
  const registered: vscode.Disposable[] = [];
  before(() => {
    registered.push(vscode.workspace.registerFileSystemProvider('chancery', new Nowhere()));
    registered.push(vscode.workspace.registerFileSystemProvider('archive', new Nowhere(), { isReadonly: true }));
  });
  after(async () => {
    await closeAll();
    for (const one of registered) one.dispose();
  });

  it('in a virtual file system has hovers and findings', async () => {
    const { document } = await open(vscode.Uri.parse('chancery:/drafts/a.statement'));
    await until('the finding', () => findings(document.uri).length === 1 || undefined);
    await until('the card', async () => (await cardAt(document, 'QZSS')).includes('Quasi-Zenith Satellite System') || undefined);
  });

  it('that is read-only has hovers, but no findings', async () => {
    const { document } = await open(vscode.Uri.parse('archive:/statements/a.statement'));
    await until('the card', async () => (await cardAt(document, 'QZSS')).includes('Quasi-Zenith Satellite System') || undefined);
    assert.strictEqual(findings(document.uri).length, 0);
  });

  (answered ? it : it.skip)('is in a folder that is trusted, or is not, as the run has it', async () => {
    assert.strictEqual(vscode.workspace.isTrusted ? 'trusted' : 'restricted', await ask('trust'));
  });
});
