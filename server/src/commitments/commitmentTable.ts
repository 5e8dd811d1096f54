import type { Commitment } from './commitments.js';
import { rungs } from './verbs.js';

/** A row of the table of commitments, for people. */
export interface CommitmentRow {
  readonly paragraph: number;
  /** Who commits: “both sides”, a side, or a body as written. */
  readonly who: string;
  readonly verb: string;
  /** The name of its step on the ladder; empty off the ladder. */
  readonly step: string;
  readonly object: string;
  /** By when, as written; empty where the clause names no time. */
  readonly deadline: string;
  /** Who is to do it: bodies by their short names. */
  readonly responsible: string;
  /** What has become of it since an earlier statement, where one is compared. */
  readonly change?: string;
}

/** Who commits, as a table says it. */
export const whoCommits = ({ kind, side, called, text }: Commitment['subject']): string =>
  kind === 'both sides' ? kind : (side ?? called ?? text);

/** The name of a step of the ladder, counted from 1; empty where there is none. */
export const stepName = (step: number | undefined): string => (step === undefined ? '' : (rungs[step - 1]?.name ?? ''));

/** A commitment as a row. */
export const commitmentRow = ({ paragraph, subject, verb, object, deadline, responsible }: Commitment, change?: string): CommitmentRow => ({
  paragraph,
  who: whoCommits(subject),
  verb: verb.text,
  step: stepName(verb.step),
  object,
  deadline: deadline ?? '',
  responsible: responsible.join(', '),
  ...(change === undefined ? {} : { change }),
});

/** Text of a draft may hold what Markdown takes for markup: brackets, bars, tags. */
const cell = (text: string): string => text.replace(/[\\|<>[\]`*_]/g, '\\$&').replace(/\s+/g, ' ');

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;

/** A column: its title, and what it has of a row. */
type Column = readonly [title: string, value: (row: CommitmentRow) => string | number];

/** The columns of a table of commitments; the last is for what has been done. */
function columnsOf(compared: boolean): readonly Column[] {
  const change: Column = ['Change', (r) => r.change ?? ''];
  return [
    ['Paragraph', (r) => r.paragraph],
    ['Subject', (r) => r.who],
    ['Verb', (r) => r.verb],
    ['Strength', (r) => r.step],
    ['Object', (r) => r.object],
    ['Deadline', (r) => r.deadline],
    ['Responsible body', (r) => r.responsible],
    ...(compared ? [change] : []),
    ['Follow-up', () => ''],
  ];
}

/** The cells of a table of commitments, titles apart. @param rows where one has a change, all have */
export function commitmentCells(rows: readonly CommitmentRow[]): { readonly fields: string[]; readonly data: (string | number)[][] } {
  const columns = columnsOf(rows.some((r) => r.change !== undefined));
  return { fields: columns.map(([title]) => title), data: rows.map((row) => columns.map(([, value]) => value(row))) };
}

/** Commitments as a table to follow them up (GitHub Flavored Markdown). */
export function commitmentTable(rows: readonly CommitmentRow[]): string {
  const { fields, data } = commitmentCells(rows);
  const rule = `| ${fields.map((title) => (title === 'Paragraph' ? '---:' : '---')).join(' | ')} |\n`;
  return line(fields) + rule + data.map((cells) => line(cells.map(String))).join('');
}
