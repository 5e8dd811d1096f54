/**
 * Fields that show something whenever they are, with or without a saved result: numbers of pages, dates, references, formulas.
 * Source: ISO/IEC 29500-1, 17.16.5.
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

/** Returns whether a field always shows something, by its code: `PAGEREF _Toc1 \\h`. */
export const alwaysShows = (code: string): boolean => shown.has(/^\s*(=|\w+)/.exec(code)?.[1]?.toUpperCase() ?? '');
