import 'mocha/mocha.js';
import { declareTests, lines, settle, timeout } from './tests.js';

/** What the workbench calls in the web worker host: runs every test; rejects where one failed. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: lines as never, timeout });
  await declareTests();
  await new Promise<void>((resolve, reject) => mocha.run(settle(resolve, reject)));
}
