import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { filesWithVersion, outdatedVersions, releaseOf } from '../../scripts/release/changelog.mjs';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('the changelog', () => {
  it('has what is new in this version, for users and in a few words', () => {
    const { notes } = releaseOf(read('CHANGELOG.md'), manifest.version) ?? { notes: '' };
    expect(notes).toContain('- ');
    expect(notes.split('\n').filter((line) => line.startsWith('- ')).length).toBeLessThanOrEqual(30);
  });

  it('gives each version its notes and its date', () => {
    const changelog = '# Changelog\n\n## 1.1.0 - Unreleased\n\n- New.\n\n## 1.0.0 - 2027-01-31\n\n- First.\n';
    expect(releaseOf(changelog, '1.1.0')).toEqual({ date: undefined, notes: '- New.\n' });
    expect(releaseOf(changelog, '1.0.0')).toEqual({ date: '2027-01-31', notes: '- First.\n' });
    expect(releaseOf(changelog, '1.0')).toBeUndefined();
  });
});

describe('the files that users copy', () => {
  it('name this version', () => {
    expect(outdatedVersions(read, manifest.version)).toEqual([]);
    for (const file of filesWithVersion) expect(read(file), file).toContain(manifest.version);
  });

  it('are found where they name another', () => {
    const texts: Readonly<Record<string, string>> = { 'action.yml': '    default: 0.9.0', 'docs/ci.md': 'rev: v0.9.1, communique@0.9.2' };
    expect(outdatedVersions((file) => texts[file] ?? '', '1.0.0').map((found) => found.version)).toEqual(['0.9.0', '0.9.1', '0.9.2']);
  });
});

describe('the workflows, the action and the hooks', () => {
  const workflows = readdirSync(new URL('../../.github/workflows', import.meta.url)).map((name) => `.github/workflows/${name}`);

  it.each([...workflows, 'action.yml', '.pre-commit-hooks.yaml'])('%s is YAML', (file) => {
    expect(load(read(file))).toBeTypeOf('object');
  });

  it('run only scripts that there are', () => {
    const scripts = workflows.flatMap((file) => [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? ''));
    expect(scripts).toContain('release');
    for (const name of scripts) expect(Object.keys(manifest.scripts)).toContain(name);
  });

  it('give no job more rights than it needs', () => {
    for (const file of workflows) expect(load(read(file)), file).toMatchObject({ permissions: { contents: 'read' } });
  });
});

describe('the examples for other systems', () => {
  it('are YAML', () => {
    const blocks = [...read('docs/ci.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
    expect(blocks.length).toBeGreaterThan(4);
    for (const block of blocks) expect(load(block), block).toBeTypeOf('object');
  });
});
