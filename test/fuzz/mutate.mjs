/** Fragments that often break programs, and fragments of drafts and glossaries. */
const tokens = [
  '\0',
  '\uFEFF',
  '\u200B',
  '\u202E',
  '\u0301',
  '\uD800',
  '\uDC00',
  '\u2028',
  '\r',
  '\n\n',
  '\t',
  ' ',
  '😀',
  '👩‍👩‍👧',
  '環境省',
  'مرحبا',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '"',
  "'",
  '“',
  '”',
  '`',
  '```\n',
  '*',
  '**',
  '_',
  '|',
  '#',
  '>',
  '- ',
  '1. ',
  '---\n',
  '***\n',
  '<!--',
  '-->',
  '&',
  '&amp;',
  '\\',
  '/',
  '://',
  '@',
  ':',
  ';',
  ',',
  '.',
  '...',
  '…',
  '%',
  '$',
  '^',
  '~',
  '=',
  '+',
  '-',
  '–',
  '—',
  '0',
  '-1',
  '1e309',
  'QZSS',
  'Quasi-Zenith Satellite System',
  '(QZSS)',
  'low Earth orbit (LEO)',
  'SMRs',
  'JAXA’s',
  'U.S.',
  'U.S',
  'Ministry of Environment',
  'the',
  'and',
  'of',
  'or',
  'hereinafter',
  'shall',
  'welcomed',
  'Both sides',
  'Tenth Meeting',
  'May 5, 2027',
  '2027',
  'Japan',
  'the United States',
  'co-chaired by',
  ';',
  '"terms"',
  '"id":',
  '"name":',
  '"kind":"forum"',
  '__proto__',
  'null',
  'true',
  '[[',
  ']]',
  '<tbx>',
  '</tbx>',
  '<term>',
  '<conceptEntry id="a">',
  '<!ENTITY',
  'contexts:',
  '\n  - ',
  'terms:',
  '*a',
  '&a ',
  '? ',
  '|-\n',
  '!!',
  'name,',
  '"",',
  "'",
  '<!-- communique-ignore -->',
  'date: ',
];

const change = {
  insert: (text, random) => splice(text, at(text, random), 0, random.of(tokens)),
  remove: (text, random) => splice(text, at(text, random), random.of([1, 2, 5, 20, 100]), ''),
  replace: (text, random) => splice(text, at(text, random), random.of([1, 4]), random.of(tokens)),
  repeat: (text, random) => {
    const from = at(text, random);
    const piece = text.slice(from, from + random.of([1, 3, 30]));
    return splice(text, from, 0, piece.repeat(random.of([1, 2, 8, 40])));
  },
  move: (text, random) => {
    const from = at(text, random);
    const piece = text.slice(from, from + random.of([5, 40, 200]));
    return splice(splice(text, from, piece.length, ''), at(text, random), 0, piece);
  },
  character: (text, random) =>
    splice(text, at(text, random), 1, String.fromCharCode(random.of([random.below(128), random.below(0x3000), random.below(0x10000)]))),
};

const at = (text, random) => random.below(text.length + 1);
const splice = (text, from, length, put) => text.slice(0, from) + put + text.slice(from + length);

/** Maximum length of an input, in UTF-16 code units. Many short inputs find more in the same time. */
const longest = 3000;

/** Returns a mutation of an input from the corpus, sometimes combined with a second one. */
export function mutated(corpus, random) {
  let text = random.of(corpus);
  if (text.length > longest) {
    const from = random.below(text.length - longest);
    text = text.slice(from, from + 200 + random.below(longest - 200));
  }
  if (random.below(5) === 0) {
    const other = random.of(corpus);
    const from = at(other, random);
    text = splice(text, at(text, random), 0, other.slice(from, from + random.below(400)));
  }
  for (let i = random.of([1, 1, 2, 4, 8]); i > 0; i--) text = change[random.of(Object.keys(change))](text, random);
  return text.slice(0, longest);
}
