import type { Counterpart } from '../bilingual/counterpart.js';
import { type Edit, type Finding, type Fix, type Level, lowerLevel, type Observation } from '../findings/finding.js';
import type { HouseWord } from '../findings/houseWord.js';
import { inOwnApostrophe } from '../findings/spelling.js';
import type { Style } from '../findings/style.js';
import { applySuppressions, type Ignored, type IgnoredFinding, withoutIgnored } from '../findings/suppressions.js';
import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { spanOfWords } from '../statement/spans.js';
import type { Span, Statement } from '../statement/statement.js';
import { lowerBound } from '../text/lowerBound.js';
import { once, weakMemo } from '../text/memo.js';
import { finished, type Steps } from '../text/steps.js';
import { maxAtOnce, maxFound, type QueryLimits, queryAllBlocks, queryBlocks, SearchPending } from './queryBlocks.js';
import type { Check, Rule, RuleContext, RuleStates } from './rule.js';

export interface RunOptions {
  /** Levels that override the table’s, by rule id. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Findings that the team ignores. */
  readonly ignored?: readonly Ignored[];
  readonly precedents?: PrecedentIndex;
  readonly counterpart?: Counterpart;
  /** The choices of the profiles. */
  readonly style?: Style;
  /** The team’s words. */
  readonly words?: readonly HouseWord[];
  /** Called for a rule that throws. The others continue. */
  readonly onFailure?: (rule: string, error: unknown) => void;
  /** Called for each finding that a comment, the front matter or the team’s list suppresses. */
  readonly onIgnored?: (ignored: IgnoredFinding) => void;
  /** Called for a rule with so many places that the rest are omitted. */
  readonly onTooMany?: (rule: string) => void;
}

/** Returns whether an edit changes letters or digits, rather than only marks and spaces. */
function isVerbal({ text }: Statement, { offset, length, newText }: Edit): boolean {
  const lettersOf = (t: string): string => t.replace(/[^\p{L}\p{N}]/gu, '');
  return lettersOf(text.slice(offset, offset + length)) !== lettersOf(newText);
}

/** Returns block quotations and text in quotation marks. */
const quotedSpans = weakMemo(({ blocks }: Statement): Span[] =>
  blocks.flatMap((block) => {
    const { base, reading } = block;
    if (reading.kind === 'quotation') return [{ offset: base + reading.start, length: reading.end - reading.start }];
    return reading.quotations.map((q) => spanOfWords(block, q.from, q.to));
  }),
);

/** Makes fixes in quotations unsafe, since a quotation must keep its wording. */
function unsafeInQuotations(statement: Statement, fixes: readonly Fix[]): readonly Fix[] {
  if (!fixes.some((f) => f.safe)) return fixes;
  const quoted = quotedSpans(statement);
  const isQuoted = ({ offset, length }: Edit): boolean => {
    const span = quoted[lowerBound(quoted, (q) => q.offset + q.length <= offset)];
    return span !== undefined && offset + length > span.offset;
  };
  return fixes.map((fix) => (fix.safe && fix.edits.some((e) => isVerbal(statement, e) && isQuoted(e)) ? { ...fix, safe: false } : fix));
}

/**
 * A rule’s observation as a finding. Fixes are computed on first use: editors show findings at every keystroke, but fixes only on demand.
 */
class ObservedFinding implements Finding {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly related: Finding['related'];
  readonly #fixes: () => readonly Fix[];

  constructor(
    readonly rule: string,
    readonly level: Finding['level'],
    { offset, length, message, related = [] }: Observation,
    fixes: () => readonly Fix[],
  ) {
    this.offset = offset;
    this.length = length;
    this.message = message;
    this.related = related;
    this.#fixes = once(fixes);
  }

  get fixes(): readonly Fix[] {
    return this.#fixes();
  }
}

/** Returns whether a rule reads text in the language of a statement. */
const reads = ({ languages }: Rule, { language }: Statement): boolean =>
  languages === 'every' || (languages === 'others') === (language !== 'en');

/** Runs rules over a statement. Returns the findings in text order. */
export const findingsOf = (statement: Statement, rules: readonly Rule[], options: RunOptions = {}): Finding[] =>
  finished(findingsSteps(statement, rules, options));

/**
 * Runs rules over a statement, in steps. A rule is interrupted if a query has much to search, and runs again after the search. That is safe
 * because rules are pure functions.
 */
export function* findingsSteps(statement: Statement, rules: readonly Rule[], options: RunOptions = {}): Steps<Finding[]> {
  const { precedents, counterpart, style = {}, words = [] } = options;
  /** Whether queries may be interrupted. Those of a fix, which is made later, may not. */
  let isStepping = false;
  let running = '';
  const limits = (): QueryLimits => ({
    ...(isStepping ? { atOnce: maxAtOnce } : {}),
    onTooMany: () => options.onTooMany?.(running),
  });
  const contextOf = (part: Statement): RuleContext => ({
    queryBlocks: (query, also) => queryBlocks(part, query, also, limits()),
    queryAllBlocks: (query) => queryAllBlocks(part, query, limits()),
    style,
    words,
    ...(precedents ? { precedents } : {}),
    ...(counterpart ? { counterpart } : {}),
  });
  const parts = statement.parts.length > 0 ? statement.parts : [statement];
  const inOwn = inOwnApostrophe(statement);
  const written = (fix: Fix): Fix => ({ ...fix, edits: fix.edits.map((e) => ({ ...e, newText: inOwn(e.newText) })) });
  const attempt = <T>(rule: Rule, work: () => readonly T[]): readonly T[] => {
    try {
      return work();
    } catch (error) {
      options.onFailure?.(rule.id, error);
      return [];
    }
  };
  const levelOf = (rule: Rule): Level => options.levels?.[rule.id] ?? rule.level;
  function* observations(rule: Rule, observe: () => ReturnType<Check>): Steps<readonly Observation[]> {
    const failed = (error: unknown): readonly Observation[] => {
      options.onFailure?.(rule.id, error);
      return [];
    };
    for (;;) {
      yield;
      let pending: SearchPending;
      isStepping = true;
      running = rule.id;
      try {
        const observed = observe();
        return 'next' in observed ? yield* observed : observed;
      } catch (error) {
        if (!(error instanceof SearchPending)) return failed(error);
        pending = error;
      } finally {
        isStepping = false;
      }
      try {
        yield* pending.rest;
      } catch (error) {
        return failed(error);
      }
    }
  }
  function* run(rule: Rule, observe: () => ReturnType<Check>): Steps<Finding[]> {
    const level = levelOf(rule);
    if (level === 'off') return [];
    const fixesOf = ({ fixes = [] }: Observation): readonly Fix[] =>
      unsafeInQuotations(statement, (typeof fixes === 'function' ? fixes() : fixes).map(written));
    const observed = yield* observations(rule, observe);
    if (observed.length > maxFound) options.onTooMany?.(rule.id);
    return observed
      .slice(0, maxFound)
      .map((one) => new ObservedFinding(rule.id, lowerLevel(level, one.atMost ?? level), one, () => attempt(rule, () => fixesOf(one))));
  }
  const findings: Finding[][] = [];
  for (const rule of rules)
    for (const part of 'check' in rule ? parts : [])
      if ('check' in rule && reads(rule, part)) findings.push(yield* run(rule, () => rule.check(part, contextOf(part))));
  yield;
  const { left, unused, ignored } = applySuppressions(statement, findings.flat(), options.ignored);
  for (const one of ignored) options.onIgnored?.(one);
  const states: RuleStates = (id) => {
    const rule = rules.find((r) => r.id === id);
    return rule === undefined ? 'unknown' : levelOf(rule) === 'off' ? 'off' : 'on';
  };
  const ofSuppressions: Finding[][] = [];
  for (const rule of rules)
    if ('checkSuppressions' in rule) ofSuppressions.push(yield* run(rule, () => rule.checkSuppressions(statement, unused, states)));
  return [...left, ...withoutIgnored(statement, ofSuppressions.flat(), options.ignored)].sort(
    (a, b) => a.offset - b.offset || a.length - b.length || (a.rule < b.rule ? -1 : 1),
  );
}
