import { introducedAfter, introducedText, shortened } from '../../findings/introducing.js';
import { fixOf, nameInPlace } from '../../findings/placing.js';
import { pluralOf, singularOf } from '../../findings/plurals.js';
import { plainUses } from '../../findings/spelling.js';
import { meaningOf } from '../../statement/introductions/meaning.js';
import { t } from '../../text/l10n.js';
import type { Refactor } from '../refactoring.js';

/** Introduces an unexplained abbreviation that is used again later: after the full name, or in place of the abbreviation. */
export const introduceHere: Refactor = (statement, { offset }) => {
  const name = statement.names.find((n) => offset >= n.offset && offset <= n.offset + n.length && !n.inHeading && !n.inQuotation);
  const term = name?.entries.find((e) => e.term.abbreviation !== undefined && e.status !== 'deprecated')?.term;
  if (name && term?.abbreviation !== undefined) {
    const row = statement.abbreviations.find((a) => a.terms.includes(term));
    const uses = row ? plainUses(row) : [];
    if ((row?.introductions.length ?? 0) > 0 || uses.some((u) => u.offset < name.offset)) return undefined;
    const later = shortened(statement, row ?? { uses: [] }, term, term.abbreviation, name.offset + name.length);
    if (uses.length + later.length === 0) return undefined;
    const [fix] = fixOf('', [introducedAfter(statement, name, term.abbreviation), ...later]);
    const short = name.plural ? pluralOf(term.abbreviation) : term.abbreviation;
    return fix && { title: t('Introduce {0} here', short), kind: 'rewrite', edits: fix.edits };
  }
  for (const abbreviation of statement.abbreviations) {
    const use = abbreviation.uses.find((u) => offset >= u.offset && offset <= u.offset + u.length);
    if (!use) continue;
    const meant = meaningOf(abbreviation);
    const [first, again] = plainUses(abbreviation, undefined, 2);
    if (abbreviation.introductions.length > 0 || !meant || first !== use || !again) return undefined;
    const short = singularOf(abbreviation.short);
    const [fix] = fixOf('', [
      nameInPlace(statement, use, { name: meant.name, short, term: meant }),
      ...shortened(statement, abbreviation, meant, short, use.offset),
    ]);
    return fix && { title: t('Introduce here as “{0}”', introducedText(abbreviation, meant, false)), kind: 'rewrite', edits: fix.edits };
  }
  return undefined;
};
