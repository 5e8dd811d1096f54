import type { Glossary } from '../../glossary/glossary.js';
import { groupedBy } from '../../glossary/groupedBy.js';
import { minor } from '../../glossary/nameDifference.js';
import type { Term } from '../../glossary/term.js';
import { typedText } from '../../glossary/typedText.js';
import { keyOf } from '../../text/internedWords.js';
import { lowerBound } from '../../text/lowerBound.js';
import { weakMemo } from '../../text/memo.js';
import { wordsOf } from '../../text/words.js';

/** The part of a term that the typed text matches, best first: the abbreviation, the start of the name, or a later word of the name. */
export const kinds = ['abbreviation', 'name', 'within'] as const;

export interface IndexedName {
  readonly key: string;
  readonly term: Term;
  readonly kind: (typeof kinds)[number];
}

/** Normalizes typed text and names for comparison: lowercase, straight apostrophes, plain hyphens. */
export const typedKey = (text: string): string => keyOf(typedText(text));

const eastAsian = /^(?:ja|zh|ko)\b/;

/** Yields a name from each of its words on. */
function* namesWithin(name: string, term: Term): Iterable<IndexedName> {
  const text = typedText(name).trim();
  for (const { start, key, interned } of wordsOf(text))
    if (interned.isWord && !minor.has(key)) yield { key: keyOf(text.slice(start)), term, kind: start === 0 ? 'name' : 'within' };
}

function* indexedNames(term: Term): Iterable<IndexedName> {
  if (term.abbreviation !== undefined) yield { key: typedKey(term.abbreviation), term, kind: 'abbreviation' };
  yield* namesWithin(term.name, term);
  for (const { text, status } of term.names ?? []) if (status !== 'deprecated') yield* namesWithin(text, term);
  for (const [language, text] of Object.entries(term.translations ?? {}))
    if (eastAsian.test(language)) yield { key: typedKey(text), term, kind: 'name' };
}

const compareKeys = (a: IndexedName, b: IndexedName): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Names by their first character. Each group is sorted when first used. */
const indexOf = weakMemo(({ terms }: Glossary) => {
  const groups = groupedBy(
    (function* () {
      for (const term of terms.values()) yield* indexedNames(term);
    })(),
    ({ key }) => key.charAt(0),
  );
  const sorted = weakMemo((names: IndexedName[]) => names.sort(compareKeys));
  return {
    initials: [...groups.keys()].sort(),
    startingWith: (initial: string): readonly IndexedName[] => sorted(groups.get(initial) ?? []),
  };
});

/** Returns at most `max` names in which the typed text begins a word. Uses binary search. */
export function namesStarting(glossary: Glossary, typed: string, max: number): IndexedName[] {
  const key = typedKey(typed);
  const index = indexOf(glossary);
  const found: IndexedName[] = [];
  for (const initial of key === '' ? index.initials : [key.charAt(0)]) {
    const names = index.startingWith(initial);
    for (let i = lowerBound(names, (name) => name.key < key); found.length < max && names[i]?.key.startsWith(key); i++)
      found.push(names[i] as IndexedName);
  }
  return found;
}
