import { t } from '../text/l10n.js';
import type { ParagraphName } from '../word/places.js';

/** Names the paragraph of a Word document at an offset into its text. */
export type ParagraphAt = (offset: number) => ParagraphName;

/** Formats the place of a paragraph, with the number that Word shows: “paragraph 12 [3.]”. */
export const paragraphText = ({ paragraph, number }: ParagraphName): string =>
  number === undefined ? t('paragraph {0}', paragraph) : t('paragraph {0} [{1}]', paragraph, number);

/** Returns a span of a report with its paragraph, if the file is a Word document. */
export const withParagraph = <S extends { readonly offset: number }>(
  span: S,
  paragraphAt: ParagraphAt | undefined,
): S & Partial<ParagraphName> => ({
  ...span,
  ...paragraphAt?.(span.offset),
});
