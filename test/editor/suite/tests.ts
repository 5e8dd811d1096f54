/** Prints each test as it ends; the harness reads these lines. */
export function lines(runner: Mocha.Runner): void {
  const print = (mark: string, test: Mocha.Test, more = ''): void => console.info(`suite: ${mark} ${test.fullTitle()}${more}`);
  runner.on('pass', (test) => print('✓', test));
  runner.on('pending', (test) => print('-', test));
  runner.on('fail', (test, error: Error) => print('✗', test, `\n${error.stack ?? error.message}`));
}

/** The longest one test may take, in milliseconds. */
export const timeout = 60_000;

/** Declares all tests, in the order they run in: activation must be looked at first. */
export async function declareTests(): Promise<void> {
  await import('./activation.js');
  await import('./hover.js');
  await import('./findings.js');
  await import('./snippets.js');
  await import('./settings.js');
  await import('./recovery.js');
}

/** Settles as the workbench expects it. */
export function settle(resolve: () => void, reject: (error: Error) => void): (failures: number) => void {
  return (failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} of the tests in the editor failed`)));
}
