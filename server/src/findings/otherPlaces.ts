import type { Span } from '../statement/statement.js';
import type { Related } from './finding.js';

/** More places than this say nothing new, and would bury the list of findings. */
export const mostPlaces = 50;

/** The other places that a finding holds for, as related places with one message; the first of them where they are many. */
export const otherPlaces = (spans: readonly Span[], message = 'Also here'): Related[] =>
  spans.slice(0, mostPlaces).map(({ offset, length }) => ({ offset, length, message }));
