import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import list from '../../data/trust/regexes.json' with { type: 'json' };
import { statementOf } from '../unit/marked.js';

const script = join(fileURLToPath(new URL('../../', import.meta.url)), 'scripts/regexes.mjs');
/** Returns what the script reports for a list of expressions. */
function check(listed: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-regexes-'));
  try {
    writeFileSync(join(folder, 'list.json'), JSON.stringify(listed));
    const { stdout, stderr } = spawnSync(process.execPath, [script, '--check', '--list', join(folder, 'list.json')], { encoding: 'utf8' });
    return stderr + stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the regular expressions', () => {
  // One run, since it takes seconds. It must report exactly the expression removed from the list and the one added.
  it('are all safe, or accepted with a reason; one that is new must be checked, one that is gone must go', () => {
    const [one = '', ...others] = list.safe;
    expect(check({ ...list, safe: [...others, '/(a+)+$/'] }).split('\n')).toEqual([
      expect.stringContaining(`: ${one} has not been checked`),
      '/(a+)+$/ is listed but no longer used: run “npm run regexes”.',
      '',
    ]);
    for (const reason of Object.values(list.accepted)) expect(reason).toMatch(/\.$/);
  });

  it('are checked by a tool that finds unsafe ones', () => {
    process.env.RECHECK_BACKEND = 'pure';
    expect(checkSync('^(a+)+$', '').status).toBe('vulnerable');
    expect(checkSync('^a+$', '').status).toBe('safe');
  });

  it('have no \\b with the flags i and u, which V8 searches 15 times more slowly', () => {
    const slow = [...list.safe, ...Object.keys(list.accepted)].filter((key) => /\\b.*\/(?=\w*i)(?=\w*u)\w*$/su.test(key));
    expect(slow).toEqual([]);
  });

  it('read running text in which no two spaces stand in a row, as the reasons say', () => {
    const [block] = statementOf('Both  sides \t\u00A0 welcomed \n it.\n', 'plain').blocks;
    expect(block?.reading.running.text).not.toMatch(/\s\s/);
  });
});
