import type { Glossary } from '../glossary/glossary.js';
import { spanOfText } from '../statement/spans.js';
import type { Span } from '../statement/statement.js';
import type { Steps } from '../text/steps.js';
import type { Alignment } from './align.js';
import { type Difference, type DifferenceKind, otherSide, type Side } from './difference.js';
import { agreement, type Fact, type FactKind, isNumeric, type NameFact, type VerbFact, type WordFact } from './fact.js';
import { namesInLanguage } from './facts/names.js';
import { type Matched, pairUp } from './matching.js';
import type { PairLanguage } from './pairLanguage.js';
import { alignPassageSteps, maxSentences, type Paragraph, type Passage, type PlacedFact } from './passages.js';

/** A text of a pair. */
export interface PairText {
  readonly language: PairLanguage;
  readonly glossary: Glossary;
  readonly paragraphs: readonly Paragraph[];
  /** Ids of all terms that the text names. */
  readonly terms: ReadonlySet<string>;
  /** The governments named in its opening. */
  readonly sides: readonly string[];
}

export type PairTexts = readonly [PairText, PairText];

/** Minimum length of a sentence or paragraph that is reported as missing, in characters of English. */
const minMissingLength = 20;
/** Minimum share of a sentence’s strong facts that the other text lacks, for the sentence to be missing. */
const minLacking = 0.5;
/** Numbers up to this one have other forms: “a”, “both”, “another”. */
const lastWithOtherForms = 2;
/** Minimum number of bodies in a list of participants. */
const minListed = 3;

export const spanOf = ({ block, start, end }: Pick<Passage, 'block' | 'start' | 'end'>): Span => spanOfText(block, start, end);

const kinds: Readonly<Record<FactKind, DifferenceKind>> = {
  date: 'date',
  number: 'number',
  ordinal: 'ordinal',
  name: 'name',
  abbreviation: 'abbreviation',
  side: 'participants',
  quotation: 'quotation',
  verb: 'verb',
  negation: 'verb',
};

/** Reports a sentence or paragraph without a counterpart. Its place in the other text is the passage before it. */
export function missing(passage: Passage, side: Side, before: Passage | undefined): Difference[] {
  if (passage.length < minMissingLength || !before) return [];
  const { running } = passage.block.reading;
  const places = inOrder(side, spanOf(passage), spanOf(before));
  return [{ kind: 'missing', places, stated: inOrder(side, running.text.slice(passage.start, passage.end), undefined) }];
}

const inOrder = <T>(side: Side, own: T, other: T): [T, T] => (side === 0 ? [own, other] : [other, own]);

/** Returns the differences between corresponding paragraphs. */
export function* differencesIn(texts: PairTexts, groups: readonly [readonly Paragraph[], readonly Paragraph[]]): Steps<Difference[]> {
  const sentences = groups.map((g) => g.flatMap((p) => p.sentences)) as [Passage[], Passage[]];
  const alignments = yield* alignPassageSteps(sentences[0], sentences[1], maxSentences);
  const sliced = ({ from, to }: Alignment): [Passage[], Passage[]] => [
    sentences[0].slice(from[0], to[0]),
    sentences[1].slice(from[1], to[1]),
  ];
  const factsOf = (passages: readonly Passage[]): readonly PlacedFact[] => passages.flatMap((p) => p.facts);
  const all = [factsOf(sentences[0]), factsOf(sentences[1])] as const;
  const matched: Matched = { pairs: [], left: [[...all[0]], [...all[1]]] };
  for (const alignment of alignments) {
    const pair = sliced(alignment);
    pairUp(matched, [factsOf(pair[0]), factsOf(pair[1])]);
  }
  const isAnywhere = ({ kind }: Fact): boolean => kind !== 'verb' && kind !== 'side' && kind !== 'negation';
  pairUp(matched, [matched.left[0].filter(isAnywhere), matched.left[1].filter(isAnywhere)]);
  // A name may be repeated in one language and only referred to in the other. So may a date, unless the other text has an unmatched date.
  const isRepeated = (fact: PlacedFact, side: Side): boolean =>
    (fact.kind === 'name' || (fact.kind === 'date' && !matched.left[otherSide(side)].some(({ kind }) => kind === 'date'))) &&
    all[otherSide(side)].some((other) => agreement(fact, other) > 0);
  const [ours, theirs] = matched.left;
  matched.left = [ours.filter((fact) => !isRepeated(fact, 0)), theirs.filter((fact) => !isRepeated(fact, 1))];

  const lists = listedBodies(matched, texts);
  const before: [Passage | undefined, Passage | undefined] = [sentences[0][0], sentences[1][0]];
  const alone = ([0, 1] as const).map((side) =>
    alignments.flatMap((a) => (a.from[otherSide(side)] === a.to[otherSide(side)] ? sliced(a)[side] : [])),
  );
  // Two sentences without facts to compare may be counterparts.
  const isUnclear = (s: Passage, side: Side): boolean =>
    isVague(s) && alone[otherSide(side)]?.some((other) => isVague(other) && isAsLong(s, other)) === true;
  const ofSentences = alignments.flatMap((alignment): Difference[] => {
    const pair = sliced(alignment);
    const left = ([0, 1] as const).map((side) => {
      const own = new Set(factsOf(pair[side]));
      return matched.left[side].filter((f) => own.has(f));
    }) as [PlacedFact[], PlacedFact[]];
    const found =
      pair[0].length > 0 && pair[1].length > 0
        ? differencesOf(texts, left, pair, lists.length > 0, matched)
        : ([0, 1] as const).flatMap((side) => {
            const isLacking = (f: PlacedFact): boolean => left[side].includes(f);
            return pair[side]
              .filter((s) => isMostly(s, isLacking) && !isUnclear(s, side))
              .flatMap((s) => missing(s, side, before[otherSide(side)]));
          });
    for (const side of [0, 1] as const) before[side] = pair[side].at(-1) ?? before[side];
    return found;
  });
  return [...introductionsIn(matched), ...orderOf(lists), ...ofSentences];
}

const isVague = ({ facts }: Passage): boolean => !facts.some((f) => f.isStrong && f.kind !== 'verb' && f.kind !== 'negation');

const isAsLong = (a: Passage, b: Passage): boolean => Math.abs(Math.log((a.length + 1) / (b.length + 1))) < Math.LN2;

/** Returns whether the other text lacks most facts of a sentence. */
function isMostly({ facts }: Passage, isLacking: (fact: PlacedFact) => boolean): boolean {
  const strong = facts.filter((f) => f.isStrong);
  return strong.filter(isLacking).length >= strong.length * minLacking;
}

/** Pairs the remaining facts of each kind, and reports those without a counterpart. */
function differencesOf(
  texts: PairTexts,
  left: readonly [readonly PlacedFact[], readonly PlacedFact[]],
  sentences: readonly [readonly Passage[], readonly Passage[]],
  isList: boolean,
  { pairs }: Matched,
): Difference[] {
  const found: Difference[] = [];
  const done = new Set<PlacedFact>();
  const kindOf = (fact: Fact): DifferenceKind => (isList && fact.kind === 'name' && fact.isBody ? 'participants' : kinds[fact.kind]);
  /** Returns the sentence with the counterpart of the fact before this one. */
  const beside = (fact: PlacedFact): Passage | undefined => {
    const at = (own: PlacedFact): number => (own.block === fact.block ? positionOf(fact) - positionOf(own) : -1);
    const before = pairs.flatMap(([a, b]): [PlacedFact, PlacedFact][] => (at(a) > 0 ? [[a, b]] : at(b) > 0 ? [[b, a]] : []));
    const [nearest] = before.toSorted(([a], [b]) => positionOf(b) - positionOf(a));
    return nearest && sentences.flat().find((s) => s.facts.includes(nearest[1]));
  };
  for (const a of left[0]) {
    const candidates = left[1].filter((other) => !done.has(other) && isSubstitution(texts, a, other));
    const b = candidates.find((other) => hasSameUnit(a, other)) ?? candidates.find((other) => other.isStrong) ?? candidates[0];
    if (!b) continue;
    done.add(a).add(b);
    const kind = a.kind === b.kind ? kindOf(a) : 'abbreviation';
    found.push({ kind, places: [spanOf(a), spanOf(b)], stated: [a.text, b.text] });
  }
  for (const side of [0, 1] as const)
    for (const fact of left[side]) {
      const other = otherSide(side);
      const counterpart = sentences[other].find((s) => s === beside(fact)) ?? sentences[other][0];
      if (done.has(fact) || !counterpart || !isMissing(texts, fact, side, sentences[other])) continue;
      const expected = fact.kind === 'name' ? expectedName(texts[other], fact) : undefined;
      found.push({
        kind: kindOf(fact),
        places: inOrder(side, spanOf(fact), spanOf(counterpart)),
        stated: inOrder<string | undefined>(side, fact.text, undefined),
        ...(expected === undefined ? {} : { expected }),
        ...(fact.kind === 'name' && isUncertain(texts[other], fact) ? { isUncertain: true } : {}),
      });
    }
  return found;
}

const isCheckable = ({ glossary, language }: PairText, { terms }: NameFact): boolean =>
  terms.some((id) => {
    const term = glossary.terms.get(id);
    return term !== undefined && term.kind !== 'country' && namesInLanguage(term, language.code).length > 0;
  });

function expectedName({ glossary, language }: PairText, { terms }: NameFact): string | undefined {
  const term = glossary.terms.get(terms[0] ?? '');
  return term && namesInLanguage(term, language.code)[0];
}

/** Returns whether the names in the other language have no source, so that other names may be correct. */
const isUncertain = ({ glossary }: PairText, { terms }: NameFact): boolean =>
  terms.every((id) => glossary.terms.get(id)?.unverified?.some((part) => part === 'translations' || part === 'name') === true);

/** Returns whether a number is written as an unambiguous word: “seven”, 七. */
const isCounted = (fact: Fact): boolean => 'value' in fact && typeof fact.value === 'number' && fact.value > lastWithOtherForms;

/** Returns whether a name is not an abbreviation. “AI” may be part of another word’s translation. */
const isNameInFull = ({ text }: NameFact): boolean => !/^[A-Z\d]+$/.test(text);

/** Returns whether an abbreviation differs from the one with which the name is introduced. */
const isOther = ({ introduced }: NameFact, { value }: WordFact): boolean => introduced !== undefined && introduced.text !== value;

const hasSameUnit = (a: Fact, b: Fact): boolean =>
  isNumeric(a) && isNumeric(b) && a.unit !== undefined && a.kind === b.kind && a.unit === b.unit;

const favor = ['support', 'welcome'];
const disfavor = ['opposition', 'condemnation'];

/** Returns whether one verb supports what the other opposes. */
function isOpposite({ meanings: ours }: VerbFact, { meanings: theirs }: VerbFact): boolean {
  const isOneOf = (list: readonly string[], meanings: readonly string[]): boolean => meanings.some((m) => list.includes(m));
  return (isOneOf(favor, ours) && isOneOf(disfavor, theirs)) || (isOneOf(disfavor, ours) && isOneOf(favor, theirs));
}

/** Returns whether one fact was stated instead of another of the same kind. */
function isSubstitution(texts: PairTexts, a: Fact, b: Fact): boolean {
  if (a.kind === 'name' && b.kind === 'abbreviation') return isOther(a, b);
  if (b.kind === 'name' && a.kind === 'abbreviation') return isOther(b, a);
  if (a.kind !== b.kind) return false;
  if (a.kind === 'name' && b.kind === 'name')
    return (
      isCheckable(texts[1], a) &&
      isCheckable(texts[0], b) &&
      a.isStrong === b.isStrong &&
      (a.isStrong || (isNameInFull(a) && isNameInFull(b)))
    );
  if (a.kind === 'verb' && b.kind === 'verb' && isOpposite(a, b)) return a.isStrong || b.isStrong;
  if (a.kind === 'verb' || a.kind === 'side') return a.isStrong && b.isStrong;
  if (a.kind === 'number' || a.kind === 'ordinal') return a.isStrong || b.isStrong || (isCounted(a) && isCounted(b));
  return a.isStrong || b.isStrong;
}

function isMissing(texts: PairTexts, fact: PlacedFact, side: Side, counterpart: readonly Passage[]): boolean {
  const text = texts[otherSide(side)];
  if (!fact.isStrong) return false;
  if (fact.kind === 'date' || fact.kind === 'quotation') return true;
  // “do not and will not accept”, 受け入れない: one negation may stand for two.
  if (fact.kind === 'negation') return !counterpart.some(({ facts }) => facts.some(({ kind }) => kind === 'negation'));
  if (fact.kind === 'number' || fact.kind === 'ordinal') return fact.value > lastWithOtherForms || fact.unit !== undefined;
  if (fact.kind !== 'name' || !isCheckable(text, fact) || isWholeOf(texts[side], fact)) return false;
  if (!fact.terms.some((id) => text.terms.has(id))) return true;
  return !counterpart.some(({ block, start, end }) =>
    text.language.anaphors.some((word) => hasWord(block.reading.running.text.slice(start, end), word, text.language)),
  );
}

const hasWord = (text: string, word: string, { writing }: PairLanguage): boolean =>
  writing.spaced
    ? text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(word)
    : text.includes(word);

/** May separate a body from the larger body before it: 内閣府宇宙開発戦略推進事務局, “Cabinet Office’s Secretariat”. */
const afterWhole = /^(?:['’]s )?$/;
/** May separate a body from the larger body after it: “Secretariat, Cabinet Office”, “Secretariat of the Cabinet Office”. */
const beforeWhole = /^(?:, | of (?:the )?)$/;

/** Returns whether a name only says which larger body the adjacent one belongs to. The other language may omit it. */
function isWholeOf({ glossary, paragraphs }: PairText, fact: PlacedFact & NameFact): boolean {
  const { text } = fact.block.reading.running;
  return (paragraphs.find((p) => p.block === fact.block)?.facts ?? []).some(
    (part) =>
      part.kind === 'name' &&
      part.terms.some((id) => fact.terms.includes(glossary.terms.get(id)?.parent ?? '')) &&
      (part.start >= fact.end ? afterWhole.test(text.slice(fact.end, part.start)) : beforeWhole.test(text.slice(part.end, fact.start))),
  );
}

/** Reports names that are introduced with different abbreviations. */
function introductionsIn({ pairs }: Matched): Difference[] {
  return pairs.flatMap(([a, b]): Difference[] => {
    if (a.kind !== 'name' || b.kind !== 'name' || !a.introduced || !b.introduced || a.introduced.text === b.introduced.text) return [];
    const places = [spanOf({ ...a.introduced, block: a.block }), spanOf({ ...b.introduced, block: b.block })] as const;
    return [{ kind: 'abbreviation', places, stated: [a.introduced.text, b.introduced.text] }];
  });
}

/** Returns the bodies that both texts list, by side: names that agree, at least three of a side. */
function listedBodies({ pairs }: Matched, [ours, theirs]: PairTexts): (readonly [PlacedFact, PlacedFact])[][] {
  const bySide = new Map<string | undefined, (readonly [PlacedFact, PlacedFact])[]>();
  const governments = [...ours.sides, ...theirs.sides];
  const sidesOf = (terms: readonly string[]): (string | undefined)[] =>
    [...new Set(terms.map((id) => ours.glossary.terms.get(id)?.side))].filter((side) => side !== undefined && governments.includes(side));
  let last: string | undefined;
  for (const pair of pairs.toSorted(([a], [b]) => positionOf(a) - positionOf(b))) {
    const [a, b] = pair;
    if (a.kind !== 'name' || b.kind !== 'name' || !a.isBody || !b.isBody) continue;
    // “Secretariat, Cabinet Office” corresponds to 内閣府 followed by the name of the secretariat.
    if (isWholeOf(ours, a) || isWholeOf(theirs, b)) continue;
    const sides = sidesOf(a.terms.filter((id) => b.terms.includes(id)));
    // Several governments have a Ministry of Foreign Affairs.
    const side = sides.length > 1 && sides.includes(last) ? last : sides[0];
    if (side === undefined) continue;
    last = side;
    bySide.set(side, [...(bySide.get(side) ?? []), pair]);
  }
  return [...bySide.values()].filter((list) => list.length >= minListed);
}

const positionOf = ({ block, start }: PlacedFact): number => block.base + block.reading.start + start;

/** Reports the first body of each side in a different order. The order of the countries may differ. */
function orderOf(lists: readonly (readonly (readonly [PlacedFact, PlacedFact])[])[]): Difference[] {
  return lists.flatMap((list): Difference[] => {
    const ours = list.toSorted(([a], [b]) => positionOf(a) - positionOf(b));
    const theirs = list.toSorted(([, a], [, b]) => positionOf(a) - positionOf(b));
    const at = ours.findIndex((pair, i) => pair !== theirs[i]);
    const [first, second] = [ours[at]?.[0], theirs[at]?.[1]];
    if (!first || !second) return [];
    return [{ kind: 'participants', places: [spanOf(first), spanOf(second)], stated: [first.text, second.text], isOrder: true }];
  });
}
