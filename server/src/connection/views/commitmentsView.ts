import { type Range, RequestType } from 'vscode-languageserver';
import { commitmentsOf } from '../../commitments/commitments.js';
import { rangeOfSpan } from '../../features/lspRange.js';
import { commitmentTree, type TreeCommitment } from '../../features/views/commitmentTree.js';
import { commitmentsCsv, commitmentsMarkdown, commitmentsXlsx } from '../../report/commitments.js';
import type { Session } from '../session.js';

interface Asked {
  readonly uri: string;
}

/** The commitments of a subject as a client shows them. */
interface ShownGroup {
  readonly label: string;
  readonly commitments: readonly (Omit<TreeCommitment, 'place'> & { readonly range: Range })[];
}

const commitmentsRequest = new RequestType<Asked, ShownGroup[], void>('communique/commitments');
/** Forms in which a client can have the table: a text to show, or the bytes of a file in base64. */
type TableFormat = 'markdown' | 'csv' | 'xlsx';
type Table = { readonly text: string } | { readonly base64: string };

const tableRequest = new RequestType<Asked & { format?: TableFormat }, Table | null, void>('communique/commitmentsTable');

/** How many bytes become characters at once: more arguments than this a call may not have. */
const atOnce = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += atOnce) text += String.fromCharCode(...bytes.subarray(i, i + atOnce));
  return btoa(text);
}

/** What a view of the commitments needs: those of a document by subject, and the table to follow them up. */
export function serveCommitmentsView({ connection, answer, analysisOf }: Session): void {
  connection.onRequest(commitmentsRequest, ({ uri }, token) =>
    answer<ShownGroup[]>('The commitments', token, [], async () => {
      const analysed = await analysisOf(uri);
      if (!analysed) return [];
      const { document, statement } = analysed;
      return commitmentTree(statement).map(({ label, commitments }) => ({
        label,
        commitments: commitments.map(({ place, ...commitment }) => ({ ...commitment, range: rangeOfSpan(document, place) })),
      }));
    }),
  );
  connection.onRequest(tableRequest, ({ uri, format }, token) =>
    answer<Table | null>('The table of commitments', token, null, async () => {
      const analysed = await analysisOf(uri);
      const report = { path: uri, commitments: analysed ? commitmentsOf(analysed.statement) : [] };
      if (report.commitments.length === 0) return null;
      if (format === 'csv') return { base64: base64(new TextEncoder().encode(commitmentsCsv(report))) };
      if (format === 'xlsx') return { base64: base64(await commitmentsXlsx(report)) };
      return { text: commitmentsMarkdown(report) };
    }),
  );
}
