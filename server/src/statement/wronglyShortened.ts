import { abbreviationKey, type Glossary } from '../glossary/glossary.js';
import type { Term } from '../glossary/term.js';
import { boundedMemo, weakMemo } from '../text/memo.js';
import { type Words, wordsOf } from '../text/words.js';
import { isSlip } from './sameName.js';
import type { Introduction } from './statement.js';

const lettersOf = (short: string): string =>
  abbreviationKey(short)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
const sorted = (text: string): string => [...text].sort().join('');
const digits = (text: string): string => text.replace(/\P{N}/gu, '');

/** Returns whether a short form consists of a name’s initials, with or without function words: a different abbreviation (MFA for MOFA). */
function isInitials(short: string, words: Words): boolean {
  const written = words.map((w) => w.text).filter((w) => /^\p{L}/u.test(w));
  const initials = (of: readonly string[]): string => of.map((w) => w.charAt(0).toUpperCase()).join('');
  return short === initials(written) || short === initials(written.filter((w) => /^\p{Lu}/u.test(w)));
}

/** Returns whether an abbreviation is a misspelling of another: “NSAA” of NASA, but not “COP7” of COP or “MOFAJ” of MOFA. */
const isSlipOf = (written: string, right: string): boolean =>
  written.length >= 3 &&
  !written.startsWith(right) &&
  digits(written) === digits(right) &&
  (isSlip(written, right) || sorted(written) === sorted(right));

/** Returns the term whose name is correct in an introduction but whose abbreviation is misspelled (“NSAA”). */
export const wronglyShortened = (glossary: Glossary, { text, longText }: Introduction): Abbreviated | undefined =>
  termOf(glossary)(`${text}\n${longText}`).term;

type Abbreviated = Term & { readonly abbreviation: string };

/** Cached by short and long form, separated by a newline. */
const termOf = weakMemo((glossary: Glossary) =>
  boundedMemo(2048, (forms) => {
    const [text = '', longText = ''] = forms.split('\n');
    return { term: wronglyShortenedTerm(glossary, text, longText) };
  }),
);

function wronglyShortenedTerm(glossary: Glossary, text: string, longText: string): Abbreviated | undefined {
  const words = wordsOf(longText);
  const named = glossary.matcher.longestAt(words, 0);
  const written = lettersOf(text);
  if (!named || named.length < words.length || isInitials(written, words)) return undefined;
  for (const { term, type, status } of named.entries) {
    const { abbreviation } = term;
    if (abbreviation === undefined || type !== 'fullForm' || status !== 'preferred') continue;
    const others = (term.names ?? []).filter((n) => n.type === 'abbreviation').map((n) => lettersOf(n.text));
    if (!others.includes(written) && isSlipOf(written, lettersOf(abbreviation))) return { ...term, abbreviation };
  }
  return undefined;
}
