/** The engine as the benchmark calls it: bundled for Node, as users get it. */
export { defaultConfig } from '../../server/src/config/config.js';
export { documentsIn } from '../../server/src/connection/positions.js';
export { suggestionsAt } from '../../server/src/features/completion/completion.js';
export { diagnosticOf } from '../../server/src/features/diagnostics.js';
export { hoverCard } from '../../server/src/features/hover/hover.js';
export { definitionAt } from '../../server/src/features/navigation/definition.js';
export { renameAt } from '../../server/src/features/navigation/rename.js';
export { glossaryWith } from '../../server/src/glossary/builtIn.js';
export { buildGlossary } from '../../server/src/glossary/glossary.js';
export { emptyBlockMemory } from '../../server/src/rules/blockMemory.js';
export { findingsOf } from '../../server/src/rules/run.js';
export { ruleTable } from '../../server/src/rules/table.js';
export { analyse, emptyReadingCache } from '../../server/src/statement/analyse.js';
export { wordsOf } from '../../server/src/text/words.js';
export { documentAnalyses } from '../../server/src/workspace/documents.js';
export { glossaryLayer } from '../../server/src/workspace/glossaryLayer.js';
