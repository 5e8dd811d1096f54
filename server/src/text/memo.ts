/** What `make` gives for a thing that may not change: made once, gone with the thing. */
export function weakMemo<K extends object, V>(make: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (thing) => {
    const found = known.get(thing) ?? { value: make(thing) };
    known.set(thing, found);
    return found.value;
  };
}

/** What `make` gives, made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same for strings, of which so many are kept at most; then all are forgotten. @param make a pure function */
export function boundedMemo<V>(max: number, make: (text: string) => V): (text: string) => V {
  let known = new Map<string, V>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    if (known.size >= max) known = new Map();
    known.set(text, found);
    return found;
  };
}
