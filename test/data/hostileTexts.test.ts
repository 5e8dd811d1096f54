import { fileURLToPath } from 'node:url';
import { parse } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../server/src/rules/table.js';
import { markdownTexts } from '../hostile/markdownTexts.js';
import { ruleTexts } from '../hostile/ruleTexts.mjs';
import { allTexts } from '../hostile/texts.js';

const texts = await ruleTexts(fileURLToPath(new URL('../../.cache/hostile/dataTest.mjs', import.meta.url)));

describe('the texts of npm run bench:hostile', () => {
  it.each(ruleTable.map(({ id }) => id))('have some of %s, from its tests', (id) => {
    const own = Object.entries(allTexts(texts)).filter(([name]) => name.startsWith(`${id}:`));
    expect(own.length).toBeGreaterThan(0);
    for (const [, make] of own) expect(make(3000).trim().length).toBeGreaterThan(2000);
  });

  it('have some of each construct that the Markdown parser knows', () => {
    const { constructs } = parse({ extensions: [gfm()] });
    const named = Object.values(constructs)
      .flatMap((map) => (typeof map === 'object' && map !== null ? Object.values(map) : []))
      .flat()
      .flatMap((construct) => (typeof construct === 'object' && 'name' in construct && construct.name ? [construct.name] : []));
    expect(named).toContain('setextUnderline');
    expect(named).toContain('table');
    const covered = new Set(Object.keys(markdownTexts).map((name) => name.replace(/:.*/, '')));
    expect([...new Set(named)].filter((name) => !covered.has(name))).toEqual([]);
  });
});
