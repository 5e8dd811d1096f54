import type { Observation } from '../../findings/finding.js';
import type { NearName } from '../../glossary/nearNames.js';
import { spanOfWords } from '../../statement/ledger.js';
import type { BlockReading } from '../../statement/reading.js';
import type { PlacedBlock, Statement } from '../../statement/statement.js';
import type { Check } from '../rule.js';
import { concerns } from '../sides.js';
import { hasCapital } from '../spelling.js';

/** A near miss of an official name: one word wrong, missing, added or misspelt in a name of three words or more. */
export const misspelt: Check = (statement, { perBlock }) => {
  const byText = new Map<string, Observation>();
  for (const block of statement.blocks) {
    if (block.inAbbreviationList) continue;
    const hits = perBlock(block.reading, () => nearNamesIn(block.reading, statement));
    for (const hit of hits) {
      if (!concerns(statement, hit.entry.term) || isReportedElsewhere(statement, block.reading, hit)) continue;
      addTo(byText, block, hit);
    }
  }
  return [...byText.values()];
};

/** Near misses that stand on their own: not inside a longer name, a quotation or a name that is right. */
function nearNamesIn(reading: BlockReading, { glossary }: Statement): NearName[] {
  const { words, names, quotations } = reading;
  const hits = glossary.nearNames.in(words).filter((hit) => {
    if (quotations.some((q) => hit.from >= q.from && hit.to <= q.to)) return false;
    if (
      names.some(
        (n) => n.to - n.from > 1 && (hit.wrong.some((w) => w.from >= n.from && w.to <= n.to) || (n.from <= hit.from && n.to >= hit.to)),
      )
    )
      return false;
    return !runsOn(reading, hit);
  });
  // Of two readings of the same words, the longer name is meant.
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.from <= hit.from &&
          other.to >= hit.to &&
          (other.to - other.from > hit.to - hit.from || hits.indexOf(other) < hits.indexOf(hit)),
      ),
  );
}

/** Whether the wrong word is at an end where the text goes on with another capital: then it is the beginning of another name. */
function runsOn({ words }: BlockReading, { from, to, wrong }: NearName): boolean {
  const [first] = wrong;
  // A word is missing and the name goes on: the Security Treaty is not the Treaty of Mutual Cooperation.
  if (!first) return /^(?:of|on|for|between)$/.test(words[to]?.key ?? '') && words.slice(to + 1, to + 3).some(hasCapital);
  return (
    (first.to === to && hasCapital(words[to])) ||
    (first.from === from && from > 0 && hasCapital(words[from - 1]) && !/^(?:the|an?)$/.test(words[from - 1]?.key ?? ''))
  );
}

/** The name beside an introduced abbreviation is compared by abbreviation/expansion-differs. */
function isReportedElsewhere({ glossary }: Statement, { introductions, words }: BlockReading, hit: NearName): boolean {
  return introductions.some((n) => {
    const short = words.slice(n.short.from, n.short.to).map((w) => w.text);
    return hit.from < n.long.to && hit.to > n.long.from && glossary.termsOf(short.join('')).includes(hit.entry.term);
  });
}

function addTo(byText: Map<string, Observation>, block: PlacedBlock, hit: NearName): void {
  const span = spanOfWords(block, hit.from, hit.to);
  const written = block.reading.words.slice(hit.from, hit.to);
  const key = `${hit.entry.text}\n${written.map((w) => w.key).join(' ')}`;
  const edit = { ...span, newText: hit.entry.text };
  const known = byText.get(key);
  const title = `Write “${hit.entry.text}”`;
  if (!known)
    byText.set(key, { ...span, message: `The official name is “${hit.entry.text}”.`, related: [], fixes: [{ title, edits: [edit] }] });
  else
    byText.set(key, {
      ...known,
      related: [...(known.related ?? []), { ...span, message: 'here too' }],
      fixes: [{ title, edits: [...(known.fixes?.[0]?.edits ?? []), edit] }],
    });
}
