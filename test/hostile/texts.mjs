/** Hostile texts: functions of the size in UTF-16 code units. */
const filled = (piece) => (size) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const nested = (open, close) => (size) => `Both sides ${open.repeat(size / 2 / open.length)}x${close.repeat(size / 2 / close.length)}.`;
const around = (before, piece, after) => (size) => `${before}${filled(piece)(size)}${after}`;
/** Every code unit in turn, repeatedly: all blocks of Unicode, including lone surrogates and NUL. */
const everything = (size) => {
  const units = new Uint16Array(size);
  for (let i = 0; i < size; i++) units[i] = i % 0x10000;
  let text = '';
  for (let i = 0; i < size; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
};
/** Numbered pieces, all different. */
const numbered = (piece) => (size) => {
  const pieces = [];
  for (let n = 0, length = 0; length < size; n++) {
    const made = piece(n);
    pieces.push(made);
    length += made.length;
  }
  return pieces.join('');
};
const letters = (n) => n.toString(26).replace(/./g, (d) => String.fromCharCode(65 + Number.parseInt(d, 26)));

export const hostileTexts = {
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
  'brackets in one another': nested('[', ']'),
  'open brackets': filled('['),
  'images open': filled('!['),
  'links in one another': nested('[', '](x)'),
  'quotation marks in one another': nested('“', '”'),
  'straight quotation marks': filled('"'),
  apostrophes: filled("'a"),
  'emphasis in emphasis': nested('*a ', ' a*'),
  stars: filled('*'),
  'stars and letters': filled('*a_ '),
  'strong and weak': filled('**a *b '),
  code: filled('`a'),
  ticks: numbered((n) => `${'`'.repeat(n % 300)} `),
  'comments open': filled('<!-- '),
  comments: filled('<!-- communique-ignore -->'),
  'elements open': filled('<a '),
  elements: filled('<b>'),
  'quotations in one another': (size) => `${'> '.repeat(size / 2)}a`,
  'lists in one another': (size) => `${'- '.repeat(size / 2)}a`,
  'list items': filled('- a\n'),
  headings: filled('# A\n'),
  tables: around('| a | b |\n|---|---|\n', '| c | d |\n', ''),
  'a row of cells': around('| a | b |\n|---|---|\n', '| c ', '|'),
  references: numbered((n) => `[a${n}]: x\n`),
  'uses of references': numbered((n) => `[a${n}][b${n}] `),
  footnotes: numbered((n) => `[^${n}] `),
  'front matter': around('---\n', 'a: b\n', '---\n'),
  'front matter open': around('---\n', 'a: b\n', ''),
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
};
