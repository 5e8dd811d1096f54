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
  /** What has become of it since an earlier statement, where one is compared. */
  readonly change?: string;
}

/** Who commits, as a table says it. */
export const whoCommits = ({ kind, side, called, text }: Commitment['subject']): string =>
  kind === 'both sides' ? kind : (side ?? called ?? text);

/** The name of a step of the ladder, counted from 1; empty where there is none. */
export const stepName = (step: number | undefined): string => (step === undefined ? '' : (rungs[step - 1]?.name ?? ''));

/** A commitment as a row. */
export const commitmentRow = ({ paragraph, subject, verb, object }: Commitment, change?: string): CommitmentRow => ({
  paragraph,
  who: whoCommits(subject),
  verb: verb.text,
  step: stepName(verb.step),
  object,
  ...(change === undefined ? {} : { change }),
});

/** Text of a draft may hold what Markdown takes for markup: brackets, bars, tags. */
const cell = (text: string): string => text.replace(/[\\|<>[\]`*_]/g, '\\$&').replace(/\s+/g, ' ');

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;

/**
 * Commitments as a table to follow them up (GitHub Flavored Markdown): the last column is for what has been done.
 * @param rows where one has a change, all have
 */
export function commitmentTable(rows: readonly CommitmentRow[]): string {
  const compared = rows.some((r) => r.change !== undefined);
  const header = ['Paragraph', 'Who', 'Verb', 'Strength', 'Commitment', ...(compared ? ['Since'] : []), 'Follow-up'];
  const rule = `| ${header.map((title) => (title === 'Paragraph' ? '---:' : '---')).join(' | ')} |\n`;
  const cells = (r: CommitmentRow): string[] => [
    String(r.paragraph),
    r.who,
    r.verb,
    r.step,
    r.object,
    ...(compared ? [r.change ?? ''] : []),
    '',
  ];
  return line(header) + rule + rows.map((r) => line(cells(r))).join('');
}
