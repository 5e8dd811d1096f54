import { analyse } from '../statement/analyse.js';
import type { Statement } from '../statement/statement.js';
import { weakMemo } from '../text/memo.js';
import { type Difference, otherSide } from './difference.js';
import { differencesIn, missing, type PairText } from './differences.js';
import { languageNameOf, type PairLanguage, pairLanguages } from './pairLanguage.js';
import { alignPassages, type Paragraph, paragraphsOf } from './passages.js';

/** Paragraphs that correspond. One of both lists may be empty. */
export type AlignedParagraphs = readonly [readonly Paragraph[], readonly Paragraph[]];

/** A statement compared with its text in another language. */
export interface Pair {
  readonly languages: readonly [PairLanguage, PairLanguage];
  readonly paragraphs: readonly AlignedParagraphs[];
  readonly differences: readonly Difference[];
}

/** Why two texts are not compared. */
export type NoPair = { readonly same: string } | { readonly unknown: string };

/** Returns the part of a text in its main language, whatever language that is. */
const inMainLanguage = weakMemo((statement: Statement): Statement => {
  const { blocks, parts, language, otherLanguages, text, options } = statement;
  if (blocks.length === 0 && otherLanguages.length > 0) return analyse(text, { ...options, everyLanguage: true });
  return parts.find((part) => part.language === language) ?? statement;
});

/** Reads what a text states, once, since only one of both texts changes at a keystroke. */
const textOf = weakMemo((statement: Statement) =>
  weakMemo((language: PairLanguage): PairText => {
    const paragraphs = paragraphsOf(statement, language);
    const terms = new Set(paragraphs.flatMap((p) => p.facts.flatMap((f) => (f.kind === 'name' ? f.terms : []))));
    return { language, glossary: statement.glossary, paragraphs, terms, sides: statement.sides };
  }),
);

/**
 * Aligns two texts of one statement, and finds what differs between them.
 * @param known the languages that can be compared
 */
export function comparePair(ours: Statement, theirs: Statement, known: readonly PairLanguage[] = pairLanguages): Pair | NoPair {
  const statements = [inMainLanguage(ours), inMainLanguage(theirs)] as const;
  const names = [languageNameOf(statements[0]), languageNameOf(statements[1])] as const;
  if (names[0] === names[1]) return { same: names[0] };
  const languages = names.map((name) => known.find((l) => l.name === name));
  const [first, second] = languages;
  if (!first || !second) return { unknown: names[first ? 1 : 0] };
  const texts = [textOf(statements[0])(first), textOf(statements[1])(second)] as const;
  const before: [Paragraph | undefined, Paragraph | undefined] = [texts[0].paragraphs[0], texts[1].paragraphs[0]];
  const compared = alignPassages(texts[0].paragraphs, texts[1].paragraphs).map(({ from, to }) => {
    const aligned: AlignedParagraphs = [texts[0].paragraphs.slice(from[0], to[0]), texts[1].paragraphs.slice(from[1], to[1])];
    const differences = aligned.every((own) => own.length > 0)
      ? differencesIn(texts, aligned)
      : ([0, 1] as const).flatMap((side) => aligned[side].flatMap((p) => missing(p, side, before[otherSide(side)])));
    for (const side of [0, 1] as const) before[side] = aligned[side].at(-1) ?? before[side];
    return { aligned, differences };
  });
  const [paragraphs, differences] = [compared.map((c) => c.aligned), compared.flatMap((c) => c.differences)];
  return { languages: [first, second], paragraphs, differences };
}
