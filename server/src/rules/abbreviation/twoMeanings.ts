import { meansTheSame } from '../../statement/sameName.js';
import type { Check } from '../rule.js';

/** Reports an abbreviation with two meanings in one statement. */
export const twoMeanings: Check = (statement) =>
  statement.abbreviations.flatMap(({ short, introductions }) => {
    const [first, ...later] = introductions;
    const other = first && later.find((n) => !meansTheSame(n.longText, first.longText));
    if (!first || !other) return [];
    return [
      {
        offset: other.offset,
        length: other.length,
        message: `${short} already stands for “${first.longText}”. Give “${other.longText}” another abbreviation, or spell it out.`,
        related: [{ ...first.whole, message: `${short} stands for “${first.longText}” here` }],
      },
    ];
  });
