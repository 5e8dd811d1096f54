import { MarkupKind } from 'vscode-languageserver';
import { rangeOfSpan } from '../features/edge.js';
import { hoverCard } from '../features/hover.js';
import { plainFromMarkdown } from '../features/markdown.js';
import { verbCard } from '../features/verbCard.js';
import type { Session } from './session.js';

/** Cards, in Markdown or in plain text as the client has it. */
export function serveHover({ connection, client, analysisOf, answer }: Session): void {
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    answer('Hover', token, null, async () => {
      const analysed = await analysisOf(uri);
      if (!analysed) return null;
      const { document, statement } = analysed;
      const kind = client().hoverMarkup;
      const linkTo = (offset: number): string => {
        const line = document.positionAt(offset).line + 1;
        return kind === MarkupKind.Markdown ? `[line ${line}](${uri}#L${line})` : `line ${line}`;
      };
      const offset = document.offsetAt(position);
      const card = hoverCard(statement, offset, linkTo) ?? verbCard(statement, offset);
      if (!card) return null;
      const value = kind === MarkupKind.Markdown ? card.markdown : plainFromMarkdown(card.markdown);
      return { contents: { kind, value }, range: rangeOfSpan(document, card.span) };
    }),
  );
}
