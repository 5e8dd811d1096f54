import type { Observation } from '../../findings/finding.js';
import { type WrittenMeeting, writtenMeetings, writtenOrdinalLike } from '../../statement/opening/writtenMeetings.js';
import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { writtenDates } from '../../text/languages/dates.js';
import type { Language } from '../../text/languages/language.js';
import { languageOf } from '../../text/languages/languages.js';
import { sentencesOf } from '../../text/sentences.js';
import type { Check } from '../rule.js';

/** Number of blocks that may contain the title and the first paragraph. */
const openingBlocks = 6;

/** Reports a meeting whose number contradicts the title: the one held on the date of the statement, or the next one. */
export const meetingNumber: Check = (statement) => {
  const language = languageOf(statement.language);
  const titled = language && titleMeeting(statement, language);
  if (!language || !titled) return [];
  return statement.blocks.flatMap((block) =>
    block === titled.block || block.reading.kind === 'heading'
      ? []
      : writtenMeetings(block.reading, language).flatMap((meeting) => wrongNumber(statement, block, meeting, titled.meeting, language)),
  );
};

interface Titled {
  readonly block: DocumentBlock;
  readonly meeting: WrittenMeeting;
}

/** Returns the only numbered meeting in the title. */
function titleMeeting({ blocks }: Statement, language: Language): Titled | undefined {
  for (const block of blocks.slice(0, openingBlocks).filter(({ reading }) => reading.kind === 'heading')) {
    const meetings = writtenMeetings(block.reading, language);
    const [meeting] = meetings;
    if (meeting) return meetings.length === 1 ? { block, meeting } : undefined;
  }
  return undefined;
}

function wrongNumber(
  statement: Statement,
  block: DocumentBlock,
  meeting: WrittenMeeting,
  titled: WrittenMeeting,
  language: Language,
): Observation[] {
  if (meeting.noun !== titled.noun || meeting.series !== titled.series) return [];
  const { text } = block.reading.running;
  const isNext = followsNext(text, meeting.start, language);
  if (!isNext && !isOwn(statement, block, meeting, language)) return [];
  const number = isNext ? titled.number + 1 : titled.number;
  if (meeting.number === number) return [];
  const right = writtenOrdinalLike(number, meeting.ordinal, language);
  const span = spanOfText(block, meeting.start, meeting.end);
  return [
    {
      ...span,
      message: isNext
        ? t('This is the {0} {1}, so the next is the {2}. Write “{2}”.', titled.ordinal, titled.noun, right)
        : t('The title has {0}. Write “{1}”, or correct the title.', titled.ordinal, right),
      fixes: [{ title: t('Write “{0}”', right), safe: false, edits: [{ ...span, newText: right }] }],
    },
  ];
}

/** Maximum distance of “next” from an ordinal, in UTF-16 code units: 次回の第9回会合. */
const nearNext = 6;

const followsNext = (text: string, start: number, { opening }: Language): boolean => {
  const before = text.slice(Math.max(0, start - nearNext), start);
  return (opening.next ?? []).some((word) => before.toLowerCase().includes(word));
};

/** Returns whether a sentence of the opening is about this meeting: it has one numbered meeting and the date of the statement. */
function isOwn({ date, blocks }: Statement, block: DocumentBlock, meeting: WrittenMeeting, language: Language): boolean {
  if (date === undefined || blocks.indexOf(block) >= openingBlocks) return false;
  const { text } = block.reading.running;
  const sentence = sentencesOf(text).find(({ start, end }) => meeting.start >= start && meeting.end <= end);
  if (!sentence) return false;
  const own = writtenMeetings(block.reading, language).filter(({ start }) => start >= sentence.start && start < sentence.end);
  const dates = writtenDates(text.slice(sentence.start, sentence.end), language);
  return own.length === 1 && dates.length === 1 && dates[0]?.date === date;
}
