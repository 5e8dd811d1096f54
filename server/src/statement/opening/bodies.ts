import type { Term } from '../../glossary/term.js';

const kinds = new Set([
  'ministry',
  'department',
  'agency',
  'council',
  'office',
  'institute',
  'center',
  'secretariat',
  'committee',
  'commission',
  'service',
  'command',
  'organization',
]);

/** Returns whether a term is a body: it can belong to a side, and be founded, renamed or dissolved. */
export const isBody = (term: Term): boolean => kinds.has(term.kind);
