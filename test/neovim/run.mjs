// Tests `communique lsp --stdio` with a second client: Neovim, headless, with its built-in LSP.
//   node test/neovim/run.mjs      needs nvim on the path; as root on Debian it installs the package
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const draft = join(root, 'examples/draft.statement.md');

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

function ensureNeovim() {
  if (has('nvim')) return;
  if (process.getuid?.() === 0 && has('apt-get')) {
    process.stdout.write('Installing Debian’s neovim, once…\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'neovim'], { env, stdio: 'ignore' });
  }
  if (!has('nvim')) throw new Error('this test needs Neovim: install it, so that nvim is on the path');
}

/** Returns Neovim’s version, the findings and the hover. */
function askNeovim() {
  const env = { ...process.env, COMMUNIQUE_NODE: process.execPath, COMMUNIQUE_CLI: join(root, 'dist/cli.js'), COMMUNIQUE_DRAFT: draft };
  const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(root, 'test/neovim/client.lua')}`];
  const { stdout, stderr, status } = spawnSync('nvim', args, { env, encoding: 'utf8', timeout: 60_000 });
  const line = `${stdout}\n${stderr}`.split('\n').find((l) => l.startsWith('{'));
  if (line === undefined) throw new Error(`Neovim said nothing of the draft (exit code ${status}):\n${stdout}${stderr}`);
  return JSON.parse(line);
}

/** Returns what the command line finds in the same draft. */
function expectedFindings() {
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', draft, '--format', 'json'], { encoding: 'utf8' });
  const [file] = JSON.parse(stdout).files;
  return file.findings.map((f) => `${f.range.start.line}:${f.range.start.character} ${f.rule} ${f.message}`).sort();
}

try {
  ensureNeovim();
  const { version, findings, card } = askNeovim();
  const bytesBefore = (line, column) => Buffer.from(readFileSync(draft, 'utf8').split('\n')[line].slice(0, column)).length;
  const seen = findings.map((f) => `${f.line}:${f.column} ${f.code} ${f.message}`).sort();
  const expected = expectedFindings().map((e) => {
    const [, line, column, rest] = /^(\d+):(\d+) (.*)$/s.exec(e);
    return `${line}:${bytesBefore(Number(line), Number(column))} ${rest}`;
  });
  process.stdout.write(`Neovim ${version}\n\n${seen.join('\n')}\n\n${card}\n\n`);
  if (JSON.stringify(seen) !== JSON.stringify(expected.sort()))
    throw new Error(`Neovim shows other findings than the command line:\n${expected.join('\n')}`);
  if (!card?.includes('Quasi-Zenith Satellite System')) throw new Error('Neovim shows no card of QZSS');
  process.stdout.write('Neovim shows the findings and the card.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
