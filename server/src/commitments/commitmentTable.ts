import { commaList, t, translated } from '../text/l10n.js';
import type { Commitment } from './commitments.js';
import { rungs } from './verbs.js';

export interface CommitmentRow {
  /** The same across years: see `commitmentIds`. Absent in a view. */
  readonly id?: string;
  readonly paragraph: number;
  /** “both sides”, a side, or a body as written. */
  readonly who: string;
  readonly verb: string;
  /** Name of the verb’s step on the ladder, or empty. */
  readonly step: string;
  readonly object: string;
  /** The deadline as written, or empty. */
  readonly deadline: string;
  /** Short names of the responsible bodies. */
  readonly responsible: string;
  /** Status since an earlier statement. Absent unless two statements are compared. */
  readonly change?: string;
  /** The earlier wording: paragraph, verb and object. */
  readonly earlier?: string;
}

/** Returns the subject of a commitment for a table, without “the”. */
export function whoCommits({ kind, side, called, text }: Commitment['subject']): string {
  if (kind === 'both sides') return /^neither\b/i.test(text) ? t('neither side') : t('both sides');
  return side === undefined ? (called ?? text).replace(/^the\s+/i, '') : commaList(side.split(', ').map(translated));
}

/** Returns the name of a step of the ladder, counted from 1, or an empty string. */
export const stepName = (step: number | undefined): string => (step === undefined ? '' : translated(rungs[step - 1]?.name ?? ''));

/** Returns the verb with what denies it before it: “do not support”. */
export const writtenVerb = ({ beforeVerb, verb }: Pick<Commitment, 'beforeVerb' | 'verb'>): string => {
  const denial = /\b(?:(?:do|does|did|have|has|had) )?(?:not|never|no longer)$/u.exec(beforeVerb)?.[0];
  return denial === undefined ? verb.text : `${denial} ${verb.text}`;
};

/** The cells that a comparison adds to a row. */
export type ComparedCells = Pick<CommitmentRow, 'id' | 'change' | 'earlier'>;

export const commitmentRow = (
  { paragraph, subject, beforeVerb, verb, object, deadline, responsible }: Commitment,
  compared: ComparedCells = {},
): CommitmentRow => ({
  paragraph,
  who: whoCommits(subject),
  verb: writtenVerb({ beforeVerb, verb }),
  step: stepName(verb.step),
  object,
  deadline: deadline ?? '',
  responsible: responsible.join(', '),
  ...compared,
});

/** Drafts may contain characters that Markdown would read as markup. */
const cell = (text: string): string => text.replace(/[\\|<>[\]`*_]/g, '\\$&').replace(/\s+/g, ' ');

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;

interface Column {
  readonly key: string;
  readonly title: string;
  readonly value: (row: CommitmentRow) => string | number;
}

/** Returns the columns. The change and the earlier wording are present only in a comparison. */
function columnsOf(rows: readonly CommitmentRow[]): readonly Column[] {
  const compared = rows.some((r) => r.change !== undefined);
  const change: Column[] = [
    { key: 'change', title: t('Change'), value: (r) => r.change ?? '' },
    { key: 'earlier', title: t('Earlier wording'), value: (r) => r.earlier ?? '' },
  ];
  return [
    { key: 'paragraph', title: t('Paragraph'), value: (r) => r.paragraph },
    { key: 'who', title: t('Subject'), value: (r) => r.who },
    { key: 'verb', title: t('Verb'), value: (r) => r.verb },
    { key: 'step', title: t('Strength'), value: (r) => r.step },
    { key: 'object', title: t('Object'), value: (r) => r.object },
    { key: 'deadline', title: t('Deadline'), value: (r) => r.deadline },
    { key: 'responsible', title: t('Responsible body'), value: (r) => r.responsible },
    ...(rows.some((r) => r.id !== undefined) ? [{ key: 'id', title: t('Id'), value: (r: CommitmentRow) => r.id ?? '' }] : []),
    ...(compared ? change : []),
    { key: 'status', title: t('Status'), value: () => '' },
    { key: 'followUp', title: t('Follow-up'), value: () => '' },
  ];
}

/** Returns the columns and the cells of a table of commitments. @param rows either all or none have a `change` */
export function commitmentCells(rows: readonly CommitmentRow[]): {
  readonly columns: readonly Column[];
  readonly data: (string | number)[][];
} {
  const columns = columnsOf(rows);
  return { columns, data: rows.map((row) => columns.map(({ value }) => value(row))) };
}

/** Returns commitments as a table in GitHub Flavored Markdown. */
export function commitmentTable(rows: readonly CommitmentRow[]): string {
  const { columns, data } = commitmentCells(rows);
  const rule = `| ${columns.map(({ key }) => (key === 'paragraph' ? '---:' : '---')).join(' | ')} |\n`;
  return line(columns.map(({ title }) => title)) + rule + data.map((cells) => line(cells.map(String))).join('');
}
