import { abbreviationKey } from '../../glossary/glossary.js';
import type { Term } from '../../glossary/term.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import { meaningOf } from '../../statement/introductions/meaning.js';
import { meetingOf, nextOrdinal } from '../../statement/opening/meeting.js';
import { type ParticipantList, participantsOf } from '../../statement/opening/participants.js';
import type { Span, Statement } from '../../statement/statement.js';
import { longDate } from '../../text/calendar.js';
import { weakMemo } from '../../text/memo.js';
import { sentencesOf } from '../../text/sentences.js';
import { blockAt, isMasked } from '../lookup.js';
import { agreedContinuations } from './agreedContinuations.js';
import { formulaeAt, plainText } from './formulae.js';
import { type IndexedName, kinds, namesStarting } from './termIndex.js';

/** Something that can be written at a place. */
export interface Suggestion {
  readonly label: string;
  /** Beside the label: the name of an abbreviation, what a formula is for. */
  readonly description?: string;
  readonly kind: 'term' | 'formula' | 'agreed' | 'value';
  /** What is replaced. */
  readonly span: Span;
  readonly text: string;
  /** The same with tab stops, where there are any. */
  readonly snippet?: string;
  readonly termId?: string;
  /** The order in which they are shown. */
  readonly rank: string;
}

export interface CompletionContext {
  /** YYYY-MM-DD */
  readonly today: string;
  /** Asked for by a key: then everything that fits is offered. After a letter that was typed only what is meant beyond doubt is. */
  readonly onDemand: boolean;
  /** The earlier statements. */
  readonly precedents?: PrecedentIndex;
}

/** The most terms that one question brings. */
const most = 60;
/** How many words back a name may have been begun. */
const longestTail = 8;

interface Tail {
  readonly text: string;
  readonly span: Span;
}

/** What has been typed before an offset: from each of the last words on the line, the longest first. */
function tailsBefore(statement: Statement, offset: number): Tail[] {
  const lineStart = statement.text.lastIndexOf('\n', offset - 1) + 1;
  const line = statement.text.slice(lineStart, offset);
  const starts = [
    ...line.matchAll(
      /(?<![\p{L}\p{N}.&-])[\p{L}\p{N}]|(?<!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    ),
  ]
    .map((m) => m.index)
    .slice(-longestTail);
  return starts.map((start) => ({ text: line.slice(start), span: { offset: lineStart + start, length: line.length - start } }));
}

/** Whether the abbreviation of a term has been introduced before an offset, for this term. */
function isIntroduced(statement: Statement, term: Term, offset: number): boolean {
  const key = abbreviationKey(term.abbreviation ?? '');
  const row = statement.abbreviations.find((a) => a.key === key);
  return (
    row !== undefined &&
    (row.introducedTerm === undefined || row.introducedTerm === term) &&
    row.introductions.some((n) => n.offset < offset)
  );
}

/** What a term can be written as: with its introduction before it is introduced, by its abbreviation afterwards. */
export function writings(statement: Statement, term: Term, offset: number): string[] {
  const { name, abbreviation, introduce } = term;
  if (abbreviation === undefined) return [name];
  const isCustomary = statement.glossary.customaryReason(abbreviation) !== undefined;
  if (isIntroduced(statement, term, offset) || introduce === 'optional' || isCustomary) return [abbreviation, name];
  return [`${name} (${abbreviation})`, name];
}

/** The terms that a statement names. */
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

/** @param fits which of the names found are meant */
function termSuggestions(
  statement: Statement,
  tail: Tail,
  list: ParticipantList | undefined,
  fits: (found: IndexedName) => boolean,
): Suggestion[] {
  const seen = new Set<Term>();
  const names = namesStarting(statement.glossary, tail.text, most).filter(fits);
  // A term counts as what finds it best: by its abbreviation, though its name begins alike.
  return kinds
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
}

/** Abbreviations that only the statement knows, once it has introduced them. */
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

/** Where the sentence begins that is being written, and what it has so far. */
export function sentenceBefore(statement: Statement, offset: number): Tail {
  const lineStart = statement.text.lastIndexOf('\n', offset - 1) + 1;
  const line = statement.text.slice(lineStart, offset);
  const marker = /^\s*(?:[-*+•]\s+|\d+[.)]\s+|#+\s+)?/.exec(line)?.[0].length ?? 0;
  const text = line.slice(marker);
  const last = sentencesOf(`${text}X`).at(-1);
  const start = marker + Math.min(last?.start ?? 0, text.length);
  return { text: line.slice(start), span: { offset: lineStart + start, length: line.length - start } };
}

/** A beginning that can hardly be anything but a formula: two whole words and two letters of the third. */
const begunFormula = /^\S+\s+\S+\s+\S{2}/;

function formulaSuggestions(statement: Statement, offset: number, { today, onDemand }: CompletionContext): Suggestion[] {
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
  // The only one that fits is shown at the cursor, where Tab takes it.
  return onDemand || found.length > 1 ? found : [];
}

/** How long a label may be before it is cut. */
const longestLabel = 60;

/** How agreed sentences go on that begin as the one that is typed. */
function agreedSuggestions(statement: Statement, offset: number, { precedents }: CompletionContext): Suggestion[] {
  if (!precedents) return [];
  const typed = sentenceBefore(statement, offset).text;
  return agreedContinuations(precedents, typed, offset).map(({ text, span, documents, newest }, i) => ({
    label: text.length > longestLabel ? `${text.slice(0, longestLabel).replace(/\s+\S*$/, '')} …` : text,
    description: `agreed${documents > 1 ? ` in ${documents} statements, last` : ''}${newest === undefined ? '' : ` ${newest}`}`,
    kind: 'agreed',
    span,
    text,
    rank: `09${i}`,
  }));
}

/** What follows from the statement itself: its date, its meeting, the next one and its year. */
function valueSuggestions(statement: Statement, tails: readonly Tail[]): Suggestion[] {
  const tail = tails.at(-1);
  if (!tail) return [];
  const meeting = meetingOf(statement);
  const values: [string, string][] = [];
  if (meeting) {
    values.push([`${nextOrdinal(meeting)} ${meeting.noun}`, 'next meeting']);
    values.push([`${meeting.ordinal} ${meeting.noun}`, 'this meeting']);
  }
  if (statement.date !== undefined) {
    values.push([longDate(statement.date), 'date of this statement']);
    values.push([String(Number(statement.date.slice(0, 4)) + 1), 'year after this statement']);
  }
  return values
    .filter(([text]) => tail.text.length > 1 && text.toLowerCase().startsWith(tail.text.toLowerCase()) && text !== tail.text)
    .map(([text, description], i) => ({ label: text, description, kind: 'value', span: tail.span, text, rank: `2${i}` }));
}

/** Which names a tail means beyond doubt; undefined where it could be the beginning of any words. */
function meantBy({ text, span }: Tail, { text: draft }: Statement): ((found: IndexedName) => boolean) | undefined {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text)) return () => true;
  // A title in capitals has no abbreviations.
  if (/^\p{Lu}{2}\S*$/u.test(text))
    return /\p{Lu}{2}\p{P}?\s$/u.test(draft.slice(Math.max(0, span.offset - 8), span.offset))
      ? undefined
      : ({ kind }) => kind === 'abbreviation';
  // The first word of a name begins many sentences; the second word with a capital is its own.
  return /\s\p{Lu}\S*$/u.test(text) ? ({ kind }) => kind === 'name' : undefined;
}

/** What is offered after a letter that was typed. What stands there in full already is not offered again. */
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

/** What is offered to one who asks. */
function offeredOnDemand(statement: Statement, offset: number, tails: readonly Tail[], list: ParticipantList | undefined): Suggestion[] {
  for (const tail of [...tails, ...(tails.length === 0 ? [{ text: '', span: { offset, length: 0 } }] : [])]) {
    const found = [...termSuggestions(statement, tail, list, () => true), ...ownSuggestions(statement, tail)];
    if (found.length > 0) return found;
  }
  return [];
}

/** What can be written at an offset; nothing in code, comments and addresses. */
export function suggestionsAt(statement: Statement, offset: number, context: CompletionContext): Suggestion[] {
  const lineStart = statement.text.lastIndexOf('\n', offset - 1) + 1;
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

/** Whether only spaces lie between the end of a block and an offset: the cursor after “and ”. */
function endsBlock({ blocks, text }: Statement, offset: number): boolean {
  const last = blocks.findLast((b) => b.base + b.reading.end <= offset);
  return last !== undefined && /^[ \t]*$/.test(text.slice(last.base + last.reading.end, offset));
}

const ordered = (found: readonly Suggestion[]): Suggestion[] => [...found].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
