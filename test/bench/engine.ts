/** The functions that the benchmarks use. */
export { defaultConfig } from '../../server/src/config/config.js';
export { documentsIn } from '../../server/src/connection/positions.js';
export { suggestionsAt } from '../../server/src/features/completion/completion.js';
export { diagnosticOf } from '../../server/src/features/diagnostics.js';
export { hoverCard } from '../../server/src/features/hover/hover.js';
export { definitionAt } from '../../server/src/features/navigation/definition.js';
export { glossaryWith, termsWith } from '../../server/src/glossary/builtIn.js';
export { loadGlossary } from '../../server/src/glossary/load.js';
export { compare } from '../../server/src/precedent/compare/compare.js';
export { precedentIndex } from '../../server/src/precedent/index/precedentIndex.js';
export { readPrecedent } from '../../server/src/precedent/index/readPrecedent.js';
export { findingsOf } from '../../server/src/rules/run.js';
export { ruleTable } from '../../server/src/rules/table.js';
export { analyse } from '../../server/src/statement/analyse.js';
export { wordsOf } from '../../server/src/text/words.js';
export { documentAnalyses } from '../../server/src/workspace/documents.js';
export { madeUpStatement } from '../precedent/madeUp.js';
export { randomFrom } from '../precedent/random.js';
