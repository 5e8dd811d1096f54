import type { Plugin } from 'esbuild';
import type { PackedGlossary } from '../server/src/glossary/packed.js';
import type { Source, Term } from '../server/src/glossary/term.js';

/** Returns the source of a term that is packed. */
export function sourceOf(term: Pick<Term, 'sources'>): Source;
export function packed(files: Readonly<Record<string, readonly Term[]>>): PackedGlossary;
export function glossaryTerms(): Promise<Record<string, Term[]>>;
export const packGlossary: Plugin;
