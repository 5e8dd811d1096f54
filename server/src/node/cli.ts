import { answerFirst } from './answerFirst.js';

// An editor waits for its server; whoever asks for anything else can wait for the commands to be loaded.
if (process.argv.slice(2).join(' ') === 'lsp --stdio') answerFirst();
else require('./commandLine.js');
