import type { Layers } from './layers.js';
import type { Term } from './term.js';

/**
 * The terms of all layers by id, in their order. Terms of large files are made when they are asked for: `get` gives the same object each
 * time; those that one only goes through may be made anew.
 */
class TermsById implements ReadonlyMap<string, Term> {
  readonly size: number;

  constructor(private readonly layers: Layers) {
    this.size = layers.large.reduce((sum, { entries, dead }) => sum + entries.length - dead.size, layers.small.size);
  }

  get(id: string): Term | undefined {
    const known = this.layers.small.get(id)?.term;
    if (known) return known;
    for (const { entries, dead } of this.layers.large) {
      const index = entries.indexOf(id);
      if (index >= 0 && !dead.has(index)) return entries.at(index) as Term;
    }
    return undefined;
  }

  has(id: string): boolean {
    return (
      this.layers.small.has(id) ||
      this.layers.large.some(({ entries, dead }) => {
        const index = entries.indexOf(id);
        return index >= 0 && !dead.has(index);
      })
    );
  }

  *values(): MapIterator<Term> {
    // Terms that stand where the large file has none of its own come in between.
    const others = [...this.layers.small.values(), ...this.movedTerms()].sort((a, b) => a.order - b.order);
    let next = 0;
    for (const { entries, base, dead, moved } of this.layers.large) {
      let index = 0;
      for (const entry of entries) {
        for (; (others[next]?.order ?? Number.POSITIVE_INFINITY) <= base + index; next++) yield (others[next] as { term: Term }).term;
        if (!dead.has(index) && !moved.has(index)) yield entry as Term;
        index++;
      }
    }
    for (; next < others.length; next++) yield (others[next] as { term: Term }).term;
  }

  private *movedTerms(): Iterable<{ readonly term: Term; readonly order: number }> {
    for (const { entries, dead, moved } of this.layers.large)
      for (const [index, order] of moved) if (!dead.has(index)) yield { term: entries.at(index) as Term, order };
  }

  *keys(): MapIterator<string> {
    for (const { id } of this.values()) yield id;
  }

  *entries(): MapIterator<[string, Term]> {
    for (const term of this.values()) yield [term.id, term];
  }

  [Symbol.iterator](): MapIterator<[string, Term]> {
    return this.entries();
  }

  forEach(visit: (term: Term, id: string, map: ReadonlyMap<string, Term>) => void): void {
    for (const term of this.values()) visit(term, term.id, this);
  }
}

/** The terms of layers by id, in the order of the files. */
export function termsById(layers: Layers): ReadonlyMap<string, Term> {
  if (layers.large.length > 0) return new TermsById(layers);
  const terms = new Map<string, Term>();
  for (const [id, { term }] of layers.small) terms.set(id, term);
  return terms;
}
