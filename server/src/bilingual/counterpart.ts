import type { OtherDocument } from '../findings/finding.js';
import type { Statement } from '../statement/statement.js';
import { weakMemo } from '../text/memo.js';
import { finished, type Steps } from '../text/steps.js';
import { comparePairSteps, type NoPair, type Pair } from './pair.js';

/** The text of a statement in its other language. */
export interface Counterpart {
  readonly statement: Statement;
  readonly document: OtherDocument;
}

const pairs = weakMemo((_: Counterpart) => new WeakMap<Statement, Pair | NoPair>());

/** Compares a statement with its counterpart in steps, once for all rules and features. */
export function* pairSteps(counterpart: Counterpart, statement: Statement): Steps<Pair | NoPair> {
  const known = pairs(counterpart).get(statement);
  if (known) return known;
  const pair = yield* comparePairSteps(statement, counterpart.statement);
  pairs(counterpart).set(statement, pair);
  return pair;
}

/** As `pairSteps`, at once. */
export const pairWith = (counterpart: Counterpart, statement: Statement): Pair | NoPair => finished(pairSteps(counterpart, statement));
