import { MarkupKind } from 'vscode-languageserver';
import { agreedAt, type CardStyle } from '../../features/hover/agreedCard.js';
import { counterpartSteps } from '../../features/hover/counterpartCard.js';
import { hoverAt } from '../../features/hover/hoverAt.js';
import { escapeMarkdown } from '../../features/hover/markdown.js';
import { rangeOfSpan } from '../../features/lspRange.js';
import type { AgreedUse } from '../../precedent/index/precedentIndex.js';
import { t } from '../../text/l10n.js';
import type { Session } from '../session.js';
import { lineReader } from '../views/earlierLines.js';

/** Serves hovers, in Markdown or plain text. */
export function serveHover(session: Session): void {
  const { connection, client, analysisAsSent, answer } = session;
  const lineOf = lineReader(session);

  const styleFor = async (uses: readonly AgreedUse[], isMarkdown: boolean): Promise<CardStyle> => {
    const lines = new Map(await Promise.all(uses.map(async (use) => [use, isMarkdown ? await lineOf(use) : undefined] as const)));
    const linkTo = (use: AgreedUse, name: string): string => {
      if (!isMarkdown) return name;
      const line = lines.get(use);
      return `[${escapeMarkdown(name)}](${use.document.path.replaceAll('(', '%28').replaceAll(')', '%29')}${line === undefined ? '' : `#L${line + 1}`})`;
    };
    return { isMarkdown, linkTo };
  };

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    answer('Hover', token, null, async (inTurns) => {
      const analysed = await analysisAsSent(uri, token);
      if (!analysed) return null;
      const { document, statement, precedents, counterpart } = analysed;
      const kind = client().hoverMarkup;
      const isMarkdown = kind === MarkupKind.Markdown;
      const linkTo = (place: { uri: string; positionAt(at: number): { line: number } }, at: number): string => {
        const line = place.positionAt(at).line + 1;
        const name = t('line {0}', line);
        return isMarkdown ? `[${name}](${place.uri.replaceAll('(', '%28').replaceAll(')', '%29')}#L${line})` : name;
      };
      const linkToOffset = (at: number): string => linkTo({ uri, positionAt: (o) => document.positionAt(o) }, at);
      const linkToCounterpart = (at: number): string => (counterpart ? linkTo(counterpart.document, at) : '');
      const offset = document.offsetAt(position);
      const agreed = precedents && agreedAt(statement, precedents, offset);
      const style = await styleFor(agreed?.agreed.flatMap((a) => a.uses.slice(0, 1)) ?? [], isMarkdown);
      const other = counterpart && (await inTurns(counterpartSteps(statement, counterpart, offset)));
      const hover = hoverAt(statement, offset, agreed, { ...style, linkToOffset, linkToCounterpart }, other);
      return hover ? { contents: { kind, value: hover.text }, range: rangeOfSpan(document, hover.span) } : null;
    }),
  );
}
