import type { Term } from '../../server/src/glossary/term.js';

export function glossaryPage(files: Readonly<Record<string, readonly Term[]>>, date: string): string;
