export { fuzzEdits as edits } from './edits.js';
export { fuzzGlossaries as glossaries } from './glossaries.js';
export { randomFrom } from './random.js';
export { fuzzText as text } from './text.js';
