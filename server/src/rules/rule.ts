import type { Level, Observation } from '../findings/finding.js';
import type { UnusedSilencer } from '../findings/silence.js';
import type { Statement } from '../statement/statement.js';

export interface RuleContext {
  /** Remembers what a rule found in a block for as long as the block stands unchanged. */
  perBlock<T>(block: object, compute: () => T): T;
}

export type Check = (statement: Statement, context: RuleContext) => readonly Observation[];

/** Looks at what is silenced, once all other rules have run. @param isOn whether there is such a rule, and it is not off */
export type SilencerCheck = (statement: Statement, unused: readonly UnusedSilencer[], rules: RuleStates) => readonly Observation[];

/** What a rule's name says of it. */
export type RuleStates = (id: string) => 'on' | 'off' | 'unknown';

interface Described {
  readonly id: string;
  readonly level: Level;
  /** One line, as in the settings and in SARIF. */
  readonly summary: string;
}

export type Rule = Described & ({ readonly check: Check } | { readonly checkSilencers: SilencerCheck });
