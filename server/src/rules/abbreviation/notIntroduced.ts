import type { Observation } from '../../findings/finding.js';
import { introducedText, introduction } from '../../findings/introducing.js';
import { mostPlaces, otherPlaces } from '../../findings/otherPlaces.js';
import { eitherOf, plainUses } from '../../findings/spelling.js';
import { introducedInOtherCase } from '../../statement/otherCase.js';
import type { Abbreviation, Statement } from '../../statement/statement.js';
import { wronglyShortened } from '../../statement/wronglyShortened.js';
import type { Check } from '../rule.js';

/** Chicago Manual of Style 10.3, UN Editorial Manual: an abbreviation is spelled out at its first use. */
export const notIntroduced: Check = (statement) => {
  const found = statement.abbreviations.filter((a) => needsIntroduction(statement, a));
  if (found.length === 0) return [];
  // “Quasi-Zenith Satellite System (QZZS)” introduces QZSS, with a slip that is reported there.
  const meant = new Set(
    statement.abbreviations
      .flatMap((a) => a.introductions.map((n) => wronglyShortened(statement.glossary, n)?.id))
      .filter((id) => id !== undefined),
  );
  const otherCase = introducedInOtherCase(statement);
  return found
    .filter((a) => !a.terms.some((t) => meant.has(t.id)))
    .map((a) => {
      const introduced = otherCase(a);
      return introduced ? inOtherCapitals(a, introduced) : observation(statement, a);
    });
};

/** “MOC” where the statement has introduced “MoC”. */
function inOtherCapitals(abbreviation: Abbreviation, { short, introductions }: Abbreviation): Observation {
  const uses = plainUses(abbreviation);
  const [first, ...others] = uses;
  const own = (text: string): string => (text !== abbreviation.short && text.endsWith('s') ? `${short}s` : short);
  return {
    offset: first?.offset ?? 0,
    length: first?.length ?? 0,
    message: `${abbreviation.short} is introduced as ${short}. Write “${own(first?.text ?? '')}”.`,
    related: [
      ...introductions.slice(0, 1).map((n) => ({ ...n.whole, message: `${short} is introduced here` })),
      ...otherPlaces(others, `${abbreviation.short} is used again here`),
    ],
    fixes: [
      {
        title: `Write “${short}”`,
        safe: false,
        edits: uses.map(({ offset, length, text }) => ({ offset, length, newText: own(text) })),
      },
    ],
  };
}

function needsIntroduction(statement: Statement, abbreviation: Abbreviation): boolean {
  const { introductions, terms, certain, key, listed } = abbreviation;
  if (introductions.length > 0 || listed !== undefined || !certain || statement.glossary.customaryReason(key) !== undefined) return false;
  if (terms.length > 0 && terms.every((t) => t.introduce === 'optional')) return false;
  // “Sustainable Development Goal 7 (SDG 7)” gives what SDG stands for as well.
  if (
    statement.abbreviations.some(
      (a) => a.introductions.length > 0 && a.key.startsWith(`${key} `) && /^\p{N}+$/u.test(a.key.slice(key.length + 1)),
    )
  )
    return false;
  const [first] = plainUses(abbreviation, undefined, 1);
  return first !== undefined && !first.inBrackets;
}

function messageFor(abbreviation: Abbreviation, once: boolean): string {
  const { short, terms } = abbreviation;
  const [term] = terms;
  if (!term) return `${short} is used without its name. Write the name in full at the first use, with (${short}) behind it.`;
  if (terms.length > 1) return `${short} is used without its name and could mean ${eitherOf(terms.map((t) => t.name))}.`;
  return `${short} is used without its name. Write “${introducedText(abbreviation, term, once)}”${once ? '.' : ' at the first use.'}`;
}

function observation(statement: Statement, abbreviation: Abbreviation): Observation {
  const [first, ...others] = plainUses(abbreviation, undefined, 1 + mostPlaces);
  const fixes = abbreviation.terms.flatMap((t) => introduction(statement, abbreviation, t));
  return {
    offset: first?.offset ?? 0,
    length: first?.length ?? 0,
    message: messageFor(abbreviation, fixes.length === 1 && fixes[0]?.title.startsWith('Write ') === true),
    related: otherPlaces(others, `${abbreviation.short} is used again here`),
    fixes,
  };
}
