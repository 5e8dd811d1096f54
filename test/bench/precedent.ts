// What the benchmark of agreed wording takes of the engine.
export { glossaryWith } from '../../server/src/glossary/builtIn.js';
export { carriersOf } from '../../server/src/precedent/carrying.js';
export { closest } from '../../server/src/precedent/closest.js';
export { compare } from '../../server/src/precedent/compare.js';
export { continuations } from '../../server/src/precedent/continuations.js';
export { nearMisses } from '../../server/src/precedent/nearMisses.js';
export { precedentIndex } from '../../server/src/precedent/precedentIndex.js';
export { readSentences } from '../../server/src/precedent/readSentences.js';
export { analyse } from '../../server/src/statement/analyse.js';
export { madeUpStatement } from '../precedent/madeUp.js';
