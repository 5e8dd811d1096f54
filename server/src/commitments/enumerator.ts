/** The number or letter before a list item: “1. ”, “(b) ”. */
export const enumerator = /^\(?(?:\d{1,3}|\p{L})[.)]\s/u;
