import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readWordDocument } from '../../../server/src/word/readWordDocument.js';
import { runCommandLine } from '../commandLine.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-word-out-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input = ''): { code: number | null; out: string; errors: string } => {
  const { status, stdout, stderr } = runCommandLine(args, { cwd: folder, input });
  return { code: status, out: stdout, errors: stderr };
};

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

const textOf = (name: string, changes: 'accepted' | 'original' = 'accepted'): string =>
  readWordDocument(bytesOf(name), { changes }).text.replace(/\n<!-- Footer -->[\s\S]*$/, '');

const old = '# Joint Statement\n\nMay 12, 2026\n\nBoth sides welcomed the night train.\n\nThey discussed a seed bank for dry regions.\n';
const fresh =
  '# Joint Statement\n\nMay 12, 2027\n\nThey discussed a seed bank for dry regions.\n\nBoth sides welcomed the first night train.\n';
writeFileSync(join(folder, 'old.md'), old);
writeFileSync(join(folder, 'new.md'), fresh);

describe('communique export', () => {
  it('writes a Word document', () => {
    expect(run(['export', 'old.md', '--output', 'old.docx'])).toEqual({ code: 0, out: '', errors: '' });
    expect(textOf('old.docx')).toBe(old);
    expect(run(['export', '-', '--output', 'input.docx'], old).code).toBe(0);
    expect(bytesOf('input.docx')).toEqual(bytesOf('old.docx'));
    expect(run(['export', 'old.md', '--output', 'house.docx', '--template', 'old.docx']).code).toBe(0);
    expect(textOf('house.docx')).toBe(old);
  });

  it('says what it cannot do', () => {
    expect(run(['export', 'old.md', '--output', 'old.md'])).toMatchObject({
      code: 2,
      errors: 'communique: old.md: only Word documents can be written; end its name in .docx\n',
    });
    expect(run(['export', 'old.md', '--output', 'x.docx', '--template', 'new.md'])).toMatchObject({
      code: 2,
      errors: 'communique: new.md: is not a Word document (.docx)\n',
    });
    expect(run(['export', 'old.docx', '--output', 'x.docx'])).toMatchObject({
      code: 2,
      errors: 'communique: old.docx: is a Word document already\n',
    });
  });

  it('does not write over the template', () => {
    const before = bytesOf('house.docx');
    expect(run(['export', 'old.md', '--output', 'house.docx', '--template', 'house.docx'])).toMatchObject({
      code: 2,
      errors: 'communique: house.docx: is read by this command; choose another name for the output\n',
    });
    expect(bytesOf('house.docx')).toEqual(before);
  });
});

describe('communique compare --output', () => {
  it('writes a redline of text, Markdown and Word', () => {
    expect(run(['export', 'new.md', '--output', 'new.docx']).code).toBe(0);
    for (const [a, b] of [
      ['old.md', 'new.md'],
      ['old.docx', 'new.docx'],
      ['old.md', 'new.docx'],
    ] as const) {
      expect(run(['compare', a, b, '--output', 'redline.docx', '--author', 'Secretariat', '--date', '2027-05-12'])).toEqual({
        code: 0,
        out: '',
        errors: '',
      });
      expect([textOf('redline.docx', 'original'), textOf('redline.docx')]).toEqual([old, fresh]);
    }
  });

  it('gives the same bytes for the same date', () => {
    const before = bytesOf('redline.docx');
    run(['compare', 'old.md', 'new.docx', '--output', 'redline.docx', '--author', 'Secretariat', '--date', '2027-05-12']);
    expect(bytesOf('redline.docx')).toEqual(before);
  });

  it('writes other formats by the extension', () => {
    expect(run(['compare', 'old.md', 'new.md', '--output', 'changes.html'])).toEqual({ code: 0, out: '', errors: '' });
    expect(readFileSync(join(folder, 'changes.html'), 'utf8')).toBe(run(['compare', 'old.md', 'new.md', '--format', 'html']).out);
  });

  it('says what it cannot do', () => {
    writeFileSync(join(folder, 'broken.docx'), 'PK');
    expect(run(['compare', 'old.md', 'broken.docx', '--output', 'x.docx'])).toMatchObject({
      code: 2,
      errors: 'communique: broken.docx: is damaged; open it in Word, save it again, and use that file\n',
    });
    expect(run(['compare', 'old.md', 'new.md', '--output', 'x.pdf'])).toMatchObject({
      code: 2,
      errors: 'communique: x.pdf: end its name in .docx, .html, .htm, .md, .json or .txt, or set --format\n',
    });
    expect(run(['compare', 'old.md', 'new.md', '--output', 'x.docx', '--format', 'html'])).toMatchObject({
      code: 2,
      errors: 'communique: x.docx: is a Word document, so --format cannot be used\n',
    });
    expect(run(['compare', 'old.docx', 'new.docx', '--output', './new.docx'])).toMatchObject({
      code: 2,
      errors: 'communique: ./new.docx: is read by this command; choose another name for the output\n',
    });
  });
});
