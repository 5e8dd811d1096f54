import { shortened } from '../findings/introducing.js';
import { introduced, isTied, pluralOf, replaceUse } from '../findings/spelling.js';
import { meaningOf } from '../statement/meaning.js';
import type { Refactor } from './refactoring.js';

/** Introduces an abbreviation that the statement does not explain yet: behind the spelled-out name, or in the place of the abbreviation. */
export const introduceHere: Refactor = (statement, { offset }) => {
  const name = statement.names.find((n) => offset >= n.offset && offset <= n.offset + n.length && !n.inHeading && !n.inQuotation);
  const term = name?.entries.find((e) => e.term.abbreviation !== undefined && e.status !== 'deprecated')?.term;
  if (name && term?.abbreviation !== undefined) {
    const row = statement.abbreviations.find((a) => a.terms.includes(term));
    if ((row?.introductions.length ?? 0) > 0) return undefined;
    const short = name.plural ? pluralOf(term.abbreviation) : term.abbreviation;
    const end = name.offset + name.length;
    const edits = [{ offset: end, length: 0, newText: ` (${short})` }, ...shortened(statement, term, term.abbreviation, end)];
    return { title: `Introduce ${short} here`, kind: 'rewrite', edits };
  }
  for (const abbreviation of statement.abbreviations) {
    const use = abbreviation.uses.find((u) => offset >= u.offset && offset <= u.offset + u.length);
    if (!use) continue;
    const meant = meaningOf(abbreviation);
    if (abbreviation.introductions.length > 0 || !meant || use.inHeading || use.inOtherName || isTied(statement, use)) return undefined;
    const text = introduced(meant.name, abbreviation.short, use);
    return { title: `Introduce here as “${text}”`, kind: 'rewrite', edits: [replaceUse(statement, use, text)] };
  }
  return undefined;
};
