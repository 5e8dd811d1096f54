import { describe, expect, it } from 'vitest';
import { fixAll, safeEdits, withEdits } from '../../../server/src/findings/edits.js';
import type { Finding, Fix } from '../../../server/src/findings/finding.js';
import { findingsIn } from '../marked.js';

const finding = (...fixes: Fix[]): Finding => ({ rule: 'r', level: 'warning', offset: 0, length: 1, message: 'm', related: [], fixes });
const fix = (offset: number, length: number, newText: string): Fix => ({ title: 't', safe: true, edits: [{ offset, length, newText }] });

describe('withEdits', () => {
  it('applies edits in any order, including insertions', () => {
    expect(
      withEdits('abcdef', [
        { offset: 4, length: 2, newText: 'Z' },
        { offset: 0, length: 1, newText: '' },
        { offset: 2, length: 0, newText: '-' },
      ]),
    ).toBe('b-cdZ');
  });
});

describe('safeEdits', () => {
  it('skips findings with several fixes and fixes that overlap an earlier one', () => {
    expect(safeEdits([finding(fix(0, 3, 'x')), finding(fix(2, 2, 'y')), finding(fix(5, 1, 'z'), fix(5, 1, 'w'))])).toEqual([
      { offset: 0, length: 3, newText: 'x' },
    ]);
  });
});

describe('fixAll', () => {
  it('ends at a text in which nothing safe is left to fix', () => {
    const text =
      'Services in LEO grow, so do QZSS and QZSS. The Ministry of Environment met in low Earth orbit (LEO) and in low Earth orbit (LEO).';
    const fixed = fixAll(text, findingsIn);
    expect(fixed).toBe(
      'Services in low Earth orbit (LEO) grow, so do the Quasi-Zenith Satellite System (QZSS) and QZSS. The Ministry of Environment met in LEO and in LEO.',
    );
    expect(safeEdits(findingsIn(fixed))).toEqual([]);
  });

  it('gives up on fixes that never end', () => {
    expect(fixAll('a', (text) => [finding(fix(0, text.length, `${text}a`))])).toHaveLength(11);
  });
});
