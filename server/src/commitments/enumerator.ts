/** The number or letter before an item of a list: “1. ”, “(b) ”. */
export { paragraphNumber as enumerator } from '../text/blocks/numbering.js';
