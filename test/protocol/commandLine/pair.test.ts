import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textsNamed } from '../../unit/bilingual/planted.js';
import { runCommandLine } from '../commandLine.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-pair-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input = ''): { code: number | null; out: string; errors: string } => {
  const { status, stdout, stderr } = runCommandLine(args, { cwd: folder, input });
  return { code: status, out: stdout, errors: stderr };
};

const [english, japanese] = textsNamed('minerals');
const changed = japanese.replace('300億円', '30億円');
writeFileSync(join(folder, 'statement.md'), english);
writeFileSync(join(folder, 'statement.ja.md'), japanese);
writeFileSync(join(folder, 'changed.ja.md'), changed);

describe('communique check', () => {
  it('compares texts whose names say that they are one statement', () => {
    const { out } = run(['check', 'statement.md', '--rule', 'bilingual/number=error']);
    expect(out).not.toContain('bilingual/');
    writeFileSync(join(folder, 'both.statement.md'), english);
    writeFileSync(join(folder, 'both.ja.statement.md'), changed);
    const { files } = JSON.parse(run(['check', 'both.statement.md', 'both.ja.statement.md', '--format', 'json']).out);
    const found = files.map(({ path, findings }: { path: string; findings: { rule: string; related: { path?: string }[] }[] }) => [
      path,
      findings.filter((f) => f.rule.startsWith('bilingual/')).map((f) => [f.rule, f.related[0]?.path]),
    ]);
    expect(found).toEqual([
      ['both.statement.md', [['bilingual/number', 'both.ja.statement.md']]],
      ['both.ja.statement.md', [['bilingual/number', 'both.statement.md']]],
    ]);
  });
});

describe('communique pair', () => {
  it('reports nothing about two texts that agree', () => {
    expect(run(['pair', 'statement.md', 'statement.ja.md'])).toEqual({ code: 0, out: 'Nothing to report in 2 files.\n', errors: '' });
  });

  it('prints JSON as check does, with the place in the other file', () => {
    const { code, out } = run(['pair', 'statement.md', 'changed.ja.md', '--format', 'json', '--lang', 'ja']);
    const { files } = JSON.parse(out);
    const [first, second] = [english.indexOf('30 billion yen'), changed.indexOf('30億円')];
    expect(code).toBe(1);
    expect(files).toMatchObject([
      {
        path: 'statement.md',
        findings: [
          {
            rule: 'bilingual/number',
            level: 'warning',
            message: '“30 billion yen” here, but “30億円” in the other language.',
            offset: first,
            related: [{ path: 'changed.ja.md', offset: second, length: 4 }],
          },
        ],
      },
      {
        path: 'changed.ja.md',
        findings: [{ rule: 'bilingual/number', text: '30億円', related: [{ path: 'statement.md', offset: first }] }],
      },
    ]);
  });

  it('takes the texts in any order, and one from standard input', () => {
    const { code, out } = run(['pair', 'changed.ja.md', '-'], english);
    expect(code).toBe(1);
    expect(out).toContain('see also changed.ja.md:9:');
  });

  it('prints SARIF with locations in both files', () => {
    const { out } = run(['pair', 'statement.md', 'changed.ja.md', '--format', 'sarif']);
    const [result] = JSON.parse(out).runs[0].results;
    expect(result.ruleId).toBe('bilingual/number');
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('changed.ja.md');
  });

  it('prints a page with both texts', () => {
    const { out } = run(['pair', 'statement.md', 'changed.ja.md', '--format', 'html']);
    expect(out).toContain('<div class="before" lang="en">');
    expect(out).toContain('<div class="after" lang="ja">');
    expect(out.match(/<mark>[^<]+<\/mark>/g)).toEqual(['<mark>30 billion yen</mark>', '<mark>30億円</mark>']);
    expect(out).not.toMatch(/<script|https?:/);
    expect(run(['pair', 'statement.md', 'changed.ja.md', '--output', 'pair.html'])).toEqual({ code: 1, out: '', errors: '' });
    expect(readFileSync(join(folder, 'pair.html'), 'utf8')).toBe(out);
  });

  it('writes over no file that it reads', () => {
    const { code, errors } = run(['pair', 'statement.md', 'changed.ja.md', '--format', 'html', '--output', 'changed.ja.md']);
    expect([code, errors]).toEqual([2, 'communique: changed.ja.md: is read by this command; choose another name for the output\n']);
    expect(readFileSync(join(folder, 'changed.ja.md'), 'utf8')).toBe(changed);
  });

  it('sets levels and counts warnings as check does', () => {
    expect(run(['pair', 'statement.md', 'changed.ja.md', '--rule', 'bilingual/number=off']).code).toBe(0);
    expect(run(['pair', 'statement.md', 'changed.ja.md', '--max-warnings', '2']).code).toBe(0);
  });

  it('reads Word documents', () => {
    for (const [from, to] of [
      ['statement.md', 'statement.docx'],
      ['changed.ja.md', 'changed.ja.docx'],
    ] as const)
      expect(run(['export', from, '--output', to]).code).toBe(0);
    const { code, out } = run(['pair', 'statement.docx', 'changed.ja.docx']);
    expect(code).toBe(1);
    expect(out).toContain('see also changed.ja.docx, paragraph ');
    expect(out).toContain('2 findings in 2 files');
  });

  it('says why texts are not compared', () => {
    expect(run(['pair', 'statement.md', 'statement.md'])).toEqual({
      code: 2,
      out: '',
      errors: 'communique: statement.md and statement.md: are both in English; name two languages of one statement\n',
    });
    expect(run(['pair', 'statement.md', 'none.md']).code).toBe(2);
    const french = 'Les deux ministres ont réaffirmé que la coopération entre les deux pays est dans l’intérêt de la région et de la paix.';
    expect(run(['pair', 'statement.md', '-'], french).errors).toBe(
      'communique: statement.md and -: French cannot be compared with another language yet\n',
    );
  });
});
