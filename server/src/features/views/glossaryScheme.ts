/** URI scheme of the built-in glossary’s entries. */
export const glossaryScheme = 'communique-glossary';
