import type { Observation } from '../../findings/finding.js';
import { type IntroductionFix, introductionFixes } from '../../findings/introducing.js';
import { maxPlaces, otherPlaces } from '../../findings/otherPlaces.js';
import { fixOf } from '../../findings/placing.js';
import { plainUses } from '../../findings/spelling.js';
import type { Term } from '../../glossary/term.js';
import { readingsOf } from '../../statement/introductions/meaning.js';
import { governmentNamed } from '../../statement/opening/governmentNamed.js';
import { introducedInOtherCase } from '../../statement/otherCase.js';
import type { Abbreviation, Statement, Use } from '../../statement/statement.js';
import { wronglyShortened } from '../../statement/wronglyShortened.js';
import { orList, t, translated, withAdvice } from '../../text/l10n.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/** Reports an abbreviation that is never spelled out. Chicago Manual of Style 10.3, UN Editorial Manual: at its first use. */
export const notIntroduced: Check = function* (statement) {
  const numbered = introducedWithNumber(statement);
  const introduced = new Set(statement.abbreviations.flatMap((a) => (a.introductions.length > 0 ? [a.key] : [])));
  const isExplained = (key: string): boolean => introduced.has(key) || statement.glossary.customaryReason(key) !== undefined;
  const found = statement.abbreviations.filter(
    // “IPEF+” means IPEF and others.
    (a) => !numbered.has(a.key) && !(a.key.endsWith('+') && isExplained(a.key.slice(0, -1))) && needsIntroduction(statement, a),
  );
  if (found.length === 0) return [];
  // “Quasi-Zenith Satellite System (QZZS)” introduces QZSS. Its misspelling is reported there.
  const meant = new Set(
    yield* flatMapSteps(
      statement.abbreviations.flatMap((a) => a.introductions),
      (n) => {
        const term = wronglyShortened(statement.glossary, n);
        return term ? [term.id] : [];
      },
    ),
  );
  const otherCase = introducedInOtherCase(statement);
  const wanted = joined(
    statement,
    found.filter((a) => !a.terms.some((t) => meant.has(t.id))),
  );
  return yield* flatMapSteps(wanted, (a) => {
    const capitalized = otherCase(a);
    return [capitalized ? inOtherCapitals(a, capitalized) : observation(statement, a)];
  });
};

/** Returns unknown abbreviations that are always joined by a hyphen or slash (HR/VP), as one. */
function joined(statement: Statement, found: readonly Abbreviation[]): Abbreviation[] {
  const taken = new Set<Abbreviation>();
  const byFirstUse = new Map(found.map((a) => [a.uses[0]?.offset, a]));
  return found.flatMap((first) => {
    if (taken.has(first)) return [];
    const [use] = first.uses;
    const second = use && byFirstUse.get(use.offset + use.length + 1);
    if (!second || !areOne(statement, first, second)) return [first];
    taken.add(second);
    const end = (k: number): number => (second.uses[k]?.offset ?? 0) + (second.uses[k]?.length ?? 0);
    const uses = first.uses.map((use, k): Use => {
      const length = end(k) - use.offset;
      return { ...use, length, text: statement.text.slice(use.offset, use.offset + length) };
    });
    return [{ ...first, short: uses[0]?.text ?? first.short, uses }];
  });
}

const areOne = ({ text }: Statement, first: Abbreviation, second: Abbreviation): boolean =>
  first.terms.length === 0 &&
  second.terms.length === 0 &&
  first.uses.length > 1 &&
  first.uses.length === second.uses.length &&
  first.uses.every(({ offset, length }, k) => {
    const next = second.uses[k]?.offset ?? 0;
    return next === offset + length + 1 && /^[-\u2010\u2011/]$/.test(text.slice(offset + length, next));
  });

/** Reports “MOC” in a statement that introduces “MoC”. */
function inOtherCapitals(abbreviation: Abbreviation, { short, introductions }: Abbreviation): Observation {
  const uses = plainUses(abbreviation);
  const [first, ...others] = uses;
  const own = (text: string): string => (text !== abbreviation.short && text.endsWith('s') ? `${short}s` : short);
  return {
    offset: first?.offset ?? 0,
    length: first?.length ?? 0,
    message: t('{0} is introduced as {1}. Write “{2}”.', abbreviation.short, short, own(first?.text ?? '')),
    related: [
      ...introductions.slice(0, 1).map((n) => ({ ...n.whole, message: t('{0} is introduced here', short) })),
      ...otherPlaces(others, t('{0} is used again here', abbreviation.short)),
    ],
    fixes: [
      {
        title: t('Write “{0}”', short),
        safe: false,
        edits: uses.map(({ offset, length, text }) => ({ offset, length, newText: own(text) })),
      },
    ],
  };
}

/** Returns the keys of abbreviations that are introduced with a number: “Sustainable Development Goal 7 (SDG 7)” also explains SDG. */
const introducedWithNumber = ({ abbreviations }: Statement): ReadonlySet<string> =>
  new Set(
    abbreviations.flatMap((a) => {
      const key = a.introductions.length > 0 ? /^(.*) \p{N}+$/u.exec(a.key)?.[1] : undefined;
      return key === undefined ? [] : [key];
    }),
  );

function needsIntroduction(statement: Statement, abbreviation: Abbreviation): boolean {
  const { introductions, terms, certain, key, listed } = abbreviation;
  if (introductions.length > 0 || listed !== undefined || !certain || statement.glossary.customaryReason(key) !== undefined) return false;
  if (terms.length > 0 && terms.every((t) => t.introduce === 'optional')) return false;
  const [first] = plainUses(abbreviation, undefined, 1);
  return first !== undefined && !first.inBrackets;
}

/** Returns the names with their sides if these differ: “Ministry of Defence (United Kingdom)”. */
function namesWithSides(terms: readonly Term[]): string[] {
  const differ = new Set(terms.map((t) => t.side)).size > 1;
  return terms.map(({ name, side }) => (differ && side !== undefined && side !== name ? `${name} (${translated(side)})` : name));
}

function messageFor(abbreviation: Abbreviation, terms: readonly Term[], [proposal]: readonly IntroductionFix[]): string {
  const { short } = abbreviation;
  // An abbreviation used once is not needed (abbreviation/not-reused).
  const once = plainUses(abbreviation, undefined, 2).length === 1;
  if (terms.length > 1) {
    const meanings = orList(namesWithSides(terms));
    return once
      ? t('{0} is not spelled out and could mean {1}.', short, meanings)
      : t('{0} is not spelled out at first use and could mean {1}.', short, meanings);
  }
  if (proposal) return withAdvice(proposal.problem, proposal.title);
  return once
    ? t('{0} is not spelled out. Write its name in full.', short)
    : t('{0} is not spelled out at first use. Write its name in full, followed by “({0})”.', short);
}

/** Returns the side of the country directly after an abbreviation, as in the glossary. */
function governmentAfter({ text, glossary }: Statement, { offset, length }: Use): string | undefined {
  const [, name] = /^\s+(\p{Lu}[\p{L}.]+)/u.exec(text.slice(offset + length, offset + length + 50)) ?? [];
  return name === undefined ? undefined : governmentNamed(name, glossary, true);
}

function observation(statement: Statement, abbreviation: Abbreviation): Observation {
  const [first, ...others] = plainUses(abbreviation, undefined, 1 + maxPlaces);
  // “EXIM India” is not the Export-Import Bank of the United States.
  const government = first && governmentAfter(statement, first);
  const terms = readingsOf(statement, abbreviation).filter(
    (t) => government === undefined || t.side === undefined || t.side === government,
  );
  const proposals = terms.flatMap((t) => introductionFixes(statement, abbreviation, t));
  // If only the sides decide, another meaning is possible.
  const isSettled = terms.length < abbreviation.terms.length;
  return {
    offset: first?.offset ?? 0,
    length: first?.length ?? 0,
    message: messageFor(abbreviation, terms, proposals),
    related: otherPlaces(others, t('{0} is used again here', abbreviation.short)),
    fixes: proposals.flatMap(({ title, placed, safe }) => fixOf(title, placed, safe && !isSettled)),
  };
}
