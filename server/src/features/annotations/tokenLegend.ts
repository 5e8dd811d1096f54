/** The kinds of words that are coloured, in the order of the legend; the manifest gives each a standard type to fall back on. */
export const tokenTypes = ['body', 'term', 'abbreviation', 'commitment', 'date'] as const;
export const tokenModifiers = ['firstSide', 'secondSide', 'introduction'] as const;
