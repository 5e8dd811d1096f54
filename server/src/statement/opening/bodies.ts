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

/** Whether a term is a body: what can belong to a side, be founded, renamed and closed. */
export const isBody = (term: Term): boolean => kinds.has(term.kind);
