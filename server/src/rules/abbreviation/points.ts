import type { Edit } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { endsSentence, plainUses } from '../../findings/spelling.js';
import type { Statement, Use } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/**
 * Reports periods in an abbreviation. UN Editorial Manual; GPO Style Manual 9.9: the initials of a body take none, except those of
 * countries (U.S.).
 */
export const points: Check = (statement) =>
  flatMapSteps(statement.abbreviations, (abbreviation) => {
    const { short, terms } = abbreviation;
    if (terms.some((t) => t.kind === 'country')) return [];
    const [first, ...others] = plainUses(abbreviation).filter((u) => /^(?:\p{Lu}\.){2,}/u.test(u.text));
    if (!first) return [];
    const plain = short.replace(/\./g, '');
    return [
      {
        offset: first.offset,
        length: first.length,
        message: t('Write “{0}”, without periods.', plain),
        related: otherPlaces(others),
        fixes: [{ title: t('Write “{0}”', plain), safe: true, edits: [first, ...others].map((use) => withoutPeriods(statement, use)) }],
      },
    ];
  });

/** Keeps the last period if it ends the sentence. */
function withoutPeriods(statement: Statement, use: Use): Edit {
  const { offset, length, text } = use;
  const ends = text.endsWith('.') && endsSentence(statement, use);
  return { offset, length, newText: `${text.replace(/\./g, '')}${ends ? '.' : ''}` };
}
