import { analyseSteps } from '../statement/analyse.js';
import type { Statement } from '../statement/statement.js';
import { weakMemo } from '../text/memo.js';
import { finished, type Steps } from '../text/steps.js';
import { type Difference, otherSide } from './difference.js';
import { differencesIn, missing, type PairText } from './differences.js';
import { languageNameOf, type PairLanguage, pairLanguages } from './pairLanguage.js';
import { alignPassageSteps, maxParagraphs, type Paragraph, paragraphSteps } from './passages.js';

/** Corresponding paragraphs. One of the two lists may be empty. */
export type AlignedParagraphs = readonly [readonly Paragraph[], readonly Paragraph[]];

/** A statement compared with its text in another language. */
export interface Pair {
  readonly languages: readonly [PairLanguage, PairLanguage];
  readonly paragraphs: readonly AlignedParagraphs[];
  readonly differences: readonly Difference[];
}

/** Why two texts are not compared. */
export type NoPair = { readonly same: string } | { readonly unknown: string };

/** Returns the part of a text in its main language, whichever it is. */
function* inMainLanguage(statement: Statement): Steps<Statement> {
  const { blocks, parts, language, otherLanguages, text, options } = statement;
  if (blocks.length === 0 && otherLanguages.length > 0) return yield* analyseSteps(text, { ...options, everyLanguage: true });
  return parts.find((part) => part.language === language) ?? statement;
}

/** The facts of texts. Cached, because only one of two texts changes at a keystroke. */
const texts = weakMemo((_: Statement) => new WeakMap<PairLanguage, PairText>());

function* textSteps(statement: Statement, language: PairLanguage): Steps<PairText> {
  const known = texts(statement).get(language);
  if (known) return known;
  const paragraphs = yield* paragraphSteps(statement, language);
  const terms = new Set(paragraphs.flatMap((p) => p.facts.flatMap((f) => (f.kind === 'name' ? f.terms : []))));
  const text = { language, glossary: statement.glossary, paragraphs, terms, sides: statement.sides };
  texts(statement).set(language, text);
  return text;
}

/** Aligns the texts of a statement in two languages, and finds their differences. @param known the languages that can be compared */
export function* comparePairSteps(
  ours: Statement,
  theirs: Statement,
  known: readonly PairLanguage[] = pairLanguages,
): Steps<Pair | NoPair> {
  const statements = [yield* inMainLanguage(ours), yield* inMainLanguage(theirs)] as const;
  const names = [languageNameOf(statements[0]), languageNameOf(statements[1])] as const;
  if (names[0] === names[1]) return { same: names[0] };
  const [first, second] = names.map((name) => known.find((l) => l.name === name));
  if (!first || !second) return { unknown: names[first ? 1 : 0] };
  const both = [yield* textSteps(statements[0], first), yield* textSteps(statements[1], second)] as const;
  const alignments = yield* alignPassageSteps(both[0].paragraphs, both[1].paragraphs, maxParagraphs);
  const before: [Paragraph | undefined, Paragraph | undefined] = [both[0].paragraphs[0], both[1].paragraphs[0]];
  const paragraphs: AlignedParagraphs[] = [];
  const differences: Difference[][] = [];
  for (const { from, to } of alignments) {
    yield;
    const aligned: AlignedParagraphs = [both[0].paragraphs.slice(from[0], to[0]), both[1].paragraphs.slice(from[1], to[1])];
    paragraphs.push(aligned);
    differences.push(
      aligned.every((own) => own.length > 0)
        ? yield* differencesIn(both, aligned)
        : ([0, 1] as const).flatMap((side) => aligned[side].flatMap((p) => missing(p, side, before[otherSide(side)]))),
    );
    for (const side of [0, 1] as const) before[side] = aligned[side].at(-1) ?? before[side];
  }
  return { languages: [first, second], paragraphs, differences: differences.flat() };
}

/** As `comparePairSteps`, at once. */
export const comparePair = (ours: Statement, theirs: Statement, known?: readonly PairLanguage[]): Pair | NoPair =>
  finished(comparePairSteps(ours, theirs, known));
