import data from '../../../data/wording/capitals.json' with { type: 'json' };
import demonyms from '../../../data/wording/demonyms.json' with { type: 'json' };
import grammar from '../../../data/wording/grammar.json' with { type: 'json' };
import operative from '../../../data/wording/operative.json' with { type: 'json' };
import parties from '../../../data/wording/parties.json' with { type: 'json' };
import persons from '../../../data/wording/persons.json' with { type: 'json' };
import sections from '../../../data/wording/sections.json' with { type: 'json' };
import treaty from '../../../data/wording/treaty.json' with { type: 'json' };
import ladder from '../../../data/wording/verbs.json' with { type: 'json' };
import { isOf, perWord, wordClass } from '../text/internedWords.js';
import { greatest, least } from '../text/unbounded.js';
import { areAdjacent, isWord, type Word, type Words } from '../text/words.js';

/** Words of capitals and digits, as in emphasis, headings and code names. */
export const inCapitalsClass = wordClass((text) => /^[\p{Lu}\p{N}]{2,}$/u.test(text) && /\p{Lu}/u.test(text));

const inCapitals = (word: Word | undefined): boolean => isOf(word, inCapitalsClass);
const isCapitalized = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}\p{Ll}+$/u.test(word.text);
const isNumber = (word: Word | undefined): boolean => word !== undefined && /^\p{N}+$/u.test(word.text);

const setOf = ({ words }: { readonly words: readonly string[] }): ReadonlySet<string> => new Set(words);
const functionWords = setOf(data.functionWords);
const companyForms = setOf(data.companyForms);
const shipPrefixes = setOf(data.shipPrefixes);
const trades = setOf(data.trades);
const bearers = setOf(data.bearers);
const crafts = setOf(data.crafts);
const products = setOf(data.products);
const namedCrafts = setOf(data.namedCrafts);
const labels = setOf(data.labels);
const ventures = setOf(data.ventures);
const groupWords = setOf(data.groupWords);
const postNominals = setOf(data.postNominals);
const magnitudes = setOf(data.magnitudes);

/** Verbs that open paragraphs: NOTE, UNDERLINES. Participles are recognized by their endings. */
const verbs: ReadonlySet<string> = new Set([
  ...Object.values(ladder.forms).flat(),
  ...operative.verbs.flatMap(({ lemma }) => [lemma, `${lemma}s`, `${lemma}es`]),
]);

/** Returns the words of all strings in a data structure. */
function* wordsIn(data: unknown): Iterable<string> {
  if (typeof data === 'string') for (const [word] of data.toLowerCase().matchAll(/\p{L}{5,}/gu)) yield word;
  else if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) yield* wordsIn(value);
}

/** English words of at least five letters in the wording data: PEOPLE, JOINTLY, FRENCH. */
const wordingWords: ReadonlySet<string> = new Set(wordsIn([demonyms, grammar, operative, parties, sections, treaty, ladder]));

const hasKey = (set: ReadonlySet<string>, word: Word | undefined): boolean => word !== undefined && set.has(word.key);
const hasText = (set: ReadonlySet<string>, word: Word | undefined): boolean => word !== undefined && set.has(word.text);

const titles = setOf(persons.titles);
const beforeSurname = setOf(persons.beforeSurname);
const isTitle = (word: Word | undefined): boolean => hasKey(titles, word);

/** Returns the number of consecutive capitalized words around word `i`, and the length of the longest and shortest in letters. */
function runOfCapitals(words: Words, i: number): { count: number; longest: number; shortest: number } {
  let from = i;
  let to = i + 1;
  while (i - from < 2 && words.isOf(from - 1, inCapitalsClass)) from--;
  while (to - i < 3 && words.isOf(to, inCapitalsClass)) to++;
  const lengths = words.slice(from, to).map((w) => w.text.length);
  return { count: to - from, longest: greatest(lengths), shortest: least(lengths) };
}

/** Words allowed between a title and the name: “Minister for Foreign Affairs of Japan TANABE Haruto”. */
const leadsFromTitle = /^(?:\p{Lu}[\p{L}\p{N}.]*|[-.,’'()]|of|the|for|ret|bin|bint|ibn|al|van|von|der|den|de|del|da|dos)$/u;

/** Maximum number of words in a surname: DE LA CRUZ. */
const maxSurnameLength = 3;

/** Returns how many words in a direction belong to a surname’s next part, with its mark: in AL-SAUD and O’BRIEN, two. */
function adjacentPart(words: Words, at: number, step: -1 | 1): number {
  if (inCapitals(words.get(at))) return 1;
  const part = words.get(at + step);
  return /^[-']$/.test(words.get(at)?.text ?? '') && part && /^\p{Lu}+$/u.test(part.text) ? 2 : 0;
}

/** A surname in capitals beside a given name, with a title nearby: “KISHIDA Fumio”, “Jon VAN DIJK, Minister”. */
function isSurname(words: Words, i: number): boolean {
  let [from, to] = [i, i + 1];
  for (let by = 1; by > 0 && i - from < maxSurnameLength; from -= by) by = adjacentPart(words, from - 1, -1);
  for (let by = 1; by > 0 && to - i <= maxSurnameLength; to += by) by = adjacentPart(words, to, 1);
  const [last, first] = [words.get(from - 1), words.get(from - 2)];
  if (hasKey(beforeSurname, last?.text === '.' ? first : last)) return true;
  if (last?.text === '.' && /^\p{Lu}$/u.test(first?.text ?? '') && words.slice(Math.max(0, from - 8), from - 2).some(isTitle)) return true;
  if (last?.key === 'the') return false;
  const titled = isTitle(last);
  const longest = greatest(words.slice(from, to).map((w) => w.text.length));
  const isInitial = /^\p{Lu}$/u.test(last?.text ?? '');
  if (longest < (titled ? 2 : 3) || !(isCapitalized(words.get(to)) || isCapitalized(last) || isInitial)) return false;
  let at = from - 1;
  while (at > from - 8 && !isTitle(words.get(at)) && leadsFromTitle.test(words.get(at)?.text ?? '')) at--;
  if (isTitle(words.get(at))) return true;
  let end = to;
  while (isCapitalized(words.get(end)) && end < to + 3) end++;
  return words.get(end)?.text === ',' && words.slice(end + 1, end + 4).some((w) => isTitle(w) && isCapitalized(w));
}

/** Letters with periods before a person’s name: “S.N. Bose”, “H.E. Sheikh”, “H.E. KISHIDA”. */
const isInitials = (words: Words, i: number): boolean =>
  /^\p{Lu}\.\p{Lu}\.$/u.test(words.get(i)?.text ?? '') &&
  (isCapitalized(words.get(i + 1)) || (words.get(i + 1)?.text.length ?? 0) > 3) &&
  /^\p{Lu}/u.test(words.get(i + 1)?.text ?? '');

const hasPoints = (word: Word | undefined): boolean => word !== undefined && /^(?:\p{Lu}\.){2,5}$/u.test(word.text);
const isDegree = (word: Word | undefined): boolean => hasPoints(word) || hasText(postNominals, word);

/** Maximum distance from post-nominal letters to the person’s name, in words and marks. */
const maxBearerDistance = 20;

/**
 * Post-nominal letters, at least one of them known: “Mr Arnold Smith, C.H.,” “Sir Anand Satya, KCMG, QC”. Dotted and separated (“Ian Bell,
 * F.R.S.”), they need no title before the name.
 */
function isPostNominal(words: Words, i: number): boolean {
  const word = words.get(i);
  if (!isDegree(word) && !(inCapitals(word) && (word?.text.length ?? 0) <= 5)) return false;
  let name = i - 1;
  while (name > i - maxBearerDistance && (words.get(name)?.text === ',' || isDegree(words.get(name)))) name--;
  const chain = words.slice(name + 1, i);
  if (!isDegree(word) && !chain.some(isDegree)) return false;
  const bearer = words.get(name);
  if (words.slice(Math.max(0, name - 5), name).some(isTitle)) return isCapitalized(bearer) || inCapitals(bearer);
  return hasPoints(word) && chain[0]?.text === ',' && isCapitalized(bearer) && isCapitalized(words.get(name - 1));
}

/** A code name, which stands for no words: “Operation GLORY”, “Exercise KEEN EDGE”. */
const isCodeName = (words: Words, i: number): boolean =>
  words
    .slice(Math.max(0, i - 5), i)
    .some(
      (w, k, before) =>
        /^(?:operations?|exercises?)$/.test(w.key) && before.slice(k + 1).every((x) => inCapitals(x) || x.key === 'and' || x.text === ','),
    );

/** Endings of English words that abbreviations of this length do not have. */
const englishEnding =
  /^[A-Z]{3,}(?:ING|ED)$|^[A-Z]{3,}(?:TION|SION|MENT|NESS|ITY|ITIES|ANCE|ENCE|ALLY|ABLE|IBLE|ATE|IVE|ISM|SHIP|FORE|TURE|ICS|ARY|ORY|TIAL|CIAL|OUS|FUL|LESS|LY|ISH|DOM|M[AE]N|[AE]NT)S?$/;

/** Words with accents, which abbreviations of this length do not have. */
const accented = /^(?=.*[^A-Z])\p{Lu}{5,}$/u;

/** Returns whether a word is a function word in capitals: THE, NOT, SHALL. */
export const isFunctionWordInCapitals = (text: string, key: string): boolean => /^[A-Z]{2,}$/.test(text) && functionWords.has(key);

/** An English word in capitals: NOT, WHEREAS, NOTING, SECURITY, 32ND. */
const isOrdinary = perWord(
  (text, key) =>
    functionWords.has(key) ||
    (text.length >= 4 && verbs.has(key)) ||
    (text.length >= 6 && englishEnding.test(text)) ||
    wordingWords.has(key) ||
    accented.test(text) ||
    /^\p{N}+(?:ST|ND|RD|TH|S)$/u.test(text),
);

/** Placeholders for what is still to be written. */
export const placeholderWords = 'TBD|TBC|TBA|TKTK|TODO|FIXME|XX+';
const toBeDoneAlone = new RegExp(`^(?:${placeholderWords})$`);
const isToBeDone = perWord((text) => toBeDoneAlone.test(text));

/** Maximum length of a lead-in, in words. Keeps the time linear for texts in capitals. */
const maxLeadInLength = 12;

/** A heading in capitals inside a paragraph: “CLIMATE: The Ministers met.” “SECURITY. They parted.” “(a) TRADE; (b) ENERGY”. */
function isLeadIn(words: Words, i: number): boolean {
  if (words.get(i - 1)?.text === ')' && words.get(i - 3)?.text === '(' && /^[;:.]$/.test(words.get(i + 1)?.text ?? '')) return true;
  let from = i;
  while (i - from < maxLeadInLength && (words.isOf(from - 1, inCapitalsClass) || words.get(from - 1)?.text === '&')) from--;
  let to = i + 1;
  while (to - i < maxLeadInLength && (words.isOf(to, inCapitalsClass) || words.get(to)?.text === '&')) to++;
  const opens = words.slice(Math.max(0, from - 4), from).every((w) => !/\p{L}{2}/u.test(w.text)) && from <= 4;
  const mark = words.get(to)?.text ?? '';
  if (mark === ':') return opens || /^[.!?]$/.test(words.get(from - 1)?.text ?? '');
  const isApart = mark !== '-' || !areAdjacent(words.get(to - 1) as Word, words.get(to) as Word);
  return opens && isApart && /^[.–—-]$/.test(mark) && isCapitalized(words.get(to + 1));
}

/** “END.”: the whole last sentence of a block. */
const isLastSentence = (words: Words, i: number, to: number): boolean =>
  i > 0 && to === words.length - 1 && /^[.!]$/.test(words.get(i - 1)?.text ?? '') && /^[.!]$/.test(words.get(to)?.text ?? '');

const isPoint = (word: Word | undefined): boolean => word !== undefined && /^[.,]$/.test(word.text);

/** Chemical formulas with the elements that agreements on substances mention (IUPAC symbols): H2O, SF6, Li2CO3. */
const formula =
  /^(?:(?:He|Li|Be|Ne|Na|Mg|Al|Si|Cl|Ar|Ca|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|As|Se|Br|Sr|Zr|Mo|Ag|Cd|Sn|Xe|Cs|Ba|Pt|Au|Hg|Pb|Th|H|B|C|N|O|F|P|S|K|V|Y|I|W|U)(?:[2-9]|1[0-2])?)+$/;
const isFormula = (text: string): boolean => /\p{N}/u.test(text) && formula.test(text) && /[HCNOFS](?!\p{Ll})/u.test(text);

/** SI units and units of information, with prefixes: MW, kV, Gbps. */
const unit = /^[kKM]T$|^[kMGTPE]?(?:Wh?|W[pe]|Wth|Hz|V|V[AD]C|VA|VAR|dBA?|B|b|bps|J|t|Pa|eV|Bq|Sv|toe|tpa)$|^NM$/;

/** A unit after a number: “20 MTPA of gas”, “2 BCM a year”, “10:30 AM”, “500 kV”. */
function isMeasure(words: Words, i: number, to: number): boolean {
  const text = words.get(i)?.text ?? '';
  const before = words.get(i - 1);
  if (!isNumber(before) && !hasKey(magnitudes, before)) return false;
  if (/^[AP]\.?M\.?$/.test(text) || unit.test(text)) return true;
  if (text.endsWith('s')) return false;
  const [next, following] = [words.get(to), words.get(to + 1)];
  if (next?.key === 'of') return /^\p{Ll}/u.test(following?.text ?? '');
  return (
    next?.key === 'annually' ||
    (/^(?:a|per)$/.test(next?.key ?? '') && /^(?:year|annum|month|week|day|hour|second)$/.test(following?.key ?? ''))
  );
}

/** A word before a telephone number: “FAX +44 20 …”. */
const isLineKind = (words: Words, i: number): boolean => words.get(i + 1)?.text === '+' && isNumber(words.get(i + 2));

/** A model and its number: “MK 48 torpedoes”. */
const isModel = (words: Words, i: number, to: number): boolean =>
  /^\p{N}{1,3}$/u.test(words.get(to)?.text ?? '') && hasText(products, words.get(to + 1)) && words.get(i - 1)?.key !== 'the';

/** A number with a decimal point: WHA75.5. */
function isDecimal(words: Words, i: number): boolean {
  const [word, point, number] = words.slice(i, i + 3);
  return (
    /\p{Lu}\p{N}+$/u.test(word?.text ?? '') &&
    point?.text === '.' &&
    isNumber(number) &&
    areAdjacent(word as Word, point) &&
    areAdjacent(point, number as Word)
  );
}

/** ISO 4217 currency codes (`Intl.supportedValuesOf`). */
const isCurrencyCode = perWord((text) => /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf('currency').includes(text));

/** A currency beside an amount: “IDR 15 trillion”, “3 billion SGD”, “NOK 40”. */
function isCurrency(words: Words, i: number): boolean {
  const word = words.get(i);
  if (!/^\p{Lu}{2,3}$/u.test(word?.text ?? '')) return false;
  if ((isNumber(words.get(i + 1)) || isNumber(words.get(i - 1))) && isCurrencyCode(word as Word)) return true;
  if (hasKey(magnitudes, words.get(i - 1))) return true;
  const isAmount = isNumber(words.get(i - 1)) && words.get(i - 2)?.text === ',' && isNumber(words.get(i - 3));
  if (isAmount && /^\p{Lu}{3}$/u.test(words.get(i)?.text ?? '') && !/^\p{L}{4}/u.test(words.get(i + 1)?.text ?? '')) return true;
  let at = i + 1;
  while (at < i + 8 && (isNumber(words.get(at)) || isPoint(words.get(at)) || /^\p{Sc}$/u.test(words.get(at)?.text ?? ''))) at++;
  return at > i + 1 && hasKey(magnitudes, words.get(at));
}

/** Postal abbreviations of the states of the United States. */
const americanState =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;

/** Postal abbreviations of the states and territories of Australia. */
const australianState = /^(?:ACT|NSW|NT|QLD|SA|TAS|VIC|WA)$/;

/**
 * Postcodes: “SW1Y 5HX” (United Kingdom), “ON K1A 0G2” (Canada), “VA 22202” (United States), “ACT 2600” (Australia), “PO Box 12”, “Seattle,
 * WA,”.
 */
function isPostcode(words: Words, i: number): boolean {
  const halves = (a: string, b: string): boolean =>
    (/^[A-Z]{1,2}\d[A-Z\d]?$/.test(a) && /^\d[A-Z]{2}$/.test(b)) || (/^[A-Z]\d[A-Z]$/.test(a) && /^\d[A-Z]\d$/.test(b));
  const [before, text, next, second] = [i - 1, i, i + 1, i + 2].map((k) => words.get(k)?.text ?? '') as [string, string, string, string];
  if (halves(text, next) || halves(before, text)) return true;
  if (/^G?PO$/.test(text) && next === 'Box') return true;
  const isRegion = before === ',' || isCapitalized(words.get(i - 1));
  if (/^[A-Z]{2}$/.test(text) && (/^\d{5}$/.test(next) || halves(next, second))) return isRegion;
  if (americanState.test(text) && before === ',' && isCapitalized(words.get(i - 2)) && /^[.,;:)]?$/.test(next)) return true;
  return australianState.test(text) && /^\d{4}$/.test(next) && isRegion;
}

/** Letters that label parts of a text or places: “Annex AB”, “Zones A, B and CD”. */
function isLabel(words: Words, i: number): boolean {
  const letters = /^(?:\p{Lu}{1,2}\p{N}{0,3}|\p{N}{1,3}\p{Lu}{0,2})$/u;
  if (!letters.test(words.get(i)?.text ?? '')) return false;
  let at = i - 1;
  while (at > i - 10 && (letters.test(words.get(at)?.text ?? '') || /^(?:,|and|or|to|-)$/.test(words.get(at)?.key ?? ''))) at--;
  return hasKey(labels, words.get(at)) && !/^(?:,|and|or)$/.test(words.get(at + 1)?.key ?? '');
}

/** A group of governments with a code for its name: I2U2, or NB8 in “NB8 countries” or “the NB8 and B9 formats”. */
const isGroup = (words: Words, i: number, to: number): boolean => {
  const text = words.get(i)?.text ?? '';
  if (/^(?:\p{Lu}\p{N}){2,}$/u.test(text)) return true;
  if (!/^\p{Lu}{1,3}\p{N}{1,2}$/u.test(text)) return false;
  let at = to;
  while (at < to + 12 && /^(?:,|and|or|the|[\p{Lu}\p{N}+]*\p{N}|\+)$/u.test(words.get(at)?.text ?? '')) at++;
  return hasKey(groupWords, words.get(at));
};

/** One of a series of spacecraft, distinguished by a letter: “They launched GCOM-W”. */
const isCraft = (words: Words, i: number, to: number): boolean =>
  to - i === 3 &&
  /^\p{Lu}{1,2}$/u.test(words.get(to - 1)?.text ?? '') &&
  words.slice(Math.max(0, i - 10), to + 10).some((w) => crafts.has(w.key));

/** Text that may follow a name but not a part of a compound: “the probe AMBER will land”, but “the satellite QXB data”. */
const endsName = /^(?:[.,;:)]|\p{N}+|and|or|is|was|are|were|will|has|had|can|in|on|at|to|from|by|for|with)?$/u;

/** A unique object and its name: “the probe JUICE”, “its rocket ARIANE 6”. */
const isNamedCraft = (words: Words, i: number, to: number): boolean =>
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

/** The name of a company, ship or product: “JSW Steel”, “ECGC Limited”, “the vessel MSC Aries”, “investments by DP World”. */
function isOwnName(words: Words, i: number, to: number): boolean {
  if (hasText(shipPrefixes, words.get(i)) && (isCapitalized(words.get(to)) || inCapitals(words.get(to)))) return true;
  if (hasText(shipPrefixes, words.get(i - 1)) && inCapitals(words.get(i))) return true;
  const article = words.get(i - 1)?.key === 'the';
  let end = to;
  while (end < to + 5 && (isCapitalized(words.get(end)) || inCapitals(words.get(end)) || /^[&,.]$/.test(words.get(end)?.text ?? ''))) {
    if (hasText(companyForms, words.get(end))) return true;
    if (words.get(end)?.text === '.' || (words.get(end)?.text === ',' && !/^\p{Lu}/u.test(words.get(end + 1)?.text ?? ''))) break;
    end++;
  }
  if (!article && hasText(trades, words.get(end - 1)) && end > to) return true;
  if (article) return false;
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

/** The name of a project or product: “the KAKEHASHI Project”, “the project TSUBASA”, “HIMARS launchers”, “the SAFE Act”. */
const isVenture = (words: Words, i: number, to: number): boolean => {
  const word = words.get(i);
  const next = words.get(to);
  if (next?.text === 'Act') return true;
  if (word === undefined || !isSpoken(word)) return false;
  return (isCapitalized(next) && hasKey(ventures, next)) || hasText(ventures, words.get(i - 1)) || hasText(products, next);
};

/** A word garbled by a scanner or a wrong encoding: RESOVfCES, COOPERAT1ON, the MÄ of a broken Māori. */
function isNoise(words: Words, i: number): boolean {
  const word = words.get(i) as Word;
  const isBroken = (other: Word | undefined): boolean =>
    other !== undefined && /^[\u0080-\u009F\uFFFD\u00A1-\u00A6\u00A8-\u00AA\u00AC-\u00BA\u00BC-\u00BF]/.test(other.text);
  const [before, next] = [words.get(i - 1), words.get(i + 1)];
  if ((next && areAdjacent(word, next) && isBroken(next)) || (before && areAdjacent(before, word) && isBroken(before))) return true;
  return /^\p{Lu}{3,}[015]\p{Lu}{2,}$/u.test(word.text) || (word.text.length >= 8 && /\p{Lu}\p{Ll}\p{Lu}{2}/u.test(word.text));
}

/** In a block of capitals: no word, since it has no vowel, or contains digits. */
const cannotBeWord = perWord((text) => /^[^AEIOUY]{3,}$/.test(text) || /\p{N}|&/u.test(text));

/**
 * Returns whether the context shows that a word is not an abbreviation that needs an introduction. `name` for a proper name (a company,
 * ship or person), which then is one everywhere; `other` if that holds for this place only.
 * @param to index of the word after the whole short form
 * @param wholeBlock whether the whole block is in capitals
 */
export function whyNoAbbreviation(words: Words, i: number, to: number, wholeBlock: boolean): 'name' | 'other' | undefined {
  const word = words.get(i);
  if (!isWord(word)) return undefined;
  if (isInitials(words, i) || isPostNominal(words, i) || isNoise(words, i) || isToBeDone(word)) return 'other';
  if (isMeasure(words, i, to) || isDecimal(words, i) || isCurrency(words, i) || isPostcode(words, i) || isLabel(words, i)) return 'other';
  if (isFormula(word.text) || isGroup(words, i, to) || isLineKind(words, i) || isModel(words, i, to)) return 'other';
  if (wholeBlock) return isOrdinary(word) || !cannotBeWord(word) ? 'other' : undefined;
  if (isCraft(words, i, to) || isNamedCraft(words, i, to) || isOwnName(words, i, to)) return 'name';
  if (!inCapitals(word)) return undefined;
  if (isOrdinary(word) || isLeadIn(words, i) || isLastSentence(words, i, to)) return 'other';
  if (isCodeName(words, i) || isSurname(words, i) || isVenture(words, i, to)) return 'name';
  const run = runOfCapitals(words, i);
  return run.count >= 3 || (run.count === 2 && (run.longest > 6 || run.shortest >= 4)) ? 'other' : undefined;
}

/** Maximum number of words on each side of a word in a document symbol. */
const maxSymbolLength = 24;

/** Returns the text without spaces that contains a word. */
function tokenAround(words: Words, i: number): string {
  let from = i;
  let to = i + 1;
  while (from > i - maxSymbolLength && from > 0 && areAdjacent(words.get(from - 1) as Word, words.get(from) as Word)) from--;
  while (to < i + maxSymbolLength && to < words.length && areAdjacent(words.get(to - 1) as Word, words.get(to) as Word)) to++;
  return words.joined(from, to);
}

/**
 * Returns whether a token is a document symbol: capitals, then parts separated by slashes, periods and brackets, one of them a number:
 * A/RES/77/41, A/AC.105/C.1/L.400, COM(2021), COMM.1038, CRP.4; or the number first: 1/CP.21, 2009/28/EC.
 */
export function isSymbol(token: string): boolean {
  const text = token.replace(/^[^\p{L}\p{N}]+/u, '');
  if (/^\p{N}{1,4}\/(?:\p{Lu}{2,}[./]\p{N}|\p{N}{1,4}\/\p{Lu}{2})/u.test(text)) return true;
  if (!/^\p{Lu}[\p{Lu}\p{N}-]*[/.(]/u.test(text)) return false;
  if (/^\p{Lu}{1,5}\/(?:Res|Dec)\b/u.test(text)) return true;
  if (!text.includes('/')) return /^\p{Lu}{2,}(?:\(\p{N}|\.\p{N})/u.test(text);
  const [, ...parts] = text.split(/[/.()[\]:;,]/);
  return parts.some((p) => /^\p{N}+$/u.test(p));
}

/** Returns whether a word is part of a document symbol. */
export function isInSymbol(words: Words, i: number): boolean {
  const mark = (k: number): boolean => /^[/.(]$/.test(words.get(k)?.text ?? '');
  return (mark(i - 1) || mark(i + 1)) && isSymbol(tokenAround(words, i));
}
