import type { DocumentBlock, Statement } from '../statement/statement.js';
import { paragraphNumber } from '../text/blocks/numbering.js';
import { sentencesOf } from '../text/sentences.js';
import type { Steps } from '../text/steps.js';
import { type Alignment, alignSteps } from './align.js';
import { anchorsOf, type Fact } from './fact.js';
import { factsIn } from './facts/factsIn.js';
import type { PairLanguage } from './pairLanguage.js';

/** A sentence or paragraph with its facts. */
export interface Passage {
  readonly block: DocumentBlock;
  /** Offset in the block’s running text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Length of an English text with the same information, in characters. */
  readonly length: number;
  readonly facts: readonly PlacedFact[];
  /** Weighted keys that a translation shares. */
  readonly anchors: ReadonlyMap<string, number>;
}

export type PlacedFact = Fact & { readonly block: DocumentBlock };

export interface Paragraph extends Passage {
  readonly sentences: readonly Passage[];
}

/** The number of a paragraph where spaces do not separate words: “1 日本国政府は”, “3.双方は”. */
const bareNumber = /^(?:\(\d{1,3}\)\s*|\(?\d{1,3}(?:[.)、]\s*|\s+)(?=[^\s\d]))/;

/** An item that Markdown does not recognize, after the previous sentence: “。 ・双方は”, “。(2)検知から”. */
const unspacedItem = /(?<=[。：:]\s?)(?:・|[①-⑳]|\([0-9]{1,3}\))\s?/gu;

/** Returns the paragraphs of a block. Where spaces do not separate words, Markdown reads items on separate lines as one block. */
function paragraphsOf(block: DocumentBlock, language: PairLanguage, { glossary }: Statement): Paragraph[] {
  const { text } = block.reading.running;
  const number = paragraphNumber.exec(text) ?? (language.writing.spaced ? null : bareNumber.exec(text));
  const first = number?.[0].length ?? 0;
  const items = language.writing.spaced ? [] : [...text.slice(first).matchAll(unspacedItem)];
  const starts = [first, ...items.map((m) => first + m.index + m[0].length)];
  const ends = [...items.map((m) => first + m.index), text.length];
  const facts = factsIn(text, language, glossary).map((f): PlacedFact => ({ ...f, block }));
  const passage = (start: number, end: number): Passage => {
    const own = facts.filter((f) => f.start >= start && f.start < end);
    return { block, start, end, length: (end - start) / language.length, facts: own, anchors: anchorsOf(own) };
  };
  return starts.map((from, i) => {
    const to = text.slice(0, ends[i]).trimEnd().length;
    const sentences = sentencesOf(text.slice(from, to)).map(({ start, end }) => passage(from + start, from + end));
    return { ...passage(from, to), sentences };
  });
}

/** Returns the paragraphs of a text with their facts, one per step. */
export function* paragraphSteps(statement: Statement, language: PairLanguage): Steps<Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  for (const block of statement.blocks) {
    if (block.inAbbreviationList || !/[\p{L}\p{N}]/u.test(block.reading.running.text)) continue;
    for (const paragraph of paragraphsOf(block, language, statement)) paragraphs.push(paragraph);
    yield;
  }
  return paragraphs;
}

/** Returns the shared part of the facts of two passages, from 0 to 1, or undefined if neither has any. */
function sharedPart(ours: readonly Passage[], theirs: readonly Passage[]): number | undefined {
  let [shared, all] = [0, 0];
  const left = new Map<string, number>();
  for (const { anchors } of ours)
    for (const [key, weight] of anchors) {
      left.set(key, (left.get(key) ?? 0) + weight);
      all += weight;
    }
  for (const { anchors } of theirs)
    for (const [key, weight] of anchors) {
      const common = Math.min(left.get(key) ?? 0, weight);
      if (common > 0) left.set(key, (left.get(key) ?? 0) - common);
      shared += 2 * common;
      all += weight;
    }
  return all === 0 ? undefined : shared / all;
}

/** Weight of the shared facts, relative to the length. */
const factWeight = 4;
/** Cost of each item beyond two, and of an item without a counterpart. */
const unevenCost = 0.4;
const alone = -0.5;
/** Bonus for aligning the first passages: titles differ in length and have few facts. */
const bothFirst = 1;
/** Assumed shared part of passages without facts. */
const unknownPart = 0.3;
/** Maximum cost of different lengths. */
const maxLengthCost = 2;

/** Maximum cost of different lengths of one passage and three or more. */
const maxUneven = 0.7;

/** Returns the length of the passages before each index. */
function sumsOf(passages: readonly Passage[]): Float64Array {
  const sums = new Float64Array(passages.length + 1);
  for (const [i, { length }] of passages.entries()) sums[i + 1] = (sums[i] ?? 0) + length;
  return sums;
}

/**
 * Maximum number of sentences, and of paragraphs, that correspond to one: one language may have a list where the other has one paragraph.
 */
export const [maxSentences, maxParagraphs] = [3, 8];

const between = (sums: Float64Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** Minimum shared part of passages in a different order. */
const minMoved = 0.5;

/**
 * Aligns two sequences of passages by facts and length. Passages without a counterpart in their order are paired with an equivalent one
 * elsewhere, since each text may begin with its own country.
 * @param most maximum number of passages that correspond to one
 */
export function* alignPassageSteps(ours: readonly Passage[], theirs: readonly Passage[], most: number): Steps<Alignment[]> {
  const alignments = yield* alignInOrderSteps(ours, theirs, most);
  const alone = alignments.filter(({ from, to }) => to[0] === from[0]);
  const moved = new Set<Alignment>();
  const paired = alignments.map((own): Alignment => {
    const [passage] = ours.slice(own.from[0], own.to[0]);
    if (!passage || own.to[1] > own.from[1]) return own;
    let best: { readonly other: Alignment; readonly shared: number } | undefined;
    for (const other of alone) {
      const shared = moved.has(other) ? 0 : (sharedPart([passage], theirs.slice(other.from[1], other.to[1])) ?? 0);
      if (shared >= (best?.shared ?? minMoved)) best = { other, shared };
    }
    if (!best) return own;
    moved.add(best.other);
    return { from: [own.from[0], best.other.from[1]], to: [own.to[0], best.other.to[1]] };
  });
  return paired.filter((a) => !moved.has(a));
}

function alignInOrderSteps(ours: readonly Passage[], theirs: readonly Passage[], most: number): Steps<Alignment[]> {
  const upTo = [sumsOf(ours), sumsOf(theirs)] as const;
  const ratio = Math.sqrt(((upTo[0].at(-1) ?? 0) + 1) / ((upTo[1].at(-1) ?? 0) + 1));
  return alignSteps(
    [ours.length, theirs.length],
    ([i, j], [k, l]) => {
      const lengths = Math.abs(Math.log((between(upTo[0], i, k) + 5) / ((between(upTo[1], j, l) + 5) * ratio)));
      if (k - i + l - j > 3 && lengths > maxUneven) return -Infinity;
      const [a, b] = [ours.slice(i, k), theirs.slice(j, l)];
      const shared = sharedPart(a, b);
      const kinds = a[0]?.block.reading.kind === 'heading' && b[0]?.block.reading.kind === 'heading' ? 0.5 : 0;
      const first = i + j === 0 ? bothFirst : 0;
      const likeness = 1 - Math.min(maxLengthCost, lengths) + factWeight * ((shared ?? unknownPart) - unknownPart);
      return likeness + kinds + first - (k - i + l - j - 2) * unevenCost;
    },
    alone,
    most,
  );
}
