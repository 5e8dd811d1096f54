import { spansOverlap } from '../statement/spans.js';
import { type Line, linesOf } from '../text/lines.js';
import { lowerBound } from '../text/lowerBound.js';
import { finished, type Steps } from '../text/steps.js';
import type { Edit, Finding } from './finding.js';

/** Applies edits to a text. Edits may be in any order, but must not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, newText } of [...edits].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(at, offset) + newText;
    at = offset + length;
  }
  return result + text.slice(at);
}

/** Returns whether two edits conflict: they overlap, or are insertions at one offset, whose order is unknown. */
export const editsCollide = (a: Edit, b: Edit): boolean => a.offset === b.offset || spansOverlap(a, b);

/** Edits that can be applied together. */
export class CompatibleEdits {
  /** By offset. */
  readonly #edits: Edit[] = [];

  /** Adds edits and returns true, unless one of them conflicts with an earlier one. */
  add(edits: readonly Edit[]): boolean {
    const places = edits.map((edit) => lowerBound(this.#edits, (e) => e.offset < edit.offset));
    const collides = edits.some((edit, i) => {
      const at = places[i] as number;
      return this.#edits.slice(Math.max(0, at - 2), at + 1).some((e) => editsCollide(e, edit));
    });
    if (collides) return false;
    for (const edit of edits)
      this.#edits.splice(
        lowerBound(this.#edits, (e) => e.offset < edit.offset),
        0,
        edit,
      );
    return true;
  }
}

/** Returns whether a finding is fixed automatically: its only fix is safe. */
export const hasSafeFix = ({ fixes }: Pick<Finding, 'fixes'>): boolean => fixes.length === 1 && fixes[0]?.safe === true;

/** Returns whether `--fix` fixes a finding. Hints are a matter of taste, so they are fixed only on request. */
export const isFixedUnasked = (finding: Finding): boolean => finding.level !== 'hint' && hasSafeFix(finding);

/** Returns the findings whose only fix is safe and does not overlap an earlier one. */
export const safelyFixed = (findings: readonly Finding[]): Finding[] => finished(safelyFixedSteps(findings));

/** As `safelyFixed`, one finding per step. */
export function* safelyFixedSteps(findings: readonly Finding[]): Steps<Finding[]> {
  const edits = new CompatibleEdits();
  const fixed: Finding[] = [];
  for (const finding of findings) {
    if (hasSafeFix(finding) && edits.add(finding.fixes.flatMap((f) => f.edits))) fixed.push(finding);
    yield;
  }
  return fixed;
}

/** Returns the edits of all findings that can be fixed together. */
export const safeEdits = (findings: readonly Finding[]): Edit[] => editsOf(safelyFixed(findings));

const editsOf = (findings: readonly Finding[]): Edit[] => findings.flatMap(({ fixes }) => fixes.flatMap((f) => f.edits));

/** Maximum number of rounds. Each may free fixes that overlapped others. */
const maxRounds = 10;

/**
 * Applies safe fixes until none is left.
 * @param findingsIn checks a changed text
 */
export const fixAll = (text: string, findingsIn: (text: string) => readonly Finding[]): string =>
  finished(
    // biome-ignore lint/correctness/useYield: one step
    fixAllSteps(text, function* (changed) {
      return findingsIn(changed);
    }),
  );

export function* fixAllSteps(text: string, findingsIn: (text: string) => Steps<readonly Finding[]>): Steps<string> {
  let fixed = text;
  for (let round = 0; round < maxRounds; round++) {
    const edits = editsOf(yield* safelyFixedSteps(yield* findingsIn(fixed)));
    if (edits.length === 0) break;
    fixed = withEdits(fixed, edits);
    yield;
  }
  return fixed;
}

/** Returns a line with its line break. */
const wholeLine = (text: string, lines: readonly Line[], i: number): string => text.slice(lines[i]?.start, lines[i + 1]?.start);

/** Returns the edits between two texts: line by line if the number of lines is the same, else one edit. */
export function editsBetween(before: string, after: string): Edit[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  if (old.length !== fresh.length) return before === after ? [] : [differing(before, after, 0)];
  const edits: Edit[] = [];
  old.forEach(({ start }, i) => {
    const [line, changed] = [wholeLine(before, old, i), wholeLine(after, fresh, i)];
    if (line !== changed) edits.push(differing(line, changed, start));
  });
  return edits;
}

/** Returns the single edit between two texts, without their common beginning and end. Never splits surrogate pairs. */
function differing(before: string, after: string, base: number): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (start > 0 && /[\uD800-\uDBFF]/.test(before.charAt(start - 1))) start--;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (end > 0 && /[\uDC00-\uDFFF]/.test(before.charAt(before.length - end))) end--;
  return { offset: base + start, length: before.length - start - end, newText: after.slice(start, after.length - end) };
}
