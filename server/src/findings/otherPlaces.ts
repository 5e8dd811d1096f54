import type { Span } from '../statement/statement.js';
import { t } from '../text/l10n.js';
import type { Related } from './finding.js';

/** Maximum number of related places. More would bury the list of findings. */
export const maxPlaces = 50;

/** Returns the other places of a finding as related places, at most `maxPlaces`. */
export const otherPlaces = (spans: readonly Span[], message = t('Also here')): Related[] =>
  spans.slice(0, maxPlaces).map(({ offset, length }) => ({ offset, length, message }));
