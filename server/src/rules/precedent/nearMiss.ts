import ladder from '../../../../data/wording/verbs.json' with { type: 'json' };
import type { Edit, Observation } from '../../findings/finding.js';
import { type Departure, type NearMiss, nearMisses } from '../../precedent/index/nearMisses.js';
import type { LocalSentence } from '../../precedent/sentence/sentencesIn.js';
import { tokensOf } from '../../precedent/sentence/tokens.js';
import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { wordsOf } from '../../text/words.js';
import type { Check } from '../rule.js';
import { type InSentence, precedentQuery } from './precedentQuery.js';
import { statementsOf } from './statements.js';

/** Reports a formulation of earlier statements with one or two words changed. */
export const nearMiss: Check = (statement, { queryAllBlocks, precedents }) =>
  precedents
    ? queryAllBlocks(nearMissesIn(precedents)).flatMap(({ block, found }) => found.map((hit) => observation(statement, block, hit)))
    : [];

/** A near miss in a sentence. Offsets are UTF-16 code units of the sentence. */
interface Hit {
  /** The differing words, or those next to missing words. */
  readonly start: number;
  readonly end: number;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly agreed: string }[];
  /** The agreed wording with a few words around it. */
  readonly excerpt: string;
  readonly statements: string;
  /** Whether the fixed sentence is no near miss, and no introduction has to move. */
  readonly isFixable: boolean;
}

/** Number of words around a departure in a message. */
const contextWords = 3;

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
          excerpt: excerptOf(sentence, miss),
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
      return edits.some((e) => start + e.start >= from && start + e.end <= to);
    }),
);

/** The abbreviation may be introduced here, and only a person can decide where its introduction should go. */
const hasAbbreviation = (text: string): boolean => /\p{Lu}{2}/u.test(text);

/** Extends a departure at an apostrophe by the adjacent letters, so that the message shows it. */
function withApostrophes(text: string, { start, end, agreed }: Departure): Departure {
  const before = /^['’]\p{L}/u.test(agreed) ? text.slice(start - 1, start) : '';
  const after = /\p{L}['’]$/u.test(agreed) ? text.slice(end, end + 1) : '';
  return { start: start - before.length, end: end + after.length, agreed: before + agreed + after };
}

const parties = new Set(ladder.subjects);

/** Returns whether only the names of the parties differ: “the Presidents” for “the leaders”. */
function isOfParties(sentence: LocalSentence, miss: NearMiss): boolean {
  const areParties = (text: string): boolean => {
    const words = [...wordsOf(text)].filter((w) => w.isWord);
    return words.length > 0 && words.every((w) => parties.has(w.key) || w.key === 'the' || w.key === 'two');
  };
  return miss.departures.every((d) => areParties(d.agreed) && areParties(sentence.text.slice(d.start, d.end)));
}

const verbOpenings = new Set(Object.values(ladder.forms).flatMap((forms) => forms.map((form) => form.split(' ')[0])));

/** Returns whether a commitment verb replaces another. precedent/weaker reports weaker verbs, and a stronger one is intended. */
function isOfVerbs({ tokens, verbs }: LocalSentence, { departures }: NearMiss): boolean {
  const [only, other] = departures;
  if (!only || other) return false;
  const isVerb = verbs.some(({ token }) => (tokens[token]?.start ?? 0) >= only.start && (tokens[token]?.start ?? 0) < only.end);
  return isVerb && [...wordsOf(only.agreed)].some(({ key }) => verbOpenings.has(key));
}

/** Returns a part of a sentence with the agreed wording in place of the departures. */
function withAgreed(text: string, { departures }: NearMiss, from: number, to: number): string {
  let [written, at] = ['', from];
  for (const { start, end, agreed } of departures) {
    written += text.slice(at, start) + agreed;
    at = end;
  }
  return written + text.slice(at, to);
}

/** Returns the first and last differing tokens, or those around missing words. */
function edges({ tokens }: LocalSentence, { departures, from, to }: NearMiss): { first: number; last: number } {
  const start = departures[0]?.start ?? 0;
  const end = departures.at(-1)?.end ?? 0;
  const inside = tokens.map((t, i) => (t.start >= start && t.end <= end ? i : -1)).filter((i) => i >= 0);
  const before = tokens.findLastIndex((t) => t.end <= start);
  return { first: Math.max(from, inside[0] ?? before), last: Math.min(to - 1, inside.at(-1) ?? before + 1) };
}

function differsInWords(sentence: LocalSentence, miss: NearMiss): { start: number; end: number } {
  const { first, last } = edges(sentence, miss);
  return { start: sentence.tokens[first]?.start ?? 0, end: sentence.tokens[last]?.end ?? 0 };
}

function excerptOf(sentence: LocalSentence, miss: NearMiss): string {
  const { first, last } = edges(sentence, miss);
  const from = sentence.tokens[Math.max(miss.from, first - contextWords)]?.start ?? 0;
  const to = sentence.tokens[Math.min(miss.to - 1, last + contextWords)]?.end ?? 0;
  return withAgreed(sentence.text, miss, from, to);
}

function observation({ text }: Statement, block: DocumentBlock, { hit, start: base }: InSentence<Hit>): Observation {
  const { excerpt, statements, isFixable } = hit;
  const edits = hit.edits.map((e) => ({ ...e, start: base + e.start, end: base + e.end }));
  const written = edits.map((e): Edit => ({ ...spanOfText(block, e.start, e.end), newText: e.agreed }));
  const { running } = block.reading;
  // If there is markup between the words, only a person can decide where it should go.
  const isPlain = edits.every((e, i) => {
    const { offset, length } = written[i] as Edit;
    return text.slice(offset, offset + length).replace(/\s+/g, ' ') === running.text.slice(e.start, e.end).replace(/\s+/g, ' ');
  });
  return {
    ...spanOfText(block, base + hit.start, base + hit.end),
    message: `The agreed wording is “${excerpt}” (${statements}).`,
    fixes: isFixable && isPlain ? [{ title: `Write “${excerpt}”, as agreed`, safe: false, edits: written }] : [],
  };
}
