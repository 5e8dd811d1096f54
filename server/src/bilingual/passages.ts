import type { DocumentBlock, Statement } from '../statement/statement.js';
import { paragraphNumber } from '../text/blocks/numbering.js';
import { sentencesOf } from '../text/sentences.js';
import type { Steps } from '../text/steps.js';
import { type Alignment, alignSteps } from './align.js';
import { anchorsOf, type Fact } from './fact.js';
import { factsIn } from './facts/factsIn.js';
import type { PairLanguage } from './pairLanguage.js';

/** A sentence or a paragraph with what it states. */
export interface Passage {
  readonly block: DocumentBlock;
  /** In the block’s running text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** In characters of English that would say the same. */
  readonly length: number;
  readonly facts: readonly PlacedFact[];
  /** What a translation has in common with it, with weights. */
  readonly anchors: ReadonlyMap<string, number>;
}

/** A fact with its block. */
export type PlacedFact = Fact & { readonly block: DocumentBlock };

export interface Paragraph extends Passage {
  readonly sentences: readonly Passage[];
}

/** The number of a paragraph where spaces do not separate words: “1 日本国政府は”, “3.双方は”. */
const bareNumber = /^\(?\d{1,3}(?:[.)、]\s*|\s+)(?=[^\s\d])/;

function paragraphOf(block: DocumentBlock, language: PairLanguage, { glossary }: Statement): Paragraph {
  const { text } = block.reading.running;
  const number = paragraphNumber.exec(text) ?? (language.writing.spaced ? null : bareNumber.exec(text));
  const first = number?.[0].length ?? 0;
  const facts = factsIn(text, language, glossary)
    .filter((f) => f.start >= first)
    .map((f): PlacedFact => ({ ...f, block }));
  const passage = (start: number, end: number): Passage => {
    const own = facts.filter((f) => f.start >= start && f.start < end);
    return { block, start, end, length: (end - start) / language.length, facts: own, anchors: anchorsOf(own) };
  };
  const sentences = sentencesOf(text.slice(first)).map(({ start, end }) => passage(first + start, first + end));
  return { ...passage(first, text.length), sentences };
}

/** Returns the paragraphs of a text with what they state. A step is a paragraph. */
export function* paragraphSteps(statement: Statement, language: PairLanguage): Steps<Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  for (const block of statement.blocks) {
    if (block.inAbbreviationList || !/[\p{L}\p{N}]/u.test(block.reading.running.text)) continue;
    paragraphs.push(paragraphOf(block, language, statement));
    yield;
  }
  return paragraphs;
}

/** Returns what two passages have in common, of all that they state: from 0 to 1; undefined if neither states anything. */
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

/** What sharing everything is worth, beside lengths that fit. */
const factWeight = 4;
/** What an alignment of three items loses, and an item without a counterpart. */
const unevenCost = 0.4;
const alone = -0.5;
/** Maximum cost of lengths that do not fit. */
const maxLengthCost = 2;

const total = (passages: readonly Passage[]): number => passages.reduce((sum, p) => sum + p.length, 0);

/** Aligns two sequences of passages by what they state and how long they are. */
export function alignPassageSteps(ours: readonly Passage[], theirs: readonly Passage[]): Steps<Alignment[]> {
  const ratio = Math.sqrt((total(ours) + 1) / (total(theirs) + 1));
  return alignSteps(
    [ours.length, theirs.length],
    ([i, j], [k, l]) => {
      const [a, b] = [ours.slice(i, k), theirs.slice(j, l)];
      const lengths = Math.abs(Math.log((total(a) + 5) / ((total(b) + 5) * ratio)));
      const shared = sharedPart(a, b);
      const kinds = a[0]?.block.reading.kind === 'heading' && b[0]?.block.reading.kind === 'heading' ? 0.5 : 0;
      return (
        1 -
        Math.min(maxLengthCost, lengths) +
        factWeight * (shared ?? 0.3) -
        factWeight * 0.3 +
        kinds -
        (k - i + l - j > 2 ? unevenCost : 0)
      );
    },
    alone,
  );
}
