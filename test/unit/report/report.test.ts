import { describe, expect, it } from 'vitest';
import { abbreviationRows, abbreviationsMarkdown, abbreviationsText } from '../../../server/src/report/abbreviations.js';
import { lineStartsOf, positionAt } from '../../../server/src/report/checked.js';
import { githubReport } from '../../../server/src/report/github.js';
import { jsonReport } from '../../../server/src/report/json.js';
import { sarifReport } from '../../../server/src/report/sarif.js';
import { textReport } from '../../../server/src/report/text.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import { findingsIn, statementOf } from '../marked.js';

const text = '# Title\r\n\r\nBoth sides 😀 welcomed QZSS, and QZSS again.\r\n';
const file = { path: 'a, b/dräft.md', text, findings: findingsIn(text) };

describe('positions', () => {
  it.each([
    ['a\r\nb', 3, 1, 0],
    ['a\nb', 2, 1, 0],
    ['a\rb', 2, 1, 0],
    ['😀b', 2, 0, 2],
  ])('count lines as LSP does: %j', (source, offset, line, character) => {
    expect(positionAt(lineStartsOf(source), offset)).toEqual({ line, character });
  });
});

describe('the JSON report', () => {
  it('has the fixed shape', () => {
    expect(JSON.parse(jsonReport([file]))).toEqual({
      version: 1,
      files: [
        {
          path: 'a, b/dräft.md',
          findings: [
            {
              rule: 'abbreviation/not-introduced',
              level: 'warning',
              message: 'QZSS is not spelled out at first use. Write “the Quasi-Zenith Satellite System (QZSS)”.',
              offset: text.indexOf('QZSS'),
              length: 4,
              text: 'QZSS',
              range: { start: { line: 2, character: 23 }, end: { line: 2, character: 27 } },
              related: [{ offset: text.lastIndexOf('QZSS'), length: 4, message: 'QZSS is used again here' }],
              fixes: [
                {
                  title: 'Write “the Quasi-Zenith Satellite System (QZSS)”',
                  safe: true,
                  edits: [{ offset: text.indexOf('QZSS'), length: 4, newText: 'the Quasi-Zenith Satellite System (QZSS)' }],
                },
              ],
            },
          ],
        },
      ],
      summary: { files: 1, findings: 1, errors: 0, warnings: 1 },
    });
  });
});

describe('the text report', () => {
  it('shows the line, a caret below the place, the fix and the other places', () => {
    expect(textReport([file], (_, t) => t).split('\n')).toEqual([
      'a, b/dräft.md:3:24  warning  QZSS is not spelled out at first use. Write “the Quasi-Zenith Satellite System (QZSS)”.  abbreviation/not-introduced',
      '  3 │ Both sides 😀 welcomed QZSS, and QZSS again.',
      '    │                        ^^^^',
      '    = safe fix: Write “the Quasi-Zenith Satellite System (QZSS)”',
      '    = see also line 3',
      '',
      '1 finding in 1 file: 1 warning. --fix applies 1 safe fix.',
      '',
    ]);
  });
  it('shows each choice if there are several, and marks none as safe that --fix does not apply', () => {
    const source = 'Once only: an MDA exercise and MDA again.\n\nThey met in the National Space Policy Secretariat (NSPS).\n';
    const lines = textReport([{ path: 'a.md', text: source, findings: findingsIn(source) }], (_, t) => t).split('\n');
    expect(lines.filter((line) => /fix|or: /.test(line))).toEqual([
      '    = fix: Write “a Maritime Domain Awareness (MDA)”',
      '    = or: Write “a Missile Defense Agency (MDA)”',
      '    = fix: Write only “National Space Policy Secretariat”',
    ]);
    expect(lines.at(-2)).toBe('2 findings in 1 file: 1 warning, 1 hint.');
  });
  it('says when there is nothing to say', () => {
    expect(textReport([{ ...file, findings: [] }], (_, t) => t)).toBe('Nothing to report in 1 file.\n');
  });
});

describe('the GitHub report', () => {
  it('escapes the command syntax', () => {
    expect(githubReport([file])).toBe(
      '::warning file=a%2C b/dräft.md,line=3,endLine=3,col=24,endColumn=28,title=abbreviation/not-introduced::QZSS is not spelled out at first use. Write “the Quasi-Zenith Satellite System (QZSS)”.\n',
    );
  });
});

describe('places in a Word document', () => {
  const word = { ...file, path: 'draft.docx', paragraphAt: () => ({ paragraph: 3, number: '2.' }) };
  it('are paragraphs for GitHub', () => {
    expect(githubReport([word])).toMatch(
      /^::warning file=draft\.docx,title=abbreviation\/not-introduced::paragraph 3 \[2\.\]: QZSS is not spelled out/,
    );
  });
  it('are logical locations in SARIF, which has no edits for it', () => {
    const [result] = JSON.parse(sarifReport([word], ruleTable, '1.0.0')).runs[0].results;
    const location = {
      physicalLocation: { artifactLocation: { uri: 'draft.docx' } },
      logicalLocations: [{ fullyQualifiedName: 'paragraph 3 [2.]', kind: 'paragraph' }],
    };
    expect(result.locations).toEqual([location]);
    expect(result.relatedLocations).toEqual([{ id: 0, ...location, message: { text: 'QZSS is used again here' } }]);
    expect(result).not.toHaveProperty('fixes');
  });
});

describe('the table of abbreviations', () => {
  const rows = abbreviationRows(statementOf('In low Earth orbit (LEO), LEO and QZSS of the UN, with the Foo Bar Baz (FBB).'));
  it('shows what is introduced, not introduced and customary', () => {
    expect(rows.map((r) => [r.short, r.long, r.term, r.status, r.introductions.length, r.uses.length])).toEqual([
      ['LEO', 'low Earth orbit', 'leo', 'introduced', 1, 1],
      ['QZSS', 'Quasi-Zenith Satellite System', 'qzss', 'not-introduced', 0, 1],
      ['UN', '', null, 'customary', 0, 1],
      ['FBB', 'Foo Bar Baz', null, 'introduced', 1, 0],
    ]);
  });
  it('keeps a cell in its column', () => {
    expect(abbreviationsMarkdown(rows.map((r) => ({ ...r, long: 'Foo|Bar' })))).toContain('| Foo\\|Bar |');
    expect(abbreviationsText(rows)).toMatch(/QZSS .* not introduced .*\nUN .* known to readers /);
  });
});
