/** The engine as the benchmark calls it: bundled for Node, as users get it. */
export { suggestionsAt } from '../../server/src/features/completion.js';
export { hoverCard } from '../../server/src/features/hover.js';
export { glossaryWith } from '../../server/src/glossary/builtIn.js';
export { buildGlossary } from '../../server/src/glossary/glossary.js';
export { fileCache } from '../../server/src/node/fileCache.js';
export { findingsOf } from '../../server/src/rules/run.js';
export { ruleTable } from '../../server/src/rules/table.js';
export { analyse, emptyReadingCache } from '../../server/src/statement/analyse.js';
export { wordsOf } from '../../server/src/text/words.js';
export { glossaryLayer } from '../../server/src/workspace/glossaryLayer.js';
