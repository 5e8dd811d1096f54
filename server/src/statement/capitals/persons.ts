import data from '../../../../data/wording/capitals.json' with { type: 'json' };
import persons from '../../../../data/wording/persons.json' with { type: 'json' };
import { maxOf } from '../../text/unbounded.js';
import type { Word, Words } from '../../text/words.js';
import { hasKey, hasText, inCapitals, isCapitalized, setOf } from './capitalWords.js';

const postNominals = setOf(data.postNominals);
const titles = setOf(persons.titles);
const beforeSurname = setOf(persons.beforeSurname);
const isTitle = (word: Word | undefined): boolean => hasKey(titles, word);

/** Words allowed between a title and the name: “Minister for Foreign Affairs of Japan TANABE Haruto”. */
const leadsFromTitle = /^(?:\p{Lu}[\p{L}\p{N}.]*|[-.,’'()]|of|the|for|ret|bin|bint|ibn|al|van|von|der|den|de|del|da|dos)$/u;

/** Maximum number of words in a surname: DE LA CRUZ. */
const maxSurnameLength = 3;

/** Returns the number of words of a surname’s next part in a direction, including its mark: in AL-SAUD and O’BRIEN, two. */
function adjacentPart(words: Words, at: number, step: -1 | 1): number {
  if (inCapitals(words.get(at))) return 1;
  const part = words.get(at + step);
  return /^[-']$/.test(words.get(at)?.text ?? '') && part && /^\p{Lu}+$/u.test(part.text) ? 2 : 0;
}

/** Returns whether a word is a surname in capitals beside a given name, with a title nearby: “KISHIDA Fumio”, “Jon VAN DIJK, Minister”. */
export function isSurname(words: Words, i: number): boolean {
  let [from, to] = [i, i + 1];
  for (let by = 1; by > 0 && i - from < maxSurnameLength; from -= by) by = adjacentPart(words, from - 1, -1);
  for (let by = 1; by > 0 && to - i <= maxSurnameLength; to += by) by = adjacentPart(words, to, 1);
  const [last, first] = [words.get(from - 1), words.get(from - 2)];
  if (hasKey(beforeSurname, last?.text === '.' ? first : last)) return true;
  if (last?.text === '.' && /^\p{Lu}$/u.test(first?.text ?? '') && words.slice(Math.max(0, from - 8), from - 2).some(isTitle)) return true;
  if (last?.key === 'the') return false;
  const titled = isTitle(last);
  const longest = maxOf(words.slice(from, to).map((w) => w.text.length));
  const isInitial = /^\p{Lu}$/u.test(last?.text ?? '');
  if (longest < (titled ? 2 : 3) || !(isCapitalized(words.get(to)) || isCapitalized(last) || isInitial)) return false;
  let at = from - 1;
  while (at > from - 8 && !isTitle(words.get(at)) && leadsFromTitle.test(words.get(at)?.text ?? '')) at--;
  if (isTitle(words.get(at))) return true;
  let end = to;
  while (isCapitalized(words.get(end)) && end < to + 3) end++;
  return words.get(end)?.text === ',' && words.slice(end + 1, end + 4).some((w) => isTitle(w) && isCapitalized(w));
}

/** Returns whether letters with periods precede a person’s name: “S.N. Bose”, “H.E. Sheikh”, “H.E. KISHIDA”. */
export const isInitials = (words: Words, i: number): boolean =>
  /^\p{Lu}\.\p{Lu}\.$/u.test(words.get(i)?.text ?? '') &&
  (isCapitalized(words.get(i + 1)) || (words.get(i + 1)?.text.length ?? 0) > 3 || words.get(i + 2)?.text === "'") &&
  /^\p{Lu}/u.test(words.get(i + 1)?.text ?? '');

const hasPoints = (word: Word | undefined): boolean => word !== undefined && /^(?:\p{Lu}\.){2,5}$/u.test(word.text);
const isDegree = (word: Word | undefined): boolean => hasPoints(word) || hasText(postNominals, word);

/** May separate a name from post-nominal letters: “Rowan Ashdale, Esq., C.M.G.,”. */
const followsName = /^(?:[.,]|Esq|Jr|Sr)$/;

/** Maximum distance from post-nominal letters to the person’s name, in words and marks. */
const maxBearerDistance = 20;

/**
 * Returns whether a word is a post-nominal abbreviation. At least one must be known: “Mr Arnold Smith, C.H.,” “Sir Anand Satya, KCMG, QC”.
 * If dotted and set off (“Ian Bell, F.R.S.”), it needs no title before the name.
 */
export function isPostNominal(words: Words, i: number): boolean {
  const word = words.get(i);
  // “MD-PhD exchanges”
  if (hasText(postNominals, word) && /^[-/]$/.test(words.get(i + 1)?.text ?? '') && hasText(postNominals, words.get(i + 2))) return true;
  if (!isDegree(word) && !(inCapitals(word) && (word?.text.length ?? 0) <= 5)) return false;
  let name = i - 1;
  while (name > i - maxBearerDistance && (followsName.test(words.get(name)?.text ?? '') || isDegree(words.get(name)))) name--;
  const chain = words.slice(name + 1, i);
  if (!isDegree(word) && !chain.some(isDegree)) return false;
  const bearer = words.get(name);
  if (words.slice(Math.max(0, name - 5), name).some(isTitle)) return isCapitalized(bearer) || inCapitals(bearer);
  if (isBesideDegree(words, i, name)) return isCapitalized(bearer) && isCapitalized(words.get(name - 1));
  const before = words.get(name - 1);
  return (
    hasPoints(word) && chain[0]?.text === ',' && isCapitalized(bearer) && (isCapitalized(before) || before?.text === "'" || name === 0)
  );
}

/** Returns whether letters follow the second of two persons, who may have no title: “Dr Ada Holm AO and Otto Holm AO”. */
const isBesideDegree = (words: Words, i: number, name: number): boolean =>
  hasText(postNominals, words.get(i)) && words.get(name - 2)?.key === 'and' && hasText(postNominals, words.get(name - 3));
