import { around, filled, type Generator, letters, nested, numbered } from './generate.js';
import { markdownTexts } from './markdownTexts.js';

/** Every code unit in turn, repeatedly: all blocks of Unicode, including lone surrogates and NUL. */
const everything: Generator = (size) => {
  const units = new Uint16Array(size);
  for (let i = 0; i < size; i++) units[i] = i % 0x10000;
  let text = '';
  for (let i = 0; i < size; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
};
const hostileTexts: Readonly<Record<string, Generator>> = {
  'one line of words': filled('both sides welcomed the progress made and '),
  'one line of names': filled('the Quasi-Zenith Satellite System (QZSS) and the Ministry of Environment and JAXA '),
  'one word': filled('a'),
  'one word of capitals': filled('A'),
  'one word of points': filled('U.S.'),
  'capitals all different': numbered((n) => `${letters(n + 17_576)}Q `),
  'capitals after words': (size) => 'of it '.repeat(size / 12) + 'QXZW '.repeat(size / 10),
  spaces: around('Both sides', ' ', 'x'),
  tabs: around('Both sides', '\t', 'x'),
  'line ends': filled('\n'),
  returns: filled('\r'),
  'lines of spaces': filled('   \n'),
  digits: filled('1'),
  commas: filled('a, '),
  semicolons: filled('A; '),
  'full stops': filled('.'),
  hyphens: filled('-'),
  'words with hyphens': filled('a-'),
  underscores: filled('_'),
  'equals signs': filled('= '),
  marks: filled('=='),
  'question marks': filled('?! '),
  slashes: filled('/'),
  ampersands: filled('A&'),
  'at signs': filled('a@'),
  addresses: filled('http://a.b/'),
  'parentheses in one another': nested('(', ')'),
  'open parentheses': filled('('),
  'quotation marks in one another': nested('“', '”'),
  'straight quotation marks': filled('"'),
  apostrophes: filled("'a"),
  placeholders: filled('[TBD] '),
  'brackets with nothing': filled('[ ] '),
  abbreviations: numbered((n) => `the ${letters(n + 20_000)} and `),
  introductions: numbered((n) => `Alpha Beta Gamma ${letters(n + 20_000)} (${letters(n + 20_000)}) and `),
  'introductions of one': filled('Alpha Beta Gamma (ABG) and '),
  'capitalised words': filled('Alpha '),
  'capitalised words in brackets': filled('(Alpha Beta) '),
  'words before a bracket': around('', 'of the and ', '(OTA)'),
  hereinafter: filled('hereinafter "'),
  dates: filled('May 5, 2027 '),
  months: filled('May '),
  meetings: filled('Tenth Meeting '),
  participants: around('Participants included ', 'the Ministry of Defense; ', 'for Japan.'),
  'participants with spaces': around('Participants included the Ministry of Defense', ' \t', 's; the Department of State for Japan.'),
  'participants without end': filled('participants included the '),
  'co-chairs': filled('co-chaired '),
  'both sides': filled('Both sides '),
  joint: filled('Joint '),
  'doubled words': filled('the the '),
  of: filled('Ministry of '),
  'marks that combine': around('e', '\u0301', ''),
  'letters with marks': filled('e\u0301\u0302\u0303'),
  'right to left': filled('مرحبا بالعالم '),
  'turned around': filled('\u202Ea\u202C'),
  'nothing to see': filled('\u200B'),
  joined: filled('a\u200Db'),
  'soft hyphens': filled('a\u00AD'),
  'hard spaces': filled('a\u00A0'),
  families: filled('👩‍👩‍👧 '),
  'first halves of pairs': filled('\uD83D'),
  'second halves of pairs': filled('\uDE00'),
  NUL: filled('\0'),
  ideographs: filled('環境省'),
  'ideographs and letters': filled('環境省QZSS'),
  'everything in Unicode': everything,
  'introductions of many on a line': numbered((n) => `Alpha ${letters(n)} Gamma (A${letters(n)[0]}G) and `),
  'short forms before their names': numbered((n) => `${letters(n + 20_000)} (Alpha Beta ${letters(n + 20_000)}) and `),
  'one short form before its name': filled('ABG (Alpha Beta Gamma) and '),
  'participants all different': around(
    'Participants included ',
    numbered((n) => `the Ministry of ${letters(n + 20_000)}; `),
    'for Japan.',
  ),
  'participants of both sides': around(
    'Participants included ',
    'the Ministry of Defense for Japan and the Department of State for the United States, ',
    '.',
  ),
  'participants all different, with commas': around(
    'Participants included ',
    numbered((n) => `the ${letters(n + 20_000)} Office, `),
    'for Japan.',
  ),
  'commas between bodies': around('Participants included ', 'the Ministry of Foreign Affairs, the Cabinet Office, JAXA, ', 'for Japan.'),
  'lists of participants': filled('Participants included JAXA and the Cabinet Office for Japan.\n\n'),
  'chairs and participants': filled(
    'The meeting was co-chaired by JAXA for Japan and NASA for the United States. Participants included JAXA for Japan.\n\n',
  ),
  'a list of abbreviations': around(
    'Abbreviations\n\n',
    numbered((n) => `${letters(n + 20_000)}: Alpha Beta ${letters(n + 20_000)}\n`),
    '',
  ),
  'a list of abbreviations with blank lines': around(
    'Abbreviations\n\n',
    numbered((n) => `${letters(n + 20_000)}: Alpha Beta ${letters(n + 20_000)}\n\n`),
    '',
  ),
  'a list of one abbreviation': around('Abbreviations\n\n', 'LEO: low Earth orbit\n', ''),
  'lists of abbreviations': filled('Abbreviations\n\nLEO: low Earth orbit\n\nBoth sides met.\n\n'),
  'serial commas': filled('They met ministers, officers and guests. They met ministers, officers, and guests. '),
  'one list of many words': around('They met ', 'ministers, ', 'and guests.'),
  'clauses that open paragraphs': numbered((n) => `${letters(n + 20_000)}ING that both sides met,\n\n`),
  'openers all alike': filled('NOTING that both sides met,\n\n'),
  'names spelled differently': filled('the Quasi Zenith Satellite System and the Quasi-Zenith Satellite System, '),
  'near misses': filled('the Ministry of Foreign Affair and the Japan Aerospace Explorations Agency '),
  'near misses all different': numbered((n) => `the Ministry of Foreign ${letters(n + 20_000).toLowerCase()} and `),
  'paragraphs of a statement': numbered(
    (n) => `Both sides welcomed the progress of the Quasi-Zenith Satellite System (QZSS) in year ${n}.\n\n`,
  ),
  'paragraphs all alike': filled('Both sides welcomed the progress of the Quasi-Zenith Satellite System (QZSS).\n\n'),
  'lines of a statement': numbered((n) => `Both sides welcomed the progress of JAXA in year ${n}.\n`),
  'lines with both ends': filled('Both sides met.\r\nThey left.\rThey came.\n'),
  'commitments in one sentence': around('Both sides affirmed ', 'and welcomed ', 'it.'),
  'quotations of words': filled('“Both sides” '),
  'other languages': filled('Les deux parties se sont félicitées des progrès accomplis.\n\n'),
  'opening of a statement without end': filled('Joint Statement of the Eighth Meeting of the Space Dialogue '),
};

/** The short form in each word of capitals, with letters after it. */
const renamed = (text: string, n: number): string => text.replace(/\p{Lu}{2,}(?![\p{L}.])/gu, (word) => word + letters(n));

/**
 * Makes hostile texts of the texts of a rule’s tests: one line, and paragraphs in which each abbreviation occurs once.
 * @param texts the texts of all rules’ tests, by rule id
 */
const textsOfRules = (texts: ReadonlyMap<string, readonly string[]>): Record<string, Generator> =>
  Object.fromEntries(
    [...texts].flatMap(([rule, own]) => {
      const paragraphs = `${own.join('\n\n')}\n\n`;
      return [
        [`${rule}: one line`, filled(paragraphs.replace(/\s+/g, ' '))],
        [`${rule}: all different`, numbered((n) => renamed(paragraphs, n + 20_000))],
      ];
    }),
  );

/** All texts that somebody could make to keep the checks busy: each a function of the size, in UTF-16 code units. */
export const allTexts = (texts: ReadonlyMap<string, readonly string[]>): Record<string, Generator> => ({
  ...hostileTexts,
  ...markdownTexts,
  ...textsOfRules(texts),
});
