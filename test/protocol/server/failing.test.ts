import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ShowMessageNotification } from 'vscode-languageserver/node';
import { type Session, startSession } from '../session.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-failing-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  execFileSync(process.execPath, [fileURLToPath(new URL('faultyBuild.mjs', import.meta.url)), folder]);
});

const sound = 'Joint Statement\n\nJapan and the United States met. The XQZV was was welcomed.\n';
const badRule = 'Joint Statement\n\nJapan and the United States met on RULEFAULT. The XQZV was was welcomed.\n';
const badText = 'Joint Statement\n\nJapan and the United States met on TEXTFAULT. The XQZV was was welcomed.\n';
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
write('sound.statement.txt', sound);
write('rule.statement.txt', badRule);
write('text.statement.txt', badText);

const run = (...args: string[]): { code: number | null; out: string; errors: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'cli.js'), ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, errors: stderr };
};
const rulesIn = (out: string): Record<string, string[]> => {
  const { files } = JSON.parse(out) as { files: { path: string; findings: { rule: string }[] }[] };
  return Object.fromEntries(files.map((f) => [f.path, f.findings.map((x) => x.rule)]));
};
const ruleSentence = 'communique: rule.statement.txt: the rule typography/doubled-word failed and was skipped: Error: made to fail\n';
const textSentence = 'communique: text.statement.txt: could not be checked: Error: made to fail\n';
const both = ['abbreviation/not-introduced', 'typography/doubled-word'];

describe('the command line, if a check fails', () => {
  it('reports what the other rules find, reports the failure once, and exits with 3', () => {
    const { code, out, errors } = run('check', 'rule.statement.txt', 'sound.statement.txt', '--format', 'json');
    expect(rulesIn(out)).toEqual({
      'rule.statement.txt': ['abbreviation/not-introduced', 'abbreviation/not-introduced'],
      'sound.statement.txt': both,
    });
    expect(errors).toBe(ruleSentence);
    expect(code).toBe(3);
  });

  it('reports the other files', () => {
    const { code, out, errors } = run('check', 'text.statement.txt', 'sound.statement.txt', '--format', 'json');
    expect(rulesIn(out)).toEqual({ 'sound.statement.txt': both });
    expect(errors).toBe(textSentence);
    expect(code).toBe(3);
  });

  it('does the same with ndjson', () => {
    const more = Array.from({ length: 40 }, (_, i) => write(`sound${i}.statement.txt`, sound));
    const files = ['rule.statement.txt', 'text.statement.txt', ...more];
    const { code, out, errors } = run('check', ...files, '--format', 'ndjson');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l) as { path: string; error?: string; findings?: unknown[] });
    expect(lines.map((l) => l.path)).toEqual(files);
    expect(lines.map((l) => l.findings?.length ?? l.error)).toEqual([
      2,
      'text.statement.txt: could not be checked: Error: made to fail',
      ...more.map(() => 2),
    ]);
    expect(errors).toBe(ruleSentence + textSentence);
    expect(code).toBe(3);
  });

  it('fixes what the other rules find, and reports the failure once', () => {
    const name = write('fix.statement.txt', `${badRule}\nOn on May  12, 2026, they met.\n`);
    const { code, errors } = run('check', '--fix', name, 'text.statement.txt', 'sound.statement.txt');
    expect(readFileSync(join(folder, name), 'utf8')).toContain('On on May 12');
    expect(errors).toBe(ruleSentence.replace('rule.', 'fix.') + textSentence);
    expect(code).toBe(3);
  });

  it('does not change the baseline', () => {
    const name = write('known.json', '{"version":1,"files":{}}');
    const { code, errors } = run('check', 'rule.statement.txt', '--baseline', name, '--update-baseline');
    expect(readFileSync(join(folder, name), 'utf8')).toBe('{"version":1,"files":{}}');
    expect(errors).toBe(`${ruleSentence}communique: known.json: left as it is, as the check is incomplete\n`);
    expect(code).toBe(3);
  });

  it('reports it in SARIF', () => {
    const { runs } = JSON.parse(run('check', 'rule.statement.txt', '--format', 'sarif').out);
    expect(runs[0].invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: ruleSentence.slice('communique: '.length, -1) } }],
      },
    ]);
  });

  it.each([[['check']], [[]]])('documents the exit codes: %j --help', (command) => {
    expect(run(...command, '--help').out.replace(/\s+/g, ' ')).toContain('3 a rule or a file could not be checked; the rest is reported');
  });
});

describe.each([
  ['asks for findings', { textDocument: { diagnostic: {} } }],
  ['is sent findings', {}],
])('a server whose client %s, if a check fails', (_, capabilities) => {
  const start = async (): Promise<{ session: Session; shown: unknown[] }> => {
    const session = await startSession([join(folder, 'cli.js'), 'lsp', '--stdio'], { capabilities });
    const shown: unknown[] = [];
    session.connection.onNotification(ShowMessageNotification.type, (params) => void shown.push(params));
    return { session, shown };
  };
  const uri = pathToFileURL(join(folder, 'draft.statement.txt')).href;
  const isPulled = 'textDocument' in capabilities;

  /** Waits until these rules have findings, and fails with the last ones. */
  const expectRules = async (session: Session, document: ReturnType<Session['open']>, rules: string[]): Promise<void> => {
    const codes = async (): Promise<unknown[]> =>
      isPulled ? (await document.findings()).map((f) => f.code) : (latest.get(session) ?? []).map((f) => f.code);
    await expect.poll(codes, { timeout: 60_000 }).toEqual(rules);
  };
  const latest = new Map<Session, { code?: unknown }[]>();
  const listen = (session: Session): void => {
    session.connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: { code?: unknown }[] }) => {
      latest.set(session, diagnostics);
    });
  };
  const warning = {
    type: 2,
    message: 'Communiqué could not complete a check, so some findings may be missing. The Communiqué log has the details.',
  };

  it('has the findings of the other rules, and warns the user once', async () => {
    const { session, shown } = await start();
    listen(session);
    const document = session.open(uri, 'joint-statement', badRule);
    await expectRules(session, document, ['abbreviation/not-introduced', 'abbreviation/not-introduced']);
    document.replace('met on', 'met at');
    await expectRules(session, document, ['abbreviation/not-introduced', 'abbreviation/not-introduced']);
    document.replace('RULEFAULT', 'sea');
    await expectRules(session, document, both);
    expect(shown).toEqual([warning]);
    expect(await session.end()).toBe(0);
  });

  it('checks again once the text that failed is gone', async () => {
    const { session, shown } = await start();
    listen(session);
    const document = session.open(uri, 'joint-statement', sound);
    await expectRules(session, document, both);
    document.replace('met.', 'met on TEXTFAULT.');
    if (isPulled) expect(await document.findings()).toEqual([]);
    await expect.poll(() => shown, { timeout: 60_000 }).toEqual([warning]);
    document.replace(' on TEXTFAULT.', '.\n\nThe QXZW and the the harbor.\n\nMore of it.');
    await expectRules(session, document, [
      'abbreviation/not-introduced',
      'typography/doubled-word',
      'abbreviation/not-introduced',
      'typography/doubled-word',
    ]);
    expect(shown).toEqual([warning]);
    expect(await session.end()).toBe(0);
  });
});
