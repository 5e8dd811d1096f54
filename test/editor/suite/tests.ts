import { config } from 'chai';

// A message that is cut says nothing of what was found.
config.truncateThreshold = 0;

/** Prints each test as it ends; the harness reads these lines. */
function lines(runner: Mocha.Runner): void {
  const print = (mark: string, test: Mocha.Test, more = ''): void => say(`${mark} ${test.fullTitle()}${more}`);
  runner.on('pass', (test) => print('✓', test));
  runner.on('pending', (test) => print('-', test));
  runner.on('fail', (test, error: Error) => print('✗', test, `\n${error.stack ?? error.message}`));
}

/** Tells the harness something: the console is all that both hosts hand on. */
export function say(line: string): void {
  console.info(`suite: ${line}`);
}

/** The longest one test may take, in milliseconds. */
const timeout = 180_000;

/**
 * Runs every test, in the order of the imports: activation must be looked at first.
 * @param MochaClass Mocha as the host has it
 */
export async function runAll(MochaClass: typeof Mocha): Promise<void> {
  const mocha = new MochaClass({ ui: 'bdd', reporter: lines as never, timeout });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./activation.js');
  await import('./hover.js');
  await import('./findings.js');
  await import('./language.js');
  await import('./snippets.js');
  await import('./places.js');
  await import('./settings.js');
  await import('./glossaries.js');
  await import('./trust.js');
  await import('./glossaryView.js');
  await import('./commitmentsView.js');
  await import('./agreed.js');
  await import('./recovery.js');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} of the tests in the editor failed`))));
  });
}
