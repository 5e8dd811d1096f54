import { nameWords } from '../glossary/nameWords.js';
import { singularsOf } from '../glossary/singulars.js';
import type { Term } from '../glossary/term.js';
import { boundedMemo } from '../text/memo.js';

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

/** Names in Latin script of other languages are left out, since words of English names could equal them. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Returns the term that a long form names, among those that the abbreviation may stand for: preferably one that it is no wrong name of. */
export function termNamed(longText: string, terms: readonly Term[]): Term | undefined {
  const names = (t: Term): string[] => [
    t.name,
    ...(t.names ?? []).filter((n) => n.type !== 'abbreviation').map((n) => n.text),
    ...Object.values(t.translations ?? {}).filter((text) => ideograph.test(text)),
  ];
  const long = longText.toLowerCase();
  const read = readings(longText);
  const isNamed = (t: Term, of: readonly string[] = names(t)): boolean => of.some((n) => read.some((r) => sameName(n, r)));
  const wrong = (t: Term): (string | undefined)[] => (t.names ?? []).map((n) => (n.status === 'deprecated' ? n.text : undefined));
  return (
    terms.find((t) =>
      isNamed(
        t,
        names(t).filter((n) => !wrong(t).includes(n)),
      ),
    ) ??
    terms.find((t) => isNamed(t)) ??
    // “United Nations Office for Outer Space Affairs” for “Office for Outer Space Affairs”, and the other way about.
    terms.find((t) =>
      names(t).some((n) =>
        ideograph.test(n)
          ? longText.endsWith(n)
          : n.includes(' ') && (long.endsWith(` ${n.toLowerCase()}`) || n.toLowerCase().endsWith(` ${long}`)),
      ),
    )
  );
}
