import type { Level, Observation } from '../findings/finding.js';
import type { Statement } from '../statement/statement.js';

export interface RuleContext {
  /** Remembers what a rule found in a block for as long as the block stands unchanged. */
  perBlock<T>(block: object, compute: () => T): T;
}

export type Check = (statement: Statement, context: RuleContext) => readonly Observation[];

export interface Rule {
  readonly id: string;
  readonly level: Level;
  /** One line, as in the settings and in SARIF. */
  readonly summary: string;
  readonly check: Check;
}
