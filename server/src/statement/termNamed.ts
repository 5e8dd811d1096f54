import { nameWords } from '../glossary/matcher.js';
import type { Term } from '../glossary/term.js';

function sameName(a: string, b: string): boolean {
  return nameWords(a).join(' ').toLowerCase().replace(/s$/, '') === nameWords(b).join(' ').toLowerCase().replace(/s$/, '');
}

/** The term that a long form names, among those the abbreviation may stand for. */
export function termNamed(longText: string, terms: readonly Term[]): Term | undefined {
  const names = (t: Term): string[] => [t.name, ...(t.names ?? []).filter((n) => n.type !== 'abbreviation').map((n) => n.text)];
  const long = longText.toLowerCase();
  return (
    terms.find((t) => names(t).some((n) => sameName(n, longText))) ??
    // “United Nations Office for Outer Space Affairs” for “Office for Outer Space Affairs”, and the other way about.
    terms.find((t) =>
      names(t).some((n) => n.includes(' ') && (long.endsWith(` ${n.toLowerCase()}`) || n.toLowerCase().endsWith(` ${long}`))),
    )
  );
}
