import { RequestType } from 'vscode-languageserver';
import { pairSteps } from '../../bilingual/counterpart.js';
import type { Paragraph } from '../../bilingual/passages.js';
import { spanOfText } from '../../statement/spans.js';
import type { Session } from '../session.js';

/** The text in the other language for the client: its URI, and lines of both texts that correspond, from 0. */
interface OtherLanguage {
  readonly uri: string;
  readonly lines: readonly (readonly [number, number])[];
}

/** Serves what “Open Both Languages Side by Side” needs. */
export function serveOtherLanguage({ connection, answer, analysisOf, counterpartOf }: Session): void {
  const request = new RequestType<{ uri: string }, OtherLanguage | null, void>('communique/otherLanguage');
  connection.onRequest(request, ({ uri }, token) =>
    answer<OtherLanguage | null>('The other language', token, null, async (inTurns) => {
      const analysed = await analysisOf(uri, token);
      const counterpart = analysed?.counterpart;
      if (!analysed || !counterpart) {
        // A document that is not a statement may have a counterpart, too.
        const other = await counterpartOf(uri);
        return other === undefined ? null : { uri: other, lines: [] };
      }
      const pair = await inTurns(pairSteps(counterpart, analysed.statement));
      const offset = ({ block, end }: Paragraph): number => spanOfText(block, 0, end).offset;
      const lines = !('paragraphs' in pair)
        ? []
        : pair.paragraphs.flatMap(([[ours], [theirs]]): [number, number][] =>
            ours && theirs ? [[analysed.document.positionAt(offset(ours)).line, counterpart.document.positionAt(offset(theirs)).line]] : [],
          );
      return { uri: counterpart.document.uri, lines };
    }),
  );
}
