import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readWordDocument } from '../../../server/src/word/readWordDocument.js';
import { numbered, numbering, paragraph, run as runXml, type WordParts, wordFile } from '../../unit/word/wordFile.js';
import { runCommandLine } from '../commandLine.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'communique-word-')));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input: string | Uint8Array = ''): { code: number | null; out: string; errors: string } => {
  const { status, stdout, stderr } = runCommandLine(args, { cwd: folder, input });
  return { code: status, out: stdout, errors: stderr };
};

const file = (name: string, body: string, parts?: WordParts): string => {
  writeFileSync(join(folder, name), wordFile(body, parts));
  return name;
};

const by = 'w:id="1" w:author="Reviewer" w:date="2026-03-01T00:00:00Z"';
const item = (text: string): string => paragraph(text, numbered());
const parts: WordParts = { numbering: numbering(['decimal', '%1.']) };

const draft =
  paragraph('Joint Statement of the Ministers') +
  item('Both sides intend to strengthen cooperation on maritime security by the end of 2027.') +
  item('They welcomed the use of QZSS signals for disaster relief.') +
  item(`${runXml('They welcomed the work of U.S companies and the ')}<w:ins ${by}>${runXml('new')}</w:ins>${runXml(' launch.')}`);

const markdown = `Joint Statement of the Ministers

1. Both sides intend to strengthen cooperation on maritime security by the end of 2027.

2. They welcomed the use of QZSS signals for disaster relief.

3. They welcomed the work of U.S companies and the new launch.
`;

describe('a Word document on the command line', () => {
  const name = file('draft.docx', draft, parts);
  writeFileSync(join(folder, 'draft.md'), markdown);

  it('is printed as Markdown', () => {
    expect(run(['text', name])).toEqual({ code: 0, out: markdown, errors: 'draft.docx: 1 tracked change read as accepted.\n' });
    expect(run(['text', name, '--changes', 'original']).out).toBe(markdown.replace('the new launch', 'the  launch'));
    expect(run(['text', '-'], wordFile(draft, parts)).out).toBe(markdown);
  });

  it('has the same findings as the text', () => {
    const findingsOf = (path: string) => JSON.parse(run(['check', path, '--format', 'json']).out).files[0].findings;
    const withoutNames = (findings: object[]) =>
      JSON.parse(JSON.stringify(findings), (key, value) => (key === 'paragraph' || key === 'number' ? undefined : value));
    expect(findingsOf(name)).not.toEqual([]);
    expect(withoutNames(findingsOf(name))).toEqual(findingsOf('draft.md'));
  });

  it('has its places as paragraphs', () => {
    const { out } = run(['check', name]);
    expect(out).toContain('draft.docx, paragraph 3 [2.]  ');
    expect(out).toMatch(/ {2}3 │ 2\. They welcomed the use of QZSS signals/);
    const { files } = JSON.parse(run(['check', name, '--format', 'json']).out);
    expect(files[0].findings).toContainEqual(
      expect.objectContaining({ text: 'QZSS', paragraph: 3, number: '2.', offset: markdown.indexOf('QZSS') }),
    );
    expect(run(['check', name, '--format', 'ndjson']).out).toContain('"paragraph":3');
  });

  it('is read by every command', () => {
    expect(JSON.parse(run(['abbreviations', name, '--format', 'json']).out).abbreviations).toContainEqual(
      expect.objectContaining({ short: 'QZSS', uses: [{ offset: markdown.indexOf('QZSS'), length: 4, paragraph: 3, number: '2.' }] }),
    );
    expect(run(['commitments', name]).out).toContain('strengthen cooperation on maritime security');
    expect(run(['hover', name, '3:30']).out).toContain('Quasi-Zenith Satellite System');
    expect(run(['hover', name, '9:1'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('draft.docx: there is no paragraph 9, character 1; the document has 4 paragraphs'),
    });
    expect(run(['compare', 'draft.md', name]).out.trimEnd()).toBe('draft.md → draft.docx: 4 carried over.');
    const changed = file('changed.docx', draft.replace('intend to', 'will'), parts);
    expect(run(['compare', name, changed]).out).toContain('changed.docx, paragraph 2 [1.] from draft.docx, paragraph 2 [1.]');
    expect(run(['compare', name, changed, '--format', 'json']).out).toContain('"paragraph": 2');
    expect(run(['check', changed, '--precedents', 'draft.docx', '--rule', 'precedent/near-miss=warning']).code).toBe(1);
  });

  it('is checked in a folder, unless Word has it open', () => {
    const opening = paragraph('Joint Statement', '<w:pStyle w:val="Title"/>') + paragraph('Tokyo, March 2, 2026') + draft;
    const inFolder = mkdtempSync(join(folder, 'in-'));
    writeFileSync(join(inFolder, 'a.docx'), wordFile(opening, parts));
    writeFileSync(join(inFolder, '~$a.docx'), 'locked');
    const { out, code } = run(['check', inFolder, '--format', 'json']);
    expect([code, JSON.parse(out).files.length]).toEqual([1, 1]);
  });
});

describe('communique check --output', () => {
  it('says what cannot be changed', () => {
    const body = '<body><p><r><t>They met in in spring.</t></r></p></body>';
    file('unprefixed.docx', '', {
      files: { 'word/document.xml': `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</document>` },
    });
    expect(run(['check', 'unprefixed.docx', '--output', 'reviewed.docx'])).toMatchObject({
      code: 2,
      errors: 'communique: unprefixed.docx: has a form that is not used here; open it in Word, save it again, and use that file\n',
      out: '',
    });
  });

  const partsOf = (path: string): Record<string, Uint8Array> => unzipSync(readFileSync(join(folder, path)));
  const texts = (path: string, changes: 'accepted' | 'original'): string =>
    readWordDocument(readFileSync(join(folder, path)), { changes }).text;

  it('writes findings as comments into a copy', () => {
    const name = file('plain.docx', draft, { ...parts, styles: '<w:style w:type="paragraph" w:styleId="x"/>' });
    const before = readFileSync(join(folder, name));
    const { code, errors } = run(['check', name, '--output', 'reviewed.docx']);
    expect([code, errors]).toEqual([1, 'plain.docx: 1 tracked change read as accepted.\nreviewed.docx: 2 comments.\n']);
    expect(readFileSync(join(folder, name))).toEqual(before);
    expect(texts('reviewed.docx', 'accepted')).toBe(markdown);
    const [a, b] = [partsOf(name), partsOf('reviewed.docx')];
    for (const part of ['word/styles.xml', 'word/numbering.xml', '_rels/.rels']) expect(b[part], part).toEqual(a[part]);
    const comments = strFromU8(b['word/comments.xml'] as Uint8Array);
    expect(comments).toContain('w:author="Communiqué"');
    expect(comments).toContain('>warning: abbreviation/not-introduced<');
    expect(comments).toContain('>Statements are read by people who were not in the room.<');
    const document = strFromU8(b['word/document.xml'] as Uint8Array);
    expect(document).toMatch(/<w:commentRangeStart w:id="\d+"\/><w:r><w:t xml:space="preserve">QZSS<\/w:t><\/w:r><w:commentRangeEnd/);
  });

  it('replaces its own comments in a second run', () => {
    run(['check', 'reviewed.docx', '--output', 'again.docx']);
    const withoutDates = (path: string): Record<string, string> =>
      Object.fromEntries(Object.entries(partsOf(path)).map(([part, bytes]) => [part, strFromU8(bytes).replace(/w:date="[^"]*"/g, '')]));
    expect(withoutDates('again.docx')).toEqual(withoutDates('reviewed.docx'));
  });

  it('writes safe fixes as tracked changes with --fix', () => {
    const { out, errors } = run(['check', 'draft.docx', '--output', 'fixed.docx', '--fix']);
    expect(errors).toContain('fixed.docx: 1 comment and 1 tracked fix.');
    expect(out).not.toContain('Write “U.S.”');
    expect(texts('fixed.docx', 'accepted')).toBe(markdown.replace('U.S companies', 'U.S. companies'));
    expect(texts('fixed.docx', 'original')).toBe(texts('draft.docx', 'original'));
    expect(run(['check', 'fixed.docx', '--output', 'twice.docx', '--fix']).errors).toContain('twice.docx: 1 comment and 0 tracked fixes.');
    expect(texts('twice.docx', 'accepted')).toBe(texts('fixed.docx', 'accepted'));
  });

  it.each([
    [['draft.docx', '--fix'], 'draft.docx: is a Word document; use --fix with --output FILE'],
    [['draft.docx', '--output', './draft.docx'], './draft.docx: is read by this command; choose another name for the output'],
    [['draft.md', '--output', 'x.docx'], '--output needs one Word document (.docx) to check'],
    [['draft.docx', '--output', 'x.docx', '--changes', 'original'], '--output cannot be used with --changes original'],
  ])('refuses %j', (args, sentence) => {
    const { code, out, errors } = run(['check', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toContain(`communique: ${sentence}\n`);
  });
});
