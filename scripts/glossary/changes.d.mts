import type { Term } from '../../server/src/glossary/term.js';

export function changesPage(before: readonly Term[], after: readonly Term[], since: string): string;
