import data from '../../../../data/wording/precedent.json' with { type: 'json' };
import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import { wordsOf } from '../../text/words.js';
import { differenceOf, type Run } from '../compare/difference.js';
import { spellingKey } from '../compare/spelling.js';
import { stemOf } from '../compare/stems.js';
import type { ReadSentence } from '../sentence/sentence.js';
import { type Token, tokensOf } from '../sentence/tokens.js';
import { candidatesFor } from './candidates.js';
import { type LoudWords, type SharedRun, sharedRuns } from './departures.js';
import { type Occurrences, occurrencesOfWords, sentencesContaining, wordsIn } from './occurrences.js';
import type { AgreedUse, PrecedentIndex } from './precedentIndex.js';
import type { Series } from './series.js';

/** The text and tokens of a sentence. */
export type Worded = Pick<ReadSentence, 'text' | 'tokens'>;

/** A difference from agreed wording. Offsets are UTF-16 code units of the sentence’s `text`. */
export interface Departure {
  readonly start: number;
  readonly end: number;
  /** The agreed text, with marks and spaces up to the adjacent words. */
  readonly agreed: string;
  /** Only articles and the like differ, or the spelling: written as agreed with the rest, but no departure by itself. */
  readonly isQuiet: boolean;
}

/** A run of eight words or more that differs from agreed wording in a few. */
export interface NearMiss extends Occurrences {
  /** The run, as tokens of the sentence, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The agreed wording as in the newest statement. */
  readonly agreed: string;
  /** Which tokens depart, quiet ones left out; empty where words are missing. */
  readonly departs: Run;
  /** In order. The run with `agreed` in place of each departure is the agreed wording with the sentence’s own numbers, dates and names. */
  readonly departures: readonly Departure[];
}

const maxCandidates = 24;
/** Minimum number of statements with a wording, if neither the newest has it nor the newest of the same series. */
const minStatements = 2;
/** Wording in so many statements is known beyond one series. */
const manyStatements = 3;
/** Minimum number of words in a run that say what it is about; the others are those of any statement. */
const minContent = 3;
/**
 * Minimum share of the shorter sentence that agrees where something else stands at a place, or at the end: less is one formula about two
 * things. A longer run than this is a formula by itself.
 */
const minAgreeing = 0.6;
const longRun = 14;

const quiet = new Set(data.quiet.words);
const tense = new Set(data.tense.words);
const beingWords = new Set(data.tense.be);
const unsaid = new Set([...unweighed.words, ...data.quiet.words]);
const formula = new Set(unweighed.formula.words.map(stemOf));

/** Returns the words of a sentence by which wording is compared: without articles and the like, in one spelling. */
function loudWordsOf(keys: readonly string[]): LoudWords {
  const tokens = keys.flatMap((key, i) => (quiet.has(key) || (key === 'of' && keys[i - 1] === 'all') ? [] : [i]));
  return { keys: tokens.map((i) => spellingKey(keys[i] as string)), tokens, all: keys };
}

const loud = (tokens: readonly Token[]): readonly Token[] => tokens.filter((t) => !quiet.has(t.key));

/** Returns whether words differ only in form (reaffirmed, reaffirm), spelling or tense (was held, will be held): not another wording. */
function areForms(ours: readonly Token[], theirs: readonly Token[]): boolean {
  const [a, b] = [loud(ours), loud(theirs)];
  if (a.map((t) => spellingKey(t.key)).join('') === b.map((t) => spellingKey(t.key)).join('')) return true;
  const withoutTense = (tokens: readonly Token[]): readonly Token[] => tokens.filter((t) => !tense.has(t.key));
  const areSame = (x: readonly Token[], y: readonly Token[]): boolean =>
    x.length === y.length && x.every((t, i) => stemOf(spellingKey(t.key)) === stemOf(spellingKey(y[i]?.key ?? '')));
  const hasBeing = (tokens: readonly Token[]): boolean => tokens.some((t) => beingWords.has(t.key));
  return areSame(a, b) || (hasBeing(a) && hasBeing(b) && areSame(withoutTense(a), withoutTense(b)));
}

const joins = /^(?:and|or|of|the|in|between|with)$/;

/** Returns whether words are capitalized inside a sentence: who and where, which change with the parties. Ignores words that join or tell the tense. */
function areNames(tokens: readonly Token[], text: string): boolean {
  const isIgnored = (key: string): boolean => joins.test(key) || quiet.has(key) || tense.has(key);
  return tokens.every((t) => isIgnored(t.key) || t.key.startsWith('#') || (t.start > 0 && /^\p{Lu}/u.test(text.slice(t.start, t.end))));
}

/** Returns whether a change consists only of names. */
const isOfNames = (ours: readonly Token[], text: string, theirs: readonly Token[], agreedText: string): boolean =>
  areNames(ours, text) &&
  areNames(theirs, agreedText) &&
  [...ours, ...theirs].some((t) => !joins.test(t.key) && !quiet.has(t.key) && !tense.has(t.key));

/** Returns the range from the end of the word before a run to the start of the word after it; at the end of the text, of its last word. */
const gap = (tokens: readonly Token[], from: number, to: number): { start: number; end: number } => ({
  start: tokens[from - 1]?.end ?? 0,
  end: tokens[to]?.start ?? tokens.at(-1)?.end ?? 0,
});

/** Returns the index of consecutive tokens with some keys, or -1. */
const placeIn = (tokens: readonly Token[], keys: readonly string[]): number =>
  tokens.findIndex((_, at) => keys.every((key, k) => tokens[at + k]?.key === key));

/** Converts a shared run to a near miss. Returns undefined if only grammar and names differ. */
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
  const folded = (of: readonly Token[]): string[] => of.map((t) => spellingKey(t.key));
  // The quiet words of the run are written as agreed too, so that what comes out is a wording that somebody has agreed to.
  const all = differenceOf(folded(agreed.slice(place, place + keys.length)), folded(tokens.slice(run.from, run.to)));
  const departures = all
    .filter(({ kind }) => kind === 'changed')
    .map(({ old, new: own }) => {
      const other = gap(agreed, place + old.from, place + old.to);
      const isQuiet = areForms(tokens.slice(run.from + own.from, run.from + own.to), agreed.slice(place + old.from, place + old.to));
      return { ...gap(tokens, run.from + own.from, run.from + own.to), agreed: agreedText.slice(other.start, other.end), isQuiet };
    });
  const [first, last] = [changes[0]?.own ?? { from: run.from, to: run.from }, changes.at(-1)?.own ?? { from: run.to, to: run.to }];
  const whole = agreedText.slice(agreed[place]?.start ?? 0, agreed[place + keys.length - 1]?.end ?? 0);
  return { ...occurrences, from: run.from, to: run.to, agreed: whole, departures, departs: { from: first.from, to: last.to } };
}

/** Minimum share of the average weight for words that agree. Less says nothing worth keeping: “the two leaders … the importance of”. */
const minWeight = 0.75;

/** Returns whether the words of a run that agree say enough. */
function saysEnough(index: PrecedentIndex, words: readonly number[], tokens: readonly Token[], { from, to, changes }: SharedRun): boolean {
  let [sum, count, content] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    if (changes.some((c) => i >= c.new.from && i < c.new.to)) continue;
    sum += index.weightOf(words[i] as number);
    count++;
    const key = tokens[i]?.key ?? '';
    if (!unsaid.has(key) && !key.startsWith('#') && !formula.has(stemOf(key))) content++;
  }
  return sum >= minWeight * count * index.meanWeight && content >= minContent;
}

const weightIn = (index: PrecedentIndex, words: readonly number[], of: readonly number[]): number =>
  of.reduce((sum, i) => sum + index.weightOf(words[i] as number), 0);

interface Compared {
  readonly words: readonly number[];
  readonly loud: LoudWords;
}

/** Returns whether enough of a sentence agrees for what departs to be another wording, and not another thing. */
function agreesEnough(
  index: PrecedentIndex,
  own: Compared,
  agreed: Compared,
  agreeing: readonly number[],
  { from, to, isAtEnd, isReplaced, changes }: SharedRun,
  isKnown: boolean,
): boolean {
  const left = changes.reduce((sum, { old }) => sum + old.to - old.from, 0);
  if (isKnown && !isAtEnd && !isReplaced && left <= 3) return true;
  if (!isAtEnd && to - from >= longRun) return true;
  const common = weightIn(
    index,
    own.words,
    agreeing.map((i) => own.loud.tokens[i] as number),
  );
  const all = Math.min(weightIn(index, own.words, own.loud.tokens), weightIn(index, agreed.words, agreed.loud.tokens));
  return common >= minAgreeing * all;
}

/** Minimum share of both sentences that agrees where one repeats all of the other: it is the same wording, whatever its words are. */
const minRepeated = 0.8;

function repeatsAll(index: PrecedentIndex, own: Compared, agreed: Compared, agreeing: readonly number[]): boolean {
  const common = weightIn(
    index,
    own.words,
    agreeing.map((i) => own.loud.tokens[i] as number),
  );
  return common >= minRepeated * Math.max(weightIn(index, own.words, own.loud.tokens), weightIn(index, agreed.words, agreed.loud.tokens));
}

const noSeries: Series = new Set();

/**
 * Returns the runs of a sentence that differ in a few words from wording in two statements or more, in the newest one, or in the newest of
 * the same series. A sentence that is agreed as it stands has none. Ignores numbers, dates, ordinals and names. If several wordings are
 * equally near, returns the one of the same series, then the one in most statements.
 * @returns in the order of the sentence, without overlap
 */
export function nearMisses(index: PrecedentIndex, sentence: Worded): NearMiss[] {
  const { series = noSeries } = index;
  const words = wordsIn(index, sentence.tokens);
  const isUsed = (uses: readonly AgreedUse[]): boolean => uses.length > 0;
  const endsAlike = (agreed: readonly number[], run: readonly number[]): boolean =>
    run.every((word, k) => agreed[agreed.length - run.length + k] === word);
  if (sentencesContaining(index, words).some((s) => isUsed(index.usesOf(s)) && endsAlike(s.words, words))) return [];
  const known = new Map<string, Occurrences>();
  const occurrencesIn = (run: readonly number[]): Occurrences => {
    const key = run.join();
    const found = known.get(key) ?? occurrencesOfWords(index, run);
    known.set(key, found);
    return found;
  };
  const ofSeries = ({ uses }: Occurrences): AgreedUse[] => uses.filter((use) => series.has(use.document.path));
  const newestOfSeries = index.documents.reduce<string | undefined>(
    (newest, { path, date }) => (series.has(path) && date !== undefined && date > (newest ?? '') ? date : newest),
    undefined,
  );
  const isAgreed = (found: Occurrences): boolean =>
    found.documents >= minStatements ||
    (found.newest !== undefined && found.newest === index.newest) ||
    (newestOfSeries !== undefined && ofSeries(found).some((use) => use.document.date === newestOfSeries));
  const isAgreedAsItStands = ({ from, to, isAtEnd }: SharedRun): boolean => {
    const run = words.slice(from, to);
    if (!isAtEnd) return occurrencesIn(run).documents > 0;
    return sentencesContaining(index, run).some((s) => isUsed(index.usesOf(s)) && endsAlike(s.words, run));
  };
  const own = { words, loud: loudWordsOf(sentence.tokens.map((t) => t.key)) };
  const found: NearMiss[] = [];
  for (const { words: agreedWords } of candidatesFor(index, words, maxCandidates)) {
    const agreed = { words: agreedWords, loud: loudWordsOf(agreedWords.map((word) => index.keyOf(word))) };
    const { runs, agreeing } = sharedRuns(agreed.loud, own.loud);
    for (const tried of runs) {
      const run = tried.find((r) => isAgreed(occurrencesIn(agreedWords.slice(r.agreedFrom, r.agreedTo))));
      if (!run || isAgreedAsItStands(run)) continue;
      if (!repeatsAll(index, own, agreed, agreeing) && !saysEnough(index, words, sentence.tokens, run)) continue;
      const wording = agreedWords.slice(run.agreedFrom, run.agreedTo);
      const keys = wording.map((word) => index.keyOf(word));
      const all = occurrencesIn(wording);
      // If the same series has it, its wording is shown.
      const same = ofSeries(all);
      if (!agreesEnough(index, own, agreed, agreeing, run, same.length > 0 || all.documents >= manyStatements)) continue;
      const shown = same.length > 0 ? { ...all, uses: [...same, ...all.uses.filter((use) => !same.includes(use))] } : all;
      const miss = asNearMiss(sentence, run, keys, shown);
      if (miss) found.push(miss);
    }
  }
  const rank = (miss: NearMiss): [number, number, string] => [ofSeries(miss).length > 0 ? 1 : 0, miss.documents, miss.newest ?? ''];
  const compareRanks = (a: NearMiss, b: NearMiss): number => {
    const [x, y] = [rank(a), rank(b)];
    return y[0] - x[0] || y[1] - x[1] || (y[2] < x[2] ? -1 : y[2] > x[2] ? 1 : 0);
  };
  const chosen: NearMiss[] = [];
  for (const miss of found.sort(compareRanks)) if (chosen.every((c) => miss.to <= c.from || c.to <= miss.from)) chosen.push(miss);
  return chosen.sort((a, b) => a.from - b.from);
}
