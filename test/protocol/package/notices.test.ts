import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import licences from '../../../data/trust/licences.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../../', import.meta.url));
const check = (...options: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/notices.mjs'), '--check', ...options], { encoding: 'utf8' });

function checkWith(changed: unknown): ReturnType<typeof check> {
  const folder = mkdtempSync(join(tmpdir(), 'communique-licences-'));
  try {
    writeFileSync(join(folder, 'licences.json'), JSON.stringify(changed));
    return check('--licences', join(folder, 'licences.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('THIRD-PARTY-NOTICES', () => {
  it('lists what the bundles contain, with allowed licenses', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(root, 'THIRD-PARTY-NOTICES'), 'utf8')).toMatch(/^sax \d.* \(BlueOak-1\.0\.0\)$/m);
  });

  it('refuses a licence that is not allowed', () => {
    const { ISC: _, ...allowed } = licences.allowed;
    expect(checkWith({ ...licences, allowed })).toMatchObject({ status: 1, stderr: expect.stringContaining('is under “ISC”') });
  });
});
