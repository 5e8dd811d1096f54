import type { Term } from '../../glossary/term.js';
import { meaningOf } from '../../statement/introductions/meaning.js';
import { concerns } from '../../statement/opening/sides.js';
import type { Span, Statement } from '../../statement/statement.js';
import { finished, flatMapSteps, type Steps } from '../../text/steps.js';

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
export const sourceLinksOf = (statement: Statement): SourceLink[] => finished(sourceLinkSteps(statement));

/** As `sourceLinksOf`, in steps. */
export function* sourceLinkSteps(statement: Statement): Steps<SourceLink[]> {
  const firsts = new Map<Term, Span>();
  const add = (term: Term | undefined, span: Span | undefined): void => {
    if (term === undefined || term.kind === 'country' || span === undefined) return;
    const known = firsts.get(term);
    if (known === undefined || span.offset < known.offset) firsts.set(term, span);
  };
  for (const name of statement.names) {
    add(name.entries.find((e) => concerns(statement, e.term))?.term, name);
    yield;
  }
  for (const abbreviation of statement.abbreviations) {
    add(
      meaningOf(abbreviation),
      abbreviation.uses.find((use) => !use.inOtherName),
    );
    yield;
  }
  const links = yield* flatMapSteps(firsts, ([term, { offset, length }]): SourceLink[] => {
    const source = sourceOf(term);
    return source ? [{ offset, length, ...source }] : [];
  });
  return links.sort((a, b) => a.offset - b.offset);
}
