import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'communique-'));
const parts = ['server', 'client', 'data', 'docs/rules', 'l10n', 'scripts', 'test/unit', 'test/data', 'test/protocol/l10n.test.ts'];
const files = [
  'build.mjs',
  'package.json',
  'package.nls.json',
  'package.nls.ja.json',
  'biome.json',
  'README.md',
  'tsconfig.base.json',
  'vitest.all.config.mts',
  'vitest.config.mts',
  'vitest.projects.mts',
];

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, program), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return status === 0 ? stdout : `${program} failed:\n${stdout}\n${stderr}`;
}

beforeAll(() => {
  for (const path of [...parts, ...files]) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true }));

describe('npm run new-rule', () => {
  it('writes a rule with its entry, tests and page that works as it is', () => {
    expect(run('scripts/new-rule.mjs', 'wording/open-ended')).toContain('The rule works');
    expect(run('dist/cli.js', 'rules')).toContain('wording/open-ended');
    expect(
      run(
        'node_modules/vitest/vitest.mjs',
        'run',
        'test/unit/rules/wording.test.ts',
        'test/data/rulePages.test.ts',
        'test/data/translatedRulePages.test.ts',
        '-t',
        'open-ended',
      ),
    ).toMatch(/Tests {2}\d+ passed/);
    expect(
      run(
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'vitest.all.config.mts',
        '--project',
        'protocol',
        'test/protocol/l10n.test.ts',
      ),
    ).toMatch(/Tests {2}\d+ passed/);
    expect(run('node_modules/typescript/bin/tsc', '-b', 'server')).toBe('');
  }, 240_000);
  it('overwrites nothing', () => {
    expect(run('scripts/new-rule.mjs', 'wording/placeholder')).toContain('server/src/rules/wording/placeholder.ts exists already.');
    expect(run('scripts/new-rule.mjs', 'Wording')).toContain('Usage:');
    expect(run('scripts/new-rule.mjs', 'nothing/here')).toContain('There is no folder server/src/rules/nothing.');
  });
});
