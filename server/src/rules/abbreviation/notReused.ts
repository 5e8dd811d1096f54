import type { Fix } from '../../findings/finding.js';
import { isApposition, restOf } from '../../findings/introducing.js';
import { spelled } from '../../findings/spelling.js';
import { introducedInOtherCase } from '../../statement/otherCase.js';
import type { Introduction, Statement } from '../../statement/statement.js';
import { wronglyNamed } from '../../statement/wronglyNamed.js';
import { wronglyShortened } from '../../statement/wronglyShortened.js';
import { t, withAdvice } from '../../text/l10n.js';
import { weakMemo } from '../../text/memo.js';
import type { Check } from '../rule.js';

/**
 * Reports an abbreviation that is introduced and never used. Chicago Manual of Style 10.3, UN Editorial Manual: what occurs once needs no
 * abbreviation. In real statements, half of all introductions.
 */
export const notReused: Check = (statement) => {
  const otherCase = introducedInOtherCase(statement);
  const inOtherCase = new Set(statement.abbreviations.flatMap((a) => otherCase(a)?.key ?? []));
  return statement.abbreviations.flatMap(({ key, short, introductions, uses, terms }) => {
    const [introduction, again] = introductions;
    if (!introduction || again || inOtherCase.has(key)) return [];
    if (uses.some((u) => !u.inHeading) || wronglyShortened(statement.glossary, introduction)) return [];
    // A wrong name is corrected first (abbreviation/expansion-differs); this fix would keep it.
    const keepsShort = explainsOthers(statement, short) || wronglyNamed(statement, introduction, terms);
    const fixes = keepsShort ? [] : nameAlone(statement, introduction);
    const [fix] = fixes;
    const problem = t('{0} is not used again, so the abbreviation isn’t needed.', short);
    return [
      {
        offset: introduction.offset,
        length: introduction.length,
        message: fix ? withAdvice(problem, fix.title) : problem,
        fixes,
      },
    ];
  });
};

/** Returns whether a word of a short form is used alone (KORUS in KORUS FTA) and explained only by it. */
function explainsOthers(statement: Statement, short: string): boolean {
  const words = short.split(' ');
  return words.length > 1 && words.some((word) => unexplained(statement).has(word));
}

/** Returns the abbreviations without an introduction, as written. */
const unexplained = weakMemo(
  ({ abbreviations }: Statement): ReadonlySet<string> =>
    new Set(abbreviations.filter((a) => a.introductions.length === 0).map((a) => a.short)),
);

function nameAlone(statement: Statement, introduction: Introduction): Fix[] {
  const { long, whole } = introduction;
  const rest = restOf(statement, introduction);
  if (rest === undefined || isApposition(statement, introduction)) return [];
  const title = t('Write only “{0}”', spelled(statement, long));
  if (whole.offset < long.offset)
    return [{ title, safe: false, edits: [{ ...whole, newText: statement.text.slice(long.offset, long.offset + long.length) }] }];
  const from = long.offset + long.length;
  const between = statement.text.slice(from, introduction.offset);
  // Marks that close the long form (quotation marks, emphasis, a possessive) stay. The bracket and the space before it are deleted.
  const kept = /^[^\s(,]*/.exec(between)?.[0].length ?? 0;
  const newText = rest === '' ? '' : ` (${rest})`;
  return [{ title, safe: false, edits: [{ offset: from + kept, length: whole.offset + whole.length - from - kept, newText }] }];
}
