import parties from '../../../data/wording/parties.json' with { type: 'json' };
import type { Term } from '../glossary/term.js';
import { isBody } from '../statement/opening/bodies.js';
import type { BlockReading } from '../statement/reading.js';
import { isWord } from '../text/words.js';
import { countryEndingAt } from './countries.js';
import { personEndingAt, sideBefore } from './persons.js';

import type { Parties } from './subject.js';

/** One of the coordinated parts of a subject. */
export interface Item {
  readonly from: number;
  readonly kind: 'all' | 'side' | 'body';
  readonly sides: readonly string[];
  readonly term?: string;
  readonly plural: boolean;
  readonly ours?: boolean;
}

const plurals = new Set(parties.plural.words);
const needName = new Set(parties.plural.needName);
const people = new Set(parties.plural.people);
const singulars = new Set(parties.singular);
const modifiers = new Set(parties.modifiers);
const determiners = new Set(parties.determiners);
const titles = new Set(parties.titles);
const bodyHeads = new Set(parties.bodyHeads);
const collective = new Set(parties.collective.words);

/** Maximum length of an office in words and marks: “Minister of Foreign Affairs, European Union and Cooperation”. */
const maxOfficeLength = 14;
/** Minimum common prefix, in letters, of a country and an unlisted adjective: Saudi, Ghanaian. */
const minCommonPrefix = 4;

const isCapitalized = (text: string | undefined): boolean => /^\p{Lu}/u.test(text ?? '');

/** Returns a noun for the parties with its modifiers: “the two sides”, “U.S. and Japanese officials”, “the Japanese side”. */
function partyNoun(reading: BlockReading, to: number, { countries }: Parties, isHead = false): Item | undefined {
  const { words } = reading;
  const noun = words.get(to - 1)?.key ?? '';
  const hyphenated = noun === 'chairs' && words.get(to - 2)?.text === '-';
  const plural = plurals.has(noun);
  if (!plural && !singulars.has(noun)) return undefined;
  const sides: string[] = [];
  let from = to - (hyphenated ? 3 : 1);
  let named = false;
  let all = false;
  for (let k = 0; k < 10 && from > 0; k++) {
    const side = sideBefore(reading, from);
    const word = words.get(from - 1);
    if (side) {
      sides.unshift(side.side);
      from = side.from;
      named = true;
    } else if (
      collective.has(word?.key ?? '') ||
      (isCapitalized(word?.text) && from - 1 > 0 && isWord(word) && !determiners.has(word.key))
    ) {
      named = true;
      from--;
    } else if (modifiers.has(word?.key ?? '')) {
      const beside = words.get(from - 2)?.key ?? '';
      if (word?.key === 'and' && sides.length === 0 && !modifiers.has(beside) && !people.has(beside)) break;
      if (word?.key === 'and' && people.has(beside)) from--;
      if (/^(?:two|three|four|seven|both)$/.test(word?.key ?? '')) named = true;
      all ||= word?.key === 'all';
      from--;
    } else break;
  }
  const determiner = words.get(from - 1)?.key ?? '';
  const determined = determiners.has(determiner);
  if (determined) from--;
  const ours = determiner === 'our' || determiner === 'their';
  const adjective = sides.length === 0 && named ? words.get(to - 2)?.text : undefined;
  const [kin, other] =
    adjective === undefined ? [] : countries.filter((c) => c.slice(0, minCommonPrefix) === adjective.slice(0, minCommonPrefix));
  if (kin !== undefined && other === undefined) sides.push(kin);
  if (plural && isHead) return { from, kind: 'all', sides, plural };
  if (plural) {
    if (all && !named) return undefined;
    if (needName.has(noun) && !named && !(determined && determiner !== 'all' && determiner !== 'each')) return undefined;
    if (!determined && !named && words.get(from)?.key === noun && !people.has(noun) && !isCapitalized(words.get(from)?.text))
      return undefined;
    if (sides.length === 1) return { from, kind: 'side', sides, plural };
    if (people.has(noun) && ours) return { from, kind: 'body', sides, plural, ours };
    return { from, kind: 'all', sides, plural };
  }
  if (sides.length === 0 && !(named && determined) && !(determiner === 'the' && noun !== 'side')) return undefined;
  return { from, kind: 'side', sides, plural: false };
}

/** Returns people of both parties: “Ministers of both governments”, “officials from the two sides”. */
function nounItem(reading: BlockReading, to: number, parties: Parties): Item | undefined {
  const item = partyNoun(reading, to, parties);
  if (item?.kind !== 'all' || !/^(?:of|from)$/.test(reading.words.get(item.from - 1)?.key ?? '')) return item;
  return partyNoun(reading, item.from - 1, parties, true) ?? item;
}

const stateWords = /^(?:kingdom|republic|state|commonwealth|union|sultanate|emirate)$/;

/** Returns a country, with “the Government of”, “leaders of” or a person before it. */
function countryItem(reading: BlockReading, to: number, parties: Parties): Item | undefined {
  const { words, names } = reading;
  const country = countryEndingAt(words, names, to);
  if (!country) return undefined;
  let { from } = country;
  const { side } = country;
  for (;;) {
    const of = words.get(from - 1)?.key === 'the' ? from - 2 : from - 1;
    if (words.get(of)?.key !== 'of') break;
    if (stateWords.test(words.get(of - 1)?.key ?? '')) from = of - 1;
    else {
      const person = personEndingAt(reading, of);
      const noun = partyNoun(reading, of, parties, true);
      const head = person ? { from: person.from, plural: false } : noun;
      return head ? { from: head.from, kind: 'side', sides: [side], plural: head.plural } : undefined;
    }
  }
  if (words.get(from - 1)?.key === 'the') from--;
  const titled = personEndingAt(reading, to);
  const known = titled?.names.map((n) => parties.sideOfPerson.get(n)).find((s) => s !== undefined);
  if (titled && known !== undefined && titled.from < from) return { from: titled.from, kind: 'side', sides: [known], plural: false };
  return { from, kind: 'side', sides: [side], plural: false };
}

/** Returns a body from the glossary or the text, or a name that ends as names of bodies do: “the Joint Working Group”. */
function bodyItem({ words, names, introductions }: BlockReading, to: number, { countries }: Parties): Item | undefined {
  const name = names.find((n) => n.to === to);
  const terms = name?.entries.map((e) => e.term).filter((t) => isBody(t) || t.kind === 'forum' || t.kind === 'group') ?? [];
  const isOurs = ({ side, kind }: Term): boolean =>
    side === undefined ? kind !== 'organization' : countries.length < 2 || countries.includes(side);
  const term = terms.find((t) => t.side !== undefined && isOurs(t)) ?? terms.find(isOurs);
  // Bodies of other governments and international organizations are not parties.
  if (terms.length > 0 && !term) return undefined;
  const last = words.get(to - 1);
  let from = term && name ? name.from : -1;
  if (from < 0 && collective.has(last?.key ?? '') && isCapitalized(last?.text)) from = to - 1;
  if (from < 0 && isCapitalized(last?.text) && bodyHeads.has(last?.key ?? '')) {
    from = to - 1;
    while (
      from > 0 &&
      (isCapitalized(words.get(from - 1)?.text) || words.get(from - 1)?.text === '-') &&
      !determiners.has(words.get(from - 1)?.key ?? '')
    )
      from--;
  }
  if (from < 0) {
    const introduced = introductions.find((n) => n.to === to);
    if (introduced && words.slice(introduced.long.from, introduced.long.to).some((w) => bodyHeads.has(w.key))) from = introduced.long.from;
  }
  if (from < 0) return undefined;
  const isOfAll = collective.has(last?.key ?? '') || (to - from === 1 && last?.key === 'group');
  if (determiners.has(words.get(from - 1)?.key ?? '')) from--;
  return { from, kind: isOfAll ? 'all' : 'body', sides: [], plural: false, ...(term ? { term: term.id } : {}) };
}

function personItem(reading: BlockReading, to: number, { sideOfPerson }: Parties): Item | undefined {
  const person = personEndingAt(reading, to);
  if (!person) return undefined;
  const side = person.side ?? person.names.map((n) => sideOfPerson.get(n)).find((s) => s !== undefined);
  const from = reading.words.get(person.from - 1)?.key === 'the' ? person.from - 1 : person.from;
  return { from, kind: 'side', sides: side === undefined ? [] : [side], plural: false };
}

/** Returns an unnamed office holder: “the U.S. Secretary of State”, “the Minister of Foreign Affairs and Trade”. */
function officeItem(reading: BlockReading, to: number): Item | undefined {
  const { words } = reading;
  for (let i = to - 2; i >= Math.max(0, to - maxOfficeLength); i--) {
    const word = words.get(i);
    if (isCapitalized(word?.text) && titles.has(word?.key ?? '') && /^(?:of|for)$/.test(words.get(i + 1)?.key ?? '')) {
      let from = i;
      while (isCapitalized(words.get(from - 1)?.text) && !determiners.has(words.get(from - 1)?.key ?? '') && i - from < 4) from--;
      const side = sideBefore(reading, i)?.side ?? sideBefore(reading, from + 1)?.side;
      if (!determiners.has(words.get(from - 1)?.key ?? '')) return undefined;
      return { from: from - 1, kind: 'side', sides: side === undefined ? [] : [side], plural: false };
    }
    if (!isCapitalized(words.get(i + 1)?.text) && !/^(?:of|for|and|the|,|-)$/.test(words.get(i + 1)?.key ?? '')) return undefined;
  }
  return undefined;
}

/** Returns the start of a bracket or enumerator that ends before word `to`, or `to`. */
function beforeBrackets({ words }: BlockReading, to: number): number {
  if (words.get(to - 1)?.text !== ')') return to;
  for (let i = to - 2; i > Math.max(0, to - 14); i--) if (words.get(i)?.text === '(') return i;
  return to;
}

/** Returns the part of a subject that ends before a word: a party, its people or one of its bodies. */
export function itemEndingAt(reading: BlockReading, to: number, parties: Parties): Item | undefined {
  const end = beforeBrackets(reading, to);
  return (
    countryItem(reading, end, parties) ??
    nounItem(reading, end, parties) ??
    bodyItem(reading, to, parties) ??
    bodyItem(reading, end, parties) ??
    personItem(reading, end, parties) ??
    officeItem(reading, end)
  );
}
