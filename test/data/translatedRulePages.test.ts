import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestStrings } from '../../scripts/localizedManifest.mjs';
import { ruleTable } from '../../server/src/rules/table.js';

const folder = new URL('../../docs/rules/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const pageOf = (id: string): string => `${id.replace('/', '-')}.md`;

const headings: Readonly<Record<string, string>> = {
  理由: 'Why',
  過去の声明: 'Earlier statements',
  他方の言語の文書: 'Text in the other language',
  検出される例: 'Caught',
  検出されないもの: 'Left alone',
  修正: 'Fix',
};

/** Returns the headings, examples and numbers of list items of a page, in order; headings in English. */
const outline = (page: string): string[] =>
  page.split('\n').flatMap((line) => {
    const [, heading] = /^## (.*)$/.exec(line) ?? [];
    if (heading !== undefined) return [`## ${headings[heading] ?? heading}`];
    if (/^(?:>|# )/.test(line)) return [line];
    if (line === 'After the fix:' || line === '修正後:') return ['After the fix:'];
    return line.startsWith('- ') ? ['-'] : [];
  });

/** Returns what a translation keeps: code, the targets of links, and the words that the page quotes or gives in capitals. */
const kept = (page: string): string[] => {
  const prose = page.replace(/^>.*$/gm, '');
  const code = [...prose.matchAll(/`[^`]*`/g)].map(([text]) => text);
  const links = [...prose.matchAll(/\]\(((?:[\w-]+|\.\.\/(?:\.\.\/)?[\w-]+)\.md)\)/g)].map(([, target = '']) =>
    target.replace('../../', '../'),
  );
  const quoted = [...prose.replace(/`[^`]*`/g, '').matchAll(/[“「]([^”」]*)[”」]/g)].flatMap(([, text = '']) =>
    /^[\p{ASCII}’–—…]+$/u.test(text) ? [`“${text.replace(/[,.]$/, '')}”`] : [],
  );
  return [...new Set([...code, ...links, ...quoted])].sort();
};

describe.each(['ja'] as const)('the pages of the rules in %s', (language) => {
  const summaries = manifestStrings(language);

  it('are one for each rule, and no more', () => {
    expect(readdirSync(new URL(`${language}/`, folder)).sort()).toEqual(ruleTable.map(({ id }) => pageOf(id)).sort());
  });

  it.each(ruleTable.map(({ id, level }) => [id, level] as const))(
    '%s: has the summary, level, parts and examples of the English page',
    (id, level) => {
      const page = read(`${language}/${pageOf(id)}`);
      expect(page.startsWith(`# ${id}\n\n${summaries[`rule.${id}`]}\n`)).toBe(true);
      expect(page).toContain(`重大度: ${level}。`);
      expect(page).toContain('\n根拠: ');
      expect(outline(page)).toEqual(outline(read(pageOf(id))));
    },
  );

  it.each(ruleTable.map(({ id }) => id))('%s: keeps the code, links and quoted words of the English page', (id) => {
    expect(kept(read(`${language}/${pageOf(id)}`))).toEqual(kept(read(pageOf(id))));
  });
});
