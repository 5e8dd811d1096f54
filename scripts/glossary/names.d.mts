import type { Term } from '../../server/src/glossary/term.js';

export function namesPage(terms: readonly Term[], language: string): string;
