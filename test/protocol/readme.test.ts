import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../server/src/rules/table.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');

describe('the README', () => {
  it('shows what the command prints', () => {
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples/draft.statement.md'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(readme).toContain(`$ communique check examples/draft.statement.md\n\n${stdout.trimEnd()}\n\`\`\``);
  });

  it('lists every rule as it is', () => {
    for (const { id, level, summary } of ruleTable)
      expect(readme.replace(/ +\|/g, ' |')).toContain(`| [${id}](docs/rules/${id.replace('/', '-')}.md) | ${level} | ${summary} |`);
  });

  it('names the commands that CI runs', () => {
    expect(readme).toContain('npm ci && npm test');
    expect(readFileSync(`${root}.ci/run`, 'utf8')).toMatch(/^npm ci\nnpm test\n$/m);
  });
});
