import { describe, expect, it } from 'vitest';
import { withEdits } from '../../../server/src/findings/edits.js';
import type { Finding } from '../../../server/src/findings/finding.js';
import type { PrecedentIndex } from '../../../server/src/precedent/index/precedentIndex.js';
import { findingsWith, marked } from '../marked.js';

/** A text with the finding in `[[ ]]`, and its fixed text. */
export interface Caught {
  readonly text: string;
  /** The text after the first fix. Absent if there is no certain fix. */
  readonly fixed?: string;
  /** Whether the first fix is safe. */
  readonly safe?: boolean;
  readonly message?: RegExp;
  /** The texts of the related places. */
  readonly related?: readonly string[];
}

const summary = (findings: readonly Finding[]): string[] => findings.map((f) => `${f.rule}: ${f.message}`);

/**
 * Tests a rule with texts that it must catch and texts that it must leave alone.
 * @param precedents earlier statements to compare with
 * @param other the text in the other language
 */
export function ruleTest(
  rule: string,
  caught: readonly Caught[],
  leftAlone: readonly string[],
  precedents?: PrecedentIndex,
  other?: string,
): void {
  const of = (text: string): Finding[] => findingsWith(rule, text, precedents, other).filter((f) => f.rule === rule);

  describe(rule, () => {
    it.each(caught.map((c) => [c.text, c] as const))('catches %s', (_, { text: source, fixed, safe, message, related }) => {
      const { text, ranges } = marked(source);
      const findings = of(text);
      expect(findings.map(({ offset, length }) => ({ offset, length }))).toEqual(ranges);
      const [finding] = findings as [Finding];
      if (message) expect(finding.message).toMatch(message);
      if (safe !== undefined) expect(finding.fixes[0]?.safe).toBe(safe);
      if (related) expect(finding.related.map((r) => text.slice(r.offset, r.offset + r.length))).toEqual(related);
      expect(finding.message).toMatch(/^\S.*[.?]$/s);
      if (fixed === undefined) expect(finding.fixes).toEqual([]);
      else expect(withEdits(text, finding.fixes[0]?.edits ?? [])).toBe(fixed);
    });

    it.each(caught.map((c) => [c.text, c] as const))('reports nothing after each fix in %s', (_, { text: source }) => {
      const { text } = marked(source);
      const before = summary(findingsWith(rule, text, precedents, other));
      for (const finding of of(text)) {
        for (const fix of finding.fixes) {
          const after = findingsWith(rule, withEdits(text, fix.edits), precedents, other);
          expect(after.filter((f) => f.rule === rule && f.message === finding.message)).toEqual([]);
          expect(summary(after).filter((s) => !before.includes(s))).toEqual([]);
        }
      }
    });

    it.each(leftAlone)('ignores: %s', (text) => {
      expect(summary(of(text))).toEqual([]);
    });
  });
}
