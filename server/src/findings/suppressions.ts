import type { Span, Statement } from '../statement/statement.js';
import { frontMatterOf } from '../text/frontMatter.js';
import { nextNonBlank } from '../text/nextNonBlank.js';
import { greatest, least } from '../text/unbounded.js';
import type { Finding } from './finding.js';

/** A Markdown comment, or a line of front matter, that suppresses findings: of all rules, or of those it names. */
export interface Suppression extends Span {
  readonly does: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** Rule ids; empty for all. */
  readonly rules: readonly string[];
}

/** A finding that a team ignores: by rule, by text, or both, in one document or in all. */
export interface Ignored {
  readonly rule?: string;
  readonly text?: string;
  /** The path of a document, relative to the folder of the configuration. */
  readonly document?: string;
}

const comment = /^<!--[ \t]*communique-(disable-next-line|disable-line|disable|enable)\b([^>]{0,500}?)-->/;
/** How far a comment reaches from its marker at most, in UTF-16 code units. */
const longest = 'communique-disable-next-line'.length + 500 + '-->'.length;
const fence = /^[ \t>]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))/gm;

/** What every comment and every key of front matter that suppresses findings begins with. */
const suppressionMark = 'communique-';

const inFrontMatter = /^communique-disable:[ \t]*(.*(?:\r?\n[ \t]+-.*)*)/m;

/** `communique-disable:` in front matter: rules in a line or in a list, or `all`; for the whole document. */
function fileSilencer(text: string): Suppression[] {
  const match = inFrontMatter.exec(frontMatterOf(text) ?? '');
  if (!match) return [];
  const rules = (match[1] ?? '').split(/[\s,[\]"']+|(?<=^|\s)-(?=\s)/).filter((r) => r !== '' && r !== '-');
  return [{ offset: match.index, length: match[0].length, does: 'disable', rules: rules.filter((r) => !/^(?:all|true)$/.test(r)) }];
}

/** The comments that suppress, in order. */
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

/** The suppressions of a statement, in the order of the text, except those in fenced code. */
export function suppressionsIn({ text, markup }: Pick<Statement, 'text' | 'markup'>): Suppression[] {
  if (markup !== 'markdown' || !text.includes(suppressionMark)) return [];
  const comments = commentsIn(text);
  const isFenced = comments.length > 0 && (text.indexOf('```') >= 0 || text.indexOf('~~~') >= 0);
  const fences = isFenced ? [...text.matchAll(fence)].map((m) => ({ from: m.index, to: m.index + m[0].length })) : [];
  return [...fileSilencer(text), ...comments.filter((c) => !fences.some((f) => c.offset >= f.from && c.offset < f.to))];
}

const names = ({ rules }: Suppression, rule: string): boolean => rules.length === 0 || rules.includes(rule);

/** The lines that a one-line suppression covers, with the paragraph around them. */
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

/** A suppression, or rules that it names, without a finding to suppress. */
export interface UnusedSuppression {
  readonly silencer: Suppression;
  /** Empty for a suppression without names. */
  readonly rules: readonly string[];
}

export interface SuppressionResult {
  readonly left: readonly Finding[];
  readonly unused: readonly UnusedSuppression[];
}

/** Whether the team ignores a finding. */
function isIgnored({ text }: Statement, { rule, offset, length }: Finding, ignored: readonly Ignored[]): boolean {
  if (ignored.length === 0) return false;
  const written = text.slice(offset, offset + length).replace(/\s+/g, ' ');
  return ignored.some((i) => (i.rule === undefined || i.rule === rule) && (i.text === undefined || i.text === written));
}

/**
 * Removes the findings that comments, front matter and the team's list suppress.
 * @returns the findings left, and the suppressions without effect
 */
export function applySuppressions(statement: Statement, findings: readonly Finding[], ignored: readonly Ignored[] = []): SuppressionResult {
  const silencers = suppressionsIn(statement);
  const used = new Map<Suppression, Set<string>>(silencers.map((s) => [s, new Set()]));
  const lines = silencers.filter((s) => s.does.endsWith('line')).map((s) => ({ silencer: s, reach: reachOf(statement, s) }));
  const switches = silencers.filter((s) => !s.does.endsWith('line'));
  /** The suppression of a finding: the last switch before it, or a comment at its line. */
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
    // What is switched on again has nothing to report where the text after it has nothing wrong.
    if (silencer.does === 'enable' && switches.some((s) => s.does === 'disable' && s.offset < silencer.offset)) return [];
    const idle = silencer.rules.filter((r) => !done.has(r));
    return idle.length > 0 || (silencer.rules.length === 0 && done.size === 0) ? [{ silencer, rules: idle }] : [];
  });
  return { left, unused };
}

/** The findings that the team's list does not ignore. */
export const withoutIgnored = (statement: Statement, findings: readonly Finding[], ignored: readonly Ignored[] = []): Finding[] =>
  findings.filter((f) => !isIgnored(statement, f, ignored));
