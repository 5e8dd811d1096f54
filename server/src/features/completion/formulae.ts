import data from '../../../../data/snippets/joint-statement.json' with { type: 'json' };
import { meetingOf, nextOrdinal } from '../../statement/opening/meeting.js';
import { participantsOf } from '../../statement/opening/participants.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { longDate } from '../../text/calendar.js';
import { translated } from '../../text/l10n.js';

/** The part of a statement in which a formula belongs. */
type Place = 'empty' | 'opening' | 'co-chairs' | 'participants' | 'body' | 'closing';

/** A standard phrase with blanks, filled in from the statement as far as possible. */
export interface Formula {
  readonly name: string;
  readonly description: string;
  /** Words that find it. */
  readonly prefixes: readonly string[];
  /** Snippet in LSP syntax, without variables. */
  readonly body: string;
  /**
   * Alternatives for each tab stop, by its number, the default first. Not written as snippet choices, since those replace what the user
   * types.
   */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** A formula as in the data file. */
interface Entry {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly place: string;
  readonly choices?: Formula['choices'];
  readonly body: readonly string[];
}

/** Minimum length of a substantive paragraph, in words. Shorter ones are titles or dates. */
const minWords = 12;

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

/** Returns the parts of the statement that may be written at an offset: those that do not exist yet and whose turn has come. */
function placesAt(statement: Statement, offset: number): ReadonlySet<Place> {
  let isAlone = true;
  const paragraphs = { before: 0, after: 0 };
  for (const block of statement.blocks) {
    if (holds(block, offset)) continue;
    isAlone = false;
    if (block.reading.kind !== 'heading' && block.reading.words.length >= minWords)
      paragraphs[block.base + block.reading.end <= offset ? 'before' : 'after']++;
  }
  if (isAlone) return new Set<Place>(['empty', 'opening', 'body']);
  if (paragraphs.before === 0) return new Set<Place>(['opening']);
  const places = new Set<Place>(['body']);
  if (paragraphs.after === 0) places.add('closing');
  const lists = participantsOf(statement).filter((l) => !holds(l.block, offset));
  for (const role of ['co-chairs', 'participants'] as const)
    if (paragraphs.before <= 3 && !lists.some((l) => l.role === role)) places.add(role);
  return places;
}

const ordinalStop = /\$\{(\d+):First\}/;

/** Fills in ordinals, dates and the year of the next meeting. */
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
 * Returns all formulae, filled in from the statement; those that fit at the offset first.
 * @param today YYYY-MM-DD, used if the statement has no date
 */
export function allFormulae(statement: Statement, offset: number, today: string): (Formula & { readonly fits: boolean })[] {
  const places = placesAt(statement, offset);
  const filled = formulae.map(({ name, description, prefixes, body, place, choices }) => ({
    name: translated(name),
    description: translated(description),
    prefixes,
    body: filledIn(body, place, statement, today),
    choices,
    fits: places.has(place),
  }));
  return [...filled.filter((f) => f.fits), ...filled.filter((f) => !f.fits)];
}

export const formulaeAt = (statement: Statement, offset: number, today: string): Formula[] =>
  allFormulae(statement, offset, today).filter((f) => f.fits);

/** Converts a snippet to plain text, with the defaults of its tab stops. */
export function plainText(body: string): string {
  const values = new Map<string, string>();
  return body
    .replace(/\$\{(\d+):((?:[^{}$\\]|\\.)*)\}/g, (_, stop: string, text: string) => {
      values.set(stop, text);
      return text;
    })
    .replace(/\$\{?(\d+)\}?/g, (_, stop: string) => values.get(stop) ?? '');
}
