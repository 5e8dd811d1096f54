import type { Term } from '../../server/src/glossary/term.js';

export interface ProblemGroup {
  readonly title: string;
  readonly mustFix: boolean;
  readonly items: readonly string[];
}
export function problemsOf(terms: readonly Term[], asOf: { readonly date: string; readonly months: number }): readonly ProblemGroup[];
