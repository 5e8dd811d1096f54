import { describe, expect, it } from 'vitest';
import { ignoreHere } from '../../../server/src/features/codeActions/ignoreHere.js';
import { changedConfig, type SettingsChange } from '../../../server/src/features/codeActions/settingsChange.js';
import { withEdits } from '../../../server/src/findings/edits.js';
import type { Finding } from '../../../server/src/findings/finding.js';
import { findingsIn, statementOf } from '../marked.js';

const text = 'The XYZ met XYZ.\n\nThe ABC met ABC.\n';

const ways = (markup: 'markdown' | 'plain', document?: string): ReturnType<typeof ignoreHere> =>
  ignoreHere(statementOf(text, markup), findingsIn(text, markup)[0] as Finding, document);

/** Returns `communique.json` after a change. */
function configAfter(config: string | undefined, change: SettingsChange): string {
  const { edits } = changedConfig({ uri: 'file:///w/communique.json', text: config }, change);
  return withEdits(config ?? '', edits);
}

describe('ignoring a finding', () => {
  it('is offered without a change to the draft first, the narrowest way first', () => {
    expect(ways('markdown', 'drafts/a.md').map((w) => w.title)).toEqual([
      'Don’t require XYZ to be spelled out',
      'Ignore “XYZ” in this document',
      'Ignore “XYZ” in all documents',
      'Ignore in this paragraph (adds a comment to the draft)',
      'Turn off the rule abbreviation/not-introduced',
    ]);
    expect(ways('plain').map((w) => w.title)).toEqual([
      'Don’t require XYZ to be spelled out',
      'Ignore “XYZ” in all documents',
      'Turn off the rule abbreviation/not-introduced',
    ]);
  });

  it('in this document names rule, text and document', () => {
    expect(ways('plain', 'drafts/a.txt')[1]?.change).toEqual({
      ignore: { rule: 'abbreviation/not-introduced', text: 'XYZ', document: 'drafts/a.txt' },
    });
  });

  it('by a comment ignores what is in its paragraph, and only that', () => {
    const { change } = ways('markdown').find((w) => w.title.includes('paragraph')) ?? {};
    const ignored = withEdits(text, change && 'edit' in change ? [change.edit] : []);
    expect(ignored).toBe('The XYZ met XYZ. <!-- communique-disable-line abbreviation/not-introduced -->\n\nThe ABC met ABC.\n');
    expect(findingsIn(ignored).map((f) => ignored.slice(f.offset, f.offset + f.length))).toEqual(['ABC']);
  });

  it('cuts a long text in its title, and not in the settings', () => {
    const long = `${'A word '.repeat(20)}and and more.`;
    const [finding] = findingsIn(long).filter((f) => f.rule === 'typography/doubled-word') as [Finding];
    const [first] = ignoreHere(statementOf(long), { ...finding, offset: 0, length: long.length }, undefined);
    expect(first?.title).toMatch(/^Ignore “A word .{0,40}…” in all documents$/);
    expect(first?.change).toEqual({ ignore: { rule: 'typography/doubled-word', text: long } });
  });
});

describe('a change of communique.json', () => {
  it('creates the file if there is none', () => {
    expect(JSON.parse(configAfter(undefined, { wellKnown: 'XYZ' }))).toEqual({ wellKnown: ['XYZ'] });
  });
  it('keeps comments and what is there', () => {
    const config = '// ours\n{\n  "wellKnown": ["ABC"], // known\n  "rules": { "name/misspelt": "error" }\n}\n';
    const changed = configAfter(config, { severity: { rule: 'wording/disputed', level: 'off' } });
    expect(changed).toContain('// ours\n');
    expect(changed).toContain('// known');
    expect(JSON.parse(changed.replace(/\/\/.*/g, ''))).toEqual({
      wellKnown: ['ABC'],
      rules: { 'name/misspelt': 'error', 'wording/disputed': 'off' },
    });
    expect(configAfter(config, { severity: { rule: 'name/misspelt', level: 'hint' } })).toContain('"name/misspelt": "hint"');
    expect(configAfter(config, { ignore: { text: 'X' } })).toContain('"ignore"');
  });
});
