import type { DocumentBlock, Span, Statement } from '../statement/statement.js';
import { frontMatterOf } from '../text/blocks/frontMatter.js';
import { nextNonBlank } from '../text/blocks/nextNonBlank.js';
import { type Line, linesOf } from '../text/lines.js';
import { lowerBound } from '../text/lowerBound.js';
import { boundedMemo } from '../text/memo.js';
import type { Finding } from './finding.js';

/** A Markdown comment or a front matter key that suppresses findings of all rules or of named ones. */
export interface Suppression extends Span {
  readonly action: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** Rule ids. Empty means all rules. */
  readonly rules: readonly string[];
}

/** Findings that a team ignores, by rule, text or both, in one document or all. */
export interface Ignored {
  readonly rule?: string;
  readonly text?: string;
  /** Path of a document, relative to the configuration’s folder. */
  readonly document?: string;
}

const comment = /^<!--[ \t]*communique-(disable-next-line|disable-line|disable|enable)\b([^>]{0,500}?)-->/;
/** Maximum length of a comment from its marker on, in UTF-16 code units. */
const maxCommentLength = 'communique-disable-next-line'.length + 500 + '-->'.length;
const fence = /^[ \t>]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))/gm;

/** Prefix of all suppression comments and front matter keys. */
const suppressionMark = 'communique-';

const inFrontMatter = /^communique-disable:[ \t]*(.*(?:(?:\r\n?|\n)[ \t]+-.*)*)/m;

/** Parses `communique-disable:` in front matter: rules on one line or as a list, or `all`. Applies to the whole document. */
function fileSuppression(text: string): Suppression[] {
  const match = inFrontMatter.exec(frontMatterOf(text) ?? '');
  if (!match) return [];
  const rules = (match[1] ?? '').split(/[\s,[\]"']+|(?<=^|\s)-(?=\s)/).filter((r) => r !== '' && r !== '-');
  return [
    {
      offset: match.index,
      length: match[0].length,
      action: 'disable',
      rules: rules.filter((r) => !/^(?:all|true)$/.test(r)),
    },
  ];
}

/** Returns the suppression comments, in text order. */
function commentsIn(text: string): Suppression[] {
  const found: Suppression[] = [];
  let end = 0;
  for (let at = text.indexOf(suppressionMark); at >= 0; at = text.indexOf(suppressionMark, at + 1)) {
    let offset = at - '<!--'.length;
    while (/[ \t]/.test(text.charAt(offset + 3))) offset--;
    const m = offset < end ? null : comment.exec(text.slice(offset, at + maxCommentLength));
    if (!m) continue;
    const rules = (m[2] ?? '').split(/[\s,]+/).filter((r) => r !== '');
    found.push({ offset, length: m[0].length, action: m[1] as Suppression['action'], rules });
    end = offset + m[0].length;
  }
  return found;
}

/** Returns the suppressions of a statement in text order, without those in fenced code. */
export function suppressionsIn({ text, markup }: Pick<Statement, 'text' | 'markup'>): Suppression[] {
  if (markup !== 'markdown' || !text.includes(suppressionMark)) return [];
  const comments = commentsIn(text);
  const isFenced = comments.length > 0 && (text.indexOf('```') >= 0 || text.indexOf('~~~') >= 0);
  const fences = isFenced ? [...text.matchAll(fence)].map((m) => ({ from: m.index, to: m.index + m[0].length })) : [];
  const isInFence = ({ offset }: Suppression): boolean =>
    offset >= (fences[lowerBound(fences, (f) => f.to <= offset)]?.from ?? text.length);
  return [...fileSuppression(text), ...comments.filter((c) => !isInFence(c))];
}

const names = ({ rules }: Suppression, rule: string): boolean => rules.length === 0 || rules.includes(rule);

/**
 * Returns a function that returns the range of a one-line suppression: its lines and the paragraph around them. Splits the text into lines
 * once, because searching a very long line for each of its suppressions would take quadratic time.
 */
function reachesIn({ text, blocks }: Statement): (suppression: Suppression) => Span {
  const lines = linesOf(text);
  const lineOf = (offset: number): Line => lines[lowerBound(lines, (line) => line.start <= offset) - 1] ?? { start: 0, end: 0, text: '' };
  return ({ action, offset, length }) => {
    let [from, to] = [lineOf(offset).start, lineOf(offset).end];
    if (action === 'disable-next-line') {
      const next = lineOf(nextNonBlank(text, lineOf(offset + length).end));
      [from, to] = [next.start, next.end];
    }
    let start = from;
    let end = to;
    for (let i = lowerBound(blocks, (b) => b.base + b.reading.end < from); i < blocks.length; i++) {
      const block = blocks[i] as DocumentBlock;
      if (block.base + block.reading.start > to) break;
      start = Math.min(start, block.base + block.reading.start);
      end = Math.max(end, block.base + block.reading.end);
    }
    return { offset: start, length: end - start };
  };
}

/** Returns a function that finds the suppression of a finding: the last switch before it, or a comment on its line. */
function suppressionsOf(statement: Statement, suppressions: readonly Suppression[]): (finding: Finding) => Suppression | undefined {
  if (suppressions.length === 0) return () => undefined;
  const reachOf = reachesIn(statement);
  const switches = suppressions.filter((s) => !s.action.endsWith('line'));
  // Within each kind, the ranges are in order.
  const lines = (['disable-line', 'disable-next-line'] as const).map((action) =>
    suppressions.filter((s) => s.action === action).map((suppression) => ({ suppression, reach: reachOf(suppression) })),
  );
  const naming = boundedMemo(1000, (rule) => ({
    switches: switches.filter((s) => names(s, rule)),
    lines: lines.map((own) => own.filter(({ suppression }) => names(suppression, rule))),
  }));
  return ({ rule, offset }) => {
    const own = naming(rule);
    const last = own.switches[lowerBound(own.switches, (s) => s.offset < offset) - 1];
    if (last?.action === 'disable') return last;
    return own.lines
      .flatMap((kind) => {
        const first = kind[lowerBound(kind, ({ reach }) => reach.offset + reach.length < offset)];
        return first && first.reach.offset <= offset ? [first.suppression] : [];
      })
      .sort((a, b) => a.offset - b.offset)[0];
  };
}

/** A suppression, or some of its rules, without a finding to suppress. */
export interface UnusedSuppression {
  readonly suppression: Suppression;
  /** Empty if the suppression names no rules. */
  readonly rules: readonly string[];
}

/** A finding that is not reported, and why. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly by: Suppression | Ignored;
}

export interface SuppressionResult {
  readonly left: readonly Finding[];
  readonly unused: readonly UnusedSuppression[];
  /** In the order of the findings. */
  readonly ignored: readonly IgnoredFinding[];
}

/** Returns the entry of the team’s list that ignores a finding. */
function ignoring({ text }: Statement, { rule, offset, length }: Finding, ignored: readonly Ignored[]): Ignored | undefined {
  if (ignored.length === 0) return undefined;
  const written = text.slice(offset, offset + length).replace(/\s+/g, ' ');
  return ignored.find((i) => (i.rule === undefined || i.rule === rule) && (i.text === undefined || i.text === written));
}

/**
 * Removes findings that comments, front matter or the team’s list suppress.
 * @returns the remaining findings, and the suppressions without effect
 */
export function applySuppressions(statement: Statement, findings: readonly Finding[], ignored: readonly Ignored[] = []): SuppressionResult {
  const suppressions = suppressionsIn(statement);
  const used = new Map<Suppression, Set<string>>(suppressions.map((s) => [s, new Set()]));
  const suppressionOf = suppressionsOf(statement, suppressions);
  const ignoredFindings: IgnoredFinding[] = [];
  const left = findings.filter((finding) => {
    const suppression = suppressionOf(finding);
    if (suppression) used.get(suppression)?.add(finding.rule);
    const by = suppression ?? ignoring(statement, finding, ignored);
    if (by) ignoredFindings.push({ finding, by });
    return !by;
  });
  const firstDisabled = suppressions.find((s) => s.action === 'disable')?.offset ?? Number.POSITIVE_INFINITY;
  const unused = suppressions.flatMap((suppression): UnusedSuppression[] => {
    const done = used.get(suppression) ?? new Set();
    // An `enable` after a `disable` is used even if no finding follows.
    if (suppression.action === 'enable' && firstDisabled < suppression.offset) return [];
    const idle = suppression.rules.filter((r) => !done.has(r));
    return idle.length > 0 || (suppression.rules.length === 0 && done.size === 0) ? [{ suppression, rules: idle }] : [];
  });
  return { left, unused, ignored: ignoredFindings };
}

/** Returns the findings that the team’s list does not ignore. */
export const withoutIgnored = (statement: Statement, findings: readonly Finding[], ignored: readonly Ignored[] = []): Finding[] =>
  findings.filter((f) => !ignoring(statement, f, ignored));
