import grammar from '../../../data/wording/grammar.json' with { type: 'json' };
import { articleOfKind, kindOfName } from '../glossary/kinds.js';
import type { ArticleUse, Term } from '../glossary/term.js';
import type { Abbreviation, Span, Statement } from '../statement/statement.js';

/** Where English wants “the”, “a” and “an”: decided by the words beside a place. */

/** Letters whose names begin with a vowel sound: an MOU, an LEO satellite. */
const vowelLetters = /^[AEFHILMNORSX]/;

/** Whether an abbreviation can be said as a word: vowels among the letters, never three consonants or three vowels in a row. */
export const canBeSpoken = (short: string): boolean =>
  short.length > 3 && /[AEIOUY]/.test(short) && !/[^AEIOUY]{3}|[AEIOUY]{3}/.test(short) && !/^[^AEIOUY]{2}(?![AEIOUY])/.test(short);

/** Whether what is said first begins with a vowel sound, so that “an” stands before it; undefined where readers differ. */
export function startsWithVowelSound(text: string): boolean | undefined {
  const [first = ''] = /^[\p{L}\p{N}.&]+/u.exec(text.replace(/^["“‘(]+/, '')) ?? [];
  if (/^\d/.test(first)) return /^(?:8|1[18](?!\d))/.test(first);
  const letters = first.replace(/[.&]|s$/g, '');
  if (/^\p{Lu}{2}|^\p{Lu}$|^\p{Lu}\p{Ll}\p{Lu}$/u.test(letters)) {
    const short = letters.toUpperCase();
    if (canBeSpoken(short)) return short.startsWith('U') ? undefined : /^[AEIO]/.test(short);
    if (short.length > 3 && /[AEIOU]/.test(short) && /^[FHLMNRSXU]/.test(short)) return /^U/.test(short) ? false : undefined;
    return vowelLetters.test(short);
  }
  if (/^(?:hour|honest|honou?r|heir)/i.test(first)) return true;
  if (/^(?:one|once|eu|ew|uni(?![nmd])|us[aeiu]|uk|ura|uru|uga|uti|ubi)/i.test(first)) return false;
  return /^[aeiou]/i.test(first);
}

/** How a name stands in its sentence: as a noun of its own, before the noun that it belongs to (NASA staff), or unclear. */
type Role = 'noun' | 'modifier' | 'unclear';

const behindNoun: ReadonlySet<string> = new Set(grammar.behindNoun);
const verbs: ReadonlySet<string> = new Set(grammar.verbs);
const opensNoun: ReadonlySet<string> = new Set(grammar.opensNoun);
const determiners: ReadonlySet<string> = new Set(grammar.determiners);

/** The third person of a verb that is no plural noun: “NASA welcomes”. */
const isThirdPerson = (word: string): boolean =>
  verbs.has(word.slice(0, -1)) ||
  (word.endsWith('es') && verbs.has(word.slice(0, -2))) ||
  (word.endsWith('ies') && verbs.has(`${word.slice(0, -3)}y`));

const isGerund = (word: string): boolean =>
  word.endsWith('ing') && (verbs.has(word.slice(0, -3)) || verbs.has(`${word.slice(0, -3)}e`) || verbs.has(word.slice(0, -4)));

/** How the name that ends at a place stands in its sentence. @param text what follows */
function roleBefore(text: string): Role {
  if (!/^\s+[\p{L}\p{N}]/u.test(text) || /^\s*\n\s*\n/.test(text)) return 'noun';
  const [, word = ''] = /^\s+([\p{L}\p{N}’'-]+)/u.exec(text) ?? [];
  if (behindNoun.has(word) || /\p{Ll}(?:ly|ed)$/u.test(word) || (word.endsWith('s') && isThirdPerson(word))) return 'noun';
  if (!/^\p{Ll}/u.test(word)) return 'modifier';
  return verbs.has(word) || /s$|ing$/.test(word) ? 'unclear' : 'modifier';
}

/** What is before a name: an article, no room for one, room for one, or unclear. */
type Room = 'the' | 'a' | 'taken' | 'open' | 'unclear';

/** @param before the text before the name, back to the beginning of its block at most */
/** In code units. */
const longestWord = 60;

function roomBehind(before: string): Room {
  if (/^\s*$/.test(before)) return 'open';
  const sentence = before.split(/[!?]|\.(?=\s+\p{Lu})/u).at(-1) ?? before;
  const inList = sentence.lastIndexOf('(') > sentence.lastIndexOf(')') || /[:;][^:;]*$/.test(sentence);
  if (/[.!?]["”’)]*\s+$/.test(before)) return 'open';
  if (/[^\s,]$/.test(before) || inList) return /\bthe\s+$/i.test(before) ? 'the' : /\ban?\s+$/i.test(before) ? 'a' : 'taken';
  const written =
    before
      .trimEnd()
      .slice(-longestWord)
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

export interface Surroundings {
  readonly role: Role;
  readonly room: Room;
}

/** How far before a name its surroundings are read, in code units. */
const reach = 300;

/** How what covers a place stands in its sentence. */
export function surroundingsOf({ text }: Statement, { offset, length }: Span, blockStart: number): Surroundings {
  const end = offset + length;
  return {
    role: roleBefore(text.slice(end, end + 40).replace(/^['’]s?(?=\s)/, ',')),
    room: roomBehind(text.slice(Math.max(blockStart, offset - reach), offset)),
  };
}

/** Uses that are looked at to learn whether the statement gives an abbreviation its article. */
const mostUses = 20;

/**
 * What takes “the”: a term says it, or its kind; for the abbreviation the statement's own uses count first.
 * @param name the name that is written or left out
 */
export function articleUse(statement: Statement, { uses }: Pick<Abbreviation, 'uses'>, name: string, term: Term | undefined): ArticleUse {
  const usual = term?.article ?? articleOfKind(term?.kind ?? kindOfName(name), name);
  if (usual === 'none') return 'none';
  let [bare, withThe] = [0, 0];
  for (const use of uses.slice(0, mostUses)) {
    if (use.inHeading || use.inOtherName) continue;
    const { role, room } = surroundingsOf(statement, use, use.block.base + use.block.reading.start);
    if (role === 'noun' && room === 'open') bare++;
    if (role === 'noun' && room === 'the') withThe++;
  }
  if (bare > 0 && withThe === 0) return 'name';
  return withThe > bare ? 'both' : usual;
}
