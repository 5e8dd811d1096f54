import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../server/src/config/config.js';
import { type FolderAnswers, folderConfig } from '../../../server/src/features/codeActions/setUpFolder.js';
import { withEdits } from '../../../server/src/findings/edits.js';

function written(text: string | undefined, answers: FolderAnswers): string {
  const loaded = parseConfig(text ?? '{}');
  const known = loaded.ok ? loaded.value : { precedents: [], glossaries: [] };
  return withEdits(text ?? '', folderConfig({ uri: 'file:///w/communique.json', text }, answers, known).edits);
}

describe('setting up a folder', () => {
  const answers = {
    precedents: 'earlier/**/*',
    glossaries: 'communique.glossary.json',
    sides: ['Japan', 'Australia'],
    profile: 'un',
    readers: 'public',
  };

  it('writes a valid configuration', () => {
    const text = written(undefined, answers);
    expect(JSON.parse(text)).toEqual({ ...answers, precedents: ['earlier/**/*'], glossaries: ['communique.glossary.json'] });
    expect(parseConfig(text).ok).toBe(true);
  });

  it('keeps comments and other keys, adds to lists once, and leaves what was not answered', () => {
    const text = '// ours\n{\n  "wellKnown": ["ABC"], // known\n  "precedents": ["a/*.md"], // last year\n  "profile": "us"\n}\n';
    const once = written(text, { precedents: 'earlier/**/*', readers: 'experts' });
    for (const kept of ['// ours', '"wellKnown": ["ABC"], // known', '// last year', '"profile": "us"', '"readers": "experts"'])
      expect(once).toContain(kept);
    expect(once.replace(/\s+/g, ' ')).toContain('"a/*.md", "earlier/**/*" ]');
    expect(written(once, { precedents: 'earlier/**/*', readers: 'experts' })).toBe(once);
    expect(written(text, {})).toBe(text);
  });
});
