import { stemmer } from 'stemmer';

const known = new Map<string, string>();
/** Maximum number of cached words. Statements have about ten thousand distinct ones; hostile texts have more. */
const most = 50_000;

/** Returns the stem of a lowercase word (Porter 1980). Cached. */
export function stemOf(key: string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const stem = stemmer(key);
  known.set(key, stem);
  return stem;
}
