/** Reproducible random numbers (mulberry32, Tommy Ettinger 2017, public domain). */
export interface Random {
  /** Returns an integer below `n`. */
  below(n: number): number;
  /** Returns one of the items. */
  of<T>(items: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] };
}
