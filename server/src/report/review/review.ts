import { commitmentsOf } from '../../commitments/commitments.js';
import { commitmentRow } from '../../commitments/commitmentTable.js';
import { isFixedUnasked } from '../../findings/edits.js';
import type { Finding } from '../../findings/finding.js';
import { findingsByRule } from '../../findings/findingsByRule.js';
import type { IgnoredFinding } from '../../findings/suppressions.js';
import type { Statement } from '../../statement/statement.js';
import { commaList, dateInWords, t } from '../../text/l10n.js';
import { abbreviationRows } from '../abbreviations.js';
import { lineStartsOf, positionAt } from '../checked.js';
import { type ParagraphAt, paragraphText } from '../paragraphs.js';
import { titleOf } from '../statementTitle.js';
import { datesNamed, meetingsNamed, namesUsed, participantRows } from './contents.js';
import { readability } from './readability.js';

/** A table of a review. All rows have as many cells as the header. */
export interface ReviewTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Indexes of the columns that hold numbers. */
  readonly numbers?: readonly number[];
}

export interface ReviewSection {
  readonly title: string;
  /** A sentence above the table, or in place of an empty one. */
  readonly text?: string;
  readonly tables: readonly ReviewTable[];
}

/** The contents of a statement’s review. */
export interface Review {
  readonly title: string;
  readonly file: string;
  readonly sections: readonly ReviewSection[];
}

export interface Reviewed {
  readonly path: string;
  readonly statement: Statement;
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** Set for a Word document, whose places are paragraphs. */
  readonly paragraphAt?: ParagraphAt;
}

/** Maximum length of quoted text in a table, in UTF-16 code units. */
const maxQuoteLength = 80;

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > maxQuoteLength ? `${line.slice(0, maxQuoteLength).trimEnd()}…` : line;
};

/** Formats an offset as a place: “line 12”, “paragraph 3”. */
function placesIn({ statement, paragraphAt }: Reviewed): (offset: number) => string {
  const lines = lineStartsOf(statement.text);
  return (offset) => (paragraphAt ? paragraphText(paragraphAt(offset)) : t('line {0}', positionAt(lines, offset).line + 1));
}

/** Returns the review of a statement: findings, names, abbreviations, meetings, participants, commitments, figures and what is ignored. */
export function reviewOf(reviewed: Reviewed): Review {
  const { path, statement } = reviewed;
  return {
    title: titleOf(statement, path),
    file: path,
    sections: [
      findingsSection(reviewed),
      ignoredSection(reviewed),
      openingSection(statement),
      namesSection(statement),
      abbreviationsSection(statement),
      commitmentsSection(statement),
      readabilitySection(statement),
    ],
  };
}

const levelNames = (): Readonly<Record<Finding['level'], string>> => ({
  error: t('error'),
  warning: t('warning'),
  info: t('info'),
  hint: t('hint'),
});

function findingsSection(reviewed: Reviewed): ReviewSection {
  const { statement, findings } = reviewed;
  if (findings.length === 0) return { title: t('Findings'), text: t('No findings.'), tables: [] };
  const placeOf = placesIn(reviewed);
  const names = levelNames();
  const kinds = findingsByRule(findings);
  const safe = findings.filter(isFixedUnasked).length;
  return {
    title: t('Findings'),
    text: t('{0} in total, {1} of them with a safe fix.', findings.length, safe),
    tables: [
      {
        header: [t('Kind'), t('Severity'), t('Number')],
        rows: kinds.map(({ label, level, findings: own }) => [label, names[level], String(own.length)]),
        numbers: [2],
      },
      {
        header: [t('Place'), t('Text'), t('Finding')],
        rows: kinds.flatMap(({ findings: own }) =>
          own.map((f) => [placeOf(f.offset), oneLine(statement.text.slice(f.offset, f.offset + f.length)), f.message]),
        ),
      },
    ],
  };
}

function ignoredSection(reviewed: Reviewed): ReviewSection {
  const { statement } = reviewed;
  const ignored = reviewed.ignored.toSorted((a, b) => a.finding.offset - b.finding.offset);
  if (ignored.length === 0) return { title: t('Ignored'), text: t('Nothing is ignored.'), tables: [] };
  const placeOf = placesIn(reviewed);
  const by = ({ by: decision }: IgnoredFinding): string => {
    if (!('action' in decision)) return t('settings (ignore)');
    return decision.action === 'disable' && decision.offset < 2_000 && statement.text.startsWith('---')
      ? t('front matter')
      : t('comment, {0}', placeOf(decision.offset));
  };
  return {
    title: t('Ignored'),
    text: t('Findings that a comment, the front matter or the settings suppress.'),
    tables: [
      {
        header: [t('Place'), t('Text'), t('Finding'), t('Decided in')],
        rows: ignored.map((one) => [
          placeOf(one.finding.offset),
          oneLine(statement.text.slice(one.finding.offset, one.finding.offset + one.finding.length)),
          one.finding.message,
          by(one),
        ]),
      },
    ],
  };
}

function openingSection(statement: Statement): ReviewSection {
  const rows = [
    ...(statement.date === undefined ? [] : [[t('Date'), dateInWords(statement.date)]]),
    ...(statement.sides.length === 0 ? [] : [[t('Governments'), commaList(statement.sides)]]),
    ...listRow(t('Meetings'), meetingsNamed(statement)),
    ...listRow(t('Dates'), datesNamed(statement)),
    ...participantRows(statement),
  ];
  return {
    title: t('Meeting and participants'),
    ...(rows.length === 0 ? { text: t('The statement names no meeting, date or participants.') } : {}),
    tables: rows.length === 0 ? [] : [{ header: [t('What'), t('In the statement')], rows }],
  };
}

const listRow = (name: string, values: readonly string[]): string[][] => (values.length === 0 ? [] : [[name, commaList(values)]]);

function namesSection(statement: Statement): ReviewSection {
  const rows = namesUsed(statement).map(({ name, abbreviation, side, times }) => [name, abbreviation, side, String(times)]);
  return {
    title: t('Names'),
    ...(rows.length === 0 ? { text: t('The statement names nothing that the glossary knows.') } : {}),
    tables: rows.length === 0 ? [] : [{ header: [t('Name'), t('Abbreviation'), t('Government'), t('Mentions')], rows, numbers: [3] }],
  };
}

function abbreviationsSection(statement: Statement): ReviewSection {
  const status = { introduced: t('spelled out'), 'not-introduced': t('not spelled out'), customary: t('known to readers') };
  const rows = abbreviationRows(statement).map((row) => [row.short, row.long, status[row.status], String(row.uses.length)]);
  return {
    title: t('Abbreviations'),
    ...(rows.length === 0 ? { text: t('The statement has no abbreviations.') } : {}),
    tables: rows.length === 0 ? [] : [{ header: [t('Abbreviation'), t('Stands for'), t('Status'), t('Uses')], rows, numbers: [3] }],
  };
}

function commitmentsSection(statement: Statement): ReviewSection {
  const rows = commitmentsOf(statement)
    .map((c) => commitmentRow(c))
    .map(({ paragraph, who, verb, object, deadline }) => [`¶${paragraph}`, who, verb, object.replace(/\s+/g, ' '), deadline]);
  return {
    title: t('Commitments'),
    ...(rows.length === 0 ? { text: t('The statement has no commitments.') } : {}),
    tables: rows.length === 0 ? [] : [{ header: [t('Paragraph'), t('Subject'), t('Verb'), t('Object'), t('Deadline')], rows }],
  };
}

function readabilitySection(statement: Statement): ReviewSection {
  const { words, sentences, paragraphs, mean, median, longest, over40 } = readability(statement);
  const rows = [
    [t('Words'), String(words)],
    [t('Paragraphs and list items'), String(paragraphs)],
    [t('Sentences'), String(sentences)],
    [t('Words in a sentence, on average'), mean.toFixed(1)],
    [t('Words in a sentence, median'), String(median)],
    [t('Sentences of more than 40 words'), String(over40)],
    ...(longest ? [[t('Longest sentence'), t('{0} words: “{1}”', longest.words, oneLine(longest.text))]] : []),
  ];
  return {
    title: t('Figures'),
    text: t('A long sentence is no finding.'),
    tables: [{ header: [t('What'), t('Number')], rows, numbers: [1] }],
  };
}
