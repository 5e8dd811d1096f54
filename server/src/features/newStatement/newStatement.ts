import { meetingOf } from '../../statement/opening/meeting.js';
import { participantsOf } from '../../statement/opening/participants.js';
import { inSentence } from '../../statement/opening/sides.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { datesIn } from '../../text/calendar.js';
import { lineStartAt } from '../../text/lines.js';
import { ordinalLike, ordinalNumber } from '../../text/numbers.js';
import { escapeSnippet, stops } from './statementTemplates.js';

/** A replacement in a paragraph’s source, for the snippet. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly snippet: string;
}

const meetingNoun = /^(?:\s+[\p{L}.-]+){0,3}?\s+(?:Meeting|Dialogue|Session|Round|Summit|Conference|Forum)(?!\p{L})/iu;
const closingPlace =
  /\b(?:Meeting|Dialogue|Session|Round)\b[^.]{0,80}?\bin\s+((?:the\s+)?\p{Lu}[\p{L}.,\s]*?)\s+in\s+(?:\p{Lu}\p{L}+\s+)?(\d{4})/u;

const sourceOf = ({ text }: Statement, block: DocumentBlock): { text: string; from: number } => {
  const start = block.base + block.reading.start;
  const lineStart = lineStartAt(text, start);
  // A heading starts at its Markdown marks.
  const from = /^[#\s>]*$/.test(text.slice(lineStart, start)) ? lineStart : start;
  return { text: text.slice(from, block.base + block.reading.end), from };
};

/** Returns a placeholder for the date of the next meeting, one year later. */
const yearLater = (iso: string): string => `[insert date in ${Number(iso.slice(0, 4)) + 1}]`;

function ordinalChanges(text: string, number: number): Change[] {
  return [...text.matchAll(/\b(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]+(?:-[a-z]+)?)\b/g)].flatMap((m) => {
    const n = ordinalNumber(m[0]);
    const to = m.index + m[0].length;
    return n !== undefined && (n === number || n === number + 1) && meetingNoun.test(text.slice(to))
      ? [{ from: m.index, to, snippet: ordinalLike(n + 1, m[0]) }]
      : [];
  });
}

/** Returns the host of the next meeting according to last year’s closing, and the host of the one after it. */
function hosts(statement: Statement): { next: string | undefined; after: string | undefined } {
  for (const block of [...statement.blocks].reverse()) {
    const next = closingPlace.exec(block.reading.running.text)?.[1];
    if (next === undefined) continue;
    const other = statement.sides.slice(0, 2).find((s) => !next.includes(s));
    return { next, after: other === undefined ? undefined : inSentence(other) };
  }
  return { next: undefined, after: undefined };
}

function changesIn(
  text: string,
  number: number,
  isClosing: boolean,
  { next, after }: ReturnType<typeof hosts>,
  stop: (text: string) => string,
): string {
  const changes: Change[] = ordinalChanges(text, number);
  const dates = datesIn(text);
  for (const { start, end, date } of dates) {
    const place = /\bin\s+(\p{Lu}[\p{L}.,\s]*?)\s+on\s+$/u.exec(text.slice(0, start));
    const city = place?.[1];
    if (place && city !== undefined) {
      const from = place.index + place[0].indexOf(city);
      changes.push({ from, to: from + city.length, snippet: `\u0001${next === undefined ? '[insert city]' : `[insert city in ${next}]`}` });
    }
    changes.push({ from: start, to: end, snippet: `\u0001${yearLater(date)}` });
  }
  const closing = isClosing ? closingPlace.exec(text) : null;
  if (closing?.[1] !== undefined && closing[2] !== undefined) {
    const place = closing.index + closing[0].lastIndexOf(closing[1]);
    const year = closing.index + closing[0].lastIndexOf(closing[2]);
    changes.push({ from: place, to: place + closing[1].length, snippet: `\u0001${after ?? closing[1]}` });
    changes.push({ from: year, to: year + 4, snippet: `\u0001${Number(closing[2]) + 1}` });
  }
  let result = '';
  let at = 0;
  for (const { from, to, snippet } of changes.sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    result += escapeSnippet(text.slice(at, from)) + (snippet.startsWith('\u0001') ? stop(snippet.slice(1)) : snippet);
    at = to;
  }
  return result + escapeSnippet(text.slice(at));
}

/** Minimum length of a text paragraph, in words. Titles, places and dates are shorter. */
const minWords = 12;

/**
 * Returns the frame of the next statement as a snippet: title, opening, co-chairs, participants, headings and closing, with the next
 * ordinal, year and host. The paragraphs between them are to be written.
 */
export function carriedForward(statement: Statement): string | undefined {
  const meeting = meetingOf(statement);
  if (!meeting) return undefined;
  const stop = stops();
  const lists = new Set(participantsOf(statement).map((l) => l.block));
  const places = hosts(statement);
  const paragraphs = statement.blocks.filter((b) => b.reading.kind !== 'heading' && b.reading.words.length >= minWords && !lists.has(b));
  const opening = paragraphs[0];
  const closing = statement.blocks.findLast((b) => b !== opening && closingPlace.test(b.reading.running.text));
  const frame: string[] = [];
  let written = false;
  for (const block of statement.blocks) {
    if (block.inAbbreviationList) continue;
    const kept =
      block.reading.kind === 'heading' ||
      block.reading.words.length < minWords ||
      lists.has(block) ||
      block === opening ||
      block === closing;
    if (kept) {
      frame.push(changesIn(sourceOf(statement, block).text, meeting.number, block === closing, places, stop));
      written = false;
    } else if (!written) {
      frame.push(`Both sides ${stop('[insert what both sides discussed]')}.`);
      written = true;
    }
  }
  return `${frame.join('\n\n')}\n$0`;
}
