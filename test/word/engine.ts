// What the scripts of this folder use of the engine.

export { glossaryWith } from '../../server/src/glossary/builtIn.js';
export { redlinedDocument } from '../../server/src/precedent/redline/redlineDocuments.js';
export { finished } from '../../server/src/text/steps.js';
export { exportWord } from '../../server/src/word/export/exportWord.js';
export { placesOf } from '../../server/src/word/places.js';
export { readWordDocument } from '../../server/src/word/readWordDocument.js';
export { editedWord } from '../../server/src/word/track/editedWord.js';
export { WordEditor } from '../../server/src/word/wordEditor.js';
