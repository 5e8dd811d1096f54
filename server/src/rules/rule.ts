import type { Level, Observation } from '../findings/finding.js';
import type { UnusedSuppression } from '../findings/suppressions.js';
import type { Glossary } from '../glossary/glossary.js';
import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import type { BlockReading } from '../statement/reading.js';
import type { DocumentBlock, Statement } from '../statement/statement.js';

/** What a block holds on its own, without regard to the others; places in it are word indexes or offsets into its text. */
export type BlockQuery<T> = (reading: BlockReading, glossary: Glossary) => readonly T[];

/** What was found in a block; never empty. */
export interface InBlock<T> {
  readonly block: DocumentBlock;
  readonly found: readonly T[];
}

export interface RuleContext {
  /**
   * What `look` finds in the blocks, in the order of the text, without the blocks in which it finds nothing. A block that was read
   * before is not looked at again, so that a keystroke costs a paragraph.
   * @param look a function of the module: what it finds is remembered by it
   */
  queryBlocks<T>(look: BlockQuery<T>): readonly InBlock<T>[];
  /** The earlier statements; absent where there are none. Another object once what is agreed has changed. */
  readonly precedents?: PrecedentIndex;
}

export type Check = (statement: Statement, context: RuleContext) => readonly Observation[];

/** Looks at what is silenced, once all other rules have run. @param isOn whether there is such a rule, and it is not off */
export type SuppressionCheck = (statement: Statement, unused: readonly UnusedSuppression[], rules: RuleStates) => readonly Observation[];

/** What a rule's name says of it. */
export type RuleStates = (id: string) => 'on' | 'off' | 'unknown';

interface Described {
  readonly id: string;
  readonly level: Level;
  /** One line, as in the settings and in SARIF. */
  readonly summary: string;
}

export type Rule = Described & ({ readonly check: Check } | { readonly checkSuppressions: SuppressionCheck });
