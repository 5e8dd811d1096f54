import { singularsOf } from '../glossary/singulars.js';

/** Singular and plural of English names and abbreviations. */

/** Irregular plurals of head nouns, singular to plural. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['memorandum', 'memoranda'],
  ['addendum', 'addenda'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['spacecraft', 'spacecraft'],
  ['aircraft', 'aircraft'],
  ['person', 'people'],
  ['woman', 'women'],
  ['man', 'men'],
]);
const regular: ReadonlyMap<string, string> = new Map([...irregular].map(([singular, plural]) => [plural, singular]));

const likeCase = (written: string, text: string): string =>
  /^\p{Lu}/u.test(written) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

const isAbbreviation = (text: string): boolean => /^\S*[\p{Lu}\p{N}](?:e?s)?$/u.test(text);

/** Returns the end of a name’s head: before “of”, “for” and the like (“letter| of intent”), else the end of the name. */
function headEnd(name: string): number {
  const at = name.search(/\s(?:of|for|on|in|to|with|at|by|from|between|against|under|concerning)\s/i);
  return at < 0 ? name.length : at;
}

/** Changes the last word of a name’s head. */
function withHead(name: string, change: (word: string) => string): string {
  const end = headEnd(name);
  const start = Math.max(name.lastIndexOf(' ', end - 1), name.lastIndexOf('-', end - 1)) + 1;
  return name.slice(0, start) + change(name.slice(start, end)) + name.slice(end);
}

function pluralOfWord(word: string): string {
  const known = irregular.get(word.toLowerCase());
  if (known !== undefined) return likeCase(word, known);
  if (/[^s]sis$/i.test(word)) return `${word.slice(0, -2)}es`;
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function singularOfWord(word: string): string {
  const known = regular.get(word.toLowerCase());
  if (/(?:ly|the|cri)ses$/i.test(word)) return `${word.slice(0, -2)}is`;
  return known === undefined ? (singularsOf(word)[0] ?? word) : likeCase(word, known);
}

/** Returns whether an abbreviation is plural: SMRs, ASes. */
export const isPlural = (text: string): boolean => /[\p{Lu}\p{N}]s$|S\.?es$/u.test(text);

/** Returns whether the head of a name is plural: “letters of intent”. */
export function isPluralName(name: string): boolean {
  let plural = false;
  withHead(name, (word) => {
    plural = regular.has(word.toLowerCase()) || singularsOf(word).length > 0;
    return word;
  });
  return plural;
}

/** Returns the plural of a name or abbreviation: “memoranda of understanding”, “Small Modular Reactors”, “SMRs”, “ASes”. */
export function pluralOf(text: string): string {
  if (isAbbreviation(text)) return isPlural(text) ? text : `${text}${/S$/.test(text) ? 'es' : 's'}`;
  return isPluralName(text) ? text : withHead(text, pluralOfWord);
}

export function singularOf(text: string): string {
  if (isAbbreviation(text)) return isPlural(text) ? text.replace(/(?<=S\.?)es$|s$/, '') : text;
  return isPluralName(text) ? withHead(text, singularOfWord) : text;
}

/** Returns the possessive: “the Agency’s”, “the United Nations’”. @param apostrophe straight or curly, as in the text */
export const possessiveOf = (text: string, apostrophe: string): string => `${text}${apostrophe}${/s$/.test(text) ? '' : 's'}`;
