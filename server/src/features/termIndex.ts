import type { Glossary } from '../glossary/glossary.js';
import type { Term } from '../glossary/term.js';
import { keyOf } from '../text/lexemes.js';
import { wordsOf } from '../text/words.js';

/** How a term was found by what has been typed: the better first. */
export const kinds = ['abbreviation', 'name', 'within'] as const;

export interface IndexedName {
  readonly key: string;
  readonly term: Term;
  readonly kind: (typeof kinds)[number];
}

const minor = /^(?:a|an|the|of|for|and|or|on|in|to|at|by|with|from)$/;

/** How typed text and names are compared: small letters, straight apostrophes, plain hyphens. */
export const typedKey = (text: string): string =>
  keyOf(
    text
      .normalize('NFKC')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/\s+/g, ' '),
  );

function keysOf(term: Term): IndexedName[] {
  const found: IndexedName[] = [];
  if (term.abbreviation !== undefined) found.push({ key: typedKey(term.abbreviation), term, kind: 'abbreviation' });
  const others = (term.names ?? []).filter((n) => n.status !== 'deprecated').map((n) => n.text);
  for (const name of [term.name, ...others]) {
    const words = wordsOf(name);
    words.forEach((word, i) => {
      if (!/^[\p{L}\p{N}]/u.test(word.text) || minor.test(word.key)) return;
      found.push({ key: typedKey(name.slice(word.start)), term, kind: i === 0 ? 'name' : 'within' });
    });
  }
  for (const [language, text] of Object.entries(term.translations ?? {}))
    if (/^(?:ja|zh|ko)\b/.test(language)) found.push({ key: typedKey(text), term, kind: 'name' });
  return found;
}

const indexes = new WeakMap<Glossary, readonly IndexedName[]>();

function indexOf(glossary: Glossary): readonly IndexedName[] {
  const known = indexes.get(glossary);
  if (known) return known;
  const index = [...glossary.terms.values()].flatMap(keysOf).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  indexes.set(glossary, index);
  return index;
}

/** The names that begin with what has been typed, at any of their words; at most `most`. The cost grows with the logarithm of the names. */
export function namesStarting(glossary: Glossary, typed: string, most: number): IndexedName[] {
  const index = indexOf(glossary);
  const key = typedKey(typed);
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle] as IndexedName).key < key) low = middle + 1;
    else high = middle;
  }
  const found: IndexedName[] = [];
  for (let i = low; i < index.length && found.length < most && (index[i] as IndexedName).key.startsWith(key); i++)
    found.push(index[i] as IndexedName);
  return found;
}
