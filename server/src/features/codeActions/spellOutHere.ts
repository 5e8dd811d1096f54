import { nameInPlace } from '../../findings/placing.js';
import { isPlural, pluralOf, singularOf } from '../../findings/plurals.js';
import { meaningOf } from '../../statement/introductions/meaning.js';
import { wronglyNamed } from '../../statement/wronglyNamed.js';
import { t } from '../../text/l10n.js';
import type { Refactor } from '../refactoring.js';

/** Replaces an abbreviation with its name. An introduction must keep at least one other use. */
export const spellOutHere: Refactor = (statement, { offset }) => {
  for (const abbreviation of statement.abbreviations) {
    const use = abbreviation.uses.find((u) => offset >= u.offset && offset <= u.offset + u.length);
    if (!use) continue;
    const [introduction] = abbreviation.introductions;
    const name = introduction?.longText ?? meaningOf(abbreviation)?.name;
    if (name === undefined || use.inOtherName || (introduction && wronglyNamed(statement, introduction, abbreviation.terms)))
      return undefined;
    if (introduction && abbreviation.uses.filter((u) => !u.inHeading).length < 2) return undefined;
    const placed = nameInPlace(statement, use, { name, term: meaningOf(abbreviation) });
    if (!placed?.safe) return undefined;
    const { safe: _, ...edit } = placed;
    const text = isPlural(use.text) ? pluralOf(name) : introduction ? singularOf(name) : name;
    return { title: t('Spell out as “{0}”', text), kind: 'inline', edits: [edit] };
  }
  return undefined;
};
