import { spelled } from '../../findings/spelling.js';
import { nameKey } from '../../glossary/names.js';
import type { Abbreviation, Introduction } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Reports a second short form of a name (Chicago Manual of Style 10.3), which suggests a second thing. */
export const twoShortForms: Check = (statement) => {
  const rows = statement.abbreviations.flatMap((row) => {
    const [introduction] = row.introductions;
    return introduction && isAbbreviation(introduction.text) ? [{ row, introduction }] : [];
  });
  const firsts = new Map<string, Introduced>();
  return rows.flatMap(({ row, introduction }) => {
    const names = namesOf({ row, introduction });
    const earlier = names.map((n) => firsts.get(n)).find((f) => f !== undefined);
    for (const name of names) if (!firsts.has(name)) firsts.set(name, { row, introduction });
    if (!earlier || touches(earlier, introduction) || isNextOfSeries(earlier.introduction.text, introduction.text)) return [];
    const { short } = earlier.row;
    const quoted = /["“”«»*_]/.test(spelled(statement, introduction.whole));
    return [
      {
        offset: introduction.offset,
        length: introduction.length,
        message: t('“{0}” is already abbreviated as {1}. Write “{1}”.', introduction.longText.replace(/\s+/g, ' '), short),
        related: [{ ...earlier.introduction.whole, message: t('{0} is introduced here', short) }],
        fixes: quoted
          ? []
          : [
              {
                title: t('Write “{0}”', short),
                safe: false,
                edits: [
                  { ...introduction.whole, newText: short },
                  ...row.uses.map((u) => ({
                    offset: u.offset,
                    length: u.length,
                    newText: u.text.endsWith('s') && !short.endsWith('s') ? `${short}s` : short,
                  })),
                ],
              },
            ],
      },
    ];
  });
};

/** Returns whether a short form is an abbreviation. A statement may define “the Framework” as well. */
const isAbbreviation = (text: string): boolean => /^\S+$/.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

interface Introduced {
  readonly row: Abbreviation;
  readonly introduction: Introduction;
}

/** Returns keys that identify what is introduced: its term, if it is in the glossary, and its name. */
function namesOf({ row, introduction }: Introduced): string[] {
  const name = `name ${nameKey(introduction.longText)}`;
  return row.introducedTerm ? [`term ${row.introducedTerm.id}`, name] : [name];
}

/** Returns whether two short forms are members of a series, which differ by a suffix: “HORN-1” and “HORN-2”. */
function isNextOfSeries(a: string, b: string): boolean {
  const base = (text: string): string => text.replace(/(?:-\p{Lu}{1,3}|-?\p{N}{1,4})$/u, '');
  return a !== b && base(a) === base(b);
}

/** Returns whether two short forms are introduced together, which is intended. */
const touches = ({ introduction: { whole } }: Introduced, later: Introduction): boolean =>
  whole.offset + whole.length >= later.whole.offset;
