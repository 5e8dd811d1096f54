import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { runCommandLine } from '../commandLine.js';
import { type Session, startSession } from '../session.js';

const ground = realpathSync(mkdtempSync(join(tmpdir(), 'communique-hostile-')));
const folder = join(ground, 'workspace');
const outside = join(ground, 'outside');
afterAll(() => rmSync(ground, { recursive: true, force: true }));

const glossary = (name: string): string => JSON.stringify({ terms: [{ id: 'kwt', name, abbreviation: 'KWT', kind: 'forum' }] });
const draft = 'Both sides welcomed the KWT and the KWT.\n';
const config = (value: unknown): void => writeFileSync(join(folder, 'communique.json'), JSON.stringify(value));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(outside, { recursive: true, force: true });
  mkdirSync(folder);
  mkdirSync(outside);
  writeFileSync(join(folder, 'draft.statement'), draft);
  writeFileSync(join(outside, 'secret.json'), glossary('Secret Name of Traffic'));
});

/** Creates a sparse file of one gigabyte. */
function hugeFile(path: string): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, 2 ** 30);
  closeSync(file);
}

const isWindows = process.platform === 'win32';

/** Glossaries that must not be read: the path in the configuration, how to create it, and the message. */
type Attack = readonly [what: string, path: string, make: (path: string) => void, says: string];
const onlyPosix: readonly Attack[] = [
  ['a pipe', 'g.json', (path) => execFileSync('mkfifo', [path]), 'is not a file'],
  ['a link to a device', 'g.json', (path) => symlinkSync('/dev/zero', path), 'is reached through a link that leads out of this folder'],
];
const attacks: readonly Attack[] = [
  ['a path upward', '../outside/secret.json', () => {}, 'a glossary must be in this folder or a subfolder'],
  ['a path down and up', 'a/../../outside/secret.json', () => {}, 'a glossary must be in this folder or a subfolder'],
  ['a path upward with backslashes', '..\\outside\\secret.json', () => {}, 'a glossary must be in this folder or a subfolder'],
  ['a path from the root', join(outside, 'secret.json'), () => {}, 'a glossary must be in this folder or a subfolder'],
  ['a drive', 'C:\\secret.json', () => {}, 'a glossary must be in this folder or a subfolder'],
  ['a share', '\\\\server\\share\\secret.json', () => {}, 'a glossary must be in this folder or a subfolder'],
  ['an address of a file', pathToFileURL(join(outside, 'secret.json')).href, () => {}, 'a glossary must be in this folder or a subfolder'],
  ['an address of the web', 'https://example.org/secret.json', () => {}, 'a glossary must be in this folder or a subfolder'],
  ['a path upward in an escape', '%2e%2e/outside/secret.json', () => {}, 'no such file'],
  ['a path upward in two escapes', '%252e%252e%252foutside%252fsecret.json', () => {}, 'no such file'],
  [
    'a link to a file outside',
    'g.json',
    (path) => symlinkSync(join(outside, 'secret.json'), path),
    'is reached through a link that leads out of this folder',
  ],
  [
    'a link to a folder outside',
    'g/secret.json',
    (path) => symlinkSync(outside, join(path, '..'), 'junction'),
    'is reached through a link that leads out of this folder',
  ],
  ['a link to itself', 'g.json', (path) => symlinkSync(path, path), 'is a link that leads to itself'],
  ['a folder', 'g.json', (path) => mkdirSync(path), 'is not a file'],
  ['a gigabyte', 'g.json', hugeFile, 'is larger than 256 MB'],
  ['what is not UTF-8', 'g.json', (path) => writeFileSync(path, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 'is not valid UTF-8 text'],
  ['what is no text', 'g.json', (path) => writeFileSync(path, '{"terms":[]}\0'), 'is not a text file'],
  ...(isWindows ? [] : onlyPosix),
];

interface Watching extends Session {
  /** Waits until the server reports a sentence on a file. */
  said(name: string, sentence: string): Promise<PublishDiagnosticsParams>;
}

async function watchingSession(): Promise<Watching> {
  const session = await startSession(['dist/server.js', '--stdio'], { folder: pathToFileURL(folder).href });
  const told: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  session.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    told.push(params);
    for (const look of waiting) look();
  });
  const said: Watching['said'] = (name, sentence) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = told.find((t) => t.uri.endsWith(`/${name}`) && t.diagnostics.some((d) => String(d.message).includes(sentence)));
        if (found) resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { ...session, said };
}

const cardOf = async (session: Session): Promise<string> => {
  const document = session.open(pathToFileURL(join(folder, 'draft.statement')).href, 'joint-statement', draft);
  const hover = await document.hover('KWT');
  document.close();
  return JSON.stringify(hover?.contents ?? '');
};

describe.each(attacks)('a glossary by %s', (_, path, make, says) => {
  it('is refused by the server, at its place in the configuration', async () => {
    config({ glossaries: [path] });
    make(join(folder, path));
    const session = await watchingSession();
    expect(await cardOf(session)).not.toContain('Secret');
    const { diagnostics } = await session.said('communique.json', says);
    expect(diagnostics[0]?.range.start.character).toBe('{"glossaries":['.length);
    expect(await session.end()).toBe(0);
    expect(session.errors()).toBe('');
  });

  it('is refused by the command line, at its place in the configuration', () => {
    config({ glossaries: [path] });
    make(join(folder, path));
    const { stdout, stderr, status } = runCommandLine(['check', 'draft.statement'], { cwd: folder });
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: `communique: communique.json:1:16: ${path}: ${says}\n`, status: 2 });
  });
});

describe('links', () => {
  it('that stay in the folder are followed, and so is a folder that is itself a link', async () => {
    mkdirSync(join(folder, 'shared'));
    writeFileSync(join(folder, 'shared/real.json'), glossary('Kyoto Workshop on Traffic'));
    symlinkSync(join(folder, 'shared/real.json'), join(folder, 'g.json'));
    config({ glossaries: ['g.json'] });
    const way = join(ground, 'way');
    symlinkSync(folder, way, 'junction');
    for (const at of [folder, way]) {
      const session = await startSession(['dist/server.js', '--stdio'], { folder: pathToFileURL(at).href });
      const document = session.open(pathToFileURL(join(at, 'draft.statement')).href, 'joint-statement', draft);
      expect(JSON.stringify(await document.hover('KWT'))).toContain('Kyoto Workshop on Traffic');
      await session.end();
    }
    rmSync(way);
  });
});

describe.skipIf(isWindows)('a configuration', () => {
  it.each([
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path]), 'is not a file'],
    ['a gigabyte', hugeFile, 'is larger than 256 MB'],
    [
      'a link out',
      (path: string) => symlinkSync(join(outside, 'secret.json'), path),
      'is reached through a link that leads out of this folder',
    ],
  ])('that is %s is refused, and drafts are checked', async (_, make, says) => {
    make(join(folder, 'communique.json'));
    const session = await watchingSession();
    const document = session.open(pathToFileURL(join(folder, 'draft.statement')).href, 'joint-statement', 'The QZSS and the QZSS.\n');
    expect(await document.findings()).toHaveLength(1);
    await session.said('communique.json', says);
    expect(await session.end()).toBe(0);
  });
});

describe('a good glossary', () => {
  it.each([
    ['broken', (path: string) => writeFileSync(path, '{'), 'not valid JSON', 'g.json'],
    ['too large', hugeFile, 'is larger than 256 MB', 'communique.json'],
    [
      'nested too deeply',
      (path: string) => writeFileSync(path, `{"terms":${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
      'is nested too deeply',
      'g.json',
    ],
    ['a link out', (path: string) => symlinkSync(join(outside, 'secret.json'), path), 'is reached through a link', 'communique.json'],
  ])('that becomes %s is reported, and its last good state stays in force', async (_, spoil, says, where) => {
    config({ glossaries: ['g.json'] });
    writeFileSync(join(folder, 'g.json'), glossary('Kyoto Workshop on Traffic'));
    const session = await watchingSession();
    expect(await cardOf(session)).toContain('Kyoto Workshop on Traffic');
    rmSync(join(folder, 'g.json'));
    spoil(join(folder, 'g.json'));
    await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(join(folder, 'g.json')).href, type: 2 }],
    });
    expect(await cardOf(session)).toContain('Kyoto Workshop on Traffic');
    await session.said(where, says);
    expect(await session.end()).toBe(0);
  });
});

describe('the command line', () => {
  const files: readonly Attack[] = [
    ['a gigabyte', 'huge.statement', hugeFile, 'is larger than 256 MB'],
    ['a folder', 'folder.statement', (path) => mkdirSync(path), 'is not a file'],
    ...(isWindows ? [] : ([['a pipe', 'pipe.statement', (path) => execFileSync('mkfifo', [path]), 'is not a file']] satisfies Attack[])),
  ];
  it.each(files)('refuses %s', (_, name, make, says) => {
    make(join(folder, name));
    for (const args of [
      ['hover', name, '1:1'],
      ['check', 'draft.statement', '--glossary', name],
      ['glossary', 'check', name],
    ]) {
      const { stderr, status } = runCommandLine(args, { cwd: folder });
      expect([args.join(' '), stderr, status]).toEqual([args.join(' '), `communique: ${name}: ${says}\n`, 2]);
    }
  });
});
