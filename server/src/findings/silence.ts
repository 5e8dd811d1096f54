import type { Span, Statement } from '../statement/statement.js';
import type { Finding } from './finding.js';

/** A Markdown comment that silences findings: all rules, or those it names. */
export interface Silencer extends Span {
  readonly does: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** Rule ids; empty for all. */
  readonly rules: readonly string[];
}

/** A finding that a team has settled on: by rule, by text, or both. */
export interface Ignored {
  readonly rule?: string;
  readonly text?: string;
}

const comment = /<!--[ \t]*communique-(disable-next-line|disable-line|disable|enable)\b([^>]*?)-->/g;
const fence = /^[ \t>]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))/gm;

/** The silencers of a statement, in the order of the text; what stands in fenced code is none. */
export function silencersIn({ text, markup }: Pick<Statement, 'text' | 'markup'>): Silencer[] {
  if (markup !== 'markdown' || !text.includes('communique-')) return [];
  const fences = [...text.matchAll(fence)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
  return [...text.matchAll(comment)]
    .filter((m) => !fences.some((f) => m.index >= f.from && m.index < f.to))
    .map((m) => ({
      offset: m.index,
      length: m[0].length,
      does: m[1] as Silencer['does'],
      rules: (m[2] ?? '').split(/[\s,]+/).filter((r) => r !== ''),
    }));
}

const names = ({ rules }: Silencer, rule: string): boolean => rules.length === 0 || rules.includes(rule);

/** The lines of the document that a silencer of one line speaks of, with the paragraph around them. */
function reachOf({ text, blocks }: Statement, silencer: Silencer): Span {
  let from = text.lastIndexOf('\n', silencer.offset - 1) + 1;
  if (silencer.does === 'disable-next-line') {
    const end = text.indexOf('\n', silencer.offset + silencer.length);
    const next = /^\s*/.exec(text.slice(end < 0 ? text.length : end))?.[0].length ?? 0;
    from = end < 0 ? text.length : text.lastIndexOf('\n', end + next - 1) + 1;
  }
  const newline = text.indexOf('\n', silencer.does === 'disable-next-line' ? from : silencer.offset);
  const to = newline < 0 ? text.length : newline;
  const touched = blocks.filter((b) => b.base + b.reading.start <= to && b.base + b.reading.end >= from);
  const start = Math.min(from, ...touched.map((b) => b.base + b.reading.start));
  const end = Math.max(to, ...touched.map((b) => b.base + b.reading.end));
  return { offset: start, length: end - start };
}

/** What is left of the findings once comments and the team's list have silenced theirs. */
export function unsilenced(statement: Statement, findings: readonly Finding[], ignored: readonly Ignored[] = []): Finding[] {
  const silencers = silencersIn(statement);
  if (silencers.length === 0 && ignored.length === 0) return [...findings];
  const lines = silencers.filter((s) => s.does.endsWith('line')).map((s) => ({ silencer: s, reach: reachOf(statement, s) }));
  const switches = silencers.filter((s) => !s.does.endsWith('line'));
  const isOff = ({ rule, offset }: Finding): boolean => {
    let off = false;
    for (const s of switches) if (s.offset < offset && names(s, rule)) off = s.does === 'disable';
    return off;
  };
  return findings.filter((f) => {
    const text = statement.text.slice(f.offset, f.offset + f.length).replace(/\s+/g, ' ');
    if (ignored.some((i) => (i.rule === undefined || i.rule === f.rule) && (i.text === undefined || i.text === text))) return false;
    if (lines.some(({ silencer, reach }) => names(silencer, f.rule) && f.offset >= reach.offset && f.offset <= reach.offset + reach.length))
      return false;
    return !isOff(f);
  });
}
