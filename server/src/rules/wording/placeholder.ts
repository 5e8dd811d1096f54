import type { Observation } from '../../findings/finding.js';
import { spanOfText } from '../../statement/ledger.js';
import type { BlockReading } from '../../statement/reading.js';
import type { PlacedBlock } from '../../statement/statement.js';
import { wordClass } from '../../text/lexemes.js';
import type { Check } from '../rule.js';

/** What a drafter left to be filled in. Alternatives in brackets are text in dispute, and no slip. */
export const placeholder: Check = (_, { inBlocks }) =>
  inBlocks(gapsIn).flatMap(({ block, found }) => found.map((gap) => observation(block, gap)));

interface Gap {
  readonly start: number;
  readonly end: number;
}

const gaps = [
  /\b(?:TBD|TBC|TBA|TKTK|TODO|FIXME|XX+|xx+)\b(?![-/’'])/g,
  /_{3,}/g,
  /\[(?:to be (?:confirmed|determined|decided|inserted|added|completed)|date|place|city|venue|name|number|insert[^\]]{0,200}|tbd|tbc|[\s.…•●_x]*)\]/gi,
  /\b(?:lorem ipsum)\b/gi,
  /\{\{[^{}\n]{0,80}\}\}/g,
  // What version control leaves where two drafts conflict.
  /(?:<{7}|>{7}|\|{7})(?!\S)|(?<![=\S])={7}(?![=\S])/g,
  // Highlighted, as Markdown editors do it.
  /(?<![=\S])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)/g,
];

/** Whether a text in brackets is a gap, and no wording. */
export const isPlaceholder = (text: string): boolean => gaps.some((gap) => text.match(gap)?.some((found) => found === text) ?? false);

/** Words and marks without which nothing is left to be filled in. */
const clue = wordClass((text) => /^(?:TBD|TBC|TBA|TKTK|TODO|FIXME|XX+|xx+|lorem|[[={<>|])$/i.test(text) || text.includes('_'));

function gapsIn({ running: { text }, words, quotations }: BlockReading): Gap[] {
  if (!words.has(clue)) return [];
  const quoted = quotations.map((q) => ({ from: words.get(q.from)?.start ?? 0, to: words.get(q.to - 1)?.end ?? 0 }));
  const found = gaps
    .flatMap((pattern) => [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length })))
    .filter(({ start, end }) => !quoted.some((q) => start >= q.from && end <= q.to));
  // In this order a gap that lies in another comes behind it.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = 0;
  return found.filter(({ end }) => {
    const isOwn = end > covered;
    covered = Math.max(covered, end);
    return isOwn;
  });
}

function observation(block: PlacedBlock, { start, end }: Gap): Observation {
  const written = block.reading.running.text.slice(start, end);
  const message = /^(?:<{7}|>{7}|={7}|\|{7})/.test(written)
    ? 'A merge conflict is not resolved. Choose one version and delete the marks.'
    : written.startsWith('==')
      ? `“${written.slice(2, -2)}” is still highlighted. Remove the highlighting.`
      : `“${written}” is a placeholder. Replace it.`;
  return { ...spanOfText(block, start, end), message };
}
