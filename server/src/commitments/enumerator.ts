/** The number or letter before an item of a list: “1. ”, “(b) ”. */
export const enumerator = /^\(?(?:\d{1,3}|\p{L})[.)]\s/u;
