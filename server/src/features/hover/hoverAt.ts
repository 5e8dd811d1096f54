import type { Span, Statement } from '../../statement/statement.js';
import { type AgreedCard, agreedCard, agreedLine, type CardStyle } from './agreedCard.js';
import { hoverCard, type LinkTo } from './hover.js';
import { plainFromMarkdown } from './markdown.js';
import { verbCard } from './verbCard.js';

export interface HoverStyle extends CardStyle {
  readonly linkToOffset: LinkTo;
}

/**
 * Composes the hover at an offset: the term or the verb, followed by the wording of earlier statements.
 * @param agreed result of `agreedAt` for this offset
 */
export function hoverAt(
  statement: Statement,
  offset: number,
  agreed: AgreedCard | undefined,
  style: HoverStyle,
): { readonly span: Span; readonly text: string } | undefined {
  const card = hoverCard(statement, offset, style.linkToOffset) ?? verbCard(statement, offset);
  const span = card?.span ?? agreed?.span;
  if (!span) return undefined;
  const own = card && (style.isMarkdown ? card.markdown : plainFromMarkdown(card.markdown));
  const below = agreed && (own === undefined ? agreedCard(agreed, style) : agreedLine(agreed, style));
  const text = [own, below].filter((part) => part !== undefined).join(style.isMarkdown ? '\n\n---\n\n' : '\n\n');
  return { span, text };
}
