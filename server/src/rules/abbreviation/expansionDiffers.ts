import { isPluralName, pluralOf } from '../../findings/plurals.js';
import { inWrittenCase } from '../../findings/spelling.js';
import { wronglyNamed } from '../../statement/wronglyNamed.js';
import type { Check } from '../rule.js';

/** So like the right name, 0 to 1, that only a slip explains the difference. */
const slip = 0.8;

/** The name given with an abbreviation must be the name the glossary has for it. */
export const expansionDiffers: Check = (statement) =>
  statement.abbreviations.flatMap(({ short, introductions, terms }) =>
    introductions.flatMap((introduction) => {
      const found = wronglyNamed(statement, introduction, terms);
      if (!found) return [];
      const { term, like } = found;
      const number = isPluralName(introduction.longText) ? pluralOf(term.name) : term.name;
      const name = inWrittenCase(number, introduction.longText);
      return [
        {
          ...introduction.long,
          message: `${short} stands for “${term.name}”, not “${introduction.longText}”.`,
          fixes: [{ title: `Write “${name}”`, safe: like >= slip, edits: [{ ...introduction.long, newText: name }] }],
        },
      ];
    }),
  );
