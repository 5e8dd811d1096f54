import { abbreviationKey } from '../../glossary/glossary.js';
import { nameIn } from '../../glossary/nameIn.js';
import type { Term } from '../../glossary/term.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import { meaningOf } from '../../statement/introductions/meaning.js';
import { meetingNamed, meetingOf, nextOrdinal } from '../../statement/opening/meeting.js';
import { type ParticipantList, participantsOf } from '../../statement/opening/participants.js';
import type { Span, Statement } from '../../statement/statement.js';
import { longDate } from '../../text/calendar.js';
import { t } from '../../text/l10n.js';
import type { Language } from '../../text/languages/language.js';
import { languageOf } from '../../text/languages/languages.js';
import { lineStartAt } from '../../text/lines.js';
import { weakMemo } from '../../text/memo.js';
import { sentencesOf } from '../../text/sentences.js';
import { blockAt, isMasked, languageAt } from '../lookup.js';
import { agreedContinuations } from './agreedContinuations.js';
import { formulaeAt, plainText } from './formulae.js';
import { type IndexedName, kinds, namesStarting } from './termIndex.js';

/** A completion item in offsets. */
export interface Suggestion {
  readonly label: string;
  /** Shown after the label: the name of an abbreviation, or the purpose of a formula. */
  readonly description?: string;
  readonly kind: 'term' | 'formula' | 'agreed' | 'value';
  /** The span to replace. */
  readonly span: Span;
  readonly text: string;
  /** The text with tab stops, if it has any. */
  readonly snippet?: string;
  readonly termId?: string;
  /** Sort key. */
  readonly rank: string;
}

export interface CompletionContext {
  /** YYYY-MM-DD */
  readonly today: string;
  /** Whether the user requested completions with a key. If so, everything that fits is offered; while typing, only what is unambiguous. */
  readonly onDemand: boolean;
  readonly precedents?: PrecedentIndex;
}

/** Maximum number of terms in an answer, and of names ranked for it: most Japanese bodies begin with “J”. */
const [maxTerms, maxRanked] = [60, 1000];
/** Maximum number of words before the cursor that may belong to one name. */
const maxTailWords = 8;
/** Maximum length of these words, in UTF-16 code units. A line may be as long as the text. */
const maxTailLength = 1000;

interface Tail {
  readonly text: string;
  readonly span: Span;
}

/** Returns the text from each of the last words of the line up to an offset, longest first. */
function tailsBefore(statement: Statement, offset: number): Tail[] {
  const lineStart = Math.max(lineStartAt(statement.text, offset), offset - maxTailLength);
  const line = statement.text.slice(lineStart, offset);
  if (languageOf(languageAt(statement, offset))?.writing.spaced === false) return unspacedTails(line, lineStart);
  const starts = [
    ...line.matchAll(
      /(?<![\p{L}\p{N}.&-])[\p{L}\p{N}]|(?<!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    ),
  ]
    .map((m) => m.index)
    .slice(-maxTailWords);
  return starts.map((start) => ({ text: line.slice(start), span: { offset: lineStart + start, length: line.length - start } }));
}

/** Maximum length of an unfinished name where each letter is a word. */
const maxUnspacedTail = 20;

/** As `tailsBefore`, where spaces do not separate words: from each letter, but in Latin script only from the start of a word. */
function unspacedTails(line: string, lineStart: number): Tail[] {
  const end = line.slice(-maxUnspacedTail);
  const from = line.length - end.length;
  return [
    ...end.matchAll(/(?<![\p{Script=Latin}\p{N}.&-])[\p{Script=Latin}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu),
  ].map(({ index }) => ({ text: end.slice(index), span: { offset: lineStart + from + index, length: end.length - index } }));
}

/** Returns whether the abbreviation is introduced before an offset as this term. */
function isIntroduced(statement: Statement, term: Term, offset: number): boolean {
  const key = abbreviationKey(term.abbreviation ?? '');
  const row = statement.abbreviations.find((a) => a.key === key);
  return (
    row !== undefined &&
    (row.introducedTerm === undefined || row.introducedTerm === term) &&
    row.introductions.some((n) => n.offset < offset)
  );
}

/** Returns the ways to write a term: before its introduction with the introduction, after it as the abbreviation. */
export function writings(statement: Statement, term: Term, offset: number): string[] {
  const { abbreviation, introduce } = term;
  const other = languageOf(languageAt(statement, offset));
  const name = nameIn(term, other?.code ?? 'en') ?? term.name;
  if (abbreviation === undefined) return [name];
  const isCustomary = statement.glossary.customaryReason(abbreviation) !== undefined;
  if (isIntroduced(statement, term, offset) || introduce === 'optional' || isCustomary) return [abbreviation, name];
  return [other && !other.writing.spaced ? inBrackets(statement, name, abbreviation, other) : `${name} (${abbreviation})`, name];
}

/** Returns an introduction with the kind of brackets that the text uses, by default the wide ones. */
function inBrackets({ text }: Statement, name: string, abbreviation: string, { writing }: Language): string {
  const { wide, narrow } = writing.widths?.find((pair) => pair.name === 'brackets') ?? { wide: '()', narrow: '()' };
  const [open, close] = text.includes(narrow.charAt(0)) && !text.includes(wide.charAt(0)) ? narrow : wide;
  return `${name}${open}${abbreviation}${close}`;
}

const termsUsedIn = weakMemo((statement: Statement): ReadonlySet<Term> => {
  const meant = statement.abbreviations.flatMap((abbreviation) => meaningOf(abbreviation) ?? []);
  return new Set([...statement.names.flatMap((n) => n.entries.map((e) => e.term)), ...meant]);
});

function rankOf(
  statement: Statement,
  typed: string,
  { term, kind, key }: IndexedName,
  list: ParticipantList | undefined,
  second: boolean,
): string {
  const isWhole = kind !== 'within' && key.length === typed.length;
  const ofList = list?.side !== undefined && term.side === list.side;
  const ofSides = term.side !== undefined && statement.sides.includes(term.side);
  const side = ofList ? 0 : ofSides ? 1 : term.side === undefined ? 2 : 3;
  const used = termsUsedIn(statement).has(term);
  return `${isWhole ? 0 : 1}${list ? side : 0}${kinds.indexOf(kind)}${list ? 0 : side}${used ? 0 : 1}${second ? 1 : 0}`;
}

/** @param fits filters the names found */
function termSuggestions(
  statement: Statement,
  tail: Tail,
  list: ParticipantList | undefined,
  fits: (found: IndexedName) => boolean,
): Suggestion[] {
  const seen = new Set<Term>();
  const names = namesStarting(statement.glossary, tail.text, maxRanked).filter(fits);
  // A term found by its abbreviation is not offered again by its name.
  const suggestions = kinds
    .flatMap((kind) => names.filter((found) => found.kind === kind))
    .flatMap((found) => {
      const { term } = found;
      if (seen.has(term)) return [];
      seen.add(term);
      return writings(statement, term, tail.span.offset).map((text, i): Suggestion => {
        const short = text === term.abbreviation;
        return {
          label: text,
          ...(short ? { description: term.name } : term.side === undefined ? {} : { description: term.side }),
          kind: 'term',
          span: tail.span,
          text,
          termId: term.id,
          rank: `1${rankOf(statement, tail.text, found, list, i > 0)}${text}`,
        };
      });
    });
  return ordered(suggestions).slice(0, maxTerms);
}

/** Returns abbreviations that only the statement defines, after their introduction. */
function ownSuggestions(statement: Statement, tail: Tail): Suggestion[] {
  return statement.abbreviations
    .filter((a) => a.terms.length === 0 && a.short.toLowerCase().startsWith(tail.text.toLowerCase()))
    .flatMap((a) => {
      const [introduction] = a.introductions;
      if (!introduction || introduction.offset > tail.span.offset) return [];
      return [
        {
          label: a.short,
          description: introduction.longText,
          kind: 'term' as const,
          span: tail.span,
          text: a.short,
          rank: `100000${a.short}`,
        },
      ];
    });
}

/** Returns the beginning of the unfinished sentence, and its text so far. */
export function sentenceBefore(statement: Statement, offset: number): Tail {
  const lineStart = lineStartAt(statement.text, offset);
  const line = statement.text.slice(lineStart, offset);
  const marker = /^\s*(?:[-*+•]\s+|\d+[.)]\s+|#+\s+)?/.exec(line)?.[0].length ?? 0;
  const text = line.slice(marker);
  const last = sentencesOf(`${text}X`).at(-1);
  const start = marker + Math.min(last?.start ?? 0, text.length);
  return { text: line.slice(start), span: { offset: lineStart + start, length: line.length - start } };
}

/** Two complete words and two letters of the third: enough to be sure that a formula is meant. */
const begunFormula = /^\S+\s+\S+\s+\S{2}/;

function formulaSuggestions(statement: Statement, offset: number, { today, onDemand }: CompletionContext): Suggestion[] {
  // The formulae are English.
  if (languageAt(statement, offset) !== 'en') return [];
  const typed = sentenceBefore(statement, offset);
  const lower = typed.text.toLowerCase();
  if (!onDemand && !begunFormula.test(lower)) return [];
  const found = formulaeAt(statement, offset, today)
    .filter(
      ({ prefixes, body }) =>
        (onDemand && prefixes.some((p) => p.startsWith(lower))) || (lower !== '' && plainText(body).toLowerCase().startsWith(lower)),
    )
    .map(({ name, description, body }, i) => ({
      label: name,
      description,
      kind: 'formula' as const,
      span: typed.span,
      text: plainText(body),
      snippet: body,
      rank: `0${String(i).padStart(2, '0')}`,
    }));
  // A single match is shown as an inline completion, where Tab accepts it.
  return onDemand || found.length > 1 ? found : [];
}

/** Maximum length of a label, in UTF-16 code units. */
const maxLabelLength = 60;

function agreedDescription(documents: number, newest: string | undefined): string {
  if (documents === 1) return newest === undefined ? t('agreed') : t('agreed {0}', newest);
  return newest === undefined ? t('agreed in {0} statements', documents) : t('agreed in {0} statements, last {1}', documents, newest);
}

/** Returns the agreed sentences that begin like the unfinished one. */
function agreedSuggestions(statement: Statement, offset: number, { precedents }: CompletionContext): Suggestion[] {
  if (!precedents) return [];
  const typed = sentenceBefore(statement, offset).text;
  return agreedContinuations(precedents, typed, offset).map(({ text, span, documents, newest }, i) => ({
    label: text.length > maxLabelLength ? `${text.slice(0, maxLabelLength).replace(/\s+\S*$/, '')} …` : text,
    description: agreedDescription(documents, newest),
    kind: 'agreed',
    span,
    text,
    rank: `09${i}`,
  }));
}

/** Returns values that follow from the statement: its date, its meeting, the next meeting and its year. */
function valueSuggestions(statement: Statement, tails: readonly Tail[]): Suggestion[] {
  const tail = tails.at(-1);
  if (!tail) return [];
  const meeting = meetingOf(statement);
  const values: [string, string][] = [];
  if (meeting) {
    values.push([meetingNamed(nextOrdinal(meeting), meeting), t('next meeting')]);
    values.push([meetingNamed(meeting.ordinal, meeting), t('this meeting')]);
  }
  if (statement.date !== undefined) {
    values.push([longDate(statement.date), t('date of this statement')]);
    values.push([String(Number(statement.date.slice(0, 4)) + 1), t('year after this statement')]);
  }
  return values
    .filter(([text]) => tail.text.length > 1 && text.toLowerCase().startsWith(tail.text.toLowerCase()) && text !== tail.text)
    .map(([text, description], i) => ({ label: text, description, kind: 'value', span: tail.span, text, rank: `2${i}` }));
}

/** Returns a filter for the names that a tail unambiguously begins, or undefined if it could begin any phrase. */
function meantBy({ text, span }: Tail, { text: draft }: Statement): ((found: IndexedName) => boolean) | undefined {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text)) return () => true;
  // Titles in capitals contain no abbreviations.
  if (/^\p{Lu}{2}\S*$/u.test(text))
    return /\p{Lu}{2}\p{P}?\s$/u.test(draft.slice(Math.max(0, span.offset - 8), span.offset))
      ? undefined
      : ({ kind }) => kind === 'abbreviation';
  // Many sentences begin with the first word of a name. A second capitalized word makes the name certain.
  return /\s\p{Lu}\S*$/u.test(text) ? ({ kind }) => kind === 'name' : undefined;
}

/** Returns completions for typing. Omits those whose text is already complete. */
function offeredUnasked(statement: Statement, tails: readonly Tail[], list: ParticipantList | undefined): Suggestion[] {
  for (const tail of tails) {
    const fits = meantBy(tail, statement);
    if (!fits) continue;
    const found = [
      ...termSuggestions(statement, tail, list, fits),
      ...(/^\p{Lu}{2}/u.test(tail.text) ? ownSuggestions(statement, tail) : []),
    ];
    if (found.length > 0) return found.some(({ text }) => text === tail.text) ? [] : found;
  }
  return [];
}

/** Returns completions that the user asked for with a key. */
function offeredOnDemand(statement: Statement, offset: number, tails: readonly Tail[], list: ParticipantList | undefined): Suggestion[] {
  for (const tail of [...tails, ...(tails.length === 0 ? [{ text: '', span: { offset, length: 0 } }] : [])]) {
    const found = [...termSuggestions(statement, tail, list, () => true), ...ownSuggestions(statement, tail)];
    if (found.length > 0) return found;
  }
  return [];
}

/** Returns the completions at an offset. There are none in code, comments and addresses. */
export function suggestionsAt(statement: Statement, offset: number, context: CompletionContext): Suggestion[] {
  const lineStart = lineStartAt(statement.text, offset);
  const block = blockAt(statement, offset);
  if (block && isMasked(block, offset)) return [];
  if (!block && statement.text.slice(lineStart, offset).trim() !== '' && !endsBlock(statement, offset)) return [];
  const list = participantsOf(statement).find((l) => offset >= l.offset && offset <= l.offset + l.length + 1);
  const tails = tailsBefore(statement, offset);
  const formulae = formulaSuggestions(statement, offset, context);
  if (!context.onDemand) return ordered([...formulae, ...offeredUnasked(statement, tails, list)]);
  return ordered([
    ...formulae,
    ...agreedSuggestions(statement, offset, context),
    ...offeredOnDemand(statement, offset, tails, list),
    ...valueSuggestions(statement, tails),
  ]);
}

/** Returns whether only spaces separate the end of a block and an offset, as after “and ”. */
function endsBlock({ blocks, text }: Statement, offset: number): boolean {
  const last = blocks.findLast((b) => b.base + b.reading.end <= offset);
  return last !== undefined && /^[ \t]*$/.test(text.slice(last.base + last.reading.end, offset));
}

const ordered = (found: readonly Suggestion[]): Suggestion[] => [...found].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
