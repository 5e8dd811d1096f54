// What the benchmark of agreed wording takes of the engine.
export { glossaryWith } from '../../server/src/glossary/builtIn.js';
export { compare } from '../../server/src/precedent/compare/compare.js';
export { closest } from '../../server/src/precedent/index/closest.js';
export { continuations } from '../../server/src/precedent/index/continuations.js';
export { nearMisses } from '../../server/src/precedent/index/nearMisses.js';
export { occurrencesOf } from '../../server/src/precedent/index/occurrences.js';
export { precedentIndex } from '../../server/src/precedent/index/precedentIndex.js';
export { readSentences } from '../../server/src/precedent/sentence/readSentences.js';
export { analyse } from '../../server/src/statement/analyse.js';
export { madeUpStatement } from '../precedent/madeUp.js';
