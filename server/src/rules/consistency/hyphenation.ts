import lists from '../../../../data/wording/compounds.json' with { type: 'json' };
import { roleBefore } from '../../findings/articles.js';
import { hasCapital } from '../../findings/spelling.js';
import type { BlockReading } from '../../statement/reading.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { isOf, perWord, wordClass } from '../../text/internedWords.js';
import { boundedMemo } from '../../text/memo.js';
import { rangeContaining } from '../../text/rangeContaining.js';
import { areAdjacent, isWord, type Word, type Words } from '../../text/words.js';
import type { BlockQuery, Check } from '../rule.js';
import { formsInUse, opensSentence, twoFormsObservations, type WrittenForm } from '../writtenForms.js';

/**
 * Reports a compound that is written in two ways in the same grammatical position: “information-sharing networks” and “information sharing
 * networks”. “Capacity-building projects” and “capacity building is” are both correct (Chicago Manual of Style, chapter 7).
 */
export const hyphenation: Check = (statement, { queryBlocks }) => {
  const ofStatement = queryBlocks(compoundsIn).flatMap(({ found }) => found.map(({ open }) => open));
  const found = queryBlocks(formsOf([...new Set([...lists.closedOrOpen, ...ofStatement])].join('\n')));
  const closed = new Set(found.flatMap((f) => f.found.flatMap(({ form, written }) => (form === 'closed' ? [written.closed] : []))));
  const grouped = found.map(({ block, found }) => ({ block, found: found.flatMap((form) => inGroup(form, closed)) }));
  return formsInUse(grouped).flatMap((forms) =>
    twoFormsObservations(statement, forms, forms.rare[0].group.endsWith(beforeNoun) ? { isBeforeNoun: true } : {}),
  );
};

/** A compound in one of its three forms. */
interface LocalForm {
  readonly form: 'hyphenated' | 'open' | 'closed';
  readonly start: number;
  readonly end: number;
  readonly role: 'noun' | 'modifier' | 'unclear';
  readonly written: Readonly<Record<'hyphenated' | 'open' | 'closed', string>>;
}

const beforeNoun = ' before a noun';

/** Compounds that may be one word or two, without the space. */
const closedOrOpen: ReadonlySet<string> = new Set(lists.closedOrOpen.map((open) => open.replace(' ', '')));

/**
 * Returns a form with the group of forms it is compared with: the compound in any position if it is also written as one word, else the
 * compound in the same position.
 * @param closed the compounds that the statement writes as one word
 */
function inGroup({ role, ...form }: LocalForm, closed: ReadonlySet<string>): WrittenForm[] {
  const group = form.written.closed;
  // “like minded partners” is compared with “likeminded partners”, but not “set up” in “they set up” with “a setup”.
  if (closed.has(group)) return form.form === 'open' && role !== 'modifier' && !closedOrOpen.has(group) ? [] : [{ ...form, group }];
  return role === 'unclear' ? [] : [{ ...form, group: role === 'modifier' ? `${group}${beforeNoun}` : group }];
}

const hyphen = wordClass((text) => text === '-');
const joiningMark = wordClass((text) => /^[-/&]$/.test(text));
const small = perWord((text) => /^\p{Ll}{2,}$/u.test(text));
const mayBegin = perWord((text) => /^\p{L}\p{Ll}+$/u.test(text));

/** A compound with hyphens. */
interface Compound {
  readonly from: number;
  readonly to: number;
  /** Its words in lowercase, separated by spaces. */
  readonly open: string;
}

const isSmall = (words: Words, at: number): boolean => isOf(words.get(at), small);

function compoundsIn({ words }: BlockReading): Compound[] {
  return words.find(hyphen, (_, at) => {
    const from = at - 1;
    if (isJoinedBefore(words, from) || !isOf(words.get(from), mayBegin)) return undefined;
    let to = at;
    while (words.isOf(to, hyphen) && joins(words, to) && isSmall(words, to + 1)) to += 2;
    if (to === at || isJoinedAfter(words, to)) return undefined;
    const parts = words.slice(from, to).flatMap((w) => (w.isWord ? [w.key] : []));
    const isAnother = lists.notWithoutHyphen.some((beginning) => parts.join('-').startsWith(beginning));
    return isAnother ? undefined : { from, to, open: parts.join(' ') };
  });
}

/**
 * Returns whether the mark at an index joins two words. A space after a hyphen is a slip (typography/spacing), except in “pre- and
 * post-launch”.
 */
function joins(words: Words, at: number): boolean {
  const [before, mark, after] = [words.get(at - 1), words.get(at), words.get(at + 1)];
  if (!isWord(before) || !isWord(after) || mark === undefined || !areAdjacent(before, mark)) return false;
  return areAdjacent(mark, after) || (mark.text === '-' && isSmall(words, at + 1) && !isFunctionWord(after.text));
}

const isJoinedBefore = (words: Words, from: number): boolean => words.isOf(from - 1, joiningMark) && joins(words, from - 1);
const isJoinedAfter = (words: Words, to: number): boolean => words.isOf(to, joiningMark) && joins(words, to);

/** Compounds by the possible first words of an occurrence: the first word, or the whole compound as one word. */
type Compounds = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Returns the query for compounds, one per line. Cached, so that a keystroke costs one paragraph while they stay the same. */
const formsOf = boundedMemo(16, (lines): BlockQuery<LocalForm> => {
  const compounds = new Map<string, (readonly string[])[]>();
  for (const parts of lines.split('\n').map((open) => open.split(' ')))
    for (const first of [parts[0] ?? '', parts.join('')]) compounds.set(first, [...(compounds.get(first) ?? []), parts]);
  return (reading) => formsIn(reading, compounds);
});

function formsIn(reading: BlockReading, compounds: Compounds): LocalForm[] {
  const { names, introductions } = reading;
  // “Least developed countries” is a name, but is often hyphenated.
  const isInName = (at: number): boolean =>
    rangeContaining(names, at)?.entries.some((e) => e.term.kind !== 'concept') === true ||
    introductions.some(({ long }) => at >= long.from && at < long.to);
  return reading.words
    .indexesWhere(({ key }) => compounds.has(key))
    .flatMap((from) => {
      const word = reading.words.get(from) as Word;
      const known = isInName(from) ? [] : (compounds.get(word.key) ?? []);
      return known.flatMap((parts) => formAt(reading, word, from, parts)).slice(0, 1);
    });
}

const particles: ReadonlySet<string> = new Set(lists.particles);

function formAt({ words, running }: BlockReading, first: Word, from: number, parts: readonly string[]): LocalForm[] {
  const written = { hyphenated: parts.join('-'), open: parts.join(' '), closed: parts.join('') };
  if (isJoinedBefore(words, from) || (hasCapital(first) && !opensSentence(words, from))) return [];
  if (first.key === written.closed)
    return isJoinedAfter(words, from + 1) ? [] : [{ form: 'closed', start: first.start, end: first.end, role: 'unclear', written }];
  const isOpen = parts.every((part, k) => words.get(from + k)?.key === part && (k === 0 || isSmall(words, from + k)));
  const to = from + (isOpen ? parts.length : parts.length * 2 - 1);
  if (
    !isOpen &&
    !parts.every(
      (part, k) => words.get(from + 2 * k)?.key === part && (k === 0 || (isSmall(words, from + 2 * k) && joins(words, from + 2 * k - 1))),
    )
  )
    return [];
  // Without a hyphen, “in person” and “to follow up” are other phrases, unlike “like minded partners”.
  if (
    isOpen &&
    !participle.test(parts.at(-1) ?? '') &&
    [parts[0], parts.at(-1)].some((p) => isFunctionWord(p ?? '') || particles.has(p ?? ''))
  )
    return [];
  if (isJoinedAfter(words, to)) return [];
  const end = words.get(to - 1)?.end ?? 0;
  return [
    {
      form: isOpen ? 'open' : 'hyphenated',
      start: first.start,
      end,
      role: roleOf(running.text.slice(end, end + 40), parts.at(-1) ?? ''),
      written,
    },
  ];
}

/** Words that are as often verbs as plurals. */
const nounOrVerb =
  /^(?:benefits|calls|causes|changes|costs|demands|drives|faces|helps|links|matters|means|needs|offers|plays|ranks|results|shows|supports)$/;

/** Adverbs that look like a noun after a compound: “human rights online”. */
const adverb = /^\s+(?:abroad|ahead|alike|forward|nationwide|offline|online|overseas|worldwide)\b/;

/** The end of an adjectival compound: “like-minded”, “rules-based”. The next word is its noun, even if it looks like a verb. */
const participle = /\p{Ll}{2}ed$/u;

/**
 * Returns the position of a compound in its phrase. Before “and”, it may modify a noun that comes later.
 * @param after the text after it
 * @param last its last word
 */
function roleOf(after: string, last: string): LocalForm['role'] {
  if (/^\s*(?:,|and\b|or\b)/.test(after) || adverb.test(after)) return 'unclear';
  const [, word = ''] = /^\s+(\p{Ll}+)\b/u.exec(after) ?? [];
  if (isFunctionWord(word)) return 'noun';
  if (participle.test(last) && word.length > 3 && !/(?:ly|ed|ing)$/.test(word)) return 'modifier';
  const role = roleBefore(after);
  return role === 'unclear' && word.endsWith('s') && !nounOrVerb.test(word) ? 'modifier' : role;
}
