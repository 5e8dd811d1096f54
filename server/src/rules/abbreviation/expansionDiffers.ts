import { inWrittenCase, pluralOf } from '../../findings/spelling.js';
import { singularsOf } from '../../glossary/matcher.js';
import type { Term } from '../../glossary/term.js';
import { likeness } from '../../statement/sameName.js';
import type { Introduction, Statement } from '../../statement/statement.js';
import { termNamed } from '../../statement/termNamed.js';
import type { Check } from '../rule.js';

/** Below this, the long form is another thing that shares the abbreviation, not a wrong name. */
const sameThing = 0.5;

/** The name given with an abbreviation must be the name the glossary has for it. */
export const expansionDiffers: Check = (statement) =>
  statement.abbreviations.flatMap(({ short, introductions, terms }) =>
    introductions.flatMap((introduction) => {
      const term = wronglyNamed(statement, introduction, terms);
      if (!term) return [];
      const number = endsInPlural(introduction.longText) && !endsInPlural(term.name) ? pluralOf(term.name) : term.name;
      const name = inWrittenCase(number, introduction.longText);
      return [
        {
          ...introduction.long,
          message: `${short} stands for “${term.name}”, not “${introduction.longText}”.`,
          fixes: [{ title: `Write “${name}”`, safe: true, edits: [{ ...introduction.long, newText: name }] }],
        },
      ];
    }),
  );

const endsInPlural = (text: string): boolean => singularsOf(text.slice(text.lastIndexOf(' ') + 1)).length > 0;

function wronglyNamed(statement: Statement, introduction: Introduction, terms: readonly Term[]): Term | undefined {
  const { longText } = introduction;
  if (terms.length === 0 || termNamed(longText, terms)) return undefined;
  // A name cut short (“Export-Import Bank”) is a shorter name, not a wrong one.
  if (terms.some((t) => t.name.toLowerCase().startsWith(longText.toLowerCase()))) return undefined;
  const ranked = terms.map((term) => ({ term, like: likeness(term.name, longText) })).sort((a, b) => b.like - a.like);
  const [best] = ranked;
  if (!best || best.like < sameThing) return undefined;
  const otherSide = best.term.side !== undefined && statement.sides.length > 0 && !statement.sides.includes(best.term.side);
  return otherSide ? undefined : best.term;
}
