/** The scheme under which the built-in glossary's entries can be opened. */
export const glossaryScheme = 'communique-glossary';
