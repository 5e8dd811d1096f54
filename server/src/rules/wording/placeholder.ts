import type { Observation } from '../../findings/finding.js';
import { placeholderWords } from '../../statement/capitals/whyNoAbbreviation.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { months } from '../../text/calendar.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import { linesOf } from '../../text/lines.js';
import type { Check } from '../rule.js';

/** Reports text that is to be filled in. Alternatives in brackets are disputed text, not placeholders. */
export const placeholder: Check = (statement, { queryBlocks, queryAllBlocks }) => {
  const marks = conflictMarksIn(statement);
  const marked = new Set(marks.map(({ offset }) => offset));
  const angled = queryAllBlocks(angledIn).flatMap(({ block, found }) =>
    found.map(({ start, written }) => ({ offset: block.base + start, length: written.length, message: messageFor(written) })),
  );
  const inText = [
    ...queryBlocks(gapsIn, ['headings', 'abbreviationLists']).flatMap(({ block, found }) => found.map((gap) => observation(block, gap))),
    ...angled,
  ];
  // “Trans-Boundary Commission (TBC)”: here it is an abbreviation.
  const introduced = new Set(statement.abbreviations.filter((a) => a.introductions.length > 0).map((a) => a.short));
  const isGap = ({ offset, length }: Observation): boolean =>
    !isNumberOfArticle(statement, offset, length) &&
    !marked.has(offset) &&
    !introduced.has(statement.text.slice(offset, offset + length).replace(/[()]/g, ''));
  return [...inText.filter(isGap), ...marks];
};

/** Returns whether “ARTICLE XX” is a number, because the text has an Article XIX or XXI. */
const isNumberOfArticle = ({ text }: Statement, offset: number, length: number): boolean => {
  const written = text.slice(offset, offset + length);
  if (!/^XXX?$/.test(written) || !/\b(?:article|chapter|part|title|section)\s+$/i.test(text.slice(Math.max(0, offset - 20), offset)))
    return false;
  return (written === 'XX' ? /\b(?:XIX|XXI)\b/ : /\b(?:XXIX|XXXI)\b/).test(text);
};

interface Gap {
  readonly start: number;
  readonly end: number;
}

const gaps = [
  new RegExp(`\\b(?:${placeholderWords}|xx+)\\b(?![-/’'])`, 'g'),
  /_{3,}/g,
  /\[(?:to be (?:confirmed|determined|decided|inserted|added|completed)|(?:date|place|city|country|venue|name|title|number|time)(?: of [^[\]]{1,80})?|insert[^[\]]{0,200}|tbd|tbc|[\s.…•●_x]*)\]/gi,
  /[[(](?:[\p{L} ]{0,40} )?(?:to be (?:confirmed|determined|decided|inserted|added|completed|announced)|tbd|tbc|tba)(?: [^[\]()]{1,60})?[\])]/giu,
  /\?{3,}/g,
  /\b(?:lorem ipsum)\b/gi,
  // Content controls of Word that are not filled in.
  /\b(?:Click (?:or tap )?(?:here )?to enter (?:text|a date)|Choose an item)\./g,
  /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{1,80}\}|%[A-Z][A-Z_]{1,40}%/g,
  // Conflict markers of version control.
  /(?:<{7}|>{7}|\|{7})(?!\S)|(?<![=\S])={7}(?![=\S])/g,
  // Highlighted text in extended Markdown.
  /(?<![=\S])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)/g,
];

/** “<place>”, “<insert date>”: Markdown treats it as HTML and shows nothing. */
const angle =
  /<(?:(?:place|date|city|country|venue|name|number)(?: of [^<>\n]{1,60})?|insert [^<>\n]{1,80}|tbd|tbc|to be [^<>\n]{1,60})>/gi;

function angledIn({ source, start, end }: BlockReading): { start: number; written: string }[] {
  const text = source.slice(start, end);
  if (!text.includes('<')) return [];
  const isCode = (at: number): boolean => (text.slice(0, at).split('`').length - 1) % 2 === 1;
  return [...text.matchAll(angle)].filter((m) => !isCode(m.index)).map((m) => ({ start: start + m.index, written: m[0] }));
}

export const isPlaceholder = (text: string): boolean => gaps.some((gap) => text.match(gap)?.some((found) => found === text) ?? false);

/** Returns whether a gap is a Roman numeral: “the XX Olympic Games”, “Article XX of the Convention”, “resolution 2131 (XX)”. */
function isRoman(text: string, { start, end }: Gap): boolean {
  if (!/^XXX?$/.test(text.slice(start, end))) return false;
  const [before, following] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 20)];
  if (/\d \($/.test(before) && following.startsWith(')')) return true;
  if (/\b(?:Article|Chapter|Part|Title|Section)s? $/.test(before)) return /^ of\b|^\(|^[IVX]*,? /.test(following);
  const next = /^ (\p{Lu}\p{L}+)/u.exec(following)?.[1];
  return /\bthe $/i.test(before) && next !== undefined && !ownMeeting.test(next) && !months.includes(next);
}

/** Before these words, “XX” is a placeholder, because a dialogue’s meetings are numbered in words. */
const ownMeeting = /^(?:Meeting|Dialogue|Round)$/;

/** A text without any of these words and marks contains no placeholder. */
const clueAlone = new RegExp(
  `^(?:${placeholderWords}|lorem|confirmed|determined|decided|inserted|added|completed|announced|click|choose|[[={<>|?$%])$`,
  'i',
);
const clue = wordClass((text) => clueAlone.test(text) || text.includes('_'));

/** A line for a signature, or a separator. */
const lineAlone = /^[\s_]+$/;

function gapsIn({ running: { text }, words }: BlockReading): Gap[] {
  if (!words.has(clue) || lineAlone.test(text)) return [];
  const found = gaps
    .flatMap((pattern) => [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length })))
    .filter((gap) => !isRoman(text, gap));
  // Nested placeholders after the outer one.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = 0;
  return found.filter(({ end }) => {
    const isOwn = end > covered;
    covered = Math.max(covered, end);
    return isOwn;
  });
}

const openingMark = '<<<<<<<';
const conflictMark = /^(?:<{7}|>{7}|={7}|\|{7})(?=[ \t\r]|$)/;
const conflictMessage = (): string => t('A merge conflict is not resolved. Keep one version and delete the conflict marks.');

/** Finds conflict markers in the source, since Markdown treats one as a heading’s underline and another as a quotation. */
function conflictMarksIn({ text }: Statement): Observation[] {
  if (text.indexOf(openingMark) < 0) return [];
  const found: Observation[] = [];
  let fence: string | undefined;
  for (const { text: line, start: offset } of linesOf(text)) {
    const opened = /^ {0,3}(`{3}|~{3})/.exec(line)?.[1];
    if (opened !== undefined && (fence === undefined || fence === opened)) fence = fence === undefined ? opened : undefined;
    if (fence === undefined && conflictMark.test(line)) found.push({ offset, length: openingMark.length, message: conflictMessage() });
  }
  return found;
}

function observation(block: DocumentBlock, { start, end }: Gap): Observation {
  return { ...spanOfText(block, start, end), message: messageFor(block.reading.running.text.slice(start, end)) };
}

const messageFor = (written: string): string =>
  /^(?:<{7}|>{7}|={7}|\|{7})/.test(written)
    ? conflictMessage()
    : written.startsWith('==')
      ? t('“{0}” is still highlighted. Remove the highlighting.', written.slice(2, -2))
      : t('“{0}” is a placeholder. Replace it.', written);
