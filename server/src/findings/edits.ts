import type { Edit, Finding } from './finding.js';

/** The text with edits made. Edits must not overlap; they may come in any order. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, newText } of [...edits].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(at, offset) + newText;
    at = offset + length;
  }
  return result + text.slice(at);
}

const overlaps = (a: Edit, b: Edit): boolean =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length ? true : a.offset === b.offset;

/** The edits of all findings that have exactly one fix, less those whose edits run into an earlier finding's. */
export function certainEdits(findings: readonly Finding[]): Edit[] {
  const chosen: Edit[] = [];
  for (const { fixes } of findings) {
    const [fix, other] = fixes;
    if (!fix || other || fix.edits.some((e) => chosen.some((c) => overlaps(c, e)))) continue;
    chosen.push(...fix.edits);
  }
  return chosen;
}

/** Rounds of fixing after which what is left is left: each round may free places that another fix kept busy. */
const mostRounds = 10;

/**
 * Fixes all that has one certain fix, until nothing more can be.
 * @param findingsIn finds again in a changed text
 */
export function fixAll(text: string, findingsIn: (text: string) => readonly Finding[]): string {
  let fixed = text;
  for (let round = 0; round < mostRounds; round++) {
    const edits = certainEdits(findingsIn(fixed));
    if (edits.length === 0) break;
    fixed = withEdits(fixed, edits);
  }
  return fixed;
}
