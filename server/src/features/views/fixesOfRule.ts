import { CompatibleEdits, withEdits } from '../../findings/edits.js';
import type { Edit, Finding, Fix } from '../../findings/finding.js';
import { maxOf, minOf } from '../../text/unbounded.js';

/**
 * Returns the edits that fix the findings of a rule that have exactly one fix. Of overlapping fixes the first wins.
 * @returns `safe` is true if every fix is safe and needs no review
 */
export function fixesOfRule(findings: readonly Finding[], rule: string): { readonly edits: readonly Edit[]; readonly safe: boolean } {
  const chosen: Fix[] = [];
  const edits = new CompatibleEdits();
  for (const { fixes } of findings.filter((f) => f.rule === rule)) {
    const [fix, other] = fixes;
    if (!fix || other) continue;
    if (edits.add(fix.edits)) chosen.push(fix);
  }
  return { edits: chosen.flatMap((fix) => fix.edits), safe: chosen.every((fix) => fix.safe) };
}

/** Maximum length of the text before and after a change in a preview, in UTF-16 code units. */
const contextLength = 12;
const longest = 160;

const oneLine = (text: string): string => {
  const line = text.replace(/[\r\n]/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
};

/** Describes a fix as “before → after”, with some of the text around it. */
export function fixPreview(text: string, { edits }: Fix): string {
  const from = minOf(edits.map((e) => e.offset));
  const to = maxOf(edits.map((e) => e.offset + e.length));
  // If the edits are far apart, only the first is shown.
  const shown = to - from > longest ? edits.filter((e) => e.offset === from) : edits;
  const end = maxOf(shown.map((e) => e.offset + e.length));
  const before = text.slice(Math.max(0, from - contextLength), from);
  const after = text.slice(end, end + contextLength);
  const start = before.length < contextLength ? 0 : before.search(/\s/) + 1;
  const stop = after.length < contextLength ? after.length : Math.max(after.search(/\s\S*$/), 0);
  const whole = { offset: from - before.length + start, length: before.length - start + end - from + stop };
  const old = text.slice(whole.offset, whole.offset + whole.length);
  const fresh = withEdits(
    old,
    shown.map((e) => ({ ...e, offset: e.offset - whole.offset })),
  );
  return `${oneLine(old)} → ${oneLine(fresh)}`;
}
