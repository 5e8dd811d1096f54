/** Token types in the order of the legend. The manifest maps each to a standard type. */
export const tokenTypes = ['body', 'term', 'abbreviation', 'commitment', 'date'] as const;
export const tokenModifiers = ['firstSide', 'secondSide', 'introduction'] as const;
