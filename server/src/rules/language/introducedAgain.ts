import { otherPlaces } from '../../findings/otherPlaces.js';
import { isSlip } from '../../statement/sameName.js';
import type { Introduction, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Reports a second introduction of an abbreviation for the same name, with or without the legal form before it. */
export const introducedAgain: Check = (statement) =>
  statement.abbreviations.flatMap(({ short, introductions }) => {
    const [first, ...later] = introductions;
    const again = first ? later.filter((n) => areTheSame(n.longText, first.longText)) : [];
    const [second, ...others] = again;
    if (!first || !second) return [];
    return [
      {
        offset: second.offset,
        length: second.length,
        message: t('{0} was already introduced. Write only “{1}”.', short, second.text),
        related: [
          { ...first.whole, message: t('{0} is introduced here', short) },
          ...otherPlaces(
            others.map((n) => n.whole),
            t('{0} is introduced again here', short),
          ),
        ],
        fixes: again.every((n) => isWhole(statement, n))
          ? [
              {
                title: t('Write only “{0}”', second.text),
                safe: false,
                edits: again.map((n) => ({ ...n.whole, newText: n.text })),
              },
            ]
          : [],
      },
    ];
  });

/** Returns whether two names are the same, apart from the legal form before them or one wrong letter. */
const areTheSame = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a) || isSlip(a, b);

/** Returns whether an introduction consists only of the two forms and the bracket, without markup or a second form. */
const isWhole = ({ text }: Statement, { isPlain, whole }: Introduction): boolean =>
  isPlain && !/[*_`~<>[\]\\\n]/.test(text.slice(whole.offset, whole.offset + whole.length));
