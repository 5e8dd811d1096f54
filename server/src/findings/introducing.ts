import type { Term } from '../glossary/term.js';
import { spells } from '../statement/alignment.js';
import type { Abbreviation, NameMention, Statement, Use } from '../statement/statement.js';
import type { Edit, Fix } from './finding.js';
import { introduced, isTied, plainUses, pluralOf, replaceUse, spelled } from './spelling.js';

/** The name spelled out before the first use, where the abbreviation only has to be put behind it: a name that has its letters. */
function nameBefore(statement: Statement, term: Term, short: string, offset: number): NameMention | undefined {
  return statement.namesByTerm
    .get(term)
    ?.findLast(
      (n) =>
        n.offset < offset &&
        !n.inHeading &&
        !n.inQuotation &&
        n.entries.some((e) => e.term === term && e.status !== 'deprecated' && (e.status === 'preferred' || spells(short, e.text))),
    );
}

/** Later places that spell the name out, which the abbreviation now stands for. */
export function shortened(statement: Statement, term: Term, short: string, from: number): Edit[] {
  return (statement.namesByTerm.get(term) ?? [])
    .filter((n) => n.offset > from && !n.inHeading && !n.inQuotation && n.entries.some((e) => e.term === term && e.status === 'preferred'))
    .map((n) => ({ offset: n.offset, length: n.length, newText: n.plural ? pluralOf(short) : short }));
}

/** Introduces an abbreviation that the statement nowhere explains: behind its name where that stands before, else at the first use. */
export function introduction(statement: Statement, abbreviation: Abbreviation, term: Term): Fix | undefined {
  const uses = plainUses(abbreviation, undefined, 2);
  const [first] = uses;
  if (!first) return undefined;
  const { short } = abbreviation;
  const before = nameBefore(statement, term, short, first.offset);
  if (before) {
    const behind = before.offset + before.length;
    const written = before.plural ? pluralOf(short) : short;
    return {
      title: `Introduce ${written} behind “${before.text}”`,
      safe: true,
      edits: [{ offset: behind, length: 0, newText: ` (${written})` }, ...shortened(statement, term, short, first.offset)],
    };
  }
  if (isTied(statement, first)) return undefined;
  const later = shortened(statement, term, short, first.offset);
  if (uses.length === 1 && later.length === 0) {
    const name = first.text === pluralOf(short) ? pluralOf(term.name) : term.name;
    return { title: `Write “${name}”`, safe: false, edits: [replaceUse(statement, first, name)] };
  }
  return {
    title: `Introduce as “${term.name} (${short})”`,
    safe: true,
    edits: [replaceUse(statement, first, introduced(term.name, short, first)), ...later],
  };
}

/** Moves the introduction to an earlier use; nothing where the two forms cannot be taken apart. */
export function movedIntroduction(statement: Statement, { introductions }: Abbreviation, first: Use): Fix[] {
  const [introduction] = introductions;
  if (!introduction || isTied(statement, first)) return [];
  const long = spelled(statement, introduction.long);
  // A quotation mark or bracket between the two forms belongs to a title that cannot be taken apart.
  if (/["“”«»[\]*_]/.test(spelled(statement, introduction.whole))) return [];
  return [
    {
      title: `Move the introduction of ${introduction.text} to its first use`,
      safe: true,
      edits: [replaceUse(statement, first, `${long} (${introduction.text})`), { ...introduction.whole, newText: introduction.text }],
    },
  ];
}
