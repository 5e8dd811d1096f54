import { nameWords } from '../glossary/nameWords.js';
import { singularsOf } from '../glossary/singulars.js';
import type { Term } from '../glossary/term.js';
import { boundedMemo } from '../text/memo.js';

/** Normalizes a name: lowercase, without final marks and the plural of its last word. */
const comparedName = boundedMemo(4096, (name) => nameWords(name).join(' ').toLowerCase().replace(/s$/, ''));

const sameName = (a: string, b: string): boolean => comparedName(a) === comparedName(b);

/**
 * Returns a long form as a single name: “Ministry of Defense” for “Ministries of Defense”, also for “Ministries of Foreign Affairs (MOFA)
 * and Defense” before (MOD).
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

/** Returns the term that a long form names, among those that the abbreviation may stand for. */
export function termNamed(longText: string, terms: readonly Term[]): Term | undefined {
  const names = (t: Term): string[] => [t.name, ...(t.names ?? []).filter((n) => n.type !== 'abbreviation').map((n) => n.text)];
  const long = longText.toLowerCase();
  const read = readings(longText);
  return (
    terms.find((t) => names(t).some((n) => read.some((r) => sameName(n, r)))) ??
    // “United Nations Office for Outer Space Affairs” matches “Office for Outer Space Affairs”, in either direction.
    terms.find((t) =>
      names(t).some((n) => n.includes(' ') && (long.endsWith(` ${n.toLowerCase()}`) || n.toLowerCase().endsWith(` ${long}`))),
    )
  );
}
