// Puts Mocha into the global scope: its build for places without Node.
import 'mocha/mocha.js';
import { runAll } from './tests.js';

/** What the workbench calls in the web worker host: runs every test; rejects where one failed. */
export const run = (): Promise<void> => runAll(Mocha);
