import { canBeSpoken } from '../../findings/articles.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { plainUses } from '../../findings/spelling.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Maximum length of an abbreviation in capitals, in letters (EU Interinstitutional Style Guide, abbreviations and acronyms). */
const maxLength = 5;

/**
 * Reports a long abbreviation in capitals. EU Interinstitutional Style Guide: a longer one that can be pronounced takes an initial capital
 * only (Unesco).
 */
export const longCapitals: Check = (statement) =>
  statement.abbreviations
    .filter((a) => a.certain && /^\p{Lu}+$/u.test(a.short) && a.short.length > maxLength && canBeSpoken(a.short))
    .flatMap((abbreviation) => {
      const [first, ...others] = plainUses(abbreviation);
      const { short } = abbreviation;
      if (!first) return [];
      return [
        {
          offset: first.offset,
          length: first.length,
          message: t('{0} is pronounced as a word. Write “{1}”.', short, short.charAt(0) + short.slice(1).toLowerCase()),
          related: otherPlaces(others),
        },
      ];
    });
