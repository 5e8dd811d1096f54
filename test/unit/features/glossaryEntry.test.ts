import { describe, expect, it } from 'vitest';
import { entryAddress, entryPage, entryUri } from '../../../server/src/features/views/glossaryEntry.js';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { placed } from './placed.js';

describe('an entry of the glossary', () => {
  it('is a page with its own URI', () => {
    const { statement } = placed('');
    const page = entryPage(statement, 'qzss') ?? '';
    expect(page).toMatch(/^Quasi-Zenith Satellite System \(QZSS\)\n\nJapan’s regional satellite navigation system\.\n\nKind {10}system\n/);
    expect(page).toContain('Part of       Cabinet Office\n');
    expect(page).toContain('Quasi Zenith Satellite System (do not use: hyphenated in\n                official use)\n');
    expect(page).not.toMatch(/\*|\\/);
    expect(page).not.toContain('File');
    expect(entryPage(statement, 'nothing')).toBeUndefined();
  });

  it('is read without scrolling sideways', () => {
    const glossary = glossaryWith();
    for (const { id, definition = '', note = '' } of glossary.terms.values()) {
      const page = entryPage({ glossary }, id) ?? '';
      const running = page.split('\n\nKind ')[0] ?? '';
      expect(
        page
          .split('\n')
          .slice(1)
          .filter((line) => line.length > 80 && !/^\S* *https?:\S+$/.test(line)),
      ).toEqual([]);
      expect(running.replace(/\s+/g, ' ')).toContain(`${definition} ${note}`.trim());
    }
  });

  it('says which file of the team has it', () => {
    expect(entryPage(placed('').statement, 'qzss', 'our.glossary.json')).toContain('File          our.glossary.json\n');
  });

  it.each([{ id: 'qzss' }, { id: 'a?b', of: 'file:///a%20b/draft.statement?c' }])('has its own URI: %o', (address) => {
    expect(entryAddress(entryUri(address))).toEqual(address);
  });

  it.each(['file:///qzss.md', 'communique-glossary:/%E0%A4%A.txt'])('does not have the URI %s', (uri) => {
    expect(entryAddress(uri)).toBeUndefined();
  });
});
