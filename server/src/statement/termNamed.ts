import { nameWords } from '../glossary/nameWords.js';
import { singularsOf } from '../glossary/singulars.js';
import type { Term } from '../glossary/term.js';
import { boundedMemo, weakMemo } from '../text/memo.js';

/** Normalizes a name: lowercase, without final marks and the plural of its last word. */
const comparedName = boundedMemo(4096, (name) =>
  nameWords(name)
    .join(' ')
    .replace(/(?<= )&(?= )/g, 'and')
    .toLowerCase()
    .replace(/s$/, ''),
);

const sameName = (a: string, b: string): boolean => comparedName(a) === comparedName(b);

/**
 * Returns the single names in a long form: “Ministry of Defense” for “Ministries of Defense”, also for “Ministries of Foreign Affairs
 * (MOFA) and Defense” before (MOD).
 */
function readings(longText: string): string[] {
  const [, head = '', rest = ''] = /^(\p{L}+) of (.*)$/su.exec(longText) ?? [];
  const last =
    rest
      .split(/\)|,\s|\band\s/)
      .at(-1)
      ?.trim() ?? '';
  return [longText, ...singularsOf(head).flatMap((singular) => [`${singular} of ${rest}`, `${singular} of ${last}`])];
}

/** Names in Latin script of other languages are omitted, because words of English names could equal them. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Returns the names of a term except abbreviations, and those that are not deprecated. */
const namesOf = weakMemo(({ name, names = [], translations = {} }: Term) => {
  const full = names.filter((n) => n.type !== 'abbreviation').map((n) => n.text);
  const all = [name, ...full, ...Object.values(translations).filter((text) => ideograph.test(text))];
  const wrong = new Set(names.flatMap((n) => (n.status === 'deprecated' ? [n.text] : [])));
  return { all, right: all.filter((n) => !wrong.has(n)) };
});

/** Returns the term that a long form names, among the terms of an abbreviation. Prefers a term for which the name is not deprecated. */
export function termNamed(longText: string, terms: readonly Term[]): Term | undefined {
  if (terms.length === 0) return undefined;
  const long = longText.toLowerCase();
  const read = readings(longText);
  const isNamed = (names: readonly string[]): boolean => names.some((n) => read.some((r) => sameName(n, r)));
  return (
    terms.find((t) => isNamed(namesOf(t).right)) ??
    terms.find((t) => isNamed(namesOf(t).all)) ??
    // “United Nations Office for Outer Space Affairs” for “Office for Outer Space Affairs”, and vice versa.
    terms.find((t) =>
      namesOf(t).all.some((n) =>
        ideograph.test(n)
          ? longText.endsWith(n)
          : n.includes(' ') && (long.endsWith(` ${n.toLowerCase()}`) || n.toLowerCase().endsWith(` ${long}`)),
      ),
    )
  );
}
