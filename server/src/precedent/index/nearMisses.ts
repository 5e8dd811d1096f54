import { stemmer } from 'stemmer';
import { wordsOf } from '../../text/words.js';
import { differenceOf } from '../compare/difference.js';
import type { ReadSentence } from '../sentence/sentence.js';
import type { Token } from '../sentence/token.js';
import { tokensOf } from '../sentence/tokens.js';
import type { Occurrences } from './agreed.js';
import { candidatesFor } from './candidates.js';
import { wordsIn } from './closest.js';
import { entriesContaining } from './findContaining.js';
import { mayHoldStretch } from './mayHoldStretch.js';
import { occurrencesFrom } from './occurrences.js';
import type { PrecedentIndex } from './precedentIndex.js';
import { type SharedRun, sharedRuns } from './stretches.js';

/** The words of a sentence, wherever it stands. */
export type Worded = Pick<ReadSentence, 'text' | 'tokens'>;

/** A place where a stretch departs from the agreed wording. Offsets are UTF-16 code units of the sentence’s `text`. */
export interface Departure {
  readonly start: number;
  readonly end: number;
  /** What the agreed wording has there; with the marks and spaces up to the words beside it. */
  readonly agreed: string;
}

/** A stretch of eight words or more that departs by one or two from an agreed formulation. */
export interface NearMiss extends Occurrences {
  /** The stretch: tokens of the sentence, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The agreed formulation, as the newest statement has it. */
  readonly agreed: string;
  /** In order; what is agreed in the place of each makes the agreed formulation, with the sentence’s own numbers, dates and names. */
  readonly departures: readonly Departure[];
}

const mostCandidates = 24;
/** How many statements must carry a formulation that the newest does not. */
const leastStatements = 2;

/** Words in another form (reaffirmed for reaffirm) are grammar, not another wording. */
const areForms = (a: readonly Token[], b: readonly Token[]): boolean =>
  a.length === b.length && a.every((t, i) => stemmer(t.key) === stemmer(b[i]?.key ?? ''));

const joins = /^(?:and|or|of|the|in|between|with)$/;

/** Capitalised words in the middle of a sentence: who and where, which change with the parties; with what joins them, and what must change. */
function areNames(tokens: readonly Token[], text: string): boolean {
  return tokens.every((t) => joins.test(t.key) || t.key.startsWith('#') || (t.start > 0 && /^\p{Lu}/u.test(text.slice(t.start, t.end))));
}

/** Whether a change has names in it, and nothing else. */
const isOfNames = (ours: readonly Token[], text: string, theirs: readonly Token[], agreedText: string): boolean =>
  areNames(ours, text) && areNames(theirs, agreedText) && [...ours, ...theirs].some((t) => !joins.test(t.key));

/** From the end of the word before a run to the beginning of the word behind it. */
const gap = (tokens: readonly Token[], from: number, to: number): { start: number; end: number } => ({
  start: tokens[from - 1]?.end ?? 0,
  end: tokens[to]?.start ?? 0,
});

/** Where a run of keys stands among tokens, or -1. */
function placeIn(tokens: readonly Token[], run: readonly string[]): number {
  for (let at = 0; at + run.length <= tokens.length; at++) if (run.every((key, k) => tokens[at + k]?.key === key)) return at;
  return -1;
}

/** A stretch as a near miss of what the carriers have, or undefined where only grammar and names differ. */
function asNearMiss({ tokens, text }: Worded, stretch: SharedRun, run: readonly string[], carriers: Occurrences): NearMiss | undefined {
  const agreedText = carriers.uses[0]?.text ?? '';
  const agreed = tokensOf(wordsOf(agreedText));
  const place = placeIn(agreed, run);
  if (place < 0) return undefined;
  const shift = place - stretch.agreedFrom;
  const changes = stretch.changes.map(({ old, new: own }) => ({ own, old: { from: old.from + shift, to: old.to + shift } }));
  const isWording = changes.some(({ own, old }) => {
    const [ours, theirs] = [tokens.slice(own.from, own.to), agreed.slice(old.from, old.to)];
    return !areForms(ours, theirs) && !isOfNames(ours, text, theirs, agreedText);
  });
  if (!isWording) return undefined;
  const departures = changes.map(({ own, old }) => {
    const other = gap(agreed, old.from, old.to);
    return { ...gap(tokens, own.from, own.to), agreed: agreedText.slice(other.start, other.end) };
  });
  const whole = agreedText.slice(agreed[place]?.start ?? 0, agreed[place + run.length - 1]?.end ?? 0);
  return { ...carriers, from: stretch.from, to: stretch.to, agreed: whole, departures };
}

/** A stretch whose agreeing words say less than this share of what words say on average is no formulation: “the two leaders … the importance of”. */
const leastSaid = 0.75;

function saysEnough(index: PrecedentIndex, words: Int32Array, { from, to, changes }: SharedRun): boolean {
  let [sum, count] = [0, 0];
  for (let i = from; i < to; i++) {
    if (changes.some((c) => c.kind === 'changed' && i >= c.new.from && i < c.new.to)) continue;
    sum += index.weightOf(words[i] as number);
    count++;
  }
  return sum >= leastSaid * count * index.meanWeight;
}

const isBetter = (a: NearMiss, b: NearMiss): boolean =>
  a.documents !== b.documents ? a.documents > b.documents : (a.newest ?? '') > (b.newest ?? '');

/**
 * The stretches of a sentence that depart by one or two words from a formulation that stands in two statements or more, or in
 * the newest one. What is agreed as it stands is none; numbers, dates, ordinals and names do not count. Where several
 * formulations are as near, the one that most statements carry is given.
 * @returns in the order of the sentence, without overlap
 */
export function nearMisses(index: PrecedentIndex, sentence: Worded): NearMiss[] {
  const { tokens } = sentence;
  const words = wordsIn(index, tokens);
  const keys = tokens.map((t) => t.key);
  if (entriesContaining(index, words).some((entry) => index.usesOf(entry).length > 0)) return [];
  const known = new Map<string, Occurrences>();
  const carriers = (run: Int32Array): Occurrences => {
    const key = run.join();
    const found = known.get(key) ?? occurrencesFrom(entriesContaining(index, run).flatMap((entry) => index.usesOf(entry)));
    known.set(key, found);
    return found;
  };
  const { newest } = index;
  const isAgreed = (found: Occurrences): boolean =>
    found.documents >= leastStatements || (found.newest !== undefined && found.newest === newest);
  const found: NearMiss[] = [];
  for (const entry of candidatesFor(index, words, mostCandidates)) {
    const agreed = index.wordsOf(entry);
    if (!mayHoldStretch(agreed, words)) continue;
    const agreedKeys = Array.from(agreed, (word) => index.keyOf(word));
    for (const cuts of sharedRuns(differenceOf(agreedKeys, keys))) {
      const stretch = cuts.find((s) => isAgreed(carriers(agreed.slice(s.agreedFrom, s.agreedTo))));
      if (!stretch || !saysEnough(index, words, stretch) || carriers(words.slice(stretch.from, stretch.to)).documents > 0) continue;
      const run = agreed.slice(stretch.agreedFrom, stretch.agreedTo);
      const miss = asNearMiss(sentence, stretch, agreedKeys.slice(stretch.agreedFrom, stretch.agreedTo), carriers(run));
      if (miss) found.push(miss);
    }
  }
  const chosen: NearMiss[] = [];
  for (const miss of found.sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0)))
    if (chosen.every((c) => miss.to <= c.from || c.to <= miss.from)) chosen.push(miss);
  return chosen.sort((a, b) => a.from - b.from);
}
