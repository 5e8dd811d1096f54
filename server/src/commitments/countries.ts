import type { LocalName } from '../statement/reading.js';
import { type Words, wordsOf } from '../text/words.js';

/** Maximum length of a country’s name, in words. */
const maxNameLength = 6;

/** English country names from Unicode CLDR (`Intl.DisplayNames`), by lowercase words. */
const namesByWords: () => ReadonlyMap<string, string> = (() => {
  let known: Map<string, string> | undefined;
  return () => {
    if (known) return known;
    known = new Map();
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
      const name = names.of(code);
      if (name !== undefined && !/unknown|pseudo|united nations|eurozone/i.test(name)) known.set(keyOf(wordsOf(name)), name);
    }
    return known;
  };
})();

const keyOf = (words: Words): string => words.map((w) => w.key).join(' ');

/**
 * Returns the country whose name ends before word `to`. The glossary takes precedence over Unicode’s list.
 * @returns the first word of the name, and the country as in a term’s `side`
 */
export function countryEndingAt(words: Words, names: readonly LocalName[], to: number): { from: number; side: string } | undefined {
  const name = names.find((n) => n.to === to && n.entries.some((e) => e.term.kind === 'country'));
  const term = name?.entries.find((e) => e.term.kind === 'country')?.term;
  if (name && term) return { from: name.from, side: term.side ?? term.name };
  if (!/^\p{Lu}/u.test(words.get(to - 1)?.text ?? '')) return undefined;
  for (let from = Math.max(0, to - maxNameLength); from < to; from++) {
    const side = /^\p{Lu}/u.test(words.get(from)?.text ?? '') ? namesByWords().get(keyOf(words.part(from, to))) : undefined;
    if (side !== undefined) return { from, side };
  }
  return undefined;
}
