import type { Span, Statement } from '../../statement/statement.js';
import { type AgreedCard, agreedCard, agreedLine, type CardStyle } from './agreedCard.js';
import { type CounterpartCard, counterpartText } from './counterpartCard.js';
import { hoverCard, type LinkTo } from './hover.js';
import { plainFromMarkdown } from './markdown.js';
import { verbCard } from './verbCard.js';

export interface HoverStyle extends CardStyle {
  readonly linkToOffset: LinkTo;
  /** Returns a link to an offset of the text in the other language. */
  readonly linkToCounterpart?: LinkTo;
}

/**
 * Composes the hover at an offset: the term or the verb, followed by the wording of earlier statements and the paragraph in the other
 * language.
 * @param agreed result of `agreedAt` for this offset
 * @param counterpart result of `counterpartSteps` for this offset
 */
export function hoverAt(
  statement: Statement,
  offset: number,
  agreed: AgreedCard | undefined,
  style: HoverStyle,
  counterpart?: CounterpartCard,
): { readonly span: Span; readonly text: string } | undefined {
  const card = hoverCard(statement, offset, style.linkToOffset) ?? verbCard(statement, offset);
  const span = card?.span ?? agreed?.span ?? counterpart?.span;
  if (!span) return undefined;
  const own = card && (style.isMarkdown ? card.markdown : plainFromMarkdown(card.markdown));
  const below = agreed && (own === undefined ? agreedCard(agreed, style) : agreedLine(agreed, style));
  const other = counterpart && counterpartText(counterpart, style.linkToCounterpart?.(counterpart.offset) ?? '', style.isMarkdown);
  const text = [own, below, other].filter((part) => part !== undefined).join(style.isMarkdown ? '\n\n---\n\n' : '\n\n');
  return { span, text };
}
