/**
 * Numbers 0, 1, 2 … by the hash of what they stand for: a bucket’s numbers lie one after the other, in their order. What hashes alike
 * shares a bucket, so whoever asks compares what he finds.
 */
export interface HashIndex {
  /** Where each bucket begins in `items`; one more for the end. Their number is a power of two. */
  readonly starts: Uint32Array;
  readonly items: Int32Array;
}

/** FNV-1a over code units. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/**
 * @param hashes the hash of each number
 * @param wanted the numbers that are to be found; all where absent
 */
export function hashIndex(hashes: Int32Array, wanted: Int32Array = allOf(hashes.length)): HashIndex {
  let buckets = 16;
  while (buckets < wanted.length) buckets *= 2;
  const starts = new Uint32Array(buckets + 1);
  const mask = buckets - 1;
  for (let i = 0; i < wanted.length; i++) {
    const bucket = (hashes[wanted[i] as number] as number) & mask;
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  }
  for (let b = 0; b < buckets; b++) starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
  const items = new Int32Array(wanted.length);
  const next = starts.slice();
  for (let i = 0; i < wanted.length; i++) {
    const n = wanted[i] as number;
    const bucket = (hashes[n] as number) & mask;
    items[next[bucket] as number] = n;
    next[bucket] = (next[bucket] as number) + 1;
  }
  return { starts, items };
}

/** The numbers that share the bucket of a hash. */
export function inBucket({ starts, items }: HashIndex, hash: number): Int32Array {
  const bucket = hash & (starts.length - 2);
  return items.subarray(starts[bucket], starts[bucket + 1]);
}

function allOf(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}
