/**
 * The number of a paragraph or item at the beginning of a text, with the space after it: “1. ”, “(a) ”, “iv) ”, “3.2. ”, “2024. ”, “OP1. ”,
 * “Paragraph 4. ”, “1 日本国”. It is not part of the wording.
 */
export const paragraphNumber =
  /^(?:(?:\(\d{1,3}\)|\d{1,3}[.、]|\d{1,2} (?![年月]|日(?![本米英豪印韓仏独伊加比中欧]))|第\d{1,3}条 ?)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『])|(?:\(?(?:\d{1,4}|\d{1,3}(?:\.\d{1,3}){1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|(?:OP|PP|Para(?:graph)?|Article|Art|Section|Item)\.?\s?\d{1,3}(?:\s?(?:bis|ter))?[.):]|[§¶]\s?\d{1,3}[.):]?)\s+(?=\S))/u;

/** A list mark that Markdown does not recognize, with the space after it: “(a) ”, “(iv) ”, “b) ”. */
export const letteredMark = /^(?:\((?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:[a-z]|[ivx]{1,5})[.)])[ \t]+/;
