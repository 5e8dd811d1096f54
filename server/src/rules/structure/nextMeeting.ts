import type { Observation } from '../../findings/finding.js';
import { type Meeting, meetingOf, nextOrdinal, nounAfterOrdinal, ordinalAt, ordinalStart } from '../../statement/opening/meeting.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { months } from '../../text/calendar.js';
import { dateInWords, t } from '../../text/l10n.js';
import { isWord, type Words } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Reports a next meeting whose number is not one more than this meeting’s, or whose year is not later. */
export const nextMeeting: Check = (statement, { queryBlocks, queryAllBlocks }) => {
  const meeting = meetingOf(statement);
  const titled = meeting ? titleBlock(statement, meeting) : statement.blocks.find((b) => b.reading.kind === 'heading');
  const title = titleWords(meeting, titled);
  const unnumbered = queryBlocks(unnumberedIn, ['quotations']).flatMap(({ block, found }) =>
    found
      .filter(({ at, noun }) => !byAnother(block.reading.words, at, title) && !ofAnother(block.reading.words, noun, title))
      .filter(({ at, noun }) => isOwnMeeting(block.reading.words, at, noun, title))
      .flatMap(({ noun }) => wrongDate(block, noun, statement.date)),
  );
  const announced = queryAllBlocks(announcedIn).flatMap(({ block, found }) =>
    announcementsIn(block, found, meeting, title).flatMap((a) => [
      ...(meeting && !isOwnNumber(block, meeting, a) ? wrongNumber(block, meeting, a) : []),
      ...wrongDate(block, a.noun, statement.date),
    ]),
  );
  return [...(meeting ? otherThanTitle(statement, meeting, titled, title) : []), ...announced, ...unnumbered];
};

/** Maximum length of the meeting’s title after the ordinal, in words. */
const maxTitleLength = 24;

const titleBlock = ({ blocks }: Statement, { place }: Meeting): DocumentBlock | undefined =>
  blocks.find((b) => place.offset >= b.base + b.reading.start && place.offset < b.base + b.reading.end);

/** Returns the words of this meeting’s title that distinguish it from other bodies’ meetings. */
function titleWords(meeting: Meeting | undefined, block: DocumentBlock | undefined): ReadonlySet<string> {
  if (!block) return new Set();
  const { words } = block.reading;
  if (!meeting) return new Set(words.slice(0).map((w) => w.key));
  const at = words.findIndex((_, i) => spanOfWords(block, i, i + 1).offset >= meeting.place.offset);
  return new Set(words.slice(at, at + maxTitleLength).map((w) => w.key));
}

interface Announcement {
  /** Word indexes of the ordinal, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly ordinal: string;
  readonly noun: number;
}

const announcing = /^(?:hold|holding|convene|convening|host|hosting|organize|organizing|schedule)$/;
const between = /^(?:the|its|their|our|a|next)$/;

/** Something announced by its number. */
interface Ordinal extends Pick<Announcement, 'from' | 'to' | 'number' | 'ordinal'> {
  /** Index of a verb that follows: “will be held”. */
  readonly verb?: number;
}

/** Returns what a block announces, independent of this meeting. */
const announcedIn = ({ words }: BlockReading): Ordinal[] =>
  words.find(ordinalStart, (_, from) => {
    const found = ordinalAt(words, from);
    if (!found) return undefined;
    if (isAnnounced(words, from)) return { from, ...found };
    const verb = schedulingVerb(words, found.to);
    return verb < 0 ? undefined : { from, ...found, verb };
  });

/** Maximum distance from the ordinal to its verb, in words: a long title lies between. */
const maxVerbDistance = maxTitleLength;
/**
 * Below this number of words, the subject may say more than the title: “The Ninth Meeting of the Space Dialogue between both sides will …”.
 */
const fewWords = 10;

/** Returns the index of “will be held”, “will take place”, “is to be held” after an ordinal, or -1. */
function schedulingVerb(words: Words, to: number): number {
  const at = words.findIndex((w, i) => i > to && i < to + maxVerbDistance && /^(?:will|is|[.;])$/.test(w.key));
  const text = words
    .slice(Math.max(at, 0), at + 4)
    .map((w) => w.key)
    .join(' ');
  return /^(?:will be (?:held|convened|hosted)|will (?:take place|convene)|is to be held|is (?:scheduled|planned))/.test(text) ? at : -1;
}

/**
 * Returns whether the words between the ordinal and its verb name the meeting, without a clause: “At the Third Dialogue, in Oslo, they said
 * …”.
 */
function isSubject(words: Words, { to, verb = to }: Ordinal, title: ReadonlySet<string>): boolean {
  const between = words.slice(to, verb);
  return (between.length < fewWords && between.every((w) => w.text !== ',')) || between.every((w) => title.has(w.key));
}

const meetingWord = /^(?:meeting|dialogue|session|round|summit|conference|forum)$/;
/** Words after which a year belongs to something else: “their next meeting, building on the plan adopted in 2025”. */
const ofSomethingElse = /^(?:since|from|[,;.]|(?!held|hosted|scheduled|planned|convened).*ed)$/;
/** Maximum distance from the meeting to its year, in words. */
const maxYearDistance = 14;

/** Returns meetings with a year but without a number: “The next meeting will be held in …”. */
const unnumberedIn = ({ words, running }: BlockReading): { at: number; noun: number }[] =>
  !running.text.includes('next')
    ? []
    : words.flatMap((word, at) => {
        if (word.key !== 'next' || !/^(?:the|their|our)$/.test(words.get(at - 1)?.key ?? '')) return [];
        const noun = words.findIndex((w, i) => i > at && i < at + 5 && meetingWord.test(w.key));
        if (noun < 0 || /^(?:'s|’|')$/.test(words.get(noun + 1)?.text ?? '')) return [];
        const year = words.findIndex((w, i) => i > noun && i <= noun + maxYearDistance && /^(?:19|20)\d\d$/.test(w.text));
        const between = words
          .slice(noun + 1, Math.max(year, 0))
          .filter((w, i, all) => w.text !== ',' || !/^\d/.test(all[i - 1]?.text ?? ''));
        const isOther = between.some((w) => ofSomethingElse.test(w.key) || /^(?:was|were|took)$/.test(w.key));
        return year < 0 || isOther ? [] : [{ at, noun }];
      });

/** Returns whether a meeting is of this series: “The next iCET meeting” is not, unless the title has the word. */
const isOwnMeeting = (words: Words, at: number, noun: number, title: ReadonlySet<string>): boolean =>
  title.size === 0 || words.slice(at + 1, noun + 1).every((w) => w.key === 'meeting' || !w.isWord || title.has(w.key));

/** Returns whether a number is the meeting’s own: without one in title or opening, the announcement is the only source. */
const isOwnNumber = (block: DocumentBlock, { place }: Meeting, { from, to }: Ordinal): boolean =>
  spanOfWords(block, from, to).offset === place.offset;

/** Returns the announced meetings of the series in the title, under whatever name: “holding the Ninth Meeting of the Dialogue”. */
function announcementsIn(
  block: DocumentBlock,
  announced: readonly Ordinal[],
  meeting: Meeting | undefined,
  title: ReadonlySet<string>,
): Announcement[] {
  const { words } = block.reading;
  return announced.flatMap((found): Announcement[] => {
    const { from, number, ordinal, to } = found;
    // A first meeting belongs to another series.
    if (number === 1 || !isSubject(words, found, title)) return [];
    if (meeting && found.verb === undefined && isOwnNumber(block, meeting, found)) return [];
    if (meeting && isBare(words, from, to, number - meeting.number))
      return byAnother(words, from, title) ? [] : [{ from, to, number, ordinal, noun: to - 1 }];
    const noun = nounAfter(words, to, meeting);
    if (noun < 0 || !words.slice(to, noun).every((w) => title.has(w.key)) || byAnother(words, from, title)) return [];
    return ofAnother(words, noun, title) ? [] : [{ from, to, number, ordinal, noun }];
  });
}

const nounAfter = (words: Words, to: number, meeting: Meeting | undefined): number =>
  nounAfterOrdinal(words, to, meeting && ((key) => key === 'meeting' || key === meeting.noun.toLowerCase()));

/** Returns whether a number without a noun belongs to this series, because it is close to this meeting’s: “to hold the Ninth in Rome”. */
function isBare(words: Words, from: number, to: number, apart: number): boolean {
  if (words.get(from - 1)?.key !== 'the' || apart < 0 || apart > 2) return false;
  const [next, place] = [words.get(to), words.get(to + 1)?.key === 'the' ? words.get(to + 2) : words.get(to + 1)];
  return next === undefined || next.text === '.' || (/^(?:in|at)$/.test(next.key) && /^[\p{Lu}\p{N}]/u.test(place?.text ?? ''));
}

const reporting = /^(?:held|convened|hosted|concluded|attended)$/;
const earlier = /^(?:since|after|following|last|previous|earlier|before|when)$/;

/** Reports a title that contradicts the next paragraph: “Fifth”, but “the Sixth Meeting” was held. */
function otherThanTitle(
  { blocks }: Statement,
  meeting: Meeting,
  titled: DocumentBlock | undefined,
  title: ReadonlySet<string>,
): Observation[] {
  const block =
    titled?.reading.kind === 'heading' ? blocks.find((b) => b.index > titled.index && b.reading.kind === 'paragraph') : undefined;
  if (!block) return [];
  const { words } = block.reading;
  return words
    .find(ordinalStart, (_, from) => {
      const found =
        reporting.test(words.get(words.get(from - 1)?.key === 'the' ? from - 2 : from - 1)?.key ?? '') && ordinalAt(words, from);
      return found ? { from, ...found } : undefined;
    })
    .slice(0, 1)
    .flatMap(({ from, to, number, ordinal }) => {
      const noun = nounAfter(words, to, meeting);
      const isOther = noun < 0 || !words.slice(to, noun).every((w) => title.has(w.key)) || byAnother(words, from, title);
      const isEarlier = words.slice(0, from).some((w) => earlier.test(w.key));
      if (number === meeting.number || isOther || isEarlier || ofAnother(words, noun, title)) return [];
      return [
        {
          ...spanOfWords(block, from, to),
          message: t('The title has “{0}”, but the text has “{1}” for this meeting. Correct one of them.', meeting.ordinal, ordinal),
          related: [{ ...meeting.place, message: t('The number in the title') }],
        },
      ];
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

/** Returns whether the nearest subject before the ordinal is a body that is not in the title: “The Group will hold its first meeting”. */
function byAnother(words: Words, from: number, title: ReadonlySet<string>): boolean {
  if (/^(?:its|a|an)$/.test(words.get(from - 1)?.key ?? '')) return true;
  for (let i = from - 1; i >= 0 && !/^[.;]$/.test(words.get(i)?.text ?? ''); i--) {
    const key = words.get(i)?.key ?? '';
    if (parties.test(key)) return false;
    if (bodies.test(key) && !title.has(key)) return true;
  }
  return false;
}

/** Returns whether the meeting belongs to another body: “… Meeting of the Working Group”, if the title names a Dialogue. */
function ofAnother(words: Words, noun: number, title: ReadonlySet<string>): boolean {
  if (!/^(?:of|between|for)$/.test(words.get(noun + 1)?.key ?? '')) return false;
  const named = words.slice(noun + 2, noun + 5).filter((w) => isWord(w) && /^\p{Lu}/u.test(w.text));
  return named.length === 0 || !named.every((w) => title.has(w.key));
}

function wrongNumber(block: DocumentBlock, meeting: Meeting, { from, to, number, ordinal }: Announcement): Observation[] {
  if (number === meeting.number + 1) return [];
  const span = spanOfWords(block, from, to);
  const right = nextOrdinal({ ...meeting, ordinal });
  return [
    {
      ...span,
      message: t('This is the {0} {1}, so the next is the {2}. Write “{2}”.', meeting.ordinal, meeting.noun, right),
      related: [{ ...meeting.place, message: t('The number of this meeting') }],
      fixes: [{ title: t('Write “{0}”', right), safe: false, edits: [{ ...span, newText: right }] }],
    },
  ];
}

/**
 * Reports a past date of the next meeting: “in 2023”, or a month before this meeting. After another month, the same year may be intended.
 */
function wrongDate(block: DocumentBlock, noun: number, held: string | undefined): Observation[] {
  const { words } = block.reading;
  if (held === undefined) return [];
  const year = Number(held.slice(0, 4));
  const end = words.findIndex((w, i) => i > noun && /^[.;]$/.test(w.text));
  const at = words.findIndex((w, i) => i > noun && (end < 0 || i < end) && /^(?:19|20)\d\d$/.test(w.text));
  const written = Number(words.get(at)?.text);
  if (at < 0 || written > year) return [];
  const named = words.slice(Math.max(noun, at - 3), at).findLast((w) => months.includes(w.text));
  const month = months.indexOf(named?.text ?? '') + 1;
  const isOver = month > 0 && month < Number(held.slice(5, 7));
  const isLater = words.get(at - 1)?.key === 'in' && words.get(at - 2)?.key === 'later';
  if (written === year && (words.get(at - 1)?.key !== 'in' || isLater) && !isOver) return [];
  const message =
    isOver && written === year
      ? t(
          'The next meeting is announced for {0}, but this one was held on {1}. Correct the date.',
          `${months[month - 1]} ${written}`,
          dateInWords(held),
        )
      : t('The next meeting is announced for {0}, but this one was held in {1}. Correct the year.', written, year);
  return [{ ...spanOfWords(block, at, at + 1), message }];
}
