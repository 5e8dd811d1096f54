import stringWidth from 'string-width';
import type { CommitmentComparison, ComparedCommitment } from '../precedent/commitments.js';
import type { Commitment } from '../statement/commitments.js';
import { type CommitmentRow, commitmentRow, commitmentTable, stepName } from '../statement/commitmentTable.js';

/** The commitments of a statement, and of the earlier one that it is compared with. */
export interface CommitmentReport {
  readonly path: string;
  readonly commitments: readonly Commitment[];
  readonly against?: { readonly path: string; readonly comparison: CommitmentComparison };
}

/** How much of a commitment a terminal shows, in columns. */
const shown = 72;

const entry = ({ subject: { kind, text, side, term }, verb, object, paragraph, offset, length }: Commitment) => ({
  subject: { kind, text, ...(side === undefined ? {} : { side }), ...(term === undefined ? {} : { term }) },
  verb: { text: verb.text, lemma: verb.lemma, ...(verb.step === undefined ? {} : { step: verb.step }) },
  object,
  paragraph,
  offset,
  length,
});

const comparedEntry = ({ commitment, change, before }: ComparedCommitment) => ({
  ...entry(commitment),
  change,
  ...(before ? { before: entry(before) } : {}),
});

/** A fixed contract: offsets are UTF-16 code units of each file, steps of the ladder count from 1. */
export function commitmentsJson({ path, commitments, against }: CommitmentReport): string {
  const report = against
    ? {
        version: 1,
        path,
        against: against.path,
        commitments: against.comparison.commitments.map(comparedEntry),
        dropped: against.comparison.dropped.map(entry),
      }
    : { version: 1, path, commitments: commitments.map(entry) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const since = ({ change, before, commitment }: ComparedCommitment): string =>
  before && before.verb.lemma !== commitment.verb.lemma ? `${change} (was: ${before.verb.text})` : change;

/** All rows: those of the statement, then what was dropped, in the order of the earlier one. */
const rowsOf = ({ commitments, against }: CommitmentReport): CommitmentRow[] =>
  against
    ? [
        ...against.comparison.commitments.map((c) => commitmentRow(c.commitment, since(c))),
        ...against.comparison.dropped.map((c) => commitmentRow(c, 'dropped')),
      ]
    : commitments.map((c) => commitmentRow(c));

/** A table to follow up, in Markdown. */
export const commitmentsMarkdown = (report: CommitmentReport): string => commitmentTable(rowsOf(report));

/** The cells of a table for spreadsheets, the titles first. What a program would take for a formula is for the writer to quote. */
export function commitmentsCells(report: CommitmentReport): { readonly fields: string[]; readonly data: (string | number)[][] } {
  const { commitments, against } = report;
  const cells = ({ paragraph, subject, verb, object }: Commitment): (string | number)[] => [
    paragraph,
    subject.kind,
    subject.text,
    subject.side ?? '',
    subject.term ?? '',
    verb.text,
    verb.lemma,
    verb.step ?? '',
    stepName(verb.step),
    object,
  ];
  const fields = ['paragraph', 'subject', 'as written', 'side', 'term', 'verb', 'lemma', 'step', 'strength', 'commitment'];
  if (!against) return { fields, data: commitments.map(cells) };
  return {
    fields: [...fields, 'change', 'earlier verb'],
    data: [
      ...against.comparison.commitments.map((c) => [...cells(c.commitment), c.change, c.before?.verb.text ?? '']),
      ...against.comparison.dropped.map((c) => [...cells(c), 'dropped', c.verb.text]),
    ],
  };
}

function cut(text: string): string {
  if (stringWidth(text) <= shown) return text;
  let end = 0;
  for (const c of text) {
    if (stringWidth(text.slice(0, end + c.length)) > shown - 2) break;
    end += c.length;
  }
  return `${text.slice(0, Math.max(text.lastIndexOf(' ', end), 1))} …`;
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const summary = ({ commitments, against }: CommitmentReport): string => {
  const count = `${commitments.length} ${commitments.length === 1 ? 'commitment' : 'commitments'}`;
  if (!against) return `${count}.\n`;
  const { comparison } = against;
  const counts = (['kept', 'strengthened', 'weakened', 'new'] as const).map(
    (change) => `${comparison.commitments.filter((c) => c.change === change).length} ${change}`,
  );
  return `${count}: ${counts.join(', ')}; ${comparison.dropped.length} dropped.\n`;
};

/** Columns for a terminal, with a summary below. */
export function commitmentsText(report: CommitmentReport): string {
  const rows = rowsOf(report);
  if (rows.length === 0) return 'No commitments.\n';
  const compared = report.against !== undefined;
  const header = ['¶', 'Who', 'Verb', 'Strength', ...(compared ? ['Since'] : []), 'Commitment'];
  const table = [
    header,
    ...rows.map((r) => [String(r.paragraph), r.who, r.verb, r.step, ...(compared ? [r.change ?? ''] : []), cut(r.object)]),
  ];
  const widths = header.map((_, i) => Math.max(...table.map((r) => stringWidth(r[i] ?? ''))));
  const lines = table.map((r) =>
    r
      .map((c, i) => padded(c, widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n\n${summary(report)}`;
}
