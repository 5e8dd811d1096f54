import type { Counterpart } from '../bilingual/counterpart.js';
import type { Level, Observation } from '../findings/finding.js';
import type { HouseWord } from '../findings/houseWord.js';
import type { Style } from '../findings/style.js';
import type { UnusedSuppression } from '../findings/suppressions.js';
import type { Glossary } from '../glossary/glossary.js';
import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import type { BlockReading } from '../statement/reading.js';
import type { DocumentBlock, Statement } from '../statement/statement.js';
import type { Steps } from '../text/steps.js';

/** Finds what one block contains, independent of the others. */
export type BlockQuery<T> = (reading: BlockReading, glossary: Glossary) => readonly T[];

/** A place in a block: a word index, word indexes, or offsets into the running text. `to` and `end` are exclusive. */
export type LocalPlace =
  | number
  | { readonly at: number }
  | { readonly from: number; readonly to: number }
  | { readonly start: number; readonly end: number };

/** Parts of a statement that most rules skip. */
export type Skipped = 'headings' | 'quotations' | 'abbreviationLists';

/** The hits in a block. Never empty. */
export interface InBlock<T> {
  readonly block: DocumentBlock;
  readonly found: readonly T[];
}

export interface RuleContext {
  /**
   * Finds places in blocks, in text order. Skips headings, quotations and the list of abbreviations. Results are cached by block, so that a
   * keystroke costs one paragraph.
   * @param query a module-level function; the cache key
   * @param also what not to skip
   */
  queryBlocks<T extends LocalPlace>(query: BlockQuery<T>, also?: readonly Skipped[]): readonly InBlock<T>[];
  /** As `queryBlocks`, but skips nothing, and hits may be of any type. */
  queryAllBlocks<T>(query: BlockQuery<T>): readonly InBlock<T>[];
  /** The choices of the profiles. */
  readonly style: Style;
  /** The team’s words for this document. */
  readonly words: readonly HouseWord[];
  /** The earlier statements, if any. A new object after each change. */
  readonly precedents?: PrecedentIndex;
  /** The text in the other language, if there is one. */
  readonly counterpart?: Counterpart;
}

/**
 * Returns observations. A rule that does much for each abbreviation or reads every block works in steps (`flatMapSteps`), so that other
 * work can run between them.
 */
export type Check = (statement: Statement, context: RuleContext) => readonly Observation[] | Steps<readonly Observation[]>;

/** Checks the suppressions, after all other rules. */
export type SuppressionCheck = (statement: Statement, unused: readonly UnusedSuppression[], rules: RuleStates) => readonly Observation[];

export type RuleStates = (id: string) => 'on' | 'off' | 'unknown';

interface Described {
  readonly id: string;
  readonly level: Level;
  /** One line, shown in the settings and in SARIF. */
  readonly summary: string;
}

interface OfLanguages {
  /** The languages of the text that the rule reads. By default English; `others`: the languages in `data/languages`. */
  readonly languages?: 'others' | 'every';
}

export type Rule = Described & OfLanguages & ({ readonly check: Check } | { readonly checkSuppressions: SuppressionCheck });
