import data from '../../../../data/wording/capitals.json' with { type: 'json' };
import { perWord, wordClass } from '../../text/internedWords.js';
import type { Word, Words } from '../../text/words.js';
import { hasKey, hasText, inCapitals, isCapitalized, setOf } from './capitalWords.js';

const companyForms = setOf(data.companyForms);
const companyFormsBefore = setOf(data.companyFormsBefore);
const shipPrefixes = setOf(data.shipPrefixes);
const trades = setOf(data.trades);
const bearers = setOf(data.bearers);
const crafts = setOf(data.crafts);
const namedCrafts = setOf(data.namedCrafts);
const products = setOf(data.products);
const ventures = setOf(data.ventures);

/** Returns whether a word is a code name, which is not an abbreviation: “Operation GLORY”, “Exercise KEEN EDGE”. */
export const isCodeName = (words: Words, i: number): boolean =>
  words
    .slice(Math.max(0, i - 5), i)
    .some(
      (w, k, before) =>
        /^(?:operations?|exercises?)$/.test(w.key) && before.slice(k + 1).every((x) => inCapitals(x) || x.key === 'and' || x.text === ','),
    );

/** Returns whether words are a spacecraft of a series, distinguished by a letter: “They launched GCOM-W”. */
export const isCraft = (words: Words, i: number, to: number): boolean =>
  to - i === 3 &&
  /^\p{Lu}{1,2}$/u.test(words.get(to - 1)?.text ?? '') &&
  words.slice(Math.max(0, i - 10), to + 10).some((w) => crafts.has(w.key));

/** May follow a name, but not a part of a compound: “the probe AMBER will land”, but “the satellite QXB data”. */
const endsName = /^(?:[.,;:)]|\p{N}+|and|or|is|was|are|were|will|has|had|can|in|on|at|to|from|by|for|with)?$/u;

/** Returns whether words are the name of a unique craft: “the probe JUICE”, “its rocket ARIANE 6”. */
export const isNamedCraft = (words: Words, i: number, to: number): boolean =>
  hasText(namedCrafts, words.get(i - 1)) &&
  /^(?:the|an?|its|their|our|new)$/.test(words.get(i - 2)?.key ?? '') &&
  endsName.test(words.get(to)?.key ?? '');

/** Words between a noun and its names: “companies such as”, “investments by”. */
const leads = /^(?:such|as|including|like|named|called|by|from|namely|of|with)$/;

const companyForm = wordClass((text) => companyForms.has(text));

/** Maximum length of a list that is searched for a company, in words and marks. */
const maxListLength = 24;

/** Returns whether a list that continues after a name contains a company: “KPQ, Lind Motor Co. and LMZ Ltd”. */
function isListedWithCompany(words: Words, to: number): boolean {
  if (!words.has(companyForm)) return false;
  for (let at = to; at < to + maxListLength; at++) {
    const word = words.get(at);
    if (hasText(companyForms, word)) return true;
    const isName = isCapitalized(word) || inCapitals(word) || word?.text === '&';
    const joins = /^(?:,|and)$/.test(word?.key ?? '') && /^(?:and|\p{Lu}.*)$/u.test(words.get(at + 1)?.text ?? '');
    if (!isName && !joins && !(word?.text === '.' && hasText(companyForms, words.get(at - 1)))) return false;
  }
  return false;
}

/** Maximum length of a company’s name, in words and marks. */
const maxCompanyLength = 8;

/** Returns whether a word is the legal form at the end of a company’s name: “Harbor Fund II L.P.”, but not in “the Space ASA”. */
function closesCompany(words: Words, i: number): boolean {
  if (!hasText(companyForms, words.get(i)) || !(isCapitalized(words.get(i - 1)) || inCapitals(words.get(i - 1)))) return false;
  let from = i - 1;
  while (from > i - maxCompanyLength && /^(?:\p{Lu}|[&-]$)/u.test(words.get(from - 1)?.text ?? '')) from--;
  return isCapitalized(words.get(from)) && !/^(?:the|an?)$/i.test(words.get(from - 1)?.text ?? words.get(from)?.text ?? '');
}

/** Returns whether even a known abbreviation is part of a company’s name: “Orbit Labs PBC”, “Harbor PNG Ltd”. */
export const isInCompany = (words: Words, i: number, to: number): boolean =>
  closesCompany(words, i) || hasText(companyForms, words.get(to));

/**
 * Returns whether words are the name of a company, ship or product: “JSW Steel”, “ECGC Limited”, “the vessel MSC Aries”, “investments by DP
 * World”.
 */
export function isOwnName(words: Words, i: number, to: number): boolean {
  if (hasText(shipPrefixes, words.get(i)) && (isCapitalized(words.get(to)) || inCapitals(words.get(to)))) return true;
  if (hasText(shipPrefixes, words.get(i - 1)) && inCapitals(words.get(i))) return true;
  if (closesCompany(words, i) || (hasText(companyFormsBefore, words.get(i)) && isCapitalized(words.get(to)))) return true;
  const article = words.get(i - 1)?.key === 'the';
  let end = to;
  while (end < to + 5 && (isCapitalized(words.get(end)) || inCapitals(words.get(end)) || /^[&,.-]$/.test(words.get(end)?.text ?? ''))) {
    if (hasText(companyForms, words.get(end))) return true;
    if (words.get(end)?.text === '.' || (words.get(end)?.text === ',' && !/^\p{Lu}/u.test(words.get(end + 1)?.text ?? ''))) break;
    end++;
  }
  if (article) return false;
  if (end > to && (hasText(trades, words.get(end - 1)) || (end === to + 1 && words.get(to)?.text === 'Group'))) return true;
  // “a KPQ company”
  if (/^an?$/.test(words.get(i - 1)?.key ?? '') && words.get(to)?.key === 'company') return true;
  if (isListedWithCompany(words, to)) return true;
  for (let at = i - 1; at > i - 24 && at >= 0; at--) {
    const word = words.get(at) as Word;
    const next = words.get(at + 1);
    const isNaming = !/^(?:and|or|the)$/.test(next?.key ?? '') && (next?.text !== ',' || leads.test(words.get(at + 2)?.key ?? ''));
    const opens = at === 0 || words.get(at - 1)?.text === '.';
    if (hasText(bearers, word) || (opens && hasKey(bearers, word))) return isNaming;
    if (/^(?:investments?|acquisition)$/.test(word.key)) return /^(?:by|from|of)$/.test(next?.key ?? '');
    if (hasText(companyForms, word)) return true;
    if (!(leads.test(word.key) || /^(?:,|&|and|or)$/.test(word.key) || /^\p{Lu}/u.test(word.text))) return false;
  }
  return false;
}

/** Returns whether capitals can be pronounced as a word: no three consonants in a row, and at least one third vowels. */
const isSpoken = perWord(
  (text) => /^[A-Z]{6,}$/.test(text) && !/[^AEIOUY]{3}/.test(text) && (text.match(/[AEIOUY]/g)?.length ?? 0) * 3 >= text.length,
);

/**
 * Returns whether words are the name of a project or product: “the KAKEHASHI Project”, “the project TSUBASA”, “HIMARS launchers”, “the SAFE
 * Act”.
 */
export const isVenture = (words: Words, i: number, to: number): boolean => {
  const word = words.get(i);
  const next = words.get(to);
  if (next?.text === 'Act' || words.get(i - 1)?.text === 'Project') return true;
  if (word === undefined || !isSpoken(word)) return false;
  return (isCapitalized(next) && hasKey(ventures, next)) || hasText(ventures, words.get(i - 1)) || hasText(products, next);
};

/** Returns whether words are a model with its number: “MK 48 torpedoes”, “737 MAX jets”, “F-15EX”. */
export const isModel = (words: Words, i: number, to: number): boolean =>
  (/^\p{N}+\p{Lu}+$/u.test(words.get(i)?.text ?? '') && words.get(i - 1)?.text === '-') ||
  (/^\p{N}{2,3}$/u.test(words.get(i - 1)?.text ?? '') && hasText(products, words.get(to))) ||
  (/^\p{N}{1,3}$/u.test(words.get(to)?.text ?? '') && hasText(products, words.get(to + 1)) && words.get(i - 1)?.key !== 'the');
