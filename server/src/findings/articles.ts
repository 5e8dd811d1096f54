import grammar from '../../../data/wording/grammar.json' with { type: 'json' };
import { articleOfKind, kindOfName } from '../glossary/kinds.js';
import type { ArticleUse, Term } from '../glossary/term.js';
import type { Abbreviation, Span, Statement } from '../statement/statement.js';

/** Decides where English needs “the”, “a” or “an”, by the words around a place. */

/** Letters whose names begin with a vowel sound: an MOU, an LEO satellite. */
const vowelLetters = /^[AEFHILMNORSX]/;

/** Two consonants that English words begin with. */
const onset = /^(?:[BCFGKPS]L|[BCDFGKPTW]R|S[CHKMNPQTW]|[CGPTW]H|[DT]W|KN)/;

/** Returns whether an abbreviation can be pronounced as a word: it has vowels, and never three consonants or three vowels in a row. */
export const canBeSpoken = (short: string): boolean =>
  short.length > 3 &&
  /[AEIOUY]/.test(short) &&
  !/[^AEIOUY]{3}|[AEIOUY]{3}/.test(short) &&
  (!/^[^AEIOUY]{2}/.test(short) || (onset.test(short) && /^..[AEIOUY]/.test(short)));

/** Returns whether text begins with a vowel sound, and so takes “an”; undefined if pronunciations differ. */
export function startsWithVowelSound(text: string): boolean | undefined {
  const [first = ''] = /^[\p{L}\p{N}.&]+/u.exec(text.replace(/^["“‘(]+/, '')) ?? [];
  if (/^\d/.test(first)) return /^(?:8|1[18](?!\d))/.test(first);
  // “an F-35”, “an H3 rocket”
  if (/^\p{Lu}(?:\d|$)/u.test(first)) return vowelLetters.test(first);
  const letters = first.replace(/[.&]|s$/g, '');
  if (/^\p{Lu}{2}|^\p{Lu}$|^\p{Lu}\p{Ll}\p{Lu}$/u.test(letters)) {
    const short = letters.toUpperCase();
    if (canBeSpoken(short)) return short.startsWith('U') ? undefined : /^[AEIO]/.test(short);
    if (short.length > 3 && /[AEIOU]/.test(short) && /^[FHLMNRSXU]/.test(short)) return /^U/.test(short) ? false : undefined;
    return vowelLetters.test(short);
  }
  if (/^(?:hour|honest|honou?r|heir)/i.test(first)) return true;
  if (/^(?:one|once|eu|ew|uni(?![nmd])|unan|uy|us[aeiu]|uk|ura|uru|uga|uti|ubi|ure)/i.test(first)) return false;
  return /^[aeiou]/i.test(first);
}

/** The grammatical role of a name: a noun, or a modifier of the noun after it (NASA staff). */
export type Role = 'noun' | 'modifier' | 'unclear';

const afterNoun: ReadonlySet<string> = new Set(grammar.afterNoun);
const verbs: ReadonlySet<string> = new Set(grammar.verbs);
const opensNoun: ReadonlySet<string> = new Set(grammar.opensNoun);
const determiners: ReadonlySet<string> = new Set(grammar.determiners);

/** Returns whether a word is a verb in the third person, rather than a plural noun: “NASA welcomes”. */
const isThirdPerson = (word: string): boolean =>
  verbs.has(word.slice(0, -1)) ||
  (word.endsWith('es') && verbs.has(word.slice(0, -2))) ||
  (word.endsWith('ies') && verbs.has(`${word.slice(0, -3)}y`));

const isGerund = (word: string): boolean =>
  word.endsWith('ing') && (verbs.has(word.slice(0, -3)) || verbs.has(`${word.slice(0, -3)}e`) || verbs.has(word.slice(0, -4)));

/** Returns the role of the name before a place. @param text the text after the name */
export function roleBefore(text: string): Role {
  if (!/^\s+[\p{L}\p{N}]/u.test(text) || /^\s*\n\s*\n/.test(text)) return 'noun';
  const [, word = ''] = /^\s+([\p{L}\p{N}’'-]+)/u.exec(text) ?? [];
  if (afterNoun.has(word) || /\p{Ll}(?:ly|ed)$/u.test(word) || (word.endsWith('s') && isThirdPerson(word))) return 'noun';
  if (!/^\p{Ll}/u.test(word)) return 'modifier';
  // “NASA and CDC plan to provide it”, where “plan” may be a verb
  if (/^\s+\S+\s+to\s+\p{Ll}/u.test(text)) return 'unclear';
  return verbs.has(word) || /s$|ing$/.test(word) ? 'unclear' : 'modifier';
}

/** The word before a name: an article, a word that excludes one (`taken`), or a word that allows one (`open`). */
type ArticleSlot = 'the' | 'a' | 'taken' | 'open' | 'unclear';

/** In UTF-16 code units. */
const maxWordLength = 60;

/** @param before text before the name, at most from the beginning of its block */
function articleSlotAfter(before: string): ArticleSlot {
  if (/^\s*$/.test(before)) return 'open';
  const sentence = before.split(/[!?]|\.(?=\s+\p{Lu})/u).at(-1) ?? before;
  const inList = sentence.lastIndexOf('(') > sentence.lastIndexOf(')') || /[:;][^:;]*$/.test(sentence);
  if (/[.!?]["”’)]*\s+$/.test(before)) return 'open';
  if (/[^\s,]$/.test(before) || inList) return /\bthe\s+$/i.test(before) ? 'the' : /\ban?\s+$/i.test(before) ? 'a' : 'taken';
  const written =
    before
      .trimEnd()
      .slice(-maxWordLength)
      .split(/[^\p{L}\p{N}’'.-]/u)
      .at(-1) ?? '';
  const word = written.toLowerCase();
  if (word === 'the') return 'the';
  if (word === 'a' || word === 'an') return 'a';
  if (/,\s+$/.test(before)) return 'open';
  if (determiners.has(word) || /['’]s?$/.test(word)) return 'taken';
  if (opensNoun.has(word) || verbs.has(word) || /\p{Ll}ed$/u.test(word)) return 'open';
  if ((word.endsWith('s') && isThirdPerson(word)) || isGerund(word)) return 'open';
  return /^\p{Lu}/u.test(written) || /(?:al|ic|ive|ous|able|ible|ful|ern|ary|ing)$/.test(word) ? 'taken' : 'unclear';
}

export interface GrammaticalContext {
  readonly role: Role;
  readonly articleSlot: ArticleSlot;
}

/** Length of the context before a name, in UTF-16 code units. */
const contextLength = 300;

export function grammaticalContextOf({ text }: Statement, { offset, length }: Span, blockStart: number): GrammaticalContext {
  const end = offset + length;
  return {
    role: roleBefore(text.slice(end, end + 40).replace(/^['’]s?(?=\s)/, ',')),
    articleSlot: articleSlotAfter(text.slice(Math.max(blockStart, offset - contextLength), offset)),
  };
}

/** Maximum number of uses that are examined for an article. */
const maxUses = 20;

/**
 * Returns which forms of a term take “the”, by the term or its kind. For the abbreviation, the statement’s own usage takes precedence.
 * @param name the name that is inserted or removed
 */
export function articleUse(statement: Statement, { uses }: Pick<Abbreviation, 'uses'>, name: string, term: Term | undefined): ArticleUse {
  const usual = term?.article ?? articleOfKind(term?.kind ?? kindOfName(name), name);
  if (usual === 'none') return 'none';
  let [bare, withThe] = [0, 0];
  for (const use of uses.slice(0, maxUses)) {
    if (use.inHeading || use.inOtherName) continue;
    const { role, articleSlot } = grammaticalContextOf(statement, use, use.block.base + use.block.reading.start);
    if (role === 'noun' && articleSlot === 'open') bare++;
    if (role === 'noun' && articleSlot === 'the') withThe++;
  }
  if (bare > 0 && withThe === 0) return 'name';
  return withThe > bare ? 'both' : usual;
}
