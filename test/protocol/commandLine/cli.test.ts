import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../commandLine.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-'));
mkdirSync(join(folder, 'empty'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

function run(args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = runCommandLine(args, { cwd: folder, input });
  return { code: status, out: stdout, errors: stderr };
}

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const faulty = 'Both sides welcomed the QZSS program and QZSS satellites.\n';
const sound = 'Both sides welcomed low Earth orbit (LEO) activities, and LEO destinations.\n';

describe('communique check', () => {
  it('says once what it reads in a simpler way than it is written, or leaves out', () => {
    const parts = 'Text of more than 8,000 characters without a paragraph break is checked in parts';
    const plain = 'Markdown in a very long or deeply nested passage is checked as plain text';
    const paragraph = 'Both sides welcomed the progress made. '.repeat(300);
    expect(run(['check', file('long.txt', paragraph)])).toMatchObject({ code: 0, errors: `long.txt: ${parts}.\n` });
    expect(run(['check', '--fix', file('nested.md', `${'> '.repeat(300)}They met.\n`)])).toMatchObject({
      code: 0,
      errors: `nested.md: ${plain}.\n`,
    });
    const words = 'the the\n\n'.repeat(10_001);
    expect(run(['check', '--baseline', 'many.json', '--update-baseline', file('many.txt', words)]).errors).toContain(
      'many.txt: the rule typography/doubled-word found more than 10,000 places; it left out the others.\n',
    );
  });

  it('exits with 0 if nothing is wrong, whatever the file is called', () => {
    expect(run(['check', file('README.md', sound)])).toEqual({ code: 0, out: 'Nothing to report in 1 file.\n', errors: '' });
  });

  it('exits with 1 for a warning, and with 0 for a hint', () => {
    expect(run(['check', file('a.txt', faulty)]).code).toBe(1);
    expect(run(['check', file('b.txt', 'On the International Space Station (ISS).\n')]).code).toBe(0);
  });

  it('checks a file that does not open as a statement, README or not', () => {
    expect(run(['check', file('README.md', faulty)]).code).toBe(1);
  });

  it('reports the other files if one cannot be read, and writes none of them', () => {
    const { code, out, errors } = run(['check', 'none.txt', file('a.txt', 'On the the sea.\n'), '--format', 'json']);
    expect(JSON.parse(out).files).toMatchObject([{ path: 'a.txt', findings: [{ rule: 'typography/doubled-word' }] }]);
    expect(errors).toBe('communique: none.txt: no such file\n');
    expect(code).toBe(2);
    expect(run(['check', '--fix', 'a.txt', 'none.txt'])).toEqual({ code: 2, out: '', errors });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('On the the sea.\n');
  });

  it('reads standard input', () => {
    const { code, out } = run(['check', '-', '--format', 'json'], faulty);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      files: [{ path: '-', findings: [{ rule: 'abbreviation/not-introduced', text: 'QZSS', offset: 24 }] }],
    });
  });

  it('reports offsets in the file, including a byte order mark and line ends', () => {
    const text = `\uFEFFOne 😀.\r\n\r\n${faulty}`;
    const { out } = run(['check', file('bom.txt', text), '--format', 'json']);
    const [finding] = JSON.parse(out).files[0].findings;
    expect(text.slice(finding.offset, finding.offset + finding.length)).toBe('QZSS');
    expect(finding.range.start).toEqual({ line: 2, character: 24 });
  });

  it.each([
    ['off', 0],
    ['hint', 0],
    ['error', 1],
  ])('takes a rule’s level: %s', (level, code) => {
    expect(run(['check', file('a.txt', faulty), '--rule', `abbreviation/not-introduced=${level}`]).code).toBe(code);
  });

  it('allows as many warnings as --max-warnings says', () => {
    expect(run(['check', file('a.txt', faulty), '--max-warnings', '1']).code).toBe(0);
    expect(run(['check', file('a.txt', faulty), file('c.txt', faulty), '--max-warnings', '1']).code).toBe(1);
  });

  it('adds glossaries', () => {
    const glossary = file(
      'g.json',
      JSON.stringify({
        terms: [{ id: 'xyz', name: 'X Y Zone', abbreviation: 'XYZ', kind: 'system', definition: 'A zone.', introduce: 'customary' }],
      }),
    );
    const text = file('xyz.txt', 'The XYZ and XYZ.\n');
    expect(run(['check', text]).code).toBe(1);
    expect(run(['check', text, '--glossary', glossary]).code).toBe(0);
  });

  it('takes the readers from the flag, else from communique.json', () => {
    mkdirSync(join(folder, 'for'));
    const text = file('for/readers.txt', 'The IAEA and NASA met. The IAEA and NASA parted.\n');
    const found = (...flags: string[]): string[] =>
      JSON.parse(run(['check', text, '--format', 'json', ...flags]).out).files[0].findings.map((f: { text: string }) => f.text);
    expect(found()).toEqual(['NASA']);
    expect(found('--readers', 'experts')).toEqual([]);
    file('for/communique.json', '{ "readers": "public" }');
    expect(found()).toEqual(['IAEA', 'NASA']);
    expect(found('--readers', 'officials')).toEqual(['NASA']);
    expect(run(['abbreviations', text]).out).toContain('not introduced');
    expect(run(['abbreviations', text, '--readers', 'experts']).out).not.toContain('not introduced');
    expect(run(['check', text, '--readers', 'lawyers']).code).toBe(2);
  });

  it('applies safe fixes, keeping mode, byte order mark and line ends, and reports the rest', () => {
    const name = file('fix.txt', `\uFEFFIntro.\r\n\r\n${faulty.trimEnd()}\r\nThe XYZ.\r\n`);
    chmodSync(join(folder, name), 0o640);
    const { code, out } = run(['check', name, '--fix', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).files[0].findings).toMatchObject([{ text: 'XYZ' }]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(
      '\uFEFFIntro.\r\n\r\nBoth sides welcomed the Quasi-Zenith Satellite System (QZSS) program and QZSS satellites.\r\nThe XYZ.\r\n',
    );
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o640);
  });

  it('prints a diff with --fix --dry-run, and writes nothing', () => {
    const name = file('dry.txt', 'They met.\n\nThey spoke of U.S companies.\n');
    expect(run(['check', name, '--fix', '--dry-run'])).toMatchObject({
      code: 1,
      out: '--- dry.txt\n+++ dry.txt\n@@ -1,3 +1,3 @@\n They met.\n \n-They spoke of U.S companies.\n+They spoke of U.S. companies.\n',
    });
    expect(readFileSync(join(folder, name), 'utf8')).toBe('They met.\n\nThey spoke of U.S companies.\n');
    expect(run(['check', file('sound.txt', sound), '--fix', '--dry-run'])).toMatchObject({ code: 0, out: '' });
  });

  it('says of each fix whether it is safe', () => {
    const name = file('safe.txt', 'They spoke of U.S companies. They signed the CRTA treaty.\n');
    const [{ findings }] = JSON.parse(run(['check', name, '--format', 'json']).out).files;
    expect(findings[0].fixes).toMatchObject([{ title: 'Write “U.S.”', safe: true }]);
  });

  it('does not touch a correct file with --fix', () => {
    const name = join(folder, file('sound.txt', sound));
    const before = statSync(name).mtimeMs;
    expect(run(['check', name, '--fix']).code).toBe(0);
    expect(statSync(name).mtimeMs).toBe(before);
  });

  it.each([
    [
      'draft.docx',
      Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u00ff', 'latin1'),
      'is damaged; open it in Word, save it again, and use that file',
    ],
    [
      'draft.odt',
      Buffer.from(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }, { level: 0 })),
      'is an OpenDocument file (.odt); open it in Word or LibreOffice and save it as .docx',
    ],
    ['draft.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is an old Word document (.doc); open it in Word and save it as .docx'],
    [
      'draft.rtf',
      Buffer.from('{\\rtf1\\ansi Both sides met.}'),
      'is a document in Rich Text Format (.rtf); open it in Word and save it as .docx',
    ],
    ['draft.pdf', Buffer.from('%PDF-1.7\n'), 'is a PDF; use the Word document that it was made from'],
  ])('says what to do with %s', (name, bytes, what) => {
    expect(run(['check', file(name, bytes)])).toEqual({
      code: 2,
      out: '',
      errors: `communique: ${name}: ${what}\n`,
    });
  });

  it('reads UTF-16 with a byte order mark, in either order', () => {
    const little = Buffer.from(`\uFEFF${faulty}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()])
      expect(run(['check', file('wide.txt', bytes)])).toMatchObject({ code: 1, errors: '' });
  });

  it('keeps UTF-16', () => {
    const name = file('utf16.txt', Buffer.from(`\uFEFF${faulty}`, 'utf16le'));
    expect(run(['check', name, '--fix']).code).toBe(0);
    expect(readFileSync(join(folder, name)).toString('utf16le')).toBe(
      `\uFEFF${faulty.replace('QZSS', 'Quasi-Zenith Satellite System (QZSS)')}`,
    );
  });

  it('writes SARIF that its schema accepts', () => {
    const { out } = run(['check', file('a, ä.txt', faulty), '--format', 'sarif']);
    const sarif = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      JSON.parse(readFileSync(sarif, 'utf8')),
    );
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(out).runs[0].results[0]).toMatchObject({
      ruleId: 'abbreviation/not-introduced',
      level: 'warning',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a%2C%20%C3%A4.txt' } } }],
    });
  });

  it('writes GitHub’s commands', () => {
    expect(run(['check', file('a.txt', faulty), '--format', 'github']).out).toMatch(
      /^::warning file=a\.txt,line=1,endLine=1,col=25,endColumn=29,/,
    );
  });

  it.each([
    ['no file', ['check'], /^communique: name a file or folder to check/],
    ['a file that is not there', ['check', 'none.txt'], /^communique: none\.txt: no such file$/],
    ['a folder without statements', ['check', 'empty'], /^communique: empty: contains no statements$/],
    ['a folder where a file is needed', ['abbreviations', '.'], /^communique: \.: is not a file$/],
    ['an option that is not there', ['check', 'x', '--loud'], /unknown option/],
    ['a rule that is not there', ['check', 'x', '--rule', 'other/none=off'], /there is no rule “other\/none”\. “communique rules” lists/],
    ['a rule with a slip', ['check', 'x', '--rule', 'name/wrong-sid=off'], /there is no rule .* Did you mean “name\/wrong-side”\? /],
    ['a rule without its group', ['check', 'x', '--rule', 'not-reused=off'], /Did you mean “abbreviation\/not-reused”\? /],
    ['a level that is not one', ['check', 'x', '--rule', 'name/misspelt=loud'], /the level is one of/],
    ['a date that is none', ['check', 'x', '--date', '2023-02-30'], /YYYY-MM-DD/],
    ['a format that is not there', ['check', 'x', '--format', 'xml'], /Allowed choices/],
    ['a command that is not there', ['chek', 'x'], /unknown command/],
    ['--fix on standard input', ['check', '-', '--fix'], /--fix cannot be used with standard input/],
    ['--dry-run without --fix', ['check', 'x', '--dry-run'], /--dry-run needs --fix/],
    ['--dry-run with a report', ['check', 'x', '--fix', '--dry-run', '--format', 'json'], /cannot be used with --format/],
    ['a place that is none', ['hover', 'x', 'here'], /LINE:COLUMN/],
  ])('exits with 2 and one line for %s', (_, args, message) => {
    const { code, out, errors } = run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(
      errors
        .trim()
        .split('\n')
        .filter((l) => l !== '' && !l.startsWith('(')).length,
    ).toBe(1);
    expect(errors.trim()).toMatch(message);
  });

  it('exits with 2 for a file that is not text, and for a glossary with an error, at its place', () => {
    expect(run(['check', file('binary.txt', Uint8Array.of(1, 0, 2))]).errors).toBe('communique: binary.txt: is not a text file\n');
    expect(run(['check', file('latin.txt', Uint8Array.of(0xe9, 0x74))]).errors).toBe('communique: latin.txt: is not valid UTF-8 text\n');
    const { code, errors } = run(['check', 'a.txt', '--glossary', file('bad.json', '{\n  "terms": [\n    { "id": 3 }\n  ]\n}')]);
    expect(code).toBe(2);
    expect(errors).toMatch(/^communique: bad\.json:3:5: terms\.0: "name" is missing\n$/);
  });

  it('takes levels, glossaries and date from the nearest communique.json, the command line first', () => {
    mkdirSync(join(folder, 'team/drafts'), { recursive: true });
    file('team/communique.json', JSON.stringify({ rules: { 'abbreviation/not-introduced': 'error' }, glossaries: ['ours.json'] }));
    const ours = { id: 'xyz', name: 'X Y Zone', abbreviation: 'XYZ', kind: 'system', definition: 'A zone.' };
    file('team/ours.json', JSON.stringify({ terms: [ours] }));
    const name = file('team/drafts/a.txt', 'The XYZ and XYZ.\n');
    const checked = (...more: string[]): unknown => JSON.parse(run(['check', name, '--format', 'json', ...more]).out).files[0].findings[0];
    expect(checked()).toMatchObject({ level: 'error', message: expect.stringContaining('X Y Zone (XYZ)') });
    expect(checked('--rule', 'abbreviation/not-introduced=hint')).toMatchObject({ level: 'hint' });
    const other = file('other.json', JSON.stringify({ terms: [{ ...ours, name: 'Xenon Yard Zone' }] }));
    expect(checked('--glossary', other)).toMatchObject({ message: expect.stringContaining('Xenon Yard Zone (XYZ)') });
    expect(run(['hover', name, '1:5']).out).toMatch(/^\*\*X Y Zone\*\*/);
  });

  it('takes the kind of instrument from the text, else from communique.json', () => {
    mkdirSync(join(folder, 'treaty'));
    file('treaty/communique.json', '{ "instrument": "treaty" }');
    const shall = 'Both sides shall cooperate.\n';
    expect(run(['check', file('treaty/a.txt', shall)]).code).toBe(0);
    expect(run(['check', file('treaty/a.md', `---\ninstrument: memorandum\n---\n\n${shall}`)]).out).toContain('wording/treaty-language');
  });

  it('exits with 2 if communique.json or its glossary is invalid, at its place', () => {
    mkdirSync(join(folder, 'wrong'), { recursive: true });
    file('wrong/communique.json', '{\n  "rules": 3\n}');
    const name = file('wrong/a.txt', sound);
    expect(run(['check', name])).toEqual({
      code: 2,
      out: '',
      errors: 'communique: wrong/communique.json:2:12: rules: must be "object", not "number"\n',
    });
    file('wrong/communique.json', '{ "glossaries": ["none.json"] }');
    expect(run(['check', name]).errors).toBe('communique: wrong/communique.json:1:18: none.json: no such file\n');
  });

  it('writes nothing with --fix if a file cannot be read', () => {
    const name = file('kept.txt', faulty);
    expect(run(['check', name, 'none.txt', '--fix']).code).toBe(2);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(faulty);
  });

  it('gives the same output every time', () => {
    const name = file('a.txt', faulty);
    expect(run(['check', name, '--format', 'sarif'])).toEqual(run(['check', name, '--format', 'sarif']));
  });
});

describe('a baseline', () => {
  const old = `${faulty}\nBoth sides welcomed the N.A.S.A. and QZSS plans of U.S companies.\n`;
  it('contains known findings, so that only new ones are reported', () => {
    file('old.txt', old);
    expect(run(['check', 'old.txt', '--baseline', 'known.json'])).toMatchObject({
      code: 2,
      errors: 'communique: known.json: no such file\n',
    });
    expect(run(['check', 'old.txt', '--baseline', 'known.json', '--update-baseline'])).toEqual({
      code: 0,
      out: '',
      errors: 'known.json: contains 3 findings in 1 file.\n',
    });
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).files['old.txt']).toContainEqual({
      rule: 'abbreviation/not-introduced',
      text: 'QZSS',
      count: 1,
    });
    expect(run(['check', 'old.txt', '--baseline', 'known.json'])).toEqual({ code: 0, out: 'Nothing to report in 1 file.\n', errors: '' });
    file('old.txt', `A new line.\n\n${old}\nThey spoke of JAXA and of U.S companies.\n`);
    const { out } = run(['check', 'old.txt', '--baseline', 'known.json', '--format', 'json']);
    expect(JSON.parse(out).files[0].findings.map((f: { rule: string; text: string }) => `${f.rule} ${f.text}`)).toEqual([
      'abbreviation/not-introduced JAXA',
      'typography/dotted U.S',
    ]);
  });

  it('excludes known findings from fixing, and reports which are resolved', () => {
    file('fix.txt', 'They spoke of U.S companies.\n');
    run(['check', 'fix.txt', '--baseline', 'fix.json', '--update-baseline']);
    run(['check', 'fix.txt', '--baseline', 'fix.json', '--fix']);
    expect(readFileSync(join(folder, 'fix.txt'), 'utf8')).toBe('They spoke of U.S companies.\n');
    file('fix.txt', 'They spoke of companies.\n');
    expect(run(['check', 'fix.txt', '--baseline', 'fix.json']).errors).toBe(
      'fix.json: 1 finding no longer occurs; update the baseline with --update-baseline.\n',
    );
    run(['check', 'fix.txt', '--baseline', 'fix.json', '--update-baseline']);
    expect(JSON.parse(readFileSync(join(folder, 'fix.json'), 'utf8'))).toEqual({ version: 1, files: {} });
  });

  it('that is invalid is refused at the place of the error', () => {
    file('none.json', '{ "version": 1, "files": { "a": 3 } }');
    expect(run(['check', 'old.txt', '--baseline', 'none.json'])).toMatchObject({
      code: 2,
      errors: 'communique: none.json:1:33: files.a: must be "array", not "number"\n',
    });
    expect(run(['check', 'old.txt', '--update-baseline']).errors).toBe('communique: --update-baseline needs --baseline FILE\n');
  });
});

describe('a profile', () => {
  it('enables its rules, on the command line or in communique.json', () => {
    const text = 'They welcomed JAXA’s plans.\n';
    const rules = (args: string[]): string[] =>
      JSON.parse(run(['check', '-', '--format', 'json', ...args], text).out).files[0].findings.map((f: { rule: string }) => f.rule);
    expect(rules([])).not.toContain('abbreviation/possessive');
    expect(rules(['--profile', 'un'])).toContain('abbreviation/possessive');
    expect(rules(['--profile', 'un', '--rule', 'abbreviation/possessive=off'])).not.toContain('abbreviation/possessive');
    file('communique.json', '{ "profile": "un" }');
    expect(rules([])).toContain('abbreviation/possessive');
    rmSync(join(folder, 'communique.json'));
    expect(run(['check', '-', '--profile', 'xx'], text)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('the profiles are us, un, eu'),
    });
  });
});

describe('communique abbreviations', () => {
  const name = (): string => file('t.txt', 'In low Earth orbit (LEO), LEO and QZSS of the UN.\n');
  it('writes the fixed JSON', () => {
    expect(JSON.parse(run(['abbreviations', name(), '--format', 'json']).out)).toEqual({
      version: 1,
      path: 't.txt',
      abbreviations: [
        {
          short: 'LEO',
          long: 'low Earth orbit',
          term: 'leo',
          status: 'introduced',
          introductions: [{ offset: 20, length: 3, longOffset: 3, longLength: 15 }],
          uses: [{ offset: 26, length: 3 }],
        },
        {
          short: 'QZSS',
          long: 'Quasi-Zenith Satellite System',
          term: 'qzss',
          status: 'not-introduced',
          introductions: [],
          uses: [{ offset: 34, length: 4 }],
        },
        {
          short: 'UN',
          long: expect.any(String),
          term: expect.anything(),
          status: 'customary',
          introductions: [],
          uses: [{ offset: 46, length: 2 }],
        },
      ],
    });
  });
  it('writes text, Markdown and CSV', () => {
    expect(run(['abbreviations', name()]).out).toContain('low Earth orbit');
    expect(run(['abbreviations', name(), '--format', 'markdown']).out).toContain('| LEO | low Earth orbit | introduced | 1 |');
    const { data } = Papa.parse<Record<string, string>>(run(['abbreviations', name(), '--format', 'csv']).out, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data[0]).toEqual({
      abbreviation: 'LEO',
      name: 'low Earth orbit',
      term: 'leo',
      status: 'introduced',
      introductions: '1',
      uses: '1',
    });
  });
});

describe('communique hover', () => {
  it('prints the hover, with line and column from 1', () => {
    const name = file('h.txt', 'One.\nThe QZSS here.\n');
    expect(run(['hover', name, '2:5']).out).toMatch(/^\*\*Quasi-Zenith Satellite System\*\* \(QZSS\)/);
    expect(run(['hover', name, '2:1'])).toEqual({
      code: 1,
      out: '',
      errors: 'communique: there is nothing to show at h.txt:2:1\n',
    });
    expect(run(['hover', name, '9:1']).code).toBe(2);
  });
  it('shows what earlier statements say, as the editor does', () => {
    const sentence = 'Both sides intend to strengthen cooperation on QZSS in the coming year.';
    mkdirSync(join(folder, 'hovered/earlier'), { recursive: true });
    file('hovered/communique.json', '{ "precedents": ["earlier/*.md"] }');
    file('hovered/earlier/2024.md', `# Joint Statement of the Meeting\n\nTokyo, May 3, 2024\n\n${sentence}\n`);
    const name = file('hovered/draft.md', `# Joint Statement\n\n${sentence}\n`);
    expect(run(['hover', name, '3:51']).out).toMatch(
      /^\*\*Quasi-Zenith Satellite System\*\*[\s\S]*\n---\n\nThis sentence: agreed in Joint Statement of the Meeting, May 3, 2024\n$/,
    );
    expect(run(['hover', name, '3:13']).out).toMatch(/^\*\*intend\*\*[\s\S]*This sentence: agreed in/);
    expect(run(['hover', name, '3:6']).out).toMatch(/^\*\*Agreed\*\* in Joint Statement of the Meeting, May 3, 2024\n$/);
  });
});

describe('communique', () => {
  it('prints its version and its commands', () => {
    expect(run(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run(['--help']).out).toContain('abbreviations');
  });
});

describe('communique rules', () => {
  it('prints the catalogue, for people and for programs', () => {
    const { code, out } = run(['rules', '--format', 'json']);
    expect(code).toBe(0);
    const rules = JSON.parse(out) as { id: string; level: string; summary: string; page: string }[];
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) expect(Object.keys(rule)).toEqual(['id', 'level', 'summary', 'page']);
    expect(run(['rules']).out.split('\n').slice(0, -1)).toEqual(
      rules.map(({ id, level, summary }) =>
        expect.stringMatching(new RegExp(`^${id} +${level} +${summary.slice(0, 20).replace(/[(.]/g, '\\$&')}`)),
      ),
    );
  });
});
