import { spelled } from '../../findings/spelling.js';
import { meansTheSame } from '../../statement/sameName.js';
import type { Abbreviation, Introduction } from '../../statement/statement.js';
import type { Check } from '../rule.js';

/** One name, one short form (Chicago Manual of Style 10.3): a second one makes readers look for a second thing. */
export const twoShortForms: Check = (statement) => {
  const rows = statement.abbreviations.flatMap((row) => {
    const [introduction] = row.introductions;
    return introduction && isAbbreviation(introduction.text) ? [{ row, introduction }] : [];
  });
  return rows.flatMap(({ row, introduction }, i) => {
    const earlier = rows.slice(0, i).find((other) => areOne(other, { row, introduction }));
    if (!earlier) return [];
    const { short } = earlier.row;
    const quoted = /["“”«»*_]/.test(spelled(statement, introduction.whole));
    return [
      {
        offset: introduction.offset,
        length: introduction.length,
        message: `“${introduction.longText.replace(/\s+/g, ' ')}” is ${short} already. Write “${short}”.`,
        related: [{ ...earlier.introduction.whole, message: `${short} is introduced here` }],
        fixes: quoted
          ? []
          : [
              {
                title: `Write “${short}”`,
                edits: [
                  { ...introduction.whole, newText: short },
                  ...row.uses.map((u) => ({
                    offset: u.offset,
                    length: u.length,
                    newText: u.text.endsWith('s') && !short.endsWith('s') ? `${short}s` : short,
                  })),
                ],
              },
            ],
      },
    ];
  });
};

/** “the Framework” is a short form too, but a word: beside an abbreviation it is meant. */
const isAbbreviation = (text: string): boolean => /^\S+$/.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

interface Introduced {
  readonly row: Abbreviation;
  readonly introduction: Introduction;
}

function areOne(a: Introduced, b: Introduced): boolean {
  const touching = a.introduction.whole.offset + a.introduction.whole.length >= b.introduction.whole.offset;
  if (touching) return false;
  const { introducedTerm: left } = a.row;
  const { introducedTerm: right } = b.row;
  if (left && right) return left === right;
  const [one, other] = [a.introduction.longText, b.introduction.longText].map((t) => t.toLowerCase().replace(/\s+/g, ' '));
  return one === other && meansTheSame(a.introduction.longText, b.introduction.longText);
}
