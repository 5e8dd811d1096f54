import Mocha from 'mocha';
import { runAll } from './tests.js';

/** Entry point in the Node host. Runs every test and rejects if one fails. */
export const run = (): Promise<void> => runAll(Mocha);
