import { type Range, RequestType } from 'vscode-languageserver';
import { commitmentSteps } from '../../commitments/commitments.js';
import { rangeOfSpan } from '../../features/lspRange.js';
import { commitmentTreeSteps, type TreeCommitment } from '../../features/views/commitmentTree.js';
import { commitmentsCsv, commitmentsMarkdown, commitmentsXlsx } from '../../report/commitments.js';
import { base64 } from '../base64.js';
import type { Session } from '../session.js';

interface DocumentParams {
  readonly uri: string;
}

interface ShownGroup {
  readonly label: string;
  readonly commitments: readonly (Omit<TreeCommitment, 'place'> & { readonly range: Range })[];
}

const commitmentsRequest = new RequestType<DocumentParams, ShownGroup[], void>('communique/commitments');
/** Formats of the table: Markdown or CSV as text, a workbook as base64. */
type TableFormat = 'markdown' | 'csv' | 'xlsx';
type Table = { readonly text: string } | { readonly base64: string };

const tableRequest = new RequestType<DocumentParams & { format?: TableFormat }, Table | null, void>('communique/commitmentsTable');

/** Serves the Commitments view: the commitments of a document by subject, and their table. */
export function serveCommitmentsView({ connection, answer, analysisOf }: Session): void {
  connection.onRequest(commitmentsRequest, ({ uri }, token) =>
    answer<ShownGroup[]>('The commitments', token, [], async (inTurns) => {
      const analysed = await analysisOf(uri, token);
      if (!analysed) return [];
      const { document, statement } = analysed;
      return (await inTurns(commitmentTreeSteps(statement))).map(({ label, commitments }) => ({
        label,
        commitments: commitments.map(({ place, ...commitment }) => ({ ...commitment, range: rangeOfSpan(document, place) })),
      }));
    }),
  );
  connection.onRequest(tableRequest, ({ uri, format }, token) =>
    answer<Table | null>('The table of commitments', token, null, async (inTurns) => {
      const analysed = await analysisOf(uri, token);
      const report = { path: uri, commitments: analysed ? await inTurns(commitmentSteps(analysed.statement)) : [] };
      if (report.commitments.length === 0) return null;
      if (format === 'csv') return { base64: base64(new TextEncoder().encode(commitmentsCsv(report))) };
      if (format === 'xlsx') return { base64: base64(await commitmentsXlsx(report)) };
      return { text: commitmentsMarkdown(report) };
    }),
  );
}
