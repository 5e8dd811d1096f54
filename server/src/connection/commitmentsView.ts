import { type Range, RequestType } from 'vscode-languageserver';
import { commitmentTree, followUpTable, type TreeCommitment } from '../features/commitmentTree.js';
import { rangeOfSpan } from '../features/edge.js';
import type { Session } from './session.js';

interface Asked {
  readonly uri: string;
}

/** The commitments of a subject as a client shows them. */
interface ShownGroup {
  readonly label: string;
  readonly commitments: readonly (Omit<TreeCommitment, 'place'> & { readonly range: Range })[];
}

const commitmentsRequest = new RequestType<Asked, ShownGroup[], void>('communique/commitments');
const tableRequest = new RequestType<Asked, { text: string } | null, void>('communique/commitmentsTable');

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
  connection.onRequest(tableRequest, ({ uri }, token) =>
    answer<{ text: string } | null>('The table of commitments', token, null, async () => {
      const analysed = await analysisOf(uri);
      const text = analysed && followUpTable(analysed.statement);
      return text === undefined ? null : { text };
    }),
  );
}
