// Shows the main use on a sample draft: builds, checks, prints one hover, and explains how to continue in VS Code.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const draft = 'examples/draft.statement.md';

/** Runs a step with this Node. Exits if the step fails. */
function node(args, mostAllowed = 0) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error || status === null || status > mostAllowed) {
    process.stderr.write(`npm start: ${args.join(' ')} could not run${error ? `: ${error.message}` : ''}\n`);
    process.exit(1);
  }
}

/** Prints a command as the user would type it. */
const show = (command) => process.stdout.write(`\n$ ${command}\n\n`);

/** Returns line and column, from 1, of the first `text` in the draft. */
function placeOf(text) {
  const lines = readFileSync(new URL(`../${draft}`, import.meta.url), 'utf8').split('\n');
  const line = lines.findIndex((l) => l.includes(text));
  return `${line + 1}:${(lines[line] ?? '').indexOf(text) + 1}`;
}

node(['build.mjs', '--quiet']);
show(`communique check ${draft}`);
// Exit code 1 means findings, which the sample has.
node(['dist/cli.js', 'check', draft], 1);
const place = placeOf('QZSS');
show(`communique hover ${draft} ${place}`);
node(['dist/cli.js', 'hover', draft, place]);
process.stdout.write(`
To open the same draft in VS Code:

  npm run package                                 makes communique.vsix
  code --install-extension communique.vsix
  code examples ${draft}
`);
