import type { Edit, Fix, Observation } from '../../findings/finding.js';
import type { Term } from '../../glossary/term.js';
import { spells } from '../../statement/alignment.js';
import type { Abbreviation, NameMention, Statement } from '../../statement/statement.js';
import type { Check } from '../rule.js';
import { eitherOf, introduced, isTied, plainUses, pluralOf, replaceUse } from '../spelling.js';

/** Chicago Manual of Style 10.3, UN Editorial Manual: an abbreviation is spelled out at its first use. */
export const notIntroduced: Check = (statement) =>
  statement.abbreviations.filter((a) => needsIntroduction(statement, a)).map((a) => observation(statement, a));

function needsIntroduction(statement: Statement, abbreviation: Abbreviation): boolean {
  const { introductions, terms, certain, key } = abbreviation;
  if (introductions.length > 0 || !certain || statement.glossary.customaryReason(key) !== undefined) return false;
  if (terms.length > 0 && terms.every((t) => t.introduce === 'optional')) return false;
  const [first] = plainUses(abbreviation);
  return first !== undefined && !first.inBrackets;
}

function messageFor({ short, terms }: Abbreviation): string {
  const [term] = terms;
  if (!term) return `${short} is used without its name. Write the name in full at the first use, with (${short}) behind it.`;
  if (terms.length > 1) return `${short} is used without its name and could mean ${eitherOf(terms.map((t) => t.name))}.`;
  return `${short} is used without its name. Write “${term.name} (${short})” at the first use.`;
}

/** The name spelled out before the first use, where the abbreviation only has to be put behind it: a name that has its letters. */
function nameBefore(statement: Statement, term: Term, short: string, offset: number): NameMention | undefined {
  return statement.names.findLast(
    (n) =>
      n.offset < offset &&
      !n.inHeading &&
      !n.inQuotation &&
      n.entries.some((e) => e.term === term && e.status !== 'deprecated' && (e.status === 'preferred' || spells(short, e.text))),
  );
}

/** Later places that spell the name out, which the abbreviation now stands for. */
function shortened(statement: Statement, term: Term, short: string, from: number): Edit[] {
  return statement.names
    .filter((n) => n.offset > from && !n.inHeading && !n.inQuotation && n.entries.some((e) => e.term === term && e.status === 'preferred'))
    .map((n) => ({ offset: n.offset, length: n.length, newText: n.plural ? pluralOf(short) : short }));
}

function fixFor(statement: Statement, abbreviation: Abbreviation, term: Term): Fix | undefined {
  const uses = plainUses(abbreviation);
  const [first] = uses;
  if (!first) return undefined;
  const { short } = abbreviation;
  const before = nameBefore(statement, term, short, first.offset);
  if (before) {
    const behind = before.offset + before.length;
    const written = before.plural ? pluralOf(short) : short;
    return {
      title: `Introduce ${written} behind “${before.text}”`,
      edits: [{ offset: behind, length: 0, newText: ` (${written})` }, ...shortened(statement, term, short, first.offset)],
    };
  }
  if (isTied(statement, first)) return undefined;
  const later = shortened(statement, term, short, first.offset);
  if (uses.length === 1 && later.length === 0) {
    const name = first.text === pluralOf(short) ? pluralOf(term.name) : term.name;
    return { title: `Write “${name}”`, edits: [replaceUse(statement, first, name)] };
  }
  return {
    title: `Introduce as “${term.name} (${short})”`,
    edits: [replaceUse(statement, first, introduced(term.name, short, first)), ...later],
  };
}

function observation(statement: Statement, abbreviation: Abbreviation): Observation {
  const [first, ...others] = plainUses(abbreviation);
  const fixes = abbreviation.terms.map((t) => fixFor(statement, abbreviation, t)).filter((f) => f !== undefined);
  return {
    offset: first?.offset ?? 0,
    length: first?.length ?? 0,
    message: messageFor(abbreviation),
    related: others.map((u) => ({ offset: u.offset, length: u.length, message: `${u.text} is used again here` })),
    fixes,
  };
}
