import { otherPlaces } from '../../findings/otherPlaces.js';
import { plainUses } from '../../findings/spelling.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Reports the possessive of an abbreviation. UN Editorial Manual: “the programme of UNOOSA”, or “the UNOOSA programme”. */
export const possessive: Check = (statement) =>
  statement.abbreviations
    .filter((a) => a.certain && !a.terms.some((t) => t.kind === 'country'))
    .flatMap((abbreviation) => {
      const [first, ...others] = plainUses(abbreviation).filter(({ offset, length }) =>
        /^['’]s?(?![\p{L}\p{N}])/u.test(statement.text.slice(offset + length, offset + length + 3)),
      );
      if (!first) return [];
      const { short } = abbreviation;
      return [
        {
          offset: first.offset,
          length: first.length,
          message: t('Don’t write {0} in the possessive. Put “{0}” before the noun, or use “of”.', short),
          related: otherPlaces(others),
        },
      ];
    });
