import { stemmer } from 'stemmer';

const known = new Map<string, string>();
/** Statements have some ten thousand different words; a text made to fill the memory has more. */
const most = 50_000;

/** The stem of a word in small letters (Porter 1980), looked up once. */
export function stemOf(key: string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const stem = stemmer(key);
  known.set(key, stem);
  return stem;
}
