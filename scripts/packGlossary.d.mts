import type { Plugin } from 'esbuild';
import type { PackedGlossary } from '../server/src/glossary/packed.js';
import type { Term } from '../server/src/glossary/term.js';

export function packed(files: Readonly<Record<string, readonly Term[]>>): PackedGlossary;
export function glossaryTerms(): Promise<Record<string, Term[]>>;
export const packGlossary: Plugin;
