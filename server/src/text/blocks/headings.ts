import data from '../../../../data/wording/headings.json' with { type: 'json' };
import operative from '../../../../data/wording/operative.json' with { type: 'json' };
import parties from '../../../../data/wording/parties.json' with { type: 'json' };
import ladder from '../../../../data/wording/verbs.json' with { type: 'json' };

import { languages } from '../languages/languages.js';
import { paragraphNumber } from './numbering.js';

const sentenceEnd = /[.;:!?…。][”"'’)\]]*$/;

/** Maximum length of a title, in UTF-16 code units. */
const maxTitleLength = 160;

/** Length in UTF-16 code units above which a mostly lowercase line is a sentence or list item without a period; less after a number. */
const maxLowercaseTitleLength = 120;
const maxNumberedTitleLength = 70;

const setOf = ({ words }: { readonly words: readonly string[] }): ReadonlySet<string> => new Set(words);

/** Forms that are always finite, outside of relative clauses. */
const finite = setOf(data.finite);
const relative = setOf(data.relative);
const pronouns = setOf(data.pronouns);
const determiners = setOf(data.determiners);
const prepositions = setOf(data.prepositions);
const articles = setOf(data.articles);

const firstWords = (verbs: readonly string[]): ReadonlySet<string> => new Set(verbs.map((verb) => verb.split(' ')[0] ?? ''));

/** Base forms of verbs that occur in statements. */
const lemmas = firstWords([...Object.keys(ladder.forms), ...operative.verbs.map((v) => v.lemma), ...data.verbs.words]);
/** Verbs whose subject is almost always a party. */
const declaring = firstWords([
  ...operative.ladder.declares,
  'discuss',
  'exchange',
  ...operative.verbs.flatMap((v) => ('declares' in v && v.declares ? [v.lemma] : [])),
]);
/** Verbs that take an infinitive. */
const intending = firstWords([
  ...data.intending.words,
  ...operative.verbs.flatMap((v) => ('with' in v && v.with?.includes('to') ? [v.lemma] : [])),
]);
const partyNouns = new Set([...parties.plural.words, ...parties.singular]);

/** Returns the base form of a regular verb if it is in a set. */
function lemmaIn(verbs: ReadonlySet<string>, word: string, ending: 'ed' | 's' | 'ing'): string | undefined {
  const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : '';
  if (stem === '') return undefined;
  const bases = [stem, `${stem}e`, stem.replace(/e$/, ''), stem.replace(/ie?$/, 'y'), stem.replace(/(.)\1$/, '$1')];
  return bases.find((base) => verbs.has(base));
}

interface Token {
  readonly text: string;
  readonly key: string;
  readonly lowercase: boolean;
}

function tokensOf(text: string): Token[] {
  // In a text in capitals, case is no evidence.
  const cased = /\p{Ll}/u.test(text) ? text : text.toLowerCase();
  return [...cased.matchAll(/[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*|[,–—]/gu)].map(([word]) => ({
    text: word,
    key: word.toLowerCase(),
    lowercase: /^\p{Ll}/u.test(word),
  }));
}

const openers = setOf(data.openers);
const afterOpener = setOf(data.openSubject);

/** Returns whether words open a sentence before its subject: “In this context, the two sides”. */
function hasOpener(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.key ?? '';
  if (!openers.has(first) && !first.endsWith('ly')) return false;
  const next = tokens[tokens.findIndex((t) => t.text === ',') + 1];
  return next !== undefined && next !== tokens[0] && next.lowercase && afterOpener.has(next.key);
}

/** Returns whether a word may end a subject. */
const endsSubject = (token: Token | undefined): token is Token =>
  token !== undefined && token.text !== ',' && !determiners.has(token.key) && !prepositions.has(token.key) && !relative.has(token.key);

const adverb = /ly$|^(?:also|further|again|jointly|both|all|each|now|then)$/;
const pluralNoun = /[^s’']s$/;

/** Returns whether a past form is the verb of the words before it, rather than a participle: “measures adopted in Tokyo”. */
function isPast(key: string, subject: Token, next: Token | undefined, isFirstSubject: boolean): boolean {
  if (!/(?:[^e]ed|agreed)$/.test(key) || key.length < 5 || key.includes('-')) return false;
  if (next !== undefined && determiners.has(next.key)) return true;
  if (partyNouns.has(subject.key) && isFirstSubject) return true;
  const isNamed = !subject.lowercase || pluralNoun.test(subject.key);
  const isFree = next !== undefined && !prepositions.has(next.key);
  const lemma = lemmaIn(declaring, key, 'ed');
  return (
    isNamed &&
    (isFree ||
      (lemma !== undefined && /^(?:to|on|upon)$/.test(next?.key ?? '')) ||
      (next?.key === 'to' && lemmaIn(intending, key, 'ed') !== undefined))
  );
}

/** Returns whether a present form is the verb of the words before it, rather than a noun: “support to Ukraine”. */
function isPresent(key: string, subject: Token, next: Token | undefined): boolean {
  const base = lemmas.has(key) ? key : undefined;
  const lemma = base ?? lemmaIn(lemmas, key, 's');
  if (lemma === undefined || next === undefined) return false;
  if (determiners.has(next.key) && (base === undefined || !subject.lowercase || pluralNoun.test(subject.key))) return true;
  if (subject.lowercase && !partyNouns.has(subject.key)) return false;
  if (next.key === 'to') return intending.has(lemma);
  return next.lowercase ? declaring.has(lemma) && !prepositions.has(next.key) : base === undefined;
}

/** Returns whether the word at an index is the verb of a sentence. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  let last = at - 1;
  while (last > 0 && adverb.test(tokens[last]?.key ?? '')) last--;
  const subject = tokens[last];
  const standsAlone = last === 0 && /^(?:both|all|this|these|those)$/.test(subject?.key ?? '');
  if (subject === undefined || !(standsAlone || endsSubject(subject)) || articles.has(tokens[at - 1]?.key ?? '')) return false;
  const { key } = tokens[at] as Token;
  if (standsAlone && lemmaIn(lemmas, key, 's') !== undefined) return true;
  return isPast(key, subject, next, last < 4) || isPresent(key, subject, next);
}

const preambular = setOf(data.preambular);
const afterPreamble = setOf(data.afterPreamble);

/**
 * Returns whether words open a paragraph of a resolution, which has no subject: “Requests the Secretary-General”, “Bearing in mind the
 * need”, “Deeply concerned”.
 */
function opensResolution(first: Token, second: Token): boolean {
  if (preambular.has(first.key)) return second.lowercase && (afterPreamble.has(second.key) || first.key.endsWith('ly'));
  return (
    lemmaIn(lemmas, first.key, 's') !== undefined &&
    second.lowercase &&
    (determiners.has(second.key) || /^(?:to|on|upon|that|for)$/.test(second.key))
  );
}

/** Returns whether a text is a sentence, with or without a period: it has a finite verb outside of relative clauses. */
function readsAsSentence(text: string): boolean {
  const plain = text.replace(paragraphNumber, '');
  const tokens = tokensOf(plain);
  const [first, second] = tokens;
  const last = tokens.at(-1);
  if (first?.lowercase && /^\p{Ll}+$/u.test(first.text) && /\p{Ll}/u.test(plain)) return true;
  if (!first || !second || !last || /^(?:what|how|why|where|when|who)$/.test(first.key)) return false;
  if (hasOpener(tokens)) return true;
  if (pronouns.has(first.key) && (second.lowercase || second.text === ',')) return true;
  if (lemmaIn(declaring, first.key, 'ing') !== undefined && determiners.has(second.key)) return true;
  if (opensResolution(first, second)) return true;
  const isNumbered = plain !== text;
  if (isNumbered && articles.has(second.key) && endsSubject(first) && !first.key.endsWith('ing')) return true;
  let relatives = 0;
  for (let at = 1; at < tokens.length; at++) {
    const { key, lowercase } = tokens[at] as Token;
    if (!lowercase) continue;
    const before = tokens[at - 1]?.key ?? '';
    if (relative.has(key)) relatives++;
    else if (pronouns.has(key) && /^(?:,|and|but|that)$/.test(before)) return true;
    else if (finite.has(key) && !finite.has(before)) {
      if (relatives === 0) return true;
      relatives--;
    } else if (relatives === 0 && isPredicate(tokens, at)) return true;
  }
  return (
    breaksOff(plain, last) || (plain.length > (isNumbered ? maxNumberedTitleLength : maxLowercaseTitleLength) && isMostlyLowercase(tokens))
  );
}

/** Returns whether a line ends inside a phrase, so that it is not a title. */
const breaksOff = (text: string, last: Token): boolean =>
  text.endsWith(',') || (last.lowercase && (articles.has(last.key) || prepositions.has(last.key)));

const isMostlyLowercase = (tokens: readonly Token[]): boolean => {
  const long = tokens.filter((t) => t.text.length > 3);
  return long.filter((t) => t.lowercase).length > long.length * 0.6;
};

/**
 * Returns whether a block is a title: short, without a period and without a main verb. An unfinished paragraph is not.
 * @param isStrong whether all of it is bold, which titles may be with or without a period
 */
export function isTitle(text: string, isStrong = false): boolean {
  return text.length <= maxTitleLength && (isStrong || !sentenceEnd.test(text)) && !hasSentenceSigns(text) && !readsAsSentence(text);
}

const beyondLatin = /[\u0370-\u1DFF\u2E80-\uFFDC]/;
const otherSigns = languages.flatMap(({ headings }) => headings ?? []);

/** Returns whether a line in another language is a sentence, finished or not: 双方は、宇宙協力を. */
export const hasSentenceSigns = (text: string): boolean =>
  beyondLatin.test(text) &&
  otherSigns.some(({ never, neverLast }) => never.some((sign) => text.includes(sign)) || neverLast.some((sign) => text.endsWith(sign)));
