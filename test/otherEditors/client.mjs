// What the tests with other editors share.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const draft = join(root, 'examples/draft.statement.md');
export const draftLines = readFileSync(draft, 'utf8').split('\n');
const cli = join(root, 'dist/cli.js');

const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/**
 * Finds an editor, or installs it as root on Debian.
 * @param check a command that succeeds if it is there
 * @param packages of Debian
 */
export function ensureEditor(name, check, packages) {
  if (runs(...check)) return;
  if (process.getuid?.() === 0 && runs('apt-get', '--version')) {
    process.stdout.write(`Installing Debian’s ${packages.join(', ')}, once…\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, stdio: 'ignore' });
  }
  if (!runs(...check)) throw new Error(`this test needs ${name}`);
}

/** Runs an editor with the draft and returns what it prints: a line of JSON. */
export function askEditor(name, command, args) {
  const env = { ...process.env, COMMUNIQUE_NODE: process.execPath, COMMUNIQUE_CLI: cli, COMMUNIQUE_DRAFT: draft };
  const { stdout, stderr, status } = spawnSync(command, args, { env, encoding: 'utf8', timeout: 120_000 });
  const line = `${stdout}\n${stderr}`.split('\n').find((l) => l.startsWith('{'));
  if (line === undefined) throw new Error(`${name} said nothing of the draft (exit code ${status}):\n${stdout}${stderr}`);
  return JSON.parse(line);
}

/** Returns what the command line finds in the draft. */
export function expectedFindings() {
  const { stdout } = spawnSync(process.execPath, [cli, 'check', draft, '--format', 'json'], { encoding: 'utf8' });
  return JSON.parse(stdout).files[0].findings;
}

/** Compares two lists of findings as lines of text. */
export function expectSame(name, seen, expected) {
  if (JSON.stringify(seen.sort()) !== JSON.stringify(expected.sort()))
    throw new Error(`${name} shows\n${seen.join('\n')}\n\nand the command line\n${expected.join('\n')}`);
}

/** Runs a test. Prints its error and sets the exit code. */
export function report(test) {
  try {
    process.stdout.write(`${test()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
