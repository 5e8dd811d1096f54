// Defines Mocha globally: its build for browsers.
import 'mocha/mocha.js';
import { runAll } from './tests.js';

/** Entry point in the web worker host. Runs every test and rejects if one fails. */
export const run = (): Promise<void> => runAll(Mocha);
