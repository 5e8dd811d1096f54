import type { Below } from './formats/read.js';
import { groupedBy } from './groupedBy.js';
import { nameKey } from './names.js';
import type { Term } from './term.js';

/** Converts text to an id: lowercase letters and digits, joined by hyphens. Empty if there are none. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The parts of a term that determine its id. */
export type Named = Pick<Term, 'name' | 'abbreviation' | 'side'>;

/**
 * Returns a function that gives ids to terms without one: the id of the term below with the same name and side, which it then replaces,
 * else a unique one from its abbreviation or name.
 * @param given ids of other terms in the file
 */
export function idsBeside(below: Pick<Below, 'has' | 'values'>, given: Iterable<string> = []): (term: Named) => string {
  const byName = groupedBy(below.values(), (term) => nameKey(term.name));
  const taken = new Set<string>(given);
  const isFree = (id: string): boolean => id !== '' && !taken.has(id) && !below.has(id);
  return ({ name, abbreviation, side }) => {
    const same = byName.get(nameKey(name))?.find((t) => side === undefined || t.side === undefined || t.side === side);
    if (same && !taken.has(same.id)) {
      taken.add(same.id);
      return same.id;
    }
    const first = slugOf(abbreviation ?? '') || slugOf(name) || 'term';
    let id = isFree(first) ? first : [first, slugOf(side ?? '')].filter((p) => p !== '').join('-');
    for (let n = 2; !isFree(id); n++) id = `${first}-${n}`;
    taken.add(id);
    return id;
  };
}
