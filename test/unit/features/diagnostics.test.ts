import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { uncheckedIn } from '../../../server/src/features/annotations/unchecked.js';
import { diagnosticsOf, maxShown, shownFindings } from '../../../server/src/features/diagnostics.js';
import type { Finding } from '../../../server/src/findings/finding.js';

const text = 'x\n'.repeat(20_000);
const document = TextDocument.create('file:///d.md', 'markdown', 1, text);
const finding = (i: number, level: Finding['level'] = 'info', places = 0): Finding => ({
  rule: 'test/rule',
  level,
  offset: 2 * i,
  length: 1,
  message: `${i}`,
  related: Array.from({ length: places }, (_, k) => ({ offset: 2 * k, length: 1, message: 'here' })),
  fixes: [],
});

describe('diagnostics of very many findings', () => {
  it('are the most severe, in the order of the text', () => {
    const findings = Array.from({ length: 5000 }, (_, i) => finding(i, i % 10 === 9 ? 'warning' : i % 10 === 5 ? 'hint' : 'info'));
    const shown = shownFindings(findings);
    expect(shown.length).toBe(maxShown);
    expect(shown.filter((f) => f.level === 'warning').length).toBe(500);
    expect(shown.some((f) => f.level === 'hint')).toBe(false);
    expect(shown.map((f) => f.offset)).toEqual(shown.map((f) => f.offset).toSorted((a, b) => a - b));
    expect(shownFindings(findings.slice(0, maxShown))).toEqual(findings.slice(0, maxShown));
  });

  it('have a bounded number of related places, one by one and together', () => {
    const diagnostics = diagnosticsOf(
      Array.from({ length: 800 }, (_, i) => finding(i, 'info', 300)),
      document,
    );
    const counts = diagnostics.map((d) => d.relatedInformation?.length ?? 0);
    expect(counts[0]).toBe(50);
    expect(counts.reduce((a, b) => a + b)).toBe(5000);
  });

  it('are told in a sentence', () => {
    expect(uncheckedIn({ blocks: [], abbreviations: [], otherLanguages: [] }, 12_345)).toBe('Only 1,000 of 12,345 findings are shown');
  });
});
