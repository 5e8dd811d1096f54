import type { Span, Statement } from '../statement/statement.js';
import { frontMatterOf } from '../text/frontMatter.js';
import { nextNonBlank } from '../text/nextNonBlank.js';
import { greatest, least } from '../text/unbounded.js';
import type { Finding } from './finding.js';

/** A Markdown comment or a front matter key that suppresses findings of all rules or of named ones. */
export interface Suppression extends Span {
  readonly does: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
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
const longest = 'communique-disable-next-line'.length + 500 + '-->'.length;
const fence = /^[ \t>]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))/gm;

/** Prefix of all suppression comments and front matter keys. */
const suppressionMark = 'communique-';

const inFrontMatter = /^communique-disable:[ \t]*(.*(?:\r?\n[ \t]+-.*)*)/m;

/** Parses `communique-disable:` in front matter: rules on one line or as a list, or `all`. Applies to the whole document. */
function fileSilencer(text: string): Suppression[] {
  const match = inFrontMatter.exec(frontMatterOf(text) ?? '');
  if (!match) return [];
  const rules = (match[1] ?? '').split(/[\s,[\]"']+|(?<=^|\s)-(?=\s)/).filter((r) => r !== '' && r !== '-');
  return [{ offset: match.index, length: match[0].length, does: 'disable', rules: rules.filter((r) => !/^(?:all|true)$/.test(r)) }];
}

/** Returns the suppression comments, in text order. */
function commentsIn(text: string): Suppression[] {
  const found: Suppression[] = [];
  let end = 0;
  for (let at = text.indexOf(suppressionMark); at >= 0; at = text.indexOf(suppressionMark, at + 1)) {
    let offset = at - '<!--'.length;
    while (/[ \t]/.test(text.charAt(offset + 3))) offset--;
    const m = offset < end ? null : comment.exec(text.slice(offset, at + longest));
    if (!m) continue;
    const rules = (m[2] ?? '').split(/[\s,]+/).filter((r) => r !== '');
    found.push({ offset, length: m[0].length, does: m[1] as Suppression['does'], rules });
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
  return [...fileSilencer(text), ...comments.filter((c) => !fences.some((f) => c.offset >= f.from && c.offset < f.to))];
}

const names = ({ rules }: Suppression, rule: string): boolean => rules.length === 0 || rules.includes(rule);

/** Returns the range that a one-line suppression covers: its lines and the paragraph around them. */
function reachOf({ text, blocks }: Statement, silencer: Suppression): Span {
  let from = text.lastIndexOf('\n', silencer.offset - 1) + 1;
  if (silencer.does === 'disable-next-line') {
    const end = text.indexOf('\n', silencer.offset + silencer.length);
    from = end < 0 ? text.length : text.lastIndexOf('\n', nextNonBlank(text, end) - 1) + 1;
  }
  const newline = text.indexOf('\n', silencer.does === 'disable-next-line' ? from : silencer.offset);
  const to = newline < 0 ? text.length : newline;
  const touched = blocks.filter((b) => b.base + b.reading.start <= to && b.base + b.reading.end >= from);
  const start = least(
    touched.map((b) => b.base + b.reading.start),
    from,
  );
  const end = greatest(
    touched.map((b) => b.base + b.reading.end),
    to,
  );
  return { offset: start, length: end - start };
}

/** A suppression, or some of its rules, without a finding to suppress. */
export interface UnusedSuppression {
  readonly silencer: Suppression;
  /** Empty if the suppression names no rules. */
  readonly rules: readonly string[];
}

export interface SuppressionResult {
  readonly left: readonly Finding[];
  readonly unused: readonly UnusedSuppression[];
}

/** Returns whether the team’s list ignores a finding. */
function isIgnored({ text }: Statement, { rule, offset, length }: Finding, ignored: readonly Ignored[]): boolean {
  if (ignored.length === 0) return false;
  const written = text.slice(offset, offset + length).replace(/\s+/g, ' ');
  return ignored.some((i) => (i.rule === undefined || i.rule === rule) && (i.text === undefined || i.text === written));
}

/**
 * Removes findings that comments, front matter or the team’s list suppress.
 * @returns the remaining findings, and the suppressions without effect
 */
export function applySuppressions(statement: Statement, findings: readonly Finding[], ignored: readonly Ignored[] = []): SuppressionResult {
  const silencers = suppressionsIn(statement);
  const used = new Map<Suppression, Set<string>>(silencers.map((s) => [s, new Set()]));
  const lines = silencers.filter((s) => s.does.endsWith('line')).map((s) => ({ silencer: s, reach: reachOf(statement, s) }));
  const switches = silencers.filter((s) => !s.does.endsWith('line'));
  /** Returns the suppression of a finding: the last switch before it, or a comment on its line. */
  const silencerOf = ({ rule, offset }: Finding): Suppression | undefined => {
    const last = switches.findLast((s) => s.offset < offset && names(s, rule));
    if (last?.does === 'disable') return last;
    return lines.find(({ silencer, reach }) => names(silencer, rule) && offset >= reach.offset && offset <= reach.offset + reach.length)
      ?.silencer;
  };
  const left = findings.filter((f) => {
    const silencer = silencerOf(f);
    if (silencer) used.get(silencer)?.add(f.rule);
    return !silencer && !isIgnored(statement, f, ignored);
  });
  const unused = silencers.flatMap((silencer): UnusedSuppression[] => {
    const done = used.get(silencer) ?? new Set();
    // An `enable` after a `disable` is used even if no finding follows.
    if (silencer.does === 'enable' && switches.some((s) => s.does === 'disable' && s.offset < silencer.offset)) return [];
    const idle = silencer.rules.filter((r) => !done.has(r));
    return idle.length > 0 || (silencer.rules.length === 0 && done.size === 0) ? [{ silencer, rules: idle }] : [];
  });
  return { left, unused };
}

/** Returns the findings that the team’s list does not ignore. */
export const withoutIgnored = (statement: Statement, findings: readonly Finding[], ignored: readonly Ignored[] = []): Finding[] =>
  findings.filter((f) => !isIgnored(statement, f, ignored));
