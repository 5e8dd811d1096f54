import type { Observation } from '../../findings/finding.js';
import { spanOfWords } from '../../statement/ledger.js';
import { type Meeting, meetingOf, nextOrdinal, ordinalAt, ordinalStart } from '../../statement/meeting.js';
import type { BlockReading } from '../../statement/reading.js';
import type { PlacedBlock, Statement } from '../../statement/statement.js';
import { isWord, type Words } from '../../text/words.js';
import type { Check } from '../rule.js';

/** The closing announces the next meeting: its number is one more than this one's, its year is later. */
export const nextMeeting: Check = (statement, { inBlocks }) => {
  const meeting = meetingOf(statement);
  if (!meeting) return [];
  const title = titleWords(statement, meeting);
  return inBlocks(announcedIn).flatMap(({ block, found }) =>
    announcementsIn(block, found, meeting, title).flatMap((a) => [...wrongNumber(block, meeting, a), ...wrongYear(block, meeting, a)]),
  );
};

/** How far behind the ordinal the meeting's title reaches, in words. */
const titleLength = 16;

/** The words that name this meeting, by which another body's meetings are told from it. */
function titleWords({ blocks }: Statement, meeting: Meeting): ReadonlySet<string> {
  const block = blocks.find((b) => {
    const from = b.base + b.reading.start;
    return meeting.place.offset >= from && meeting.place.offset < b.base + b.reading.end;
  });
  if (!block) return new Set();
  const { words } = block.reading;
  const at = words.findIndex((_, i) => spanOfWords(block, i, i + 1).offset >= meeting.place.offset);
  return new Set(words.slice(at, at + titleLength).map((w) => w.key));
}

interface Announcement {
  /** Word indexes of the ordinal, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly ordinal: string;
  /** Index of the noun. */
  readonly noun: number;
}

const announcing = /^(?:hold|holding|convene|convening|host|hosting|organize|organizing|schedule)$/;
const between = /^(?:the|its|their|our|a|next)$/;

/** Something that is announced by its number. */
type Ordinal = Pick<Announcement, 'from' | 'to' | 'number' | 'ordinal'>;

/** What a block announces, whatever this meeting is. */
const announcedIn = ({ words }: BlockReading): Ordinal[] =>
  words.find(ordinalStart, (_, from) => {
    const found = isAnnounced(words, from) ? ordinalAt(words, from) : undefined;
    return found && { from, ...found };
  });

/** “holding the Ninth Meeting of the Dialogue”: a meeting of what the title names, whatever the title calls it. */
function announcementsIn(block: PlacedBlock, announced: readonly Ordinal[], meeting: Meeting, title: ReadonlySet<string>): Announcement[] {
  const { words } = block.reading;
  return announced.flatMap(({ from, number, ordinal, to }): Announcement[] => {
    const noun = words.findIndex((w, i) => i >= to && i < to + 6 && (w.key === 'meeting' || w.key === meeting.noun.toLowerCase()));
    // Without a number in title or opening, the announcement is all there is, and it is the next meeting's own.
    if (spanOfWords(block, from, to).offset === meeting.place.offset) return [];
    if (noun < 0 || !words.slice(to, noun).every((w) => title.has(w.key)) || byAnother(words, from, title)) return [];
    return ofAnother(words, noun, title) ? [] : [{ from, to, number, ordinal, noun }];
  });
}

function isAnnounced(words: Words, at: number): boolean {
  let i = at - 1;
  while (between.test(words.get(i)?.key ?? '')) i--;
  const verb = words.get(i)?.key ?? '';
  if (verb === 'to' || verb === 'for') return /^(?:forward|plans?|planned)$/.test(words.get(i - 1)?.key ?? '');
  return announcing.test(verb);
}

const bodies =
  /^(?:group|committee|subcommittee|council|commission|forum|board|panel|network|team|force|taskforce|body|secretariat|consortium|partnership|assembly)$/;
const parties = /^(?:we|sides|leaders|ministers|secretaries|governments|countries|participants|members|parties|presidents)$/;

/** “The Group will hold its first meeting”: the nearest subject before the ordinal is a body that the title does not name. */
function byAnother(words: Words, from: number, title: ReadonlySet<string>): boolean {
  if (/^(?:its|a|an)$/.test(words.get(from - 1)?.key ?? '')) return true;
  for (let i = from - 1; i >= 0 && !/^[.;]$/.test(words.get(i)?.text ?? ''); i--) {
    const key = words.get(i)?.key ?? '';
    if (parties.test(key)) return false;
    if (bodies.test(key) && !title.has(key)) return true;
  }
  return false;
}

/** “… Meeting of the Working Group”, where the title speaks of a Dialogue. */
function ofAnother(words: Words, noun: number, title: ReadonlySet<string>): boolean {
  if (!/^(?:of|between|for)$/.test(words.get(noun + 1)?.key ?? '')) return false;
  const named = words.slice(noun + 2, noun + 5).filter((w) => isWord(w) && /^\p{Lu}/u.test(w.text));
  return named.length === 0 || !named.every((w) => title.has(w.key));
}

function wrongNumber(block: PlacedBlock, meeting: Meeting, { from, to, number, ordinal }: Announcement): Observation[] {
  if (number === meeting.number + 1) return [];
  const span = spanOfWords(block, from, to);
  const right = nextOrdinal({ ...meeting, ordinal });
  return [
    {
      ...span,
      message: `This is the ${meeting.ordinal} ${meeting.noun}, so the next is the ${right}. Write “${right}”.`,
      related: [{ ...meeting.place, message: 'this meeting’s number' }],
      fixes: [{ title: `Write “${right}”`, safe: false, edits: [{ ...span, newText: right }] }],
    },
  ];
}

/** “in 2023” in the sentence, where this meeting's year is 2023 or later; with a month before it, the same year may be meant. */
function wrongYear(block: PlacedBlock, { year }: Meeting, { noun }: Announcement): Observation[] {
  const { words } = block.reading;
  if (year === undefined) return [];
  const end = words.findIndex((w, i) => i > noun && /^[.;]$/.test(w.text));
  const at = words.findIndex((w, i) => i > noun && (end < 0 || i < end) && /^(?:19|20)\d\d$/.test(w.text));
  const written = Number(words.get(at)?.text);
  if (at < 0 || written > year || (written === year && words.get(at - 1)?.key !== 'in')) return [];
  return [
    {
      ...spanOfWords(block, at, at + 1),
      message: `The next meeting is announced for ${written}, but this one was held in ${year}. Correct the year.`,
    },
  ];
}
