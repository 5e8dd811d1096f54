import Mocha from 'mocha';
import { runAll } from './tests.js';

/** What the workbench calls in the Node host: runs every test; rejects where one failed. */
export const run = (): Promise<void> => runAll(Mocha);
