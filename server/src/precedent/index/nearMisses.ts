import { stemmer } from 'stemmer';
import { wordsOf } from '../../text/words.js';
import { differenceOf } from '../compare/difference.js';
import type { ReadSentence } from '../sentence/sentence.js';
import { type Token, tokensOf } from '../sentence/tokens.js';
import { candidatesFor } from './candidates.js';
import { type Occurrences, occurrencesOfWords, sentencesContaining, wordsIn } from './occurrences.js';
import type { PrecedentIndex } from './precedentIndex.js';
import { mayShareRun, type SharedRun, sharedRuns } from './sharedRuns.js';

/** The text and tokens of a sentence. */
export type Worded = Pick<ReadSentence, 'text' | 'tokens'>;

/** A difference from agreed wording. Offsets are UTF-16 code units of the sentence’s `text`. */
export interface Departure {
  readonly start: number;
  readonly end: number;
  /** The agreed text, with marks and spaces up to the adjacent words. */
  readonly agreed: string;
}

/** A run of eight words or more that differs from agreed wording in one or two. */
export interface NearMiss extends Occurrences {
  /** The run, as tokens of the sentence, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The agreed wording as in the newest statement. */
  readonly agreed: string;
  /** In order. The run with `agreed` in place of each departure is the agreed wording with the sentence’s own numbers, dates and names. */
  readonly departures: readonly Departure[];
}

const maxCandidates = 24;
/** Minimum number of statements with a wording, if the newest does not have it. */
const minStatements = 2;

/** Returns whether words differ only in form (reaffirmed, reaffirm): grammar, not another wording. */
const areForms = (a: readonly Token[], b: readonly Token[]): boolean =>
  a.length === b.length && a.every((t, i) => stemmer(t.key) === stemmer(b[i]?.key ?? ''));

const joins = /^(?:and|or|of|the|in|between|with)$/;

/**
 * Returns whether tokens are capitalized words in mid-sentence, with function words between them: names of people and places, which change
 * with the parties.
 */
function areNames(tokens: readonly Token[], text: string): boolean {
  return tokens.every((t) => joins.test(t.key) || t.key.startsWith('#') || (t.start > 0 && /^\p{Lu}/u.test(text.slice(t.start, t.end))));
}

/** Returns whether a change consists only of names. */
const isOfNames = (ours: readonly Token[], text: string, theirs: readonly Token[], agreedText: string): boolean =>
  areNames(ours, text) && areNames(theirs, agreedText) && [...ours, ...theirs].some((t) => !joins.test(t.key));

/** Returns the range from the end of the word before a run to the start of the word after it. */
const gap = (tokens: readonly Token[], from: number, to: number): { start: number; end: number } => ({
  start: tokens[from - 1]?.end ?? 0,
  end: tokens[to]?.start ?? 0,
});

/** Returns the index at which keys occur in a row among tokens, or -1. */
const placeIn = (tokens: readonly Token[], keys: readonly string[]): number =>
  tokens.findIndex((_, at) => keys.every((key, k) => tokens[at + k]?.key === key));

/** Converts a shared run to a near miss, or returns undefined if only grammar and names differ. */
function asNearMiss({ tokens, text }: Worded, run: SharedRun, keys: readonly string[], occurrences: Occurrences): NearMiss | undefined {
  const agreedText = occurrences.uses[0]?.text ?? '';
  const agreed = tokensOf(wordsOf(agreedText));
  const place = placeIn(agreed, keys);
  if (place < 0) return undefined;
  const shift = place - run.agreedFrom;
  const changes = run.changes.map(({ old, new: own }) => ({ own, old: { from: old.from + shift, to: old.to + shift } }));
  const isWording = changes.some(({ own, old }) => {
    const [ours, theirs] = [tokens.slice(own.from, own.to), agreed.slice(old.from, old.to)];
    return !areForms(ours, theirs) && !isOfNames(ours, text, theirs, agreedText);
  });
  if (!isWording) return undefined;
  const departures = changes.map(({ own, old }) => {
    const other = gap(agreed, old.from, old.to);
    return { ...gap(tokens, own.from, own.to), agreed: agreedText.slice(other.start, other.end) };
  });
  const whole = agreedText.slice(agreed[place]?.start ?? 0, agreed[place + keys.length - 1]?.end ?? 0);
  return { ...occurrences, from: run.from, to: run.to, agreed: whole, departures };
}

/** Minimum weight of the common words relative to the average. Below it are formula words: “the two leaders … the importance of”. */
const minWeight = 0.75;

function saysEnough(index: PrecedentIndex, words: readonly number[], { from, to, changes }: SharedRun): boolean {
  let [sum, count] = [0, 0];
  for (let i = from; i < to; i++) {
    if (changes.some((c) => c.kind === 'changed' && i >= c.new.from && i < c.new.to)) continue;
    sum += index.weightOf(words[i] as number);
    count++;
  }
  return sum >= minWeight * count * index.meanWeight;
}

const isBetter = (a: NearMiss, b: NearMiss): boolean =>
  a.documents !== b.documents ? a.documents > b.documents : (a.newest ?? '') > (b.newest ?? '');

/**
 * Finds runs of a sentence that differ in one or two words from wording in at least two statements, or in the newest one. An identical
 * agreed sentence has none. Numbers, dates, ordinals and names don’t count. Of equally close wordings, the one in most statements wins.
 * @returns in text order, without overlaps
 */
export function nearMisses(index: PrecedentIndex, sentence: Worded): NearMiss[] {
  const words = wordsIn(index, sentence.tokens);
  if (sentencesContaining(index, words).some((agreed) => index.usesOf(agreed).length > 0)) return [];
  const known = new Map<string, Occurrences>();
  const occurrencesIn = (run: readonly number[]): Occurrences => {
    const key = run.join();
    const found = known.get(key) ?? occurrencesOfWords(index, run);
    known.set(key, found);
    return found;
  };
  const isAgreed = ({ documents, newest }: Occurrences): boolean =>
    documents >= minStatements || (newest !== undefined && newest === index.newest);
  const found: NearMiss[] = [];
  for (const { words: agreed } of candidatesFor(index, words, maxCandidates)) {
    if (!mayShareRun(agreed, words)) continue;
    for (const runs of sharedRuns(differenceOf(agreed, words))) {
      const run = runs.find((r) => isAgreed(occurrencesIn(agreed.slice(r.agreedFrom, r.agreedTo))));
      if (!run || !saysEnough(index, words, run) || occurrencesIn(words.slice(run.from, run.to)).documents > 0) continue;
      const wording = agreed.slice(run.agreedFrom, run.agreedTo);
      const keys = wording.map((word) => index.keyOf(word));
      const miss = asNearMiss(sentence, run, keys, occurrencesIn(wording));
      if (miss) found.push(miss);
    }
  }
  const chosen: NearMiss[] = [];
  for (const miss of found.sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0)))
    if (chosen.every((c) => miss.to <= c.from || c.to <= miss.from)) chosen.push(miss);
  return chosen.sort((a, b) => a.from - b.from);
}
