import data from '../../../../data/wording/names.json' with { type: 'json' };
import type { Observation } from '../../findings/finding.js';
import { hasCapital } from '../../findings/spelling.js';
import type { Glossary } from '../../glossary/glossary.js';
import { kindOfName } from '../../glossary/kinds.js';
import { weightOf } from '../../glossary/nameDifference.js';
import type { NameEntry } from '../../glossary/names.js';
import type { Term } from '../../glossary/term.js';
import { textOfWords } from '../../statement/introductions/shortFormIn.js';
import { isBody } from '../../statement/opening/bodies.js';
import { concerns } from '../../statement/opening/sides.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock } from '../../statement/statement.js';
import { perWord, wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import { boundedMemo, weakMemo } from '../../text/memo.js';
import { ordinalNumber } from '../../text/numbers.js';
import { isWord, type Words } from '../../text/words.js';
import type { Check, InBlock } from '../rule.js';

/** Reports wrong case in names. GPO Style Manual 3.5 and 3.15: a name keeps its capitals; a common noun has them only inside a name. */
export const capitalization: Check = (statement, { queryBlocks }) => [
  ...queryBlocks(wrongNamesIn).flatMap(({ block, found }) =>
    found.filter((n) => concerns(statement, n.entry.term)).map((n) => nameObservation(block, n)),
  ),
  ...queryBlocks(smallAbbreviationsIn).flatMap(({ block, found }) =>
    found.filter((n) => concerns(statement, n.term)).map((n) => abbreviationObservation(block, n)),
  ),
  ...queryBlocks(articlesIn).flatMap(({ block, found }) => found.map((at) => articleObservation(block, at))),
  ...numberedMeetings(queryBlocks(numberedIn, ['headings'])),
];

/** Kinds whose names are never common nouns, so that a lowercase name is a mistake. */
const neverCommon = new Set(['system', 'station', 'agency', 'institute', 'orbit']);
/** Kinds whose names are common nouns if they consist of generic words: the Artemis Accords, but a framework agreement. */
const commonIfGeneric = new Set(['instrument', 'organization']);

const minor = /^(?:a|an|the|of|for|and|or|on|in|to|at|by|with|from|de|la|et)$/;

/**
 * @param from first word of the name
 * @param first whether a sentence begins here, so that the capital of the first word is no evidence
 */
function wrongCase(entry: NameEntry, words: Words, from: number, first: boolean): boolean {
  const pairs = entry.words
    .map((wanted, i) => ({ wanted, written: words.get(from + i)?.text ?? '', bound: first && i === 0 }))
    .filter(({ wanted, bound }) => /^\p{L}/u.test(wanted) && !minor.test(wanted.toLowerCase()) && !bound);
  const lowered = pairs.filter(({ wanted, written }) => /^\p{Lu}/u.test(wanted) && /^\p{Ll}/u.test(written));
  const carried = pairs.filter(({ wanted }) => /^\p{Lu}/u.test(wanted));
  if (lowered.length === 0) return false;
  // In lowercase: any national security strategy, not the document of that name.
  if (lowered.length < carried.length || neverCommon.has(entry.term.kind)) return true;
  const isSpecific = carried.length >= 2 && carried.some(({ wanted }) => weightOf(wanted.toLowerCase()) === 1);
  return isSpecific && commonIfGeneric.has(entry.term.kind) && !determiner.test(words.get(from - 1)?.key ?? '');
}

/** Words that precede a common noun, but not a name. */
const determiner = /^(?:any|some|no|every|each|such|this|that|these|those|our|their|its|his|her|s|new|possible)$/;

/**
 * Returns whether words mean any framework rather than the one of that name: “An Indo-Pacific economic framework”, “a comprehensive
 * agreement on fisheries subsidies”.
 */
function isOneOfMany(words: Words, from: number): boolean {
  const isAdjective = /^\p{Ll}+(?:ive|al|ed|ing|ent|ic|ful|new)$/u.test(words.get(from - 1)?.text ?? '');
  return /^an?$/.test(words.get(isAdjective ? from - 2 : from - 1)?.key ?? '');
}

/** Returns whether a word describes the name after it: “the lunar Gateway”, whose name is “Gateway”. */
const isDescribed = ({ text, term }: NameEntry, words: Words, from: number): boolean =>
  text.endsWith(` ${term.name}`) && !hasCapital(words.get(from)) && hasCapital(words.get(from + 1));

interface WrongName {
  readonly from: number;
  readonly to: number;
  readonly entry: NameEntry;
}

function wrongNamesIn({ words, names }: BlockReading): WrongName[] {
  return names.flatMap(({ from, to, entries: all, plural }): WrongName[] => {
    if (plural || isOneOfMany(words, from)) return [];
    const first = from === 0 || /^[.!?:]$/.test(words.get(from - 1)?.text ?? '');
    const entries = all.filter(
      (e) => e.type === 'fullForm' && e.status !== 'deprecated' && e.words.length === to - from && !isDescribed(e, words, from),
    );
    const [entry] = entries;
    return entry && entries.every((e) => wrongCase(e, words, from, first)) ? [{ from, to, entry }] : [];
  });
}

/** An abbreviation of a body in lowercase. */
interface SmallAbbreviation {
  readonly at: number;
  readonly term: Term;
}

/** Returns whether a word may be an abbreviation in lowercase. Many shorter ones are English words: the doe, the dot, who. */
const smallLetters = perWord((text) => /^[a-z]{4,8}$/.test(text));

/** Words that precede a common noun or verb (“they will care”), but not a name. */
const beforeWord = /^(?:an?|will|would|shall|should|must|may|might|can|could|not|takes?|taken|our|their|its|his|her|no|any|some|more)$/;

/** Returns the body whose abbreviation a lowercase word is, if the letters have no other meaning. */
const bodyInSmallLetters = weakMemo((glossary: Glossary) =>
  boundedMemo(4096, (text): Term | null => {
    const short = text.toUpperCase();
    const terms = glossary.termsOf(short);
    return terms.every((t) => isBody(t) && t.abbreviation === short) ? (terms[0] ?? null) : null;
  }),
);

function smallAbbreviationsIn({ words, names }: BlockReading, glossary: Glossary): SmallAbbreviation[] {
  const bodyOf = bodyInSmallLetters(glossary);
  return words
    .indexesWhere((word) => smallLetters(word) && bodyOf(word.text) !== null)
    .flatMap((at) => {
      const term = bodyOf(words.get(at)?.text ?? '');
      if (term === null || beforeWord.test(words.get(at - 1)?.key ?? '')) return [];
      return names.some(({ from, to }) => at >= from && at < to) ? [] : [{ at, term }];
    });
}

function abbreviationObservation(block: DocumentBlock, { at, term: { abbreviation: short = '' } }: SmallAbbreviation): Observation {
  const span = spanOfWords(block, at, at + 1);
  return {
    ...span,
    message: t('Write “{0}”, as in the glossary.', short),
    fixes: [{ title: t('Write “{0}”', short), safe: false, edits: [{ ...span, newText: short }] }],
  };
}

function nameObservation(block: DocumentBlock, { from, to, entry }: WrongName): Observation {
  const span = spanOfWords(block, from, to);
  return {
    ...span,
    message: t('Write “{0}”, as in the glossary.', entry.text),
    fixes: [{ title: t('Write “{0}”', entry.text), safe: true, edits: [{ ...span, newText: entry.text }] }],
  };
}

const namesWithArticle = new Set(data.withArticle.words);

const article = wordClass((text) => text === 'The');

/** Returns the indexes of “The” before a name in mid-sentence. */
function articlesIn({ kind, words, names }: BlockReading): number[] {
  if (kind === 'tableCell') return [];
  return words.find(article, (_, i) => {
    if (!hasCapital(words.get(i + 1))) return undefined;
    const before = words.get(i - 1);
    if (!isWord(before) || !/^\p{Ll}/u.test(before.text) || namesWithArticle.has(words.get(i + 1)?.key ?? '')) return undefined;
    const inName = names.some((n) => n.from <= i && n.to > i && n.entries.some((e) => e.words[i - n.from] === 'The'));
    return inName ? undefined : i;
  });
}

/** Returns whether a name is in the glossary or denotes its kind. The article of a newspaper or foundation may be part of its name. */
function isKnownName({ words, names }: BlockReading, from: number): boolean {
  if (names.some((n) => n.from === from)) return true;
  let to = from;
  while (hasCapital(words.get(to))) to++;
  return kindOfName(textOfWords(words, from, to)) !== 'concept';
}

function articleObservation(block: DocumentBlock, at: number): Observation {
  const span = spanOfWords(block, at, at + 1);
  return {
    ...span,
    message: t('Lowercase “the” in mid-sentence.'),
    fixes: [{ title: t('Write “the”'), safe: isKnownName(block.reading, at + 1), edits: [{ ...span, newText: 'the' }] }],
  };
}

/** An ordinal with its noun, capitalized or not. */
interface LocalNumber {
  readonly at: number;
  readonly noun?: string;
}

const capitalOrdinal = wordClass((text, key) => /^[\p{Lu}\p{N}]/u.test(text) && ordinalNumber(key) !== undefined);

function numberedIn({ words }: BlockReading): LocalNumber[] {
  return words.find<LocalNumber>(capitalOrdinal, (word, at) => {
    const noun = words.get(at + 1);
    if (!isWord(noun) || noun.text.length < 4) return undefined;
    if (hasCapital(noun)) return { at, noun: noun.key };
    return at > 0 && /^\p{L}/u.test(words.get(at - 1)?.text ?? '') && /^\p{Lu}/u.test(word.text) ? { at } : undefined;
  });
}

interface Numbered {
  readonly block: DocumentBlock;
  readonly at: number;
}

/** Reports “Ninth meeting” in a statement that has “Eighth Meeting”. */
function numberedMeetings(numbered: readonly InBlock<LocalNumber>[]): Observation[] {
  const capital = new Map<string, Numbered>();
  const small: Numbered[] = [];
  for (const { block, found } of numbered) {
    for (const { at, noun } of found) {
      if (noun === undefined) small.push({ block, at });
      else if (!capital.has(noun)) capital.set(noun, { block, at });
    }
  }
  return small.flatMap(({ block, at }) => {
    const [ordinal, noun] = block.reading.words.slice(at, at + 2);
    const model = capital.get(noun?.key ?? '');
    if (!ordinal || !noun || !model) return [];
    const written = noun.text.charAt(0).toUpperCase() + noun.text.slice(1);
    const span = spanOfWords(block, at, at + 2);
    const place = spanOfWords(block, at + 1, at + 2);
    const modelSpan = spanOfWords(model.block, model.at, model.at + 2);
    const modelText = model.block.reading.words
      .slice(model.at, model.at + 2)
      .map((w) => w.text)
      .join(' ');
    return [
      {
        ...span,
        message: t('Write “{0} {1}”, as in “{2}”.', ordinal.text, written, modelText),
        related: [{ ...modelSpan, message: t('“{0}” has capitals here', modelText) }],
        fixes: [{ title: t('Write “{0} {1}”', ordinal.text, written), safe: true, edits: [{ ...place, newText: written }] }],
      },
    ];
  });
}
