import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../commandLine.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input = ''): { code: number | null; out: string; errors: string } => {
  const { status, stdout, stderr } = runCommandLine(['compare', ...args], { cwd: folder, input });
  return { code: status, out: stdout, errors: stderr };
};

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const harbours = 'Both sides reaffirmed the importance of open harbours for fishing boats of every size.';
const trains = 'They welcomed the first night train between the two capitals, which began in spring.';
const seeds = 'The ministers discussed a seed bank for dry regions and the storage of rare grain.';
const maps = 'A shared library of maps was opened in the old customs house.';
const weather = 'Experts will mend the weather masts along the coast before winter comes.';

const old = file('old.txt', `\uFEFF${harbours} ${trains}\r\n\r\n${seeds} ${maps}\r\n`);
const fresh = file('new.txt', `${seeds} ${maps}\n\n${weather}\n\n${harbours.replace('reaffirmed', 'noted')}\n`);

/** Creates a Word document. */
async function word(name: string, paragraphs: readonly string[]): Promise<string> {
  const zip = new JSZip();
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  zip.file(
    '[Content_Types].xml',
    `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  const body = paragraphs.map((p) => `<w:p><w:r><w:t>${p}</w:t></w:r></w:p>`).join('');
  zip.file(
    'word/document.xml',
    `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  return file(name, await zip.generateAsync({ type: 'uint8array' }));
}

describe('communique compare', () => {
  it('prints JSON: a row for each sentence, with spans in each file', () => {
    const { code, out, errors } = run([old, fresh, '--format', 'json']);
    expect([code, errors]).toEqual([0, '']);
    const report = JSON.parse(out);
    const length = (text: string): number => text.length;
    const inOld = (text: string): { offset: number; length: number }[] => [
      { offset: `\uFEFF${harbours} ${trains}\r\n\r\n${seeds} ${maps}`.indexOf(text), length: length(text) },
    ];
    expect(report).toEqual({
      version: 1,
      old: { path: 'old.txt' },
      new: { path: 'new.txt' },
      sentences: [
        { kind: 'same', old: inOld(seeds), new: [{ offset: 0, length: length(seeds) }], similarity: 1 },
        { kind: 'same', old: inOld(maps), new: [{ offset: length(seeds) + 1, length: length(maps) }], similarity: 1 },
        { kind: 'new', old: [], new: [{ offset: length(seeds) + length(maps) + 3, length: length(weather) }], similarity: 0 },
        {
          kind: 'reworded',
          moved: true,
          old: inOld(harbours),
          new: [{ offset: length(seeds) + length(maps) + length(weather) + 5, length: length(harbours) - 5 }],
          similarity: expect.closeTo(0.97, 2),
          verb: { old: 'reaffirm', new: 'note', change: 'weakened' },
        },
        { kind: 'dropped', old: inOld(trains), new: [], similarity: 0 },
      ],
      summary: {
        sentences: { old: 4, new: 4 },
        same: 2,
        reworded: 1,
        moved: 0,
        merged: 0,
        split: 0,
        new: 1,
        dropped: 1,
        movedAndReworded: 1,
        verbs: { strengthened: 0, weakened: 1, kept: 0, different: 0, negated: 0 },
      },
    });
  });

  it('prints text without colors if there is no terminal', () => {
    const { out } = run([old, fresh]);
    expect(out).not.toContain('\u001B');
    expect(out).toContain('[-reaffirmed-]{+noted+}');
    expect(out).toContain('verb: reaffirm → note (weakened)');
    expect(out).toContain('old.txt:1:89');
    expect(out.trimEnd().split('\n').at(-1)).toBe('old.txt → new.txt: 2 carried over, 1 reworded, 1 new, 1 dropped.');
  });

  it('prints Markdown in which the text of a statement is escaped', () => {
    const wild = file('wild.md', 'They met \\<b\\> \\*there\\* and opened \\[a\\](b) for everyone who came.\n');
    const { out } = run([old, wild, '--format', 'markdown']);
    expect(out).toContain('They met \\<b\\> \\*there\\* and opened \\[a\\](b) for everyone who came.');
    expect(run([old, fresh, '--format', 'markdown']).out).toContain('~~reaffirmed~~**noted**');
  });

  it('finds a file the same as itself', () => {
    expect(run([old, old]).out).toBe('old.txt → old.txt: 4 carried over.\n');
  });

  it('reads Word documents, and standard input', async () => {
    const document = await word('old.docx', [harbours, trains]);
    expect(run([document, '-'], `${trains}\n\n${harbours}\n`).out).toContain('old.docx → -: 1 carried over, 1 moved.');
    expect(run(['-', document], `${harbours}\n`).out).toContain('1 carried over, 1 new');
  });

  it.each([
    ['absent.txt', 'absent.txt: no such file'],
    ['absent.docx', 'absent.docx: no such file'],
    ['.', '.: is not a file'],
    ['broken.docx', 'broken.docx: is not a Word document (.docx)'],
    ['old.doc', 'old.doc: is not a Word document (.docx)'],
    ['binary.txt', 'binary.txt: is not a text file'],
  ])('says in one sentence what is wrong with %s', (name, message) => {
    file('broken.docx', 'no zip');
    file('old.doc', 'old');
    file('binary.txt', new Uint8Array([65, 0, 66]));
    expect(run([name, fresh])).toEqual({ code: 2, out: '', errors: `communique: ${message}\n` });
  });

  it('takes standard input for one of the two only', () => {
    expect(run(['-', '-'])).toMatchObject({ code: 2, errors: 'communique: only one of the two statements can come from standard input\n' });
  });

  it('says when there is nothing to compare', () => {
    expect(run([file('empty.txt', ''), 'empty.txt']).out).toBe('empty.txt → empty.txt: nothing to compare.\n');
  });
});
