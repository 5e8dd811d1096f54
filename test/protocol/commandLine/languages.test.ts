import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, runCommandLine } from '../commandLine.js';
import { type Session, startSession } from '../session.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'communique-languages-'));
afterAll(() => rmSync(folder, { recursive: true }));
const draft = readFileSync(join(root, 'examples/draft.statement.md'), 'utf8');
writeFileSync(join(folder, 'draft.statement.md'), draft);
writeFileSync(join(folder, 'old.statement.md'), draft.replace('affirmed', 'reaffirmed'));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command line with nothing in the environment but what `env` says. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = runCommandLine(args, { cwd: folder, env });
  return { code: status, out: stdout, errors: stderr };
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

describe('the language of the command line', () => {
  it.each<[string, string[], Record<string, string>, 'en' | 'ja']>([
    ['English without any', [], {}, 'en'],
    ['that of --lang', ['--lang', 'ja'], {}, 'ja'],
    ['that of --lang, with a region', ['--lang=ja-JP'], {}, 'ja'],
    ['that of LANG', [], { LANG: 'ja_JP.UTF-8' }, 'ja'],
    ['that of LC_ALL before LANG', [], { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
    ['that of LC_MESSAGES before LANG', [], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, 'ja'],
    ['that of LANG if LC_ALL is empty', [], { LANG: 'ja_JP.UTF-8', LC_ALL: '' }, 'ja'],
    ['that of --lang before the environment', ['--lang', 'en'], { LANG: 'ja_JP.UTF-8' }, 'en'],
    ['English for a language without messages', [], { LANG: 'fr_FR.UTF-8' }, 'en'],
    ['English for a locale that is none', [], { LANG: '../../package' }, 'en'],
  ])('is %s', (_, args, env, language) => {
    // A help, since it takes half the time of a check.
    expect(run(['check', '--help', ...args], env).out).toMatch(language === 'ja' ? /^使用法: / : /^Usage: /);
  });

  it('applies to findings', () => {
    expect(run(['check', 'draft.statement.md', '--lang', 'ja']).out).toMatch(/7 件の指摘事項/);
    expect(run(['check', 'draft.statement.md']).out).toMatch(/7 findings in 1 file/);
  });

  it('is that of --lang before the command, too', () => {
    expect(run(['--lang', 'ja', 'rules']).out).toMatch(/^abbreviation\/not-introduced .*略語を報告します。$/m);
  });

  it('refuses a language without messages', () => {
    expect(run(['rules', '--lang', 'fr'])).toEqual({
      code: 2,
      out: '',
      errors: "communique: option '--lang <language>' argument 'fr' is invalid. the languages are en and ja.\n",
    });
  });

  it('applies to help', () => {
    for (const command of [[], ['check'], ['abbreviations'], ['commitments'], ['compare'], ['export'], ['hover'], ['text'], ['glossary']]) {
      const { out } = run([...command, '--help'], { LANG: 'ja_JP.UTF-8' });
      const described = out.split('\n').filter((line) => /^ {2}\S.* {2}\S/.test(line));
      expect(described.length, out).toBeGreaterThan(0);
      for (const line of described) expect(line, command.join(' ')).toMatch(japanese);
      expect(out).toMatch(/^使用法: /);
    }
  });

  it('applies to errors', () => {
    expect(run(['check', 'none.txt', '--lang', 'ja'])).toEqual({
      code: 2,
      out: '',
      errors: 'communique: none.txt: ファイルがありません\n',
    });
    expect(run(['check', '--formt', '--lang', 'ja']).errors).toBe("communique: 不明なオプション '--formt'\n(もしかして: --format)\n");
    expect(run(['check', '--lang', 'ja', '--dry-run']).errors).toMatch(japanese);
  });

  it('applies to the page of a comparison', () => {
    const { out } = run(['compare', 'old.statement.md', 'draft.statement.md', '--format', 'html', '--lang', 'ja']);
    expect(out).toContain('<html lang="ja">');
    expect(out).toContain('<h2>概要</h2>');
  });

  it('leaves the wording of fixes alone', () => {
    const fixed = (language: string): string => run(['check', 'draft.statement.md', '--fix', '--dry-run', '--lang', language]).out;
    expect(fixed('ja')).toBe(fixed('en'));
  });
});

describe('what programs read', () => {
  const env = { LANG: 'ja_JP.UTF-8' };

  it.each<[string, string[]]>([
    ...['json', 'ndjson', 'sarif', 'github'].map((format): [string, string[]] => [
      `check --format ${format}`,
      ['check', 'draft.statement.md', 'none.txt', '--format', format],
    ]),
    ['check --fix --dry-run', ['check', 'draft.statement.md', '--fix', '--dry-run']],
    ['abbreviations --format json', ['abbreviations', 'draft.statement.md', '--format', 'json']],
    ['abbreviations --format csv', ['abbreviations', 'draft.statement.md', '--format', 'csv']],
    ['commitments --format json', ['commitments', 'draft.statement.md', '--format', 'json', '--against', 'old.statement.md']],
    ['compare --format json', ['compare', 'old.statement.md', 'draft.statement.md', '--format', 'json']],
    ['rules --format json', ['rules', '--format', 'json']],
  ])('is the same in every language: %s', (_, args) => {
    const [english, translated] = [run(args), run(args, env)];
    expect(english.out).not.toBe('');
    expect(translated.out).toBe(english.out);
    expect(translated.code).toBe(english.code);
  });

  it('is the same in every language: a baseline', () => {
    const written = (name: string, language: string): string => {
      run(['check', 'draft.statement.md', '--baseline', name, '--update-baseline', '--lang', language]);
      return readFileSync(join(folder, name), 'utf8');
    };
    expect(written('ja.json', 'ja')).toBe(written('en.json', 'en'));
    expect(run(['check', 'draft.statement.md', '--baseline', 'en.json', '--lang', 'ja']).out).toBe(
      '1 個のファイルに指摘事項はありません。\n',
    );
  });

  it('has errors in the language of the user beside it', () => {
    for (const format of ['json', 'sarif'])
      expect(run(['check', 'none.txt', 'draft.statement.md', '--format', format], env).errors).toBe(
        'communique: none.txt: ファイルがありません\n',
      );
  });
});

describe('the language of the server', () => {
  const server = [cli, 'lsp', '--stdio'];

  async function firstFinding(session: Session): Promise<{ message: string; title: string | undefined; text: string; hover: string }> {
    const document = session.open('file:///w/draft.statement.md', 'joint-statement', draft);
    const finding = (await document.findings()).find((f) => f.code === 'abbreviation/not-introduced');
    if (!finding) throw new Error('QZSS is not spelled out');
    const { message } = finding;
    if (typeof message !== 'string') throw new Error('the message is plain text');
    const [fix] = await document.quickFixes(finding);
    const card = (await document.hover('QZSS'))?.contents;
    const after = fix ? document.after(fix) : '';
    await session.end();
    return { message, title: fix?.title, text: after, hover: JSON.stringify(card) };
  }

  const expected = {
    message: 'QZSS の正式名称が初出で示されていません。修正方法: 「the Quasi-Zenith Satellite System (QZSS)」と書く。',
    title: '「the Quasi-Zenith Satellite System (QZSS)」と書く',
  };

  it('is that of the editor, for findings, fixes and hovers, and never for the text of a fix', async () => {
    const english = await firstFinding(await startSession(server));
    const translated = await firstFinding(await startSession(server, { locale: 'ja' }));
    expect(english.message).toBe('QZSS is not spelled out at first use. Write “the Quasi-Zenith Satellite System (QZSS)”.');
    expect(translated).toMatchObject(expected);
    expect(translated.hover).toContain('この声明: 未定義');
    expect(translated.text).toBe(english.text);
  });

  it('comes with the messages, as from VS Code', async () => {
    const translations = { ...JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.ja.json'), 'utf8')), 'Write “{0}”': '«{0}»' };
    const session = await startSession([join(root, 'dist/server.js'), '--stdio'], {
      locale: 'ja',
      initializationOptions: { translations },
    });
    expect((await firstFinding(session)).title).toBe('«the Quasi-Zenith Satellite System (QZSS)»');
  });

  it.each([
    ['a language without messages', { locale: 'fr' }],
    ['a locale that is a path', { locale: '../../package' }],
    ['messages that are none', { initializationOptions: { translations: ['x'] } }],
    ['messages that are no texts', { initializationOptions: { translations: { 'Write “{0}”': 7, '{0} {1}.': null } } }],
    ['English, whatever the environment says', { locale: 'en', env: { ...process.env, LANG: 'ja_JP.UTF-8' } }],
  ])('is English with %s', async (_, options) => {
    expect((await firstFinding(await startSession(server, options))).title).toBe('Write “the Quasi-Zenith Satellite System (QZSS)”');
  });
});
