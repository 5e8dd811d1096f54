import ladder from '../../../../data/wording/verbs.json' with { type: 'json' };
import type { Edit, Observation } from '../../findings/finding.js';
import { spelledBy, spellingHabits, spellingKey } from '../../precedent/compare/spelling.js';
import { type Departure, type NearMiss, nearMisses } from '../../precedent/index/nearMisses.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import { openingNames, withSeries } from '../../precedent/index/series.js';
import { type LocalSentence, localSentencesOf } from '../../precedent/sentence/sentencesIn.js';
import { tokensOf } from '../../precedent/sentence/tokens.js';
import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { weakMemo } from '../../text/memo.js';
import { type Word, wordsOf } from '../../text/words.js';
import type { Check } from '../rule.js';
import { type InSentence, precedentQuery } from './precedentQuery.js';
import { statementsOf } from './statements.js';

/** Reports a formulation of earlier statements with one or two words changed. */
export const nearMiss: Check = (statement, { queryAllBlocks, precedents }) =>
  precedents
    ? queryAllBlocks(nearMissesFor(statement, precedents)).flatMap(({ block, found }) =>
        found.map((hit) => observation(statement, block, hit)),
      )
    : [];

/** A near miss in a sentence. Offsets are UTF-16 code units of the sentence. */
interface Hit {
  /** The differing words, or those next to missing words. */
  readonly start: number;
  readonly end: number;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly agreed: string }[];
  /** The agreed wording with a few words around it. */
  readonly excerpt: string;
  /** The same words of the text. */
  readonly ours: string;
  readonly statements: string;
  /** Whether the fixed sentence is not itself a near miss, and no introduction has to move. */
  readonly isFixable: boolean;
}

/** Number of words around a departure in a message, and minimum number of words in its excerpt. */
const contextWords = 3;
const minShown = 8;

const openingBlocks = 12;

const namesOf = ({ blocks }: Statement): string[] =>
  openingNames(blocks.slice(0, openingBlocks).flatMap(({ reading }) => localSentencesOf(reading)));

/** Returns the query for a statement. Prefers earlier statements of its series. */
export const nearMissesFor = (statement: Statement, precedents: PrecedentIndex): ReturnType<typeof nearMissesIn> =>
  nearMissesIn(withSeries(precedents, namesOf(statement)));

export const nearMissesIn = precedentQuery<Hit>(
  (index, sentence) =>
    nearMisses(index, sentence)
      .filter((miss) => !isOfParties(sentence, miss) && !isOfVerbs(sentence, miss))
      .map((miss): Hit => {
        const { text } = sentence;
        const fixed = withAgreed(text, miss, 0, text.length);
        const again = nearMisses(index, { text: fixed, tokens: tokensOf(wordsOf(fixed)) });
        return {
          ...differsInWords(sentence, miss),
          edits: miss.departures.map((d) => withApostrophes(text, d)),
          ...excerptsOf(sentence, miss),
          statements: statementsOf(miss),
          isFixable:
            again.every((a) => a.to <= miss.from || a.from >= miss.to) &&
            miss.departures.every(
              (d) => !d.agreed.includes('"') && !hasAbbreviation(d.agreed) && !hasAbbreviation(text.slice(d.start, d.end)),
            ),
        };
      }),
  ({ names, words }, { edits }, start) =>
    !names.some((name) => {
      const [from, to] = [words.get(name.from)?.start ?? 0, words.get(name.to - 1)?.end ?? 0];
      // Words missing before or after a name are not part of it.
      return edits.some(
        (e) => start + e.start >= from && start + e.end <= to && (e.end > e.start || (start + e.start > from && start + e.end < to)),
      );
    }),
);

/**
 * Returns whether a text may contain an abbreviation. It may be introduced there, and only the user can decide where to move the
 * introduction.
 */
const hasAbbreviation = (text: string): boolean => /\p{Lu}{2}/u.test(text);

/** Extends a departure at an apostrophe by the adjacent letters, so that the message shows it. */
function withApostrophes(text: string, { start, end, agreed }: Departure): Hit['edits'][number] {
  const before = /^['’]\p{L}/u.test(agreed) ? text.slice(start - 1, start) : '';
  const after = /\p{L}['’]$/u.test(agreed) ? text.slice(end, end + 1) : '';
  return { start: start - before.length, end: end + after.length, agreed: before + agreed + after };
}

const parties = new Set(ladder.subjects);

/** Returns whether only the names of the parties differ: “the Presidents” for “the leaders”. */
function isOfParties(sentence: LocalSentence, miss: NearMiss): boolean {
  const areParties = (text: string): boolean => {
    const words = wordsIn(text);
    return words.length > 0 && words.every((w) => parties.has(w.key) || w.key === 'the' || w.key === 'two');
  };
  return miss.departures.every((d) => d.isMinor || (areParties(d.agreed) && areParties(sentence.text.slice(d.start, d.end))));
}

const verbOpenings = new Set(Object.values(ladder.forms).flatMap((forms) => forms.map((form) => form.split(' ')[0])));

const wordsIn = (text: string): Word[] => [...wordsOf(text)].filter((w) => w.isWord);

/** Returns whether a departure is only the introduction of an abbreviation: “(UNSCRs)”. */
const isIntroduction = (text: string): boolean => /^[^\p{L}\d(]*\(\p{Lu}[\p{Lu}\d-]+s?\)[^\p{L}\d]*$/u.test(text);

/** Returns whether a commitment verb replaces another. precedent/weaker reports weaker verbs, and a stronger one is intended. */
function isOfVerbs({ text: ownText, tokens, verbs }: LocalSentence, { departures }: NearMiss): boolean {
  const [only, other] = departures.filter((d) => !d.isMinor && !isIntroduction(ownText.slice(d.start, d.end)));
  if (!only || other) return false;
  // “remain to” for “remain committed to” lost its verb; “violence by” for “violence committed by” did not.
  const isLeftOut = wordsIn(ownText.slice(only.start, only.end)).length === 0 && wordsIn(only.agreed).length === 1;
  if (isLeftOut && !/^\W*by\b/u.test(ownText.slice(only.end))) return false;
  // A verb on only one side means that another clause begins.
  const hasVerb = (text: string): boolean => [...wordsOf(text)].some(({ key }) => /(?:ed|ing)$/.test(key) && verbOpenings.has(key));
  if (hasVerb(only.agreed) !== hasVerb(ownText.slice(only.start, only.end))) return true;
  const isVerb = verbs.some(({ token }) => (tokens[token]?.start ?? 0) >= only.start && (tokens[token]?.start ?? 0) < only.end);
  return isVerb && [...wordsOf(only.agreed)].some(({ key }) => verbOpenings.has(key));
}

/** Returns a part of a sentence with the agreed wording in place of the departures. */
function withAgreed(text: string, { departures }: NearMiss, from: number, to: number): string {
  let [written, at] = ['', from];
  for (const { start, end, agreed } of departures) {
    if (start < from || end > to) continue;
    written += text.slice(at, start) + agreed;
    at = end;
  }
  return written + text.slice(at, to);
}

/** Returns the first and last differing tokens, or those around missing words. */
const edges = ({ departs, from, to }: NearMiss): { first: number; last: number } =>
  departs.to > departs.from
    ? { first: departs.from, last: departs.to - 1 }
    : { first: Math.max(from, departs.from - 1), last: Math.min(to - 1, departs.from) };

function differsInWords(sentence: LocalSentence, miss: NearMiss): { start: number; end: number } {
  const { first, last } = edges(miss);
  return { start: sentence.tokens[first]?.start ?? 0, end: sentence.tokens[last]?.end ?? 0 };
}

/** Returns the agreed words around a departure, and those of the text in their place. */
function excerptsOf(sentence: LocalSentence, miss: NearMiss): Pick<Hit, 'excerpt' | 'ours'> {
  const { first, last } = edges(miss);
  let [before, after] = [Math.max(miss.from, first - contextWords), Math.min(miss.to - 1, last + contextWords)];
  while (after - before + 1 < minShown && (before > miss.from || after < miss.to - 1)) {
    if (before > miss.from) before--;
    if (after - before + 1 < minShown && after < miss.to - 1) after++;
  }
  const [from, to] = [sentence.tokens[before]?.start ?? 0, sentence.tokens[after]?.end ?? 0];
  return { excerpt: withAgreed(sentence.text, miss, from, to), ours: sentence.text.slice(from, to) };
}

/** Returns the spellings of a statement: its words, and its habits for all others. */
const spellings = weakMemo(({ blocks }: Statement) => {
  const own = new Map<string, string>();
  for (const { reading } of blocks) for (const { key } of reading.words) own.set(spellingKey(key), key);
  return { own, habits: spellingHabits(own.values()) };
});

/** Returns agreed words in the style of the statement, with its apostrophes and spelling. */
function inOwnStyle(agreed: string, statement: Statement): string {
  const { text } = statement;
  const { own, habits } = spellings(statement);
  const spelled = agreed.replace(/(?<!\p{Ll})\p{Ll}+(?!\p{L})/gu, (word) => own.get(spellingKey(word)) ?? spelledBy(word, habits));
  return text.includes('’') && !text.includes("'") ? spelled.replaceAll("'", '’') : spelled;
}

function observation(statement: Statement, block: DocumentBlock, { hit, start: base }: InSentence<Hit>): Observation {
  const { excerpt, ours, statements, isFixable } = hit;
  const edits = hit.edits.map((e) => ({ ...e, agreed: inOwnStyle(e.agreed, statement), start: base + e.start, end: base + e.end }));
  const written = edits.map((e): Edit => ({ ...spanOfText(block, e.start, e.end), newText: e.agreed }));
  const { text } = statement;
  const { running } = block.reading;
  // If there is markup between the words, only the user can decide where it belongs.
  const isPlain = edits.every((e, i) => {
    const { offset, length } = written[i] as Edit;
    return text.slice(offset, offset + length).replace(/\s+/g, ' ') === running.text.slice(e.start, e.end).replace(/\s+/g, ' ');
  });
  return {
    ...spanOfText(block, base + hit.start, base + hit.end),
    message: t('The agreed wording is “{0}”, not “{1}” ({2}).', excerpt, ours, statements),
    fixes: isFixable && isPlain ? [{ title: t('Write “{0}”, as agreed', excerpt), safe: false, edits: written }] : [],
  };
}
