/**
 * Fields that always show something, with or without a saved result: page numbers, dates, references, formulas. Source: ISO/IEC 29500-1,
 * 17.16.5.
 */
const shown = new Set(
  [
    'PAGE PAGEREF NUMPAGES SECTION SECTIONPAGES NUMWORDS NUMCHARS',
    'DATE TIME CREATEDATE SAVEDATE PRINTDATE FILENAME',
    'REF NOTEREF STYLEREF SEQ LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT',
    '= EQ SYMBOL QUOTE FORMCHECKBOX MACROBUTTON',
  ]
    .join(' ')
    .split(' '),
);

const codeOf = (code: string): string => /^\s*(=|\w+)/.exec(code)?.[1]?.toUpperCase() ?? '';

/** Returns whether a field always shows something, by its code: `PAGEREF _Toc1 \\h`. */
export const alwaysShows = (code: string): boolean => shown.has(codeOf(code));

/** Returns whether a field counts pages. Its saved result is usually outdated. */
export const countsPages = (code: string): boolean => /^(?:PAGE|NUMPAGES|SECTIONPAGES)$/.test(codeOf(code));
