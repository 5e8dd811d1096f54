import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../commandLine.js';
import { type Session, startSession } from '../session.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-commitments-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input = ''): { code: number | null; out: string; errors: string } => {
  const { status, stdout, stderr } = runCommandLine(['commitments', ...args], { cwd: folder, input });
  return { code: status, out: stdout, errors: stderr };
};
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

const old = (): string => file('old.md', '# Joint Statement\n\nBoth sides reaffirmed the talks on debris. They will fish together.\n');
const fresh = (): string => file('new.md', '\uFEFF# Joint Statement\n\nBoth sides noted the talks on debris. We welcome *it*.\n');

describe('communique commitments', () => {
  it('says that it does not read a language whose verbs it does not know', () => {
    const french = file(
      'fr.md',
      '# Déclaration conjointe\n\nLes deux parties ont réaffirmé leur attachement à la paix et se sont félicitées des progrès.\n',
    );
    expect(run([french])).toEqual({ code: 0, out: 'No commitments.\n', errors: 'Commitments are not found in French.\n' });
    const japanese = file('ja.md', '# 共同声明\n\n双方は、進展を歓迎した。\n');
    expect(run([japanese, '--format', 'csv'])).toMatchObject({ code: 0, errors: '' });
    expect(run([japanese]).out).toContain('both sides  歓迎した  welcome');
  });

  it('prints JSON, with offsets in the file', () => {
    const { code, out, errors } = run([fresh(), '--format', 'json']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(out)).toEqual({
      version: 1,
      path: 'new.md',
      commitments: [
        {
          subject: { kind: 'both sides', text: 'Both sides' },
          verb: { text: 'noted', lemma: 'note', step: 2 },
          object: 'the talks on debris',
          paragraph: 1,
          offset: 20,
          length: 36,
          id: '0qfbeaa',
        },
        {
          subject: { kind: 'both sides', text: 'We' },
          verb: { text: 'welcome', lemma: 'welcome', step: 5 },
          object: 'it',
          paragraph: 1,
          offset: 58,
          length: 14,
          id: expect.any(String),
        },
      ],
    });
  });

  it('compares with an earlier statement', () => {
    const { commitments, dropped, against } = JSON.parse(run([fresh(), '--against', old(), '--format', 'json']).out);
    expect(against).toBe('old.md');
    expect(commitments.map((c: { change: string }) => c.change)).toEqual(['weakened', 'new']);
    expect(dropped).toEqual([
      {
        subject: { kind: 'both sides', text: 'They' },
        verb: { text: 'will', lemma: 'will', step: 10 },
        object: 'fish together',
        paragraph: 1,
        offset: 62,
        length: 23,
        id: expect.any(String),
      },
    ]);
    expect(run([fresh(), '--against', old()]).out).toMatch(/2 commitments: 1 weakened, 1 new; 1 dropped\.\n$/);
  });

  it('prints columns, a Markdown table, and CSV that no spreadsheet takes for formulas', () => {
    expect(run([fresh()]).out).toBe(
      '¶  Subject     Verb     Strength     Object\n1  both sides  noted    taking note  the talks on debris\n1  both sides  welcome  welcome      it\n\n2 commitments.\n',
    );
    expect(run([fresh(), '--format', 'markdown']).out.split('\n')[2]).toBe(
      '| 1 | both sides | noted | taking note | the talks on debris |  |  | 0qfbeaa |  |  |',
    );
    const formula = file('formula.md', 'We welcome =HYPERLINK("https://example.org","x"), a thing.\n');
    const csv = run([formula, '--format', 'csv']).out;
    expect(csv).toMatch(/^\uFEFFParagraph,/);
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(1);
    expect(data[0]?.Object).toMatch(/^'=HYPERLINK/);
    expect(data[0]).toMatchObject({ Paragraph: '1', Subject: 'both sides', Verb: 'welcome', Strength: 'welcome' });
  });

  it('writes a file in the format of its extension, with deadlines and bodies', () => {
    const text = file('due.md', 'March 3, 2029\n\nBoth sides instructed JAXA and NASA to share data by the end of 2030.\n');
    expect(run([text, '--output', 'due.csv'])).toEqual({ code: 0, out: '', errors: 'due.csv: 1 commitment.\n' });
    expect(readFileSync(join(folder, 'due.csv'), 'utf8').split('\r\n')[1]).toBe(
      '1,both sides,instructed,,JAXA and NASA to share data by the end of 2030,by the end of 2030,"JAXA, NASA",0ejjffj,,',
    );
    expect(run([text, '--output', 'due.xlsx']).code).toBe(0);
    const sheet = strFromU8(unzipSync(readFileSync(join(folder, 'due.xlsx')))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('>by the end of 2030<');
    expect(run([text, '--format', 'xlsx', '--output', 'none/due.xlsx']).errors).toMatch(/^communique: none\/due\.xlsx: cannot be written/);
  });

  it('reads standard input once', () => {
    expect(run(['-'], 'We welcome it.\n').out).toContain('1 commitment.');
    expect(run(['-', '--against', old()], 'We welcome it.\n').out).toContain('2 dropped.');
    expect(run(['-', '--against', '-'])).toEqual({
      code: 2,
      out: '',
      errors: 'communique: only one of the two files can come from standard input\n',
    });
  });

  it('says in one line what it cannot read', () => {
    expect(run(['none.md'])).toEqual({ code: 2, out: '', errors: 'communique: none.md: no such file\n' });
    expect(run([fresh(), '--against', 'none.md']).errors).toBe('communique: none.md: no such file\n');
    expect(run([fresh(), '--format', 'xml']).code).toBe(2);
  });
});

describe('the server', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(['dist/server.js', '--stdio']);
  });
  afterAll(() => session.end());

  it('gives the commitments of a document by subject, and the table, as it stands now', async () => {
    const document = session.open('file:///a.statement', 'joint-statement', 'Both sides welcomed it.\n\nNobody came.\n');
    const ask = (): Promise<unknown> => session.connection.sendRequest('communique/commitments', { uri: document.uri });
    expect(await ask()).toEqual([
      {
        label: 'Both sides',
        commitments: [
          {
            verb: 'welcomed',
            object: 'it',
            tooltip: 'Both sides welcomed it\n\nParagraph 1. welcome: welcome, step 5 of 12 from weak to strong.',
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 22 } },
          },
        ],
      },
    ]);
    document.replace('Both sides welcomed it.', 'It rained.\n\nNew.');
    expect(await ask()).toEqual([]);
    expect(await session.connection.sendRequest('communique/commitmentsTable', { uri: document.uri })).toBeNull();
    document.replace('Nobody came.', 'Both sides noted it.');
    expect(await ask()).toMatchObject([{ commitments: [{ verb: 'noted', range: { start: { line: 4, character: 0 } } }] }]);
    expect(await session.connection.sendRequest('communique/commitmentsTable', { uri: document.uri })).toMatchObject({
      text: expect.stringContaining('| 3 | both sides | noted | taking note | it |  |  | 0kibooq |  |  |'),
    });
  });

  it('gives the table as the bytes of a file', async () => {
    const { uri } = session.open('file:///d.statement', 'joint-statement', 'Both sides welcomed it.\n');
    const table = async (format: string): Promise<Buffer> => {
      const { base64 } = await session.connection.sendRequest<{ base64: string }>('communique/commitmentsTable', { uri, format });
      return Buffer.from(base64, 'base64');
    };
    expect((await table('csv')).toString('utf8')).toMatch(/^\uFEFFParagraph,Subject.*\r\n1,both sides,welcomed,welcome,it,,,\w{7},,\r\n$/);
    expect(Object.keys(unzipSync(await table('xlsx')))).toContain('xl/worksheets/sheet1.xml');
  });

  it('has none for a document that is not a statement, or not open', async () => {
    session.open('file:///b.md', 'markdown', '# Shopping\n\nWe will buy bread.\n');
    expect(await session.connection.sendRequest('communique/commitments', { uri: 'file:///b.md' })).toEqual([]);
    expect(await session.connection.sendRequest('communique/commitmentsTable', { uri: 'file:///c.md' })).toBeNull();
  });
});
