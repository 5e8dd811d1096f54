import { type GrowingInts, growingInts } from './growingInts.js';

/** Which entries each key is found in. Keys are 32-bit hashes other than 0; an entry is a whole number. */
export interface Postings {
  add(key: number, entry: number): void;
  /** How many entries a key has. */
  count(key: number): number;
  /** Calls `visit` for each entry of a key, the last added first. */
  each(key: number, visit: (entry: number) => void): void;
}

/**
 * Postings as chains in typed arrays: twelve bytes for a key and eight for an entry, and adding one costs the same whatever is
 * there. Nothing is taken out: entries that have gone are passed over by whoever reads, and the whole is made anew when half
 * of it has gone.
 */
export function postings(): Postings {
  let places = 1 << 12;
  let keys = new Int32Array(places);
  let heads = new Int32Array(places);
  let counts = new Int32Array(places);
  let used = 0;
  // An entry and the place of the next in the chain, side by side: one look into memory for both.
  const links: GrowingInts = growingInts();

  const placeOf = (key: number): number => {
    let place = Math.imul(key, 0x85ebca6b) >>> 7;
    place &= places - 1;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & (places - 1);
    return place;
  };
  const grow = (): void => {
    const [oldKeys, oldHeads, oldCounts] = [keys, heads, counts];
    places *= 2;
    keys = new Int32Array(places);
    heads = new Int32Array(places);
    counts = new Int32Array(places);
    oldKeys.forEach((key, i) => {
      if (key === 0) return;
      const place = placeOf(key);
      keys[place] = key;
      heads[place] = oldHeads[i] as number;
      counts[place] = oldCounts[i] as number;
    });
  };

  return {
    add: (key, entry) => {
      if (used * 3 > places * 2) grow();
      const place = placeOf(key);
      if (keys[place] === 0) {
        keys[place] = key;
        heads[place] = -1;
        used++;
      }
      const link = links.push(entry);
      links.push(heads[place] as number);
      heads[place] = link;
      counts[place] = (counts[place] as number) + 1;
    },
    count: (key) => counts[placeOf(key)] as number,
    each: (key, visit) => {
      const place = placeOf(key);
      if (keys[place] === 0) return;
      const all = links.view();
      for (let at = heads[place] as number; at >= 0; at = all[at + 1] as number) visit(all[at] as number);
    },
  };
}
