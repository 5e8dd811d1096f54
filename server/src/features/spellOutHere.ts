import { isPlural, isTied, pluralOf, replaceUse } from '../findings/spelling.js';
import { singularsOf } from '../glossary/matcher.js';
import { meaningOf } from '../statement/meaning.js';
import type { Refactor } from './refactoring.js';

/** A name in the number of the place it is put in. @param given whether the name is a plural as it is given */
const inNumber = (name: string, given: boolean, wanted: boolean): string =>
  given === wanted ? name : wanted ? pluralOf(name) : (singularsOf(name)[0] ?? name);

/** Writes the name in the place of an abbreviation. */
export const spellOutHere: Refactor = (statement, { offset }) => {
  for (const abbreviation of statement.abbreviations) {
    const use = abbreviation.uses.find((u) => offset >= u.offset && offset <= u.offset + u.length);
    if (!use) continue;
    const [introduction] = abbreviation.introductions;
    const name = introduction?.longText ?? meaningOf(abbreviation)?.name;
    if (name === undefined || use.inOtherName || isTied(statement, use)) return undefined;
    const text = inNumber(name, introduction !== undefined && isPlural(introduction.text), isPlural(use.text));
    return { title: `Spell out as “${text}”`, kind: 'inline', edits: [replaceUse(statement, use, text)] };
  }
  return undefined;
};
