import Mocha from 'mocha';
import { declareTests, lines, settle, timeout } from './tests.js';

/** What the workbench calls in the Node host: runs every test; rejects where one failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: lines as never, timeout });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await declareTests();
  await new Promise<void>((resolve, reject) => mocha.run(settle(resolve, reject)));
}
