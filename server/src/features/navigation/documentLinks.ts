import type { Term } from '../../glossary/term.js';
import { meaningOf } from '../../statement/introductions/meaning.js';
import { concerns } from '../../statement/opening/sides.js';
import type { Span, Statement } from '../../statement/statement.js';

export interface SourceLink extends Span {
  readonly url: string;
  readonly title: string;
}

/** Returns the web address of a term’s official source. */
function sourceOf(term: Term): { url: string; title: string } | undefined {
  for (const { url, title } of term.sources ?? []) {
    if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) continue;
    return { url: new URL(url).href, title };
  }
  return undefined;
}

/** Returns a link to the official source of each body and instrument, at its first mention. */
export function sourceLinksOf(statement: Statement): SourceLink[] {
  const named: { span: Span; term: Term }[] = [
    ...statement.names.map((n) => ({
      span: { offset: n.offset, length: n.length },
      term: n.entries.find((e) => concerns(statement, e.term))?.term,
    })),
    ...statement.abbreviations.flatMap((a) => {
      const term = meaningOf(a);
      return a.uses.filter((u) => !u.inOtherName).map((u) => ({ span: { offset: u.offset, length: u.length }, term }));
    }),
  ].filter((n): n is { span: Span; term: Term } => n.term !== undefined && n.term.kind !== 'country');
  const seen = new Set<Term>();
  return named
    .sort((a, b) => a.span.offset - b.span.offset)
    .flatMap(({ span, term }) => {
      const source = seen.has(term) ? undefined : sourceOf(term);
      seen.add(term);
      return source ? [{ ...span, url: source.url, title: source.title }] : [];
    });
}
