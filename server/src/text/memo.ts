/** Caches `make` by object identity, for the lifetime of the object. */
export function weakMemo<K extends object, V>(make: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (thing) => {
    const found = known.get(thing) ?? { value: make(thing) };
    known.set(thing, found);
    return found.value;
  };
}

/** Calls `make` on first use and caches the result. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Caches `make` by string. Keeps the strings that were used last: at most `max`, and at least half as many.
 * @param make a pure function
 * @param longest maximum length of cached strings, in UTF-16 code units
 */
export function boundedMemo<V>(max: number, make: (text: string) => V, longest = Number.POSITIVE_INFINITY): (text: string) => V {
  let recent = new Map<string, V>();
  let earlier = new Map<string, V>();
  return (text) => {
    const found = recent.get(text);
    if (found !== undefined) return found;
    if (text.length > longest) return make(text);
    // In V8 a substring keeps the whole string in memory; a concatenated string does not.
    const own = ` ${text}`.slice(1);
    const value = earlier.get(own) ?? make(own);
    if (recent.size >= max / 2) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(own, value);
    return value;
  };
}
