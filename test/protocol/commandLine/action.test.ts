import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'communique-action-'));
afterAll(() => rmSync(folder, { recursive: true }));

// `npx`, which runs the built command line in place of the published one, and refuses other packages.
mkdirSync(join(folder, 'bin'));
writeFileSync(
  join(folder, 'bin/npx'),
  `#!/bin/sh\n[ "$1 $2" = "--yes communique@1.2.3" ] || exit 99\nshift 2\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`,
);
chmodSync(join(folder, 'bin/npx'), 0o755);
mkdirSync(join(folder, 'my drafts'));
writeFileSync(join(folder, 'my drafts/a.statement.md'), 'Both sides welcomed QZSS and its QZSS satellites.\n');
writeFileSync(join(folder, 'clean.statement.md'), 'Both sides met.\n');

/** Runs the script of the action as GitHub does. */
function action(files: string, args = ''): { status: number | null; stdout: string; output: string } {
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const { status, stdout } = spawnSync('bash', [join(root, 'action/check.sh')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      FILES: files,
      ARGUMENTS: args,
      VERSION: '1.2.3',
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: folder,
    },
  });
  return { status, stdout, output: readFileSync(output, 'utf8') };
}

describe.skipIf(process.platform === 'win32')('the action', () => {
  it('annotates findings, writes them as SARIF, and fails', () => {
    const { status, stdout, output } = action('my drafts\nclean.statement.md\n');
    expect(stdout).toMatch(/^::warning file=my drafts\/a\.statement\.md,line=1,.*title=abbreviation\/not-introduced::QZSS is not/m);
    expect(output).toBe(`sarif-file=${join(folder, 'communique.sarif')}\n`);
    expect(JSON.parse(readFileSync(join(folder, 'communique.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(status).toBe(1);
  });

  it('passes a clean text, and takes arguments', () => {
    expect(action('clean.statement.md')).toMatchObject({ status: 0, stdout: '' });
    expect(action('my drafts', '--rule=abbreviation/not-introduced=off\n')).toMatchObject({ status: 0, stdout: '' });
  });

  it('runs nothing that its inputs say', () => {
    expect(action('$(touch ran); `touch ran`\n')).toMatchObject({ status: 2, output: '' });
    expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).not.toMatch(/^ran$/m);
  });

  it('fails without a report if a file is missing', () => {
    expect(action('missing.statement.md')).toMatchObject({ status: 2, stdout: '', output: '' });
  });
});
