import data from '../../../../data/wording/precedent.json' with { type: 'json' };
import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import { wordsOf } from '../../text/words.js';
import { differenceOf, type Run } from '../compare/difference.js';
import { spellingKey } from '../compare/spelling.js';
import { stemOf } from '../compare/stems.js';
import type { ReadSentence } from '../sentence/sentence.js';
import { type Token, tokensOf } from '../sentence/tokens.js';
import { candidatesFor } from './candidates.js';
import { type ComparedWords, type SharedRun, sharedRuns } from './departures.js';
import { type Occurrences, occurrencesOfWords, sentencesContaining, wordsIn } from './occurrences.js';
import type { AgreedUse, PrecedentIndex } from './precedentIndex.js';
import type { Series } from './series.js';

export type Worded = Pick<ReadSentence, 'text' | 'tokens'>;

/** A difference from agreed wording. Offsets are UTF-16 code units of the sentence’s `text`. */
export interface Departure {
  readonly start: number;
  readonly end: number;
  /** The agreed text, with marks and spaces up to the adjacent words. */
  readonly agreed: string;
  /** Whether only minor words, such as articles, or the spelling differ. Written as agreed with the rest, but not reported alone. */
  readonly isMinor: boolean;
}

/** A run of eight words or more that differs from agreed wording in a few. */
export interface NearMiss extends Occurrences {
  /** The run, as tokens of the sentence, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The agreed wording as in the newest statement. */
  readonly agreed: string;
  /** The departing tokens, without minor words; empty if words are missing. */
  readonly departs: Run;
  /** In order. The run with `agreed` in place of each departure is the agreed wording with the sentence’s own numbers, dates and names. */
  readonly departures: readonly Departure[];
}

const maxCandidates = 24;
/** Minimum number of statements with a wording, unless the newest statement, or the newest of the same series, has it. */
const minStatements = 2;
/** Minimum number of statements that makes a wording known beyond one series. */
const manyStatements = 3;
/** Minimum number of words in a run that are specific to its topic. */
const minContent = 3;
/**
 * Minimum share of the shorter sentence that agrees if words are replaced, or differ at the end. Below it, the same formula is about two
 * things. A run longer than `longRun` is sufficient evidence by itself.
 */
const minAgreeing = 0.6;
const longRun = 14;

const minorWords = new Set(data.quiet.words);
const tense = new Set(data.tense.words);
const beingWords = new Set(data.tense.be);
const unsaid = new Set([...unweighed.words, ...data.quiet.words]);
const formula = new Set(unweighed.formula.words.map(stemOf));

/** Returns the words of a sentence to compare: without minor words, in one spelling. */
function comparedWordsOf(keys: readonly string[]): ComparedWords {
  const tokens = keys.flatMap((key, i) => (minorWords.has(key) || (key === 'of' && keys[i - 1] === 'all') ? [] : [i]));
  return { keys: tokens.map((i) => spellingKey(keys[i] as string)), tokens, all: keys };
}

const withoutMinorWords = (tokens: readonly Token[]): readonly Token[] => tokens.filter((t) => !minorWords.has(t.key));

/**
 * Returns whether words differ only in form (reaffirmed, reaffirm), spelling or tense (was held, will be held), which is not a different
 * wording.
 */
function areForms(ours: readonly Token[], theirs: readonly Token[]): boolean {
  const [a, b] = [withoutMinorWords(ours), withoutMinorWords(theirs)];
  if (a.map((t) => spellingKey(t.key)).join('') === b.map((t) => spellingKey(t.key)).join('')) return true;
  const withoutTense = (tokens: readonly Token[]): readonly Token[] => tokens.filter((t) => !tense.has(t.key));
  const areSame = (x: readonly Token[], y: readonly Token[]): boolean =>
    x.length === y.length && x.every((t, i) => stemOf(spellingKey(t.key)) === stemOf(spellingKey(y[i]?.key ?? '')));
  const hasBeing = (tokens: readonly Token[]): boolean => tokens.some((t) => beingWords.has(t.key));
  return areSame(a, b) || (hasBeing(a) && hasBeing(b) && areSame(withoutTense(a), withoutTense(b)));
}

const joins = /^(?:and|or|of|the|in|between|with)$/;

/**
 * Returns whether words are capitalized inside a sentence: names and places, which change with the parties. Ignores function words and
 * words for the tense.
 */
function areNames(tokens: readonly Token[], text: string): boolean {
  const isIgnored = (key: string): boolean => joins.test(key) || minorWords.has(key) || tense.has(key);
  return tokens.every((t) => isIgnored(t.key) || t.key.startsWith('#') || (t.start > 0 && /^\p{Lu}/u.test(text.slice(t.start, t.end))));
}

/** Returns whether a change consists only of names. */
const isOfNames = (ours: readonly Token[], text: string, theirs: readonly Token[], agreedText: string): boolean =>
  areNames(ours, text) &&
  areNames(theirs, agreedText) &&
  [...ours, ...theirs].some((t) => !joins.test(t.key) && !minorWords.has(t.key) && !tense.has(t.key));

/**
 * Returns the range from the end of the word before a run to the start of the word after it. At the end of the text, it ends with the last
 * word.
 */
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
  // The minor words of the run are written as agreed too, so that the result is wording that was actually agreed.
  const all = differenceOf(folded(agreed.slice(place, place + keys.length)), folded(tokens.slice(run.from, run.to)));
  const departures = all
    .filter(({ kind }) => kind === 'changed')
    .map(({ old, new: own }) => {
      const other = gap(agreed, place + old.from, place + old.to);
      const isMinor = areForms(tokens.slice(run.from + own.from, run.from + own.to), agreed.slice(place + old.from, place + old.to));
      return { ...gap(tokens, run.from + own.from, run.from + own.to), agreed: agreedText.slice(other.start, other.end), isMinor };
    });
  const [first, last] = [changes[0]?.own ?? { from: run.from, to: run.from }, changes.at(-1)?.own ?? { from: run.to, to: run.to }];
  const whole = agreedText.slice(agreed[place]?.start ?? 0, agreed[place + keys.length - 1]?.end ?? 0);
  return { ...occurrences, from: run.from, to: run.to, agreed: whole, departures, departs: { from: first.from, to: last.to } };
}

/**
 * Minimum weight of the words that agree, relative to the average. With less, the run is trivial: “the two leaders … the importance of”.
 */
const minWeight = 0.75;

/** Returns whether the words of a run that agree are significant. */
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
  readonly comparable: ComparedWords;
}

/** Returns whether enough of a sentence agrees for the rest to be another wording of the same thing. */
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
    agreeing.map((i) => own.comparable.tokens[i] as number),
  );
  const all = Math.min(weightIn(index, own.words, own.comparable.tokens), weightIn(index, agreed.words, agreed.comparable.tokens));
  return common >= minAgreeing * all;
}

/**
 * Minimum share of both sentences that agrees if one repeats all of the other. Then it is the same wording, however common its words are.
 */
const minRepeated = 0.8;

function repeatsAll(index: PrecedentIndex, own: Compared, agreed: Compared, agreeing: readonly number[]): boolean {
  const common = weightIn(
    index,
    own.words,
    agreeing.map((i) => own.comparable.tokens[i] as number),
  );
  return (
    common >=
    minRepeated * Math.max(weightIn(index, own.words, own.comparable.tokens), weightIn(index, agreed.words, agreed.comparable.tokens))
  );
}

const noSeries: Series = new Set();

/**
 * Returns the runs of a sentence that differ in a few words from wording in two statements or more, in the newest one, or in the newest of
 * the same series. A sentence that was itself agreed has none. Ignores numbers, dates, ordinals and names. Of equally close wordings,
 * prefers the one of the same series, then the one in most statements.
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
  const own = { words, comparable: comparedWordsOf(sentence.tokens.map((t) => t.key)) };
  const found: NearMiss[] = [];
  for (const { words: agreedWords } of candidatesFor(index, words, maxCandidates)) {
    const agreed = { words: agreedWords, comparable: comparedWordsOf(agreedWords.map((word) => index.keyOf(word))) };
    const { runs, agreeing } = sharedRuns(agreed.comparable, own.comparable);
    for (const tried of runs) {
      const run = tried.find((r) => isAgreed(occurrencesIn(agreedWords.slice(r.agreedFrom, r.agreedTo))));
      if (!run || isAgreedAsItStands(run)) continue;
      if (!repeatsAll(index, own, agreed, agreeing) && !saysEnough(index, words, sentence.tokens, run)) continue;
      const wording = agreedWords.slice(run.agreedFrom, run.agreedTo);
      const keys = wording.map((word) => index.keyOf(word));
      const all = occurrencesIn(wording);
      // Shows the wording of the same series, if there is one.
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
