import { eastAsianWidth } from 'get-east-asian-width';

/** Characters that take one column. */
const narrow = /^[\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027]*$/;
const withoutWidth = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]/u;
/** A keycap, an emoji, or a flag. */
const emoji = /\uFE0F|^\p{Regional_Indicator}{2}/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * Returns the number of terminal columns of a text (UAX #11, by grapheme cluster). string-width is not used because compiling its regular
 * expression of all emoji takes as long as checking a short statement.
 */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter();
  let width = 0;
  for (const { segment } of segmenter.segment(text))
    if (emoji.test(segment)) width += 2;
    else if (!withoutWidth.test(segment)) width += eastAsianWidth(segment.codePointAt(0) ?? 0);
  return width;
}
