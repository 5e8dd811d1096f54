/** How a sentence ends; a line that does not, and is short, is a title. */
export const sentenceEnd = /[.;:!?…。][”"'’)\]]*$/;

/** The longest title that is taken for one, in UTF-16 code units. */
export const headingLimit = 160;
