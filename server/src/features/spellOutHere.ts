import { isPlural, isTied, pluralOf, replaceUse } from '../findings/spelling.js';
import { meaningOf } from './occurrences.js';
import type { Refactor } from './refactoring.js';

/** Writes the name in the place of an abbreviation. */
export const spellOutHere: Refactor = (statement, { offset }) => {
  for (const abbreviation of statement.abbreviations) {
    const use = abbreviation.uses.find((u) => offset >= u.offset && offset <= u.offset + u.length);
    if (!use) continue;
    const name = abbreviation.introductions[0]?.longText ?? meaningOf(abbreviation)?.name;
    if (name === undefined || use.inOtherName || isTied(statement, use)) return undefined;
    const text = isPlural(use.text) ? pluralOf(name) : name;
    return { title: `Spell out as “${text}”`, kind: 'inline', edits: [replaceUse(statement, use, text)] };
  }
  return undefined;
};
