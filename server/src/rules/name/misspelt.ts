import type { Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { hasCapital, inWrittenCase } from '../../findings/spelling.js';
import type { Glossary } from '../../glossary/glossary.js';
import { groupedBy } from '../../glossary/groupedBy.js';
import { isSlip, minor } from '../../glossary/nameDifference.js';
import type { NearName } from '../../glossary/nearNames.js';
import { spells } from '../../statement/introductions/alignment.js';
import { textOfWords } from '../../statement/introductions/shortFormIn.js';
import { governmentBeside } from '../../statement/opening/governmentNamed.js';
import { concerns } from '../../statement/opening/sides.js';
import type { BlockReading, LocalName } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import type { Word, Words } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Reports a near miss of an official name of three words or more: one word is wrong, missing, added or misspelled. */
export const misspelt: Check = (statement, { queryBlocks }) => {
  const found = queryBlocks(nearNamesIn, ['headings']).flatMap(({ block, found }) => {
    const ours = found.filter((hit) => concerns(statement, hit.entry.term) && !isOfAnotherGovernment(statement, block, hit));
    return ours
      .filter((hit) => !givesWay(hit, ours) && !isReportedElsewhere(statement, block.reading, hit))
      .map((hit) => misspeltAt(block, hit));
  });
  return [...groupedBy(found, ({ name, written }) => `${name}\n${written}`).values()].flatMap(observation);
};

/** Returns whether another government has a body of this name: Finland has a Ministry for Foreign Affairs. */
function isOfAnotherGovernment(statement: Statement, block: DocumentBlock, { from, to, entry: { term } }: NearName): boolean {
  if (term.side === undefined || term.kind === 'country') return false;
  const government = governmentBeside(statement, spanOfWords(block, from, to));
  return government !== undefined && government !== term.side;
}

/** Returns near misses that are not inside a correct or longer name. */
function nearNamesIn(reading: BlockReading, glossary: Glossary): NearName[] {
  const { words } = reading;
  const names = reading.names.filter((n) => n.to - n.from > 1);
  // “Information and Communication Technology” is correct alone, but may be a mistake inside the name of a body.
  const others = names.filter((n) => !n.entries.every((e) => e.term.kind === 'concept'));
  return glossary.nearNames.in(words, others).filter((hit) => {
    if (names.some((n) => isRight(n, hit) && !(isSlipAround(n, hit, words) && (!others.includes(n) || !hasWrong(n, hit))))) return false;
    return !beginsAnotherName(reading, hit);
  });
}

/**
 * Returns whether a name of the glossary explains the near miss: it contains the wrong words or all of it, or is the body’s shorter name,
 * which name/deprecated reports if it is wrong.
 */
function isRight(name: LocalName, hit: NearName): boolean {
  const { from, to, entries } = name;
  if (from <= hit.from && to >= hit.to) return true;
  if (from >= hit.from && to <= hit.to && entries.some((e) => e.term === hit.entry.term)) return true;
  return hasWrong(name, hit);
}

const hasWrong = ({ from, to }: LocalName, hit: NearName): boolean => hit.wrong.some((w) => w.from >= from && w.to <= to);

/** Returns whether a name is inside a longer near miss that differs in a letter or two of one word. */
function isSlipAround({ from, to }: LocalName, hit: NearName, words: Words): boolean {
  const [wrong] = hit.wrong;
  const written = words.get(wrong?.from ?? -1)?.key;
  const isInside = hit.from <= from && hit.to >= to && hit.to - hit.from > to - from;
  return isInside && written !== undefined && hit.entry.words.some((w) => isSlip(w.toLowerCase(), written));
}

/** Returns whether another near miss at the same words takes precedence: the longer name, or else the first. */
function givesWay(hit: NearName, hits: readonly NearName[]): boolean {
  return hits.some(
    (other) =>
      other !== hit &&
      other.from <= hit.from &&
      other.to >= hit.to &&
      (other.to - other.from > hit.to - hit.from || hits.indexOf(other) < hits.indexOf(hit)),
  );
}

/** Returns whether the wrong word is at an end and the text continues with a capital. Then it begins another name. */
function beginsAnotherName({ words }: BlockReading, { from, to, wrong }: NearName): boolean {
  const [first] = wrong;
  // A word is missing and the name continues: the Security Treaty is not the Treaty of Mutual Cooperation.
  if (!first) return /^(?:of|on|for|between)$/.test(words.get(to)?.key ?? '') && words.slice(to + 1, to + 3).some(hasCapital);
  // “the State Department and Defense officials”
  if (words.get(first.from)?.key === 'and' && hasCapital(words.get(from - 1))) return true;
  return (
    (first.to === to && hasCapital(words.get(to))) ||
    (first.from === from && from > 0 && hasCapital(words.get(from - 1)) && !/^(?:the|an?)$/.test(words.get(from - 1)?.key ?? ''))
  );
}

/** Returns whether another rule reports the name (abbreviation/expansion-differs), or it is a body with its own abbreviation. */
function isReportedElsewhere({ glossary }: Statement, { introductions, words }: BlockReading, hit: NearName): boolean {
  return introductions.some((n) => {
    const short = textOfWords(words, n.short.from, n.short.to);
    if (hit.from >= n.long.to || hit.to <= n.long.from) return false;
    return glossary.termsOf(short).includes(hit.entry.term) || !spells(short, hit.entry.text);
  });
}

interface Misspelt {
  readonly span: Span;
  readonly written: string;
  readonly name: string;
  readonly official: string;
  readonly isSafe: boolean;
}

/** Words that are attached to a name if the space is missing: “the Department of Stateis ready”. */
const glued = /^(?:is|are|was|will|has|and|or|of|in|on|to|for|with)$/;

function misspeltAt(block: DocumentBlock, { from, to, entry }: NearName): Misspelt {
  const { words } = block.reading;
  const written = textOfWords(words, from, to);
  const [last, end] = [entry.words.at(-1)?.toLowerCase() ?? '', words.get(to - 1)?.key ?? ''];
  const rest = end.startsWith(last) && glued.test(end.slice(last.length)) ? ` ${end.slice(last.length)}` : '';
  return {
    span: spanOfWords(block, from, to),
    written,
    name: inWrittenCase(entry.text, written) + rest,
    official: entry.text + rest,
    isSafe: differsLittle(entry.words, words.slice(from, to)),
  };
}

/** Returns whether the names differ in the spelling of a word or in words such as “of” and “the”. Else it could be another body. */
function differsLittle(official: readonly string[], written: readonly Word[]): boolean {
  const [wanted, found] = [official.map((w) => w.toLowerCase()), written.map((w) => w.key)];
  const missing = wanted.filter((w) => !found.includes(w) && !minor.has(w) && /\p{L}/u.test(w));
  const added = found.filter((w) => !wanted.includes(w) && !minor.has(w) && /\p{L}/u.test(w));
  const [one, other] = [missing[0] ?? '', added[0] ?? ''];
  return missing.length === added.length && (missing.length === 0 || (missing.length === 1 && isSlip(one, other)));
}

/** Returns one finding for all places with the same spelling of a name. */
function observation(places: readonly Misspelt[]): Observation[] {
  const [first, ...others] = places;
  if (!first) return [];
  const { span, written, name, official, isSafe } = first;
  return [
    {
      ...span,
      // A common noun has no official name.
      message:
        name === official && /\p{Lu}/u.test(official)
          ? t('“{0}” is not the official name. Write “{1}”.', written, name)
          : t('“{0}” is misspelled. Write “{1}”.', written, name),
      related: otherPlaces(others.map((o) => o.span)),
      fixes: [{ title: t('Write “{0}”', name), safe: isSafe, edits: places.map((p) => ({ ...p.span, newText: name })) }],
    },
  ];
}
