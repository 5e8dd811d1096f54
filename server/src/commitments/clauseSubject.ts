import parties from '../../../data/wording/parties.json' with { type: 'json' };
import type { BlockReading } from '../statement/reading.js';
import { isWord, type Word } from '../text/words.js';
import { type Parties, type Subject, subjectsEndingAt } from './subject.js';

/** A range of words of a block. `to` is exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

const between = new Set(parties.between.words);
const fronting = new Set(parties.fronting.words);
const subordinate = new Set(parties.subordinate.words);
const marks = /^[,;:()–—-]$/;
/** Maximum distance from a verb back to its subject, in words. Keeps the time linear for texts without sentences. */
const maxDistance = 250;

/** Words that open a clause which adds something to the previous one. */
const adding = /^(?:which|where)$/;

/** Returns whether a word may stand between a subject and its verb: an adverb or an auxiliary. */
export const isBetween = (word: Word | undefined): boolean => word !== undefined && (between.has(word.key) || /ly$/.test(word.key));

/** Maximum length, in words, of a phrase that opens a sentence without a comma before its subject. */
const maxFrontLength = 9;

/**
 * Returns whether a subject that begins at a word opens a main clause, rather than being part of a that-clause, a relative clause or a
 * longer noun phrase.
 */
function opensClause({ words }: BlockReading, sentence: WordRange, at: number): boolean {
  if (at <= sentence.from) return true;
  const before = words.get(at - 1);
  const key = before?.key ?? '';
  if (words.get(at - 2)?.key === 'that') return false;
  if (key === 'while' || key === 'and' || key === 'but' || key === 'yet') return words.get(at - 2)?.key !== 'between';
  // “…, which the United States welcomed”, “…, where they affirmed”: a clause that adds something counts as a main clause.
  if (subordinate.has(key)) return adding.test(key) && words.get(at - 2)?.text === ',';
  if (marks.test(before?.text ?? '')) return true;
  return at - sentence.from <= maxFrontLength && fronting.has(words.get(sentence.from)?.key ?? '') && !continuesNounPhrase(key);
}

/** Returns whether a word may open a sentence before its subject: “Together”, “In”. */
export const isFronting = (word: Word | undefined): boolean => fronting.has(word?.key ?? '');

/** Returns whether a noun phrase continues after a word: a determiner or a preposition. */
export const continuesNounPhrase = (key: string): boolean =>
  /^(?:the|our|their|of|by|with|to|from|for|in|on|at|between|among|s|a|an)$/.test(key);

/** Returns whether a subject may be one of the parties. A country that is not a party cannot. */
const isParty = ({ kind, side }: Subject, { countries }: Parties): boolean =>
  kind !== 'one side' || side === undefined || countries.length < 2 || side.split(', ').every((s) => countries.includes(s));

/** Returns the subject that ends before a word and opens a clause, or undefined if every candidate follows “that” or “which”. */
export function subjectBefore(reading: BlockReading, sentence: WordRange, at: number, parties: Parties): Subject | undefined {
  for (const subject of subjectsEndingAt(reading, at, parties)) {
    if (subject.from < sentence.from) continue;
    if (subordinate.has(reading.words.get(subject.from - 1)?.key ?? '') && !opensClause(reading, sentence, subject.from)) return undefined;
    if (isParty(subject, parties) && opensClause(reading, sentence, subject.from)) return subject;
  }
  return undefined;
}

/** Returns the subject before an aside: “The Ministers, in this regard, reaffirmed”. @param at index of the word after the aside */
export function subjectBeforeAside(reading: BlockReading, sentence: WordRange, at: number, parties: Parties): Subject | undefined {
  if (reading.words.get(at - 1)?.text !== ',') return undefined;
  for (let i = at - 2; i > sentence.from && at - i < 40; i--) {
    if (reading.words.get(i)?.text !== ',') continue;
    const subject = subjectBefore(reading, sentence, i, parties);
    if (subject) return opensAlone(reading, sentence, subject) ? subject : undefined;
  }
  return undefined;
}

/** Returns whether only a fronted phrase and its comma precede a subject. Then what follows at a comma is an aside, not a list. */
const opensAlone = ({ words }: BlockReading, sentence: WordRange, subject: Subject): boolean =>
  subject.from === sentence.from || (words.get(subject.from - 1)?.text === ',' && subject.from - sentence.from <= maxFrontLength);

/**
 * Returns a function that returns the last subject of a sentence before a word, whatever its verb: “The leaders met in Tokyo and agreed …”.
 * For words in order it searches none twice, since a sentence may have hundreds of verbs.
 */
export function lastSubjects(reading: BlockReading, sentence: WordRange, parties: Parties): (at: number) => Subject | undefined {
  const search = (at: number, after: number): Subject | undefined => {
    for (let end = at - 1; end > Math.max(after, at - maxDistance); end--) {
      const next = reading.words.get(end);
      if (!isWord(next) || /^(?:and|of|s|or)$/.test(next.key)) continue;
      const subject = subjectBefore(reading, sentence, end, parties);
      if (subject) return subject;
    }
    return undefined;
  };
  /** The last word after which a subject was searched, and the subject. */
  let searched = sentence.from;
  let last: Subject | undefined;
  return (at) => {
    if (at <= searched) return search(at, sentence.from);
    last = search(at, searched) ?? last;
    searched = at - 1;
    return last && last.to > at - maxDistance ? last : undefined;
  };
}

const irregular = /^(?:met|held|gave|took|had|made|was|were|spoke|saw|began|led|set|brought|came|convened|underwent)$/;

/** Returns the tense of a subject’s verb if the verb is not operative. */
export function tenseAfter({ words }: BlockReading, subject: Subject): 'past' | 'base' {
  let i = subject.to;
  while (isBetween(words.get(i)) && i < subject.to + 4) i++;
  const key = words.get(i)?.key ?? '';
  return irregular.test(key) || /ed$/.test(key) ? 'past' : 'base';
}

/** Returns the subject of the main clause after a participle that opens the sentence. @param at index of the word after the participle */
export function subjectAfter(reading: BlockReading, sentence: WordRange, at: number, parties: Parties): Subject | undefined {
  for (let end = at + 1; end < Math.min(sentence.to, at + maxDistance); end++) {
    if (!isWord(reading.words.get(end))) continue;
    const subject = subjectBefore(reading, sentence, end, parties);
    if (subject && subject.from > at && reading.words.get(subject.from - 1)?.text === ',')
      return longestFrom(reading, sentence, subject, parties);
  }
  return undefined;
}

/** Maximum number of additional words in a subject that begins with another subject: “both sides”. */
const maxExtraWords = 16;

/** Returns the longest subject that begins where `subject` does. */
function longestFrom(reading: BlockReading, sentence: WordRange, subject: Subject, parties: Parties): Subject {
  for (let end = Math.min(sentence.to, subject.to + maxExtraWords); end > subject.to; end--) {
    const longer = subjectBefore(reading, sentence, end, parties);
    if (longer?.from === subject.from) return longer;
  }
  return subject;
}

/**
 * Returns the only party named in a subordinate clause before the main one: “As France assumes the Presidency, it will …”.
 * @param at index of the pronoun
 */
export function namedBefore(reading: BlockReading, sentence: WordRange, at: number, parties: Parties): Subject | undefined {
  for (let from = sentence.from + 1; from < at; from++) {
    if (!subordinate.has(reading.words.get(from - 1)?.key ?? '')) continue;
    for (let to = Math.min(at, from + maxExtraWords); to > from; to--) {
      const named = subjectsEndingAt(reading, to, parties).find((s) => s.from === from && !s.plural && s.pronoun === undefined);
      if (named) return named;
    }
  }
  return undefined;
}
