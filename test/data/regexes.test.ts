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
const check = (...options: string[]) => spawnSync(process.execPath, [script, '--check', ...options], { encoding: 'utf8' });

function checkAgainst(changed: unknown): ReturnType<typeof check> {
  const folder = mkdtempSync(join(tmpdir(), 'communique-regexes-'));
  try {
    writeFileSync(join(folder, 'list.json'), JSON.stringify(changed));
    return check('--list', join(folder, 'list.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the regular expressions', () => {
  it('are all safe, or accepted with a reason', () => {
    expect(check()).toMatchObject({ stdout: '', stderr: '', status: 0 });
    for (const reason of Object.values(list.accepted)) expect(reason).toMatch(/\.$/);
  });

  it('that are new must be checked; that are gone must go', () => {
    const [one = '', ...others] = list.safe;
    expect(checkAgainst({ ...list, safe: others })).toMatchObject({
      stdout: expect.stringContaining(`${one} has not been checked`),
      status: 1,
    });
    expect(checkAgainst({ ...list, safe: [...list.safe, '/(a+)+$/'] })).toMatchObject({
      stdout: expect.stringMatching(/is no more/),
      status: 1,
    });
  });

  it('are checked by something that finds what is wrong', () => {
    process.env.RECHECK_BACKEND = 'pure';
    expect(checkSync('^(a+)+$', '').status).toBe('vulnerable');
    expect(checkSync('^a+$', '').status).toBe('safe');
  });

  it('read running text in which no two spaces stand in a row, as the reasons say', () => {
    const [block] = statementOf('Both  sides \t\u00A0 welcomed \n it.\n', 'plain').blocks;
    expect(block?.reading.running.text).not.toMatch(/\s\s/);
  });
});
