import type { Level, Observation } from '../findings/finding.js';
import type { UnusedSuppression } from '../findings/suppressions.js';
import type { Glossary } from '../glossary/glossary.js';
import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import type { BlockReading } from '../statement/reading.js';
import type { DocumentBlock, Statement } from '../statement/statement.js';

/** What a block holds on its own, without regard to the others. */
export type BlockQuery<T> = (reading: BlockReading, glossary: Glossary) => readonly T[];

/** A place in a block: a word or words by their indexes, or offsets into its running text; `to` and `end` are exclusive. */
export type LocalPlace =
  | number
  | { readonly at: number }
  | { readonly from: number; readonly to: number }
  | { readonly start: number; readonly end: number };

/** What most rules leave alone: headings, text in quotation marks, and the statement's own list of abbreviations. */
export type Skipped = 'headings' | 'quotations' | 'abbreviationLists';

/** What was found in a block; never empty. */
export interface InBlock<T> {
  readonly block: DocumentBlock;
  readonly found: readonly T[];
}

export interface RuleContext {
  /**
   * Finds places in the blocks, in the order of the text. Leaves out headings, quotations and the list of abbreviations, and blocks
   * without a find. A block that was read before is not searched again, so that a keystroke costs one paragraph.
   * @param look a function of the module: its finds are cached under it
   * @param also what to search as well
   */
  queryBlocks<T extends LocalPlace>(look: BlockQuery<T>, also?: readonly Skipped[]): readonly InBlock<T>[];
  /** The same over everything, for finds of any kind. */
  queryAllBlocks<T>(look: BlockQuery<T>): readonly InBlock<T>[];
  /** The earlier statements, if any. A new object whenever agreed wording has changed. */
  readonly precedents?: PrecedentIndex;
}

export type Check = (statement: Statement, context: RuleContext) => readonly Observation[];

/** Checks the suppressions, after all other rules have run. */
export type SuppressionCheck = (statement: Statement, unused: readonly UnusedSuppression[], rules: RuleStates) => readonly Observation[];

export type RuleStates = (id: string) => 'on' | 'off' | 'unknown';

interface Described {
  readonly id: string;
  readonly level: Level;
  /** One line, as in the settings and in SARIF. */
  readonly summary: string;
}

export type Rule = Described & ({ readonly check: Check } | { readonly checkSuppressions: SuppressionCheck });
