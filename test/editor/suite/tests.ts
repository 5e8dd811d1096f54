import { config } from 'chai';

// A truncated message hides what was found.
config.truncateThreshold = 0;

/** Prints each finished test. The harness reads these lines. */
function lines(runner: Mocha.Runner): void {
  const print = (mark: string, test: Mocha.Test, more = ''): void => say(`${mark} ${test.fullTitle()}${more}`);
  runner.on('pass', (test) => print('✓', test));
  runner.on('pending', (test) => print('-', test));
  runner.on('fail', (test, error: Error) => print('✗', test, `\n${error.stack ?? error.message}`));
}

/** Sends a line to the harness. Both hosts pass on the console. */
export function say(line: string): void {
  console.info(`suite: ${line}`);
}

/** Time limit of a test, in ms. */
const timeout = 180_000;

/**
 * Runs every test in the order of the imports: activation first.
 * @param MochaClass Mocha for this host
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
  await import('./assistantTools.js');
  await import('./recovery.js');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} of the tests in the editor failed`))));
  });
}
