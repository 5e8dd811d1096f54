import Papa from 'papaparse';
import { commitmentIds } from '../commitments/commitmentId.js';
import type { Commitment } from '../commitments/commitments.js';
import {
  type CommitmentRow,
  commitmentCells,
  commitmentRow,
  commitmentTable,
  whoCommits,
  writtenVerb,
} from '../commitments/commitmentTable.js';
import type { CommitmentAspect, CommitmentChange } from '../precedent/compare/commitmentChange.js';
import type { CommitmentComparison, ComparedCommitment } from '../precedent/compare/commitments.js';
import { commaList, t } from '../text/l10n.js';
import { displayWidth } from './displayWidth.js';
import { visibleLine } from './visible.js';

/** The commitments of a statement, optionally compared with an earlier one. */
export interface CommitmentReport {
  readonly path: string;
  readonly commitments: readonly Commitment[];
  readonly against?: { readonly path: string; readonly comparison: CommitmentComparison };
}

/** Maximum width of a commitment in a terminal, in columns. */
const maxWidth = 72;

const entry = ({ subject: { kind, text, side, term }, verb, object, deadline, responsible, paragraph, offset, length }: Commitment) => ({
  subject: { kind, text, ...(side === undefined ? {} : { side }), ...(term === undefined ? {} : { term }) },
  verb: { text: verb.text, lemma: verb.lemma, ...(verb.step === undefined ? {} : { step: verb.step }) },
  object,
  ...(deadline === undefined ? {} : { deadline }),
  ...(responsible.length > 0 ? { responsible } : {}),
  paragraph,
  offset,
  length,
});

const comparedEntry = ({ commitment, change, differs, before }: ComparedCommitment, id: string) => ({
  ...entry(commitment),
  id,
  change,
  ...(differs.length > 0 ? { differs } : {}),
  ...(before ? { before: entry(before) } : {}),
});

/** Formats commitments as JSON. A stable format: offsets are UTF-16 code units of each file, steps of the ladder count from 1. */
export function commitmentsJson({ path, commitments, against }: CommitmentReport): string {
  const own = ids(commitments, against);
  const dropped = ids(against?.comparison.dropped ?? [], undefined);
  const report = against
    ? {
        version: 1,
        path,
        against: against.path,
        commitments: against.comparison.commitments.map((c, i) => comparedEntry(c, own[i] ?? '')),
        dropped: against.comparison.dropped.map((c, i) => ({ ...entry(c), id: dropped[i] ?? '' })),
      }
    : { version: 1, path, commitments: commitments.map((c, i) => ({ ...entry(c), id: own[i] ?? '' })) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const changeNames: Readonly<Record<CommitmentChange, () => string>> = {
  kept: () => t('kept'),
  strengthened: () => t('strengthened'),
  weakened: () => t('weakened'),
  changed: () => t('changed'),
  negated: () => t('negated'),
  fulfilled: () => t('fulfilled or overtaken'),
  unclear: () => t('cannot tell'),
  new: () => t('new'),
};

const aspectNames: Readonly<Record<CommitmentAspect, () => string>> = {
  verb: () => t('verb'),
  condition: () => t('condition'),
  subject: () => t('subject'),
  deadline: () => t('deadline'),
  object: () => t('object'),
  scope: () => t('scope'),
};

/** Returns the change with the differing aspects: “weakened (verb, deadline)”. */
const since = ({ change, differs }: ComparedCommitment): string =>
  differs.length > 0 ? `${changeNames[change]()} (${commaList(differs.map((d) => aspectNames[d]()))})` : changeNames[change]();

const wordingOf = ({ paragraph, subject, object, ...own }: Commitment): string =>
  `¶${paragraph} ${whoCommits(subject)} ${writtenVerb(own)} ${object}`;

const ids = (commitments: readonly Commitment[], against: CommitmentReport['against']): string[] => {
  const before = new Map(against?.comparison.commitments.map((c) => [c.commitment, c.before]));
  return commitmentIds(commitments, (c) => before.get(c));
};

/** Returns all rows: first the statement’s, then dropped ones in the order of the earlier statement. */
function rowsOf({ commitments, against }: CommitmentReport): CommitmentRow[] {
  const own = ids(commitments, against);
  const dropped = ids(against?.comparison.dropped ?? [], undefined);
  return against
    ? [
        ...against.comparison.commitments.map((c, i) =>
          commitmentRow(c.commitment, {
            id: own[i] ?? '',
            change: since(c),
            ...(c.before && c.change !== 'kept' ? { earlier: wordingOf(c.before) } : {}),
          }),
        ),
        ...against.comparison.dropped.map((c, i) =>
          commitmentRow(c, { id: dropped[i] ?? '', change: t('dropped'), earlier: wordingOf(c) }),
        ),
      ]
    : commitments.map((c, i) => commitmentRow(c, { id: own[i] ?? '' }));
}

export const commitmentsMarkdown = (report: CommitmentReport): string => commitmentTable(rowsOf(report));

/**
 * Formats commitments as CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs. Cells that a spreadsheet would read as formulas
 * are escaped.
 */
export const commitmentsCsv = (report: CommitmentReport): string =>
  `\uFEFF${Papa.unparse(csvCells(rowsOf(report)), { escapeFormulae: true })}\r\n`;

function csvCells(rows: readonly CommitmentRow[]): { fields: string[]; data: (string | number)[][] } {
  const { columns, data } = commitmentCells(rows);
  return { fields: columns.map(({ title }) => title), data };
}

/** Column widths in characters. Other columns have the last. */
const widths: Readonly<Record<string, number>> = { paragraph: 10, who: 18, verb: 16, step: 16, object: 60 };

/** Formats commitments as an Excel workbook. */
export async function commitmentsXlsx(report: CommitmentReport): Promise<Uint8Array> {
  const { xlsx } = await import('./xlsx.js');
  const { columns, data } = commitmentCells(rowsOf(report));
  return xlsx({
    name: t('Commitments'),
    columns: columns.map(({ key, title }) => ({ title, width: widths[key] ?? 24 })),
    rows: data,
  });
}

function cut(text: string): string {
  if (displayWidth(text) <= maxWidth) return text;
  let end = 0;
  for (const c of text) {
    if (displayWidth(text.slice(0, end + c.length)) > maxWidth - 2) break;
    end += c.length;
  }
  const space = text.lastIndexOf(' ', end);
  // Japanese has no spaces.
  return `${text.slice(0, space > end / 2 ? space : Math.max(end, 1))} …`;
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

export const counted = ({ commitments }: Pick<CommitmentReport, 'commitments'>): string =>
  commitments.length === 1 ? t('1 commitment') : t('{0} commitments', commitments.length);

const summary = ({ commitments, against }: CommitmentReport): string => {
  const count = counted({ commitments });
  if (!against) return `${t('{0}.', count)}\n`;
  const { comparison } = against;
  const counts = (Object.keys(changeNames) as CommitmentChange[]).flatMap((change) => {
    const found = comparison.commitments.filter((c) => c.change === change).length;
    return found > 0 ? [t('{0} {1}', found, changeNames[change]())] : [];
  });
  return `${t('{0}: {1}; {2} dropped.', count, commaList(counts) || t('none'), comparison.dropped.length)}\n`;
};

/** Formats commitments as columns for a terminal, followed by a summary. */
export function commitmentsText(report: CommitmentReport): string {
  const rows = rowsOf(report);
  if (rows.length === 0) return `${t('No commitments.')}\n`;
  const compared = report.against !== undefined;
  const header = ['¶', t('Subject'), t('Verb'), t('Strength'), ...(compared ? [t('Change')] : []), t('Object')];
  const table = [
    header,
    ...rows.map((r) =>
      [String(r.paragraph), r.who, r.verb, r.step, ...(compared ? [r.change ?? ''] : []), cut(visibleLine(r.object))].map(visibleLine),
    ),
  ];
  const widths = header.map((_, i) => table.reduce((width, r) => Math.max(width, displayWidth(r[i] ?? '')), 0));
  const lines = table.flatMap((r, k) => {
    const line = r
      .map((c, i) => padded(c, widths[i] ?? 0))
      .join('  ')
      .trimEnd();
    const row = rows[k - 1];
    // The row of a dropped commitment already shows its earlier wording.
    const earlier = row?.change === t('dropped') ? undefined : row?.earlier;
    return earlier === undefined ? [line] : [line, `   ${t('was: {0}', cut(visibleLine(earlier)))}`];
  });
  return `${lines.join('\n')}\n\n${summary(report)}`;
}
