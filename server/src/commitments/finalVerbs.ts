import type { Term } from '../glossary/term.js';
import type { BlockReading } from '../statement/reading.js';
import { paragraphNumber } from '../text/blocks/numbering.js';
import { escapeRegExp } from '../text/escapeRegExp.js';
import type { ClauseWords, Language } from '../text/languages/language.js';
import { languageOf } from '../text/languages/languages.js';
import { weakMemo } from '../text/memo.js';
import { sentencesOf } from '../text/sentences.js';
import { ladderName } from './operative.js';
import type { Subject } from './subject.js';
import { rungs } from './verbs.js';

/** Offsets in running text, in UTF-16 code units; `end` is exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A party that a clause names as its subject. */
export interface FinalSubject extends Range, Pick<Subject, 'kind' | 'side' | 'term'> {}

/** A clause whose verb comes last: 双方は、…を歓迎した。 */
export interface FinalClause {
  /** Absent if the subject is that of an earlier clause. */
  readonly subject?: FinalSubject;
  readonly verb: Range & {
    /** The English verb of equal strength. */
    readonly lemma: string;
    /** Step on the ladder, counted from 0. Absent off the ladder. */
    readonly rung?: number;
    readonly isNegated: boolean;
  };
  /** The text between the subject, or the previous verb, and this verb. */
  readonly object: Range;
  readonly sentence: Range;
}

interface ClausePatterns {
  readonly verbs: RegExp;
  readonly stems: readonly (readonly [stem: RegExp, lemma: string])[];
  readonly promise: RegExp;
  readonly topics: RegExp;
  readonly leading: RegExp;
  readonly deadline: RegExp;
  /** The end of what is said, if it is denied: 行わないことで. */
  readonly deniedContent: RegExp;
  readonly all: ReadonlySet<string>;
}

/** Maximum length of the text that “…” in a stem matches, in UTF-16 code units. */
const maxInsideLength = 12;

const sourceOf = (text: string): string => escapeRegExp(text).replaceAll('…', `[^、。]{0,${maxInsideLength}}`);

const alternatives = (texts: readonly string[]): string =>
  texts
    .toSorted((a, b) => b.length - a.length)
    .map(sourceOf)
    .join('|');

const patternsOf = weakMemo(({ verbs, final, joining, negative, promise, ...words }: ClauseWords): ClausePatterns => {
  const atEnd = '(?=[。）」』)]*$)';
  const endings = [
    `(?<negative>${alternatives(negative)})${atEnd}`,
    `(?:${alternatives(final)})${atEnd}`,
    `(?:${alternatives(joining)})(?=[、,])`,
  ];
  const listed = Object.entries(verbs).flatMap(([lemma, own]) => own.map((stem) => ({ lemma, stem })));
  return {
    verbs: new RegExp(`(?<stem>${alternatives(listed.map((l) => l.stem))})(?:${endings.join('|')})`, 'gu'),
    stems: listed
      .toSorted((a, b) => b.stem.length - a.stem.length)
      .map(({ lemma, stem }) => [new RegExp(`^${sourceOf(stem)}$`, 'u'), lemma]),
    promise: new RegExp(`(?:${promise.verb})${atEnd}`, 'u'),
    topics: new RegExp(`(?:${words.subject})(?<name>[^、。,]{1,60}?)(?:${alternatives(words.topicMarks)})`, 'gu'),
    deadline: new RegExp(words.deadlines, 'u'),
    leading: new RegExp(words.leading, 'u'),
    deniedContent: new RegExp(`(?:${alternatives(negative)})(?:${words.content})?$`, 'u'),
    all: new Set(words.all),
  };
});

/** Returns the language of a block, if its verbs come last. */
export const finalVerbsOf = ({ language }: BlockReading): Language | undefined => {
  const known = language === undefined ? undefined : languageOf(language);
  return known?.clauses ? known : undefined;
};

/** Returns the party that a text names: all parties, one side, persons, or a country or body in the glossary. */
function partyNamed(text: string, start: number, { words, names }: BlockReading, { clauses, opening }: Language): FinalSubject | undefined {
  const end = start + text.length;
  if (!clauses) return undefined;
  if (patternsOf(clauses).all.has(text)) return { start, end, kind: 'both sides' };
  const side = opening.sides[text];
  if (side !== undefined) return { start, end, kind: 'one side', side };
  const governments = clauses.governments.filter((suffix) => text.endsWith(suffix));
  const named = (until: number): Term | undefined =>
    names.find((n) => words.get(n.from)?.start === start && words.get(n.to - 1)?.end === until)?.entries[0]?.term;
  const term = [end, ...governments.map(({ length }) => end - length)].map(named).find((found) => found !== undefined);
  if (term?.kind === 'country') return { start, end, kind: 'one side', side: term.side ?? term.name };
  if (term && named(end)) return { start, end, kind: 'body', term: term.id };
  const country = names.find((n) => words.get(n.from)?.start === start && n.entries[0]?.term.kind === 'country')?.entries[0]?.term;
  if (!clauses.persons.some((title) => text.endsWith(title))) return undefined;
  if (clauses.together.some((word) => text.includes(word))) return { start, end, kind: 'both sides' };
  return { start, end, kind: 'one side', ...(country ? { side: country.side ?? country.name } : {}) };
}

/** Returns the party that joined names make: 宇宙航空研究開発機構（JAXA）及び英国宇宙庁（UKSA）. */
function joinedParty(text: string, start: number, reading: BlockReading, language: Language): FinalSubject | undefined {
  const joins = language.clauses?.together.find((word) => text.includes(word)) ?? '';
  const parts = joins === '' ? [] : text.split(joins);
  let at = start;
  const parties = parts.map((part) => {
    const party = partyNamed(part.replace(bracketed, ''), at, reading, language);
    at += part.length + joins.length;
    return party;
  });
  const [first] = parties;
  if (!first || parties.some((party) => party?.kind !== 'body')) return undefined;
  return { ...first, end: start + text.length };
}

/** The abbreviation that a subject introduces: 宇宙航空研究開発機構（JAXA）. */
const bracketed = /[（(][^（）()]{1,40}[）)]$/u;

const rungNamed = (name: string | undefined): number => rungs.findIndex((r) => r.name === name);

interface Marked {
  /** Undefined if the subject is not a party. */
  readonly party: FinalSubject | undefined;
  /** Offset of the text after the subject. */
  readonly end: number;
}

/** Returns the marked subjects of a sentence. @param start offset of the text in the running text */
function markedIn(text: string, start: number, reading: BlockReading, language: Language): Marked[] {
  if (!language.clauses) return [];
  return [...text.matchAll(patternsOf(language.clauses).topics)].map(({ 0: whole, index, groups = {} }) => {
    const written = groups.name ?? '';
    const name = written.replace(bracketed, '');
    const from = start + index + whole.indexOf(name);
    return {
      party: partyNamed(name, from, reading, language) ?? joinedParty(written, from, reading, language),
      end: index + whole.length,
    };
  });
}

/** Returns the party that a block names before a list: 双方は、 */
export const finalLeadOf = weakMemo((reading: BlockReading): FinalSubject | undefined => {
  const language = finalVerbsOf(reading);
  return language && markedIn(reading.running.text, 0, reading, language).at(-1)?.party;
});

/** Returns the clauses of a block, in text order. */
export const finalClausesOf = weakMemo((reading: BlockReading): readonly FinalClause[] => {
  const language = finalVerbsOf(reading);
  if (!language?.clauses) return [];
  const { running } = reading;
  const { clauses: words } = language;
  const patterns = patternsOf(words);
  const begin = paragraphNumber.exec(running.text)?.[0].length ?? 0;
  return sentencesOf(running.text.slice(begin)).flatMap(({ start: from, end: to }): FinalClause[] => {
    const sentence = { start: begin + from, end: begin + to };
    const text = running.text.slice(sentence.start, sentence.end);
    const topics = markedIn(text, sentence.start, reading, language);
    // 本対話は、: the sentence is not about a party.
    if (topics.length > 0 && topics.every((s) => !s.party)) return [];
    const found: FinalClause[] = [];
    const add = (start: number, end: number, lemma: string, isNegated: boolean): void => {
      const own = topics.findLast((s) => s.party && s.end <= start);
      const from = Math.max(own?.end ?? 0, (found.at(-1)?.verb.end ?? sentence.start) - sentence.start);
      const after = from + (patterns.leading.exec(text.slice(from, start))?.[0].length ?? 0);
      const named = rungNamed(ladderName(lemma));
      const isFuture = rungs[named]?.commits === false && words.future.some((ending) => text.slice(start, end).endsWith(ending));
      const rung = lemma === words.promise.lemma || isFuture ? rungNamed(words.promise.rung) : named;
      found.push({
        ...(own?.party ? { subject: own.party } : {}),
        verb: {
          start: sentence.start + start,
          end: sentence.start + end,
          lemma,
          isNegated: isNegated || patterns.deniedContent.test(text.slice(0, start)),
          ...(rung < 0 ? {} : { rung }),
        },
        object: { start: sentence.start + after, end: sentence.start + start },
        sentence,
      });
    };
    for (const { 0: written, index, groups = {} } of text.matchAll(patterns.verbs)) {
      const lemma = patterns.stems.find(([stem]) => stem.test(groups.stem ?? ''))?.[1];
      if (lemma !== undefined) add(index, index + written.length, lemma, groups.negative !== undefined);
    }
    const promise = patterns.promise.exec(text);
    const last = found.at(-1);
    if (promise && !(last && last.verb.end > sentence.start + promise.index))
      add(promise.index, promise.index + promise[0].length, words.promise.lemma, promise.groups?.negative !== undefined);
    return found;
  });
});

/** Returns the deadline in a text, as written. */
export const finalDeadlineIn = (text: string, { clauses }: Language): string | undefined =>
  clauses && patternsOf(clauses).deadline.exec(text)?.[0];
