import data from '../../../../data/snippets/joint-statement.json' with { type: 'json' };
import { meetingOf, nextOrdinal } from '../../statement/opening/meeting.js';
import { participantsOf } from '../../statement/opening/participants.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { longDate } from '../../text/calendar.js';

/** Where in a statement a formula belongs. */
type Place = 'empty' | 'opening' | 'co-chairs' | 'participants' | 'body' | 'closing';

/** A standard phrase with blanks, filled in as far as the statement allows. */
export interface Formula {
  readonly name: string;
  readonly description: string;
  /** What a writer may type to find it. */
  readonly prefixes: readonly string[];
  /** A snippet in LSP's syntax, without variables. */
  readonly body: string;
  /**
   * What else may stand at a stop, by its number, its default first. They are no choices of a snippet: those would take the place of
   * whatever a writer types there.
   */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** A formula as the file has it. */
interface Entry {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly place: string;
  readonly choices?: Formula['choices'];
  readonly body: readonly string[];
}

/** A paragraph of this many words says something; a shorter one is a title or a date. */
const fewestWords = 12;

const formulae = Object.entries<Entry>(data).map(([name, { prefix, description, place, choices = {}, body }]) => ({
  name,
  prefixes: prefix,
  description,
  place: place as Place,
  choices,
  body: body.join('\n'),
}));

const holds = (block: DocumentBlock, offset: number): boolean =>
  offset >= block.base + block.reading.start && offset <= block.base + block.reading.end;

/** The places that an offset offers: what is there already is not offered again, and nothing before its turn. */
function placesAt(statement: Statement, offset: number): ReadonlySet<Place> {
  const others = statement.blocks.filter((b) => !holds(b, offset));
  if (others.length === 0) return new Set<Place>(['empty', 'opening', 'body']);
  const paragraphs = others.filter((b) => b.reading.kind !== 'heading' && b.reading.words.length >= fewestWords);
  const before = paragraphs.filter((b) => b.base + b.reading.end <= offset);
  const lists = participantsOf(statement).filter((l) => !holds(l.block, offset));
  const places = new Set<Place>();
  if (before.length === 0) places.add('opening');
  else places.add('body');
  if (before.length > 0 && before.length === paragraphs.length) places.add('closing');
  for (const role of ['co-chairs', 'participants'] as const)
    if (before.length > 0 && before.length <= 3 && !lists.some((l) => l.role === role)) places.add(role);
  return places;
}

const ordinalStop = /\$\{(\d+):First\}/;

/** Puts in what follows from the statement: ordinals, dates, the year of the next meeting. */
function filledIn(body: string, place: Place, statement: Statement, today: string): string {
  const meeting = meetingOf(statement);
  const ordinal = meeting && (place === 'closing' ? nextOrdinal(meeting) : place === 'empty' ? undefined : meeting.ordinal);
  const dated = longDate(statement.date ?? today);
  return body
    .replace(/\$CURRENT_MONTH_NAME \$\{CURRENT_DATE\/\^0\/\/\}, \$CURRENT_YEAR/g, dated)
    .replace(ordinalStop, (first, stop: string) => (ordinal === undefined ? first : `\${${stop}:${ordinal}}`))
    .replace(/\$\{(\d+):year\}/, (_, stop: string) => `\${${stop}:${Number((statement.date ?? today).slice(0, 4)) + 1}}`);
}

/**
 * All formulae, filled in from the statement; those that fit at an offset first.
 * @param today YYYY-MM-DD, for statements without a date
 */
export function allFormulae(statement: Statement, offset: number, today: string): (Formula & { readonly fits: boolean })[] {
  const places = placesAt(statement, offset);
  const filled = formulae.map(({ name, description, prefixes, body, place, choices }) => ({
    name,
    description,
    prefixes,
    body: filledIn(body, place, statement, today),
    choices,
    fits: places.has(place),
  }));
  return [...filled.filter((f) => f.fits), ...filled.filter((f) => !f.fits)];
}

/** The formulae that fit at an offset. */
export const formulaeAt = (statement: Statement, offset: number, today: string): Formula[] =>
  allFormulae(statement, offset, today).filter((f) => f.fits);

/** A snippet as plain text: defaults taken, stops gone. */
export function plainText(body: string): string {
  const values = new Map<string, string>();
  return body
    .replace(/\$\{(\d+):((?:[^{}$\\]|\\.)*)\}/g, (_, stop: string, text: string) => {
      values.set(stop, text);
      return text;
    })
    .replace(/\$\{?(\d+)\}?/g, (_, stop: string) => values.get(stop) ?? '');
}
