import type { Glossary } from '../../glossary/glossary.js';
import { escapeRegExp } from '../../text/escapeRegExp.js';
import { weakMemo } from '../../text/memo.js';
import type { NameFact, VerbFact, WordFact } from '../fact.js';
import type { PairLanguage } from '../pairLanguage.js';
import { alternatives } from './dates.js';

/** The value of `side` facts for both governments. */
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

/** Returns the countries that are the subjects of sentences as sides: “Japan stated”, 日本は. */
export function subjectsIn(text: string, names: readonly NameFact[], language: PairLanguage, glossary: Glossary): WordFact[] {
  const [before, after] = subjectPatterns(language);
  return names.flatMap(({ start, end, text: written, terms }): WordFact[] => {
    const term = glossary.terms.get(terms[0] ?? '');
    if (term?.kind !== 'country' || term.side === undefined) return [];
    if (!before.test(text.slice(0, start)) || !after.test(text.slice(end))) return [];
    return [{ kind: 'side', start, end, text: written, value: term.side, isStrong: true }];
  });
}

const subjectPatterns = weakMemo((language: PairLanguage): readonly [RegExp, RegExp] => [
  new RegExp(`(?:${language.beforeSubject})$`, 'u'),
  new RegExp(`^(?:${language.afterSubject})`, 'u'),
]);

/** Minimum and maximum length of a quotation that is a title, in UTF-16 code units. */
const [minQuotationLength, maxQuotationLength] = [4, 200];

/** Returns the quotations of a text. They are weak in a language that puts quotation marks freely. */
export function quotationsIn(text: string, language: PairLanguage): WordFact[] {
  return language.writing.quotations.flatMap(([open = '', close = '']) => {
    const facts: WordFact[] = [];
    for (let at = text.indexOf(open); at >= 0; ) {
      const end = text.indexOf(close, at + 1);
      if (end < 0) break;
      const value = text.slice(at + 1, end);
      if (value.length >= minQuotationLength * Math.min(1, language.length * 2) && value.length <= maxQuotationLength)
        facts.push({ kind: 'quotation', start: at, end: end + 1, text: value, value, isStrong: language.freeQuotations !== true });
      at = text.indexOf(open, end + 1);
    }
    return facts;
  });
}

const negationPattern = weakMemo(
  ({ negations }: PairLanguage): RegExp | undefined => negations && new RegExp(`(?<strong>${negations.strong})|${negations.weak}`, 'giu'),
);

/** Returns the words that deny what a sentence says. Those of a main verb are strong. */
export function negationsIn(text: string, language: PairLanguage): WordFact[] {
  const pattern = negationPattern(language);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map(({ 0: written, index, groups = {} }) => ({
    kind: 'negation',
    start: index,
    end: index + written.length,
    text: written,
    value: 'negation',
    isStrong: groups.strong !== undefined,
  }));
}

interface VerbPatterns {
  readonly pattern: RegExp;
  readonly expressed: RegExp | undefined;
  /** The meanings of stems and nouns. */
  readonly meanings: ReadonlyMap<string, readonly string[]>;
  readonly finite: ReadonlySet<string>;
  readonly afterSubject: RegExp | undefined;
}

/** Inverts lists of words by meaning. */
function byWord(words: Readonly<Record<string, readonly string[]>>): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const [meaning, own] of Object.entries(words)) for (const word of own) meanings.set(word, [...(meanings.get(word) ?? []), meaning]);
  return meanings;
}

const verbPatterns = weakMemo((language: PairLanguage): VerbPatterns => {
  const { stems, endings, finite, subjects, expressed } = language.verbs;
  const meanings = byWord(stems);
  const nouns = byWord(expressed?.nouns ?? {});
  const [before, after] = language.writing.spaced ? ['(?<![\\p{L}\\p{N}-])', '(?![\\p{L}\\p{N}-])'] : ['', ''];
  const ending = `(?<ending>${alternatives(endings)})${after}`;
  const withEnding = (source = ''): string => source.replace('{ending}', ending);
  return {
    pattern: new RegExp(`${before}(?<stem>${alternatives([...meanings.keys()])})${ending}`, 'giu'),
    expressed:
      expressed &&
      new RegExp(
        `${before}${withEnding(expressed.before)}(?<noun>${alternatives([...nouns.keys()])})${after}${withEnding(expressed.after)}`,
        'giu',
      ),
    meanings: new Map([...meanings, ...nouns]),
    finite: new Set(finite),
    afterSubject: subjects && new RegExp(`(?:${subjects.map(escapeRegExp).join('|')})(?: \\p{L}+ly| also| further)? $`, 'iu'),
  };
});

/** Length of the text searched for a subject, in UTF-16 code units. */
const subjectReach = 40;

/** Returns the verbs with which the sides speak or commit themselves. Main verbs are strong. */
export function verbsIn(text: string, language: PairLanguage): VerbFact[] {
  const { pattern, expressed, meanings, finite, afterSubject } = verbPatterns(language);
  const found = [...text.matchAll(pattern)].map(({ 0: written, index, groups = {} }): VerbFact => {
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
  if (!expressed) return found;
  for (const { 0: written, index, groups = {} } of text.matchAll(expressed)) {
    const end = index + written.length;
    const own = meanings.get(groups.noun?.toLowerCase() ?? '') ?? [];
    const inside = found.filter((v) => v.start < end && v.end > index);
    const isStrong = finite.has(groups.ending?.toLowerCase() ?? '') || inside.some((v) => v.isStrong);
    for (const verb of inside) found.splice(found.indexOf(verb), 1);
    const all = [...new Set([...own, ...inside.flatMap((v) => v.meanings)])];
    found.push({ kind: 'verb', start: index, end, text: written.replace(/[。、,]$/, ''), isStrong, meanings: all, expressed: own });
  }
  return found;
}
