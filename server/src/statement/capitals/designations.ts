import data from '../../../../data/wording/capitals.json' with { type: 'json' };
import type { Words } from '../../text/words.js';
import { hasKey, hasText, isCapitalized, isNumber, setOf } from './capitalWords.js';

const labels = setOf(data.labels);
const groupWords = setOf(data.groupWords);
const standards = setOf(data.standards);

/** Chemical formulas with the elements that agreements on substances mention (IUPAC symbols): H2O, SF6, Li2CO3. */
const formula =
  /^(?:(?:He|Li|Be|Ne|Na|Mg|Al|Si|Cl|Ar|Ca|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|As|Se|Br|Sr|Zr|Mo|Ag|Cd|Sn|Xe|Cs|Ba|Pt|Au|Hg|Pb|Th|H|B|C|N|O|F|P|S|K|V|Y|I|W|U)(?:[2-9]|1[0-2])?)+$/;

export const isFormula = (text: string): boolean => /\p{N}/u.test(text) && formula.test(text) && /[HCNOFS](?!\p{Ll})/u.test(text);

/** Returns whether a word precedes a telephone number: “FAX +44 20 …”. */
export const isLineKind = (words: Words, i: number): boolean => words.get(i + 1)?.text === '+' && isNumber(words.get(i + 2));

/** Postal abbreviations of the states of the United States. */
const americanState =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;

/** Postal abbreviations of the states and territories of Australia. */
const australianState = /^(?:ACT|NSW|NT|QLD|SA|TAS|VIC|WA)$/;

/** Postal abbreviations of the provinces and territories of Canada. */
const canadianProvince = /^(?:AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT)$/;

/**
 * Returns whether a word is part of a postcode: “SW1Y 5HX” (United Kingdom), “ON K1A 0G2” (Canada), “VA 22202” (United States), “ACT 2600”
 * (Australia), “PO Box 12”, “Seattle, WA,”.
 */
export function isPostcode(words: Words, i: number): boolean {
  const halves = (a: string, b: string): boolean =>
    (/^[A-Z]{1,2}\d[A-Z\d]?$/.test(a) && /^\d[A-Z]{2}$/.test(b)) || (/^[A-Z]\d[A-Z]$/.test(a) && /^\d[A-Z]\d$/.test(b));
  const [before, text, next, second] = [i - 1, i, i + 1, i + 2].map((k) => words.get(k)?.text ?? '') as [string, string, string, string];
  if (halves(text, next) || halves(before, text)) return true;
  if (/^G?PO$/.test(text) && next === 'Box') return true;
  const isRegion = before === ',' || isCapitalized(words.get(i - 1));
  if (/^[A-Z]{2}$/.test(text) && (/^\d{5}$/.test(next) || halves(next, second))) return isRegion;
  // “Mobile, AL responded”, but “Kenya, MA students”.
  const follows =
    /^(?:[.,;:)]?|and|or|but|with|in|on|at|to|for|from|by|where|which|who|has|have|had|is|are|was|were|will|\p{Ll}{4,}ed|us(?:es|ing)|Mayor|Governor)$/u;
  const isState = [americanState, australianState, canadianProvince].some((states) => states.test(text));
  if (isState && before === ',' && isCapitalized(words.get(i - 2)) && follows.test(next)) return true;
  return australianState.test(text) && /^\d{4}$/.test(next) && isRegion;
}

/** Returns whether a word is part of the number of a standard: “IEC 62443”, “ISO/IEC 27001”. */
export function isStandard(words: Words, i: number): boolean {
  let at = i;
  while (words.get(at + 1)?.text === '/' && hasText(standards, words.get(at))) at += 2;
  return hasText(standards, words.get(at)) && isNumber(words.get(at + 1));
}

/** Returns whether a text is two consecutive letters: “hepatitis A&B”, “Groups C&D”. */
const arePair = (text: string): boolean => /^\p{Lu}&\p{Lu}$/u.test(text) && text.charCodeAt(2) - text.charCodeAt(0) === 1;

/** Returns whether letters label parts of a text or places: “Annex AB”, “Zones A, B and CD”. */
export function isLabel(words: Words, i: number): boolean {
  if (arePair(words.get(i)?.text ?? '')) return true;
  const letters = /^(?:\p{Lu}{1,2}\p{N}{0,3}|[IVX]+[A-D]?|\p{N}{1,3}\p{Lu}{0,2})$/u;
  if (!letters.test(words.get(i)?.text ?? '')) return false;
  let at = i - 1;
  while (at > i - 10 && (letters.test(words.get(at)?.text ?? '') || /^(?:,|and|or|to|-)$/.test(words.get(at)?.key ?? ''))) at--;
  return hasKey(labels, words.get(at)) && !/^(?:,|and|or)$/.test(words.get(at + 1)?.key ?? '');
}

/** Returns whether words are a group of governments named by a code: I2U2, or NB8 in “NB8 countries” or “the NB8 and B9 formats”. */
export const isGroup = (words: Words, i: number, to: number): boolean => {
  const text = words.get(i)?.text ?? '';
  if (/^(?:\p{Lu}\p{N}){2,}$/u.test(text)) return true;
  if (!/^\p{Lu}{1,3}\p{N}{1,2}$/u.test(text)) return false;
  let at = to;
  while (at < to + 12 && /^(?:,|and|or|the|[\p{Lu}\p{N}+]*\p{N}|\+)$/u.test(words.get(at)?.text ?? '')) at++;
  return hasKey(groupWords, words.get(at));
};
