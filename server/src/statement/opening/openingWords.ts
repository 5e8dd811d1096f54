import { datesIn } from '../../text/calendar.js';
import { escapeRegExp } from '../../text/escapeRegExp.js';
import { writtenDates } from '../../text/languages/dates.js';
import type { Language } from '../../text/languages/language.js';
import { languageOf } from '../../text/languages/languages.js';
import { linesOf } from '../../text/lines.js';
import { weakMemo } from '../../text/memo.js';
import type { BlockReading } from '../reading.js';
import type { DocumentBlock } from '../statement.js';

/** Maximum length of a title in another language than English, in UTF-16 code units. */
const maxTitleLength = 160;
/** Number of blocks of the opening that may be the title. */
const titleBlocks = 4;

/** Length of the text examined before a date, in UTF-16 code units. */
const beforeDate = 100;
/** The following date is that of another paper: “their joint statement of”. */
const ofAnotherPaper =
  /\b(?:our|their|its|his|her|last|previous|earlier|prior)(?:\s\S+){0,4}\s(?:statement|declaration|communiqu[eé]|agreement|memorandum|vision|roadmap|meeting|summit|dialogue)\s(?:of|dated|from|on)\s$/i;

/** Returns the first full date in a text that is not the date of another paper, as YYYY-MM-DD. */
export function firstDateOf(text: string, language: string): string | undefined {
  const known = languageOf(language);
  return known ? writtenDates(text, known).find(({ date }) => date !== undefined)?.date : ownDateIn(text);
}

function ownDateIn(text: string): string | undefined {
  return datesIn(text).find(({ start }) => !ofAnotherPaper.test(text.slice(Math.max(0, start - beforeDate), start)))?.date;
}

const withWords = (texts: readonly string[]): RegExp => new RegExp(texts.map(escapeRegExp).join('|') || '(?!)', 'iu');

const patternsOf = weakMemo(({ opening }: Language) => ({
  parties: withWords([...opening.parties, ...Object.keys(opening.sides)]),
  named: new RegExp(withWords(Object.keys(opening.sides).toSorted((a, b) => b.length - a.length)).source, 'giu'),
  letters: opening.sideLetters && new RegExp(`[${escapeRegExp(Object.keys(opening.sideLetters).join(''))}]{2,}`, 'gu'),
}));

/** Returns the sides that a text names (日本側), or indicates by adjacent letters (日米韓). A single or repeated letter is not counted. */
export function sidesNamed({ running: { text } }: BlockReading, language: string): string[] {
  const known = languageOf(language);
  if (!known) return [];
  const { sides, sideLetters = {} } = known.opening;
  const { letters, named } = patternsOf(known);
  const runs = letters ? [...text.matchAll(letters)].filter(([run]) => new Set(run).size === run.length) : [];
  return [
    ...[...text.matchAll(named)].map(({ 0: name, index }) => ({ index, of: [sides[name.toLowerCase()] ?? sides[name] ?? ''] })),
    ...runs.map(({ 0: run, index }) => ({ index, of: [...run].map((letter) => sideLetters[letter] ?? '') })),
  ]
    .sort((a, b) => a.index - b.index)
    .flatMap(({ of }) => of.filter((side) => side !== ''));
}

/** Returns whether the opening of a text in another language is that of a statement: a title, then parties or a date. */
export function opensAsStatement(opening: readonly DocumentBlock[], language: string): boolean {
  const known = languageOf(language);
  if (!known) return false;
  const { parties } = patternsOf(known);
  if (!opening.slice(0, titleBlocks).some(({ reading }) => lineTexts(reading).some((line) => isTitle(line, known)))) return false;
  return opening.some(
    ({ reading: { kind, running } }) =>
      kind !== 'heading' && (parties.test(running.text) || firstDateOf(running.text, language) !== undefined),
  );
}

/** Returns the lines of a block without markup around them. */
const lineTexts = ({ source, start, end }: BlockReading): string[] =>
  linesOf(source.slice(start, end)).map(({ text }) =>
    text
      .trimEnd()
      .replace(/^[#*_>\s]+/u, '')
      .replace(/[*_]{1,4}$/u, ''),
  );

/** May follow a title at the end of a line: brackets, quotation marks, or a subtitle after a colon or dash. */
const afterTitle = /^\s*(?:[(（「『:：―—–-].*)?$/u;

/** Returns whether a line is the title of a statement, rather than about one: 共同声明（仮訳）, but not 共同声明の概要. */
function isTitle(line: string, { opening }: Language): boolean {
  if (line.length > maxTitleLength || /[。.]$/u.test(line)) return false;
  const lower = line.toLowerCase();
  return opening.titles.some((title) => {
    const at = lower.lastIndexOf(title);
    if (at < 0) return false;
    return opening.titlePlace === 'first' ? at === 0 : afterTitle.test(line.slice(at + title.length));
  });
}
