import { escapeRegExp } from '../../text/escapeRegExp.js';
import { weakMemo } from '../../text/memo.js';
import type { VerbFact, WordFact } from '../fact.js';
import type { PairLanguage } from '../pairLanguage.js';
import { alternatives } from './dates.js';

/** What `side` facts say of both governments. */
const both = 'both';

const sidePatterns = weakMemo((language: PairLanguage): { readonly pattern: RegExp; readonly sides: ReadonlyMap<string, string> } => {
  const phrases = [...Object.entries(language.sides), ...language.bothSides.map((phrase) => [phrase, both] as const)];
  const sides = new Map(phrases.map(([phrase, side]) => [phrase.toLowerCase(), side]));
  const edge = language.writing.spaced ? '(?<![\\p{L}\\p{N}])' : '';
  return { pattern: new RegExp(`${edge}(?:${alternatives([...sides.keys()])})`, 'giu'), sides };
});

/** Returns the expressions for a side, and for both sides. */
export function sidesIn(text: string, language: PairLanguage): WordFact[] {
  const { pattern, sides } = sidePatterns(language);
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => {
    const value = sides.get(written.toLowerCase()) ?? both;
    return { kind: 'side', start: index, end: index + written.length, text: written, value, isStrong: value !== both };
  });
}

/** Shortest quotation that is a title, and the longest, in UTF-16 code units. */
const [shortestQuotation, longestQuotation] = [4, 200];

/** Returns the quotations of a text. They are weak in a language that puts quotation marks freely. */
export function quotationsIn(text: string, language: PairLanguage): WordFact[] {
  return language.writing.quotations.flatMap(([open = '', close = '']) => {
    const facts: WordFact[] = [];
    for (let at = text.indexOf(open); at >= 0; ) {
      const end = text.indexOf(close, at + 1);
      if (end < 0) break;
      const value = text.slice(at + 1, end);
      if (value.length >= shortestQuotation * Math.min(1, language.length * 2) && value.length <= longestQuotation)
        facts.push({ kind: 'quotation', start: at, end: end + 1, text: value, value, isStrong: language.freeQuotations !== true });
      at = text.indexOf(open, end + 1);
    }
    return facts;
  });
}

interface VerbPatterns {
  readonly pattern: RegExp;
  readonly meanings: ReadonlyMap<string, readonly string[]>;
  readonly finite: ReadonlySet<string>;
  readonly afterSubject: RegExp | undefined;
}

const verbPatterns = weakMemo((language: PairLanguage): VerbPatterns => {
  const { stems, endings, finite, subjects } = language.verbs;
  const meanings = new Map<string, string[]>();
  for (const [meaning, own] of Object.entries(stems)) for (const stem of own) meanings.set(stem, [...(meanings.get(stem) ?? []), meaning]);
  const [before, after] = language.writing.spaced ? ['(?<![\\p{L}\\p{N}-])', '(?![\\p{L}\\p{N}-])'] : ['', ''];
  const source = `${before}(?<stem>${alternatives([...meanings.keys()])})(?<ending>${alternatives(endings)})${after}`;
  return {
    pattern: new RegExp(source, 'giu'),
    meanings,
    finite: new Set(finite),
    afterSubject: subjects && new RegExp(`(?:${subjects.map(escapeRegExp).join('|')})(?: \\p{L}+ly| also| further)? $`, 'iu'),
  };
});

/** Length of the text in which a subject is looked for, in UTF-16 code units. */
const subjectReach = 40;

/** Returns the verbs with which the sides speak or commit themselves. Main verbs are strong. */
export function verbsIn(text: string, language: PairLanguage): VerbFact[] {
  const { pattern, meanings, finite, afterSubject } = verbPatterns(language);
  return [...text.matchAll(pattern)].map(({ 0: written, index, groups = {} }) => {
    const before = text.slice(Math.max(0, index - subjectReach), index);
    const isMain = finite.has(groups.ending?.toLowerCase() ?? '') || afterSubject?.test(before) === true;
    const verb = written.replace(/[。、,]$/, '');
    return {
      kind: 'verb',
      start: index,
      end: index + verb.length,
      text: verb,
      isStrong: isMain,
      meanings: meanings.get(groups.stem?.toLowerCase() ?? '') ?? [],
    };
  });
}
