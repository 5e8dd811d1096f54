import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withEdits } from '../../server/src/findings/edits.js';
import { rulePage, ruleReason } from '../../server/src/findings/page.js';
import type { PrecedentIndex } from '../../server/src/precedent/index/precedentIndex.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { earlier, findingsWith } from '../unit/marked.js';

const folder = new URL('../../docs/rules/', import.meta.url);
const page = (id: string): string => readFileSync(new URL(`${id.replace('/', '-')}.md`, folder), 'utf8');

/** Returns the quoted examples of a page: each mistake and its fix. */
const examples = (text: string): [before: string, after: string | undefined][] => {
  const caught = text.slice(text.indexOf('## Caught'), text.indexOf('## Left alone'));
  const quoted = (quotation: string): string => quotation.trimEnd().replace(/^> ?/gm, '');
  return [...caught.matchAll(/((?:^>.*\n)+)(?:\nAfter the fix:\n\n((?:^>.*\n)+))?/gm)].map((m) => [
    quoted(m[1] ?? ''),
    m[2] === undefined ? undefined : quoted(m[2]),
  ]);
};

/** Returns the earlier statements on a page, oldest first, if the rule needs some. */
const earlierOn = (text: string): PrecedentIndex | undefined => {
  const start = text.indexOf('\n## Earlier statements\n');
  if (start < 0) return undefined;
  const part = text.slice(start, text.indexOf('\n## Caught\n'));
  return earlier([...part.matchAll(/(?:^>.*\n)+/gm)].map(([quotation]) => quotation.trimEnd().replace(/^> ?/gm, '')));
};

/** Returns the text in the other language on a page, if the rule needs one. */
const otherLanguageOn = (text: string): string | undefined => /\n## Text in the other language\n\n> (.*)\n/.exec(text)?.[1];

describe('the pages of the rules', () => {
  it('are one for each rule, and no more', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    ).toEqual(ruleTable.map((r) => `${r.id.replace('/', '-')}.md`).sort());
    for (const { id } of ruleTable) expect(rulePage(id)).toMatch(new RegExp(`/docs/rules/${id.replace('/', '-')}\\.md$`));
  });

  it.each(ruleTable.map((r) => [r.id, r] as const))(
    '%s: states summary, level, authority and what the rule ignores',
    (id, { level, summary }) => {
      const text = page(id);
      expect(text.startsWith(`# ${id}\n\n${summary}\n`)).toBe(true);
      expect(text).toContain(`Level: ${level}.`);
      for (const part of ['\nAuthority: ', '\n## Why\n', '\n## Left alone\n', '\n## Fix\n']) expect(text).toContain(part);
    },
  );

  it.each(ruleTable.map((r) => r.id))('%s: begins the reason with a sentence that can stand alone', (id) => {
    const file = `${id.replace('/', '-')}.md`;
    const pages = { [file]: page(id), [`ja/${file}`]: readFileSync(new URL(`ja/${file}`, folder), 'utf8') };
    expect(ruleReason(pages, id, 'en')).toMatch(/^[“A-Z][^\]`]{20,230}\.$/);
    expect(ruleReason(pages, id, 'ja')).toMatch(/^[^\]`]{8,150}。$/);
  });

  it.each(ruleTable.map((r) => r.id))('%s: the rule reports and fixes the examples as the page says', (id) => {
    const found = examples(page(id));
    expect(found.length).toBeGreaterThan(0);
    for (const [before, after] of found) {
      const [finding] = findingsWith(id, before, earlierOn(page(id)), otherLanguageOn(page(id))).filter((f) => f.rule === id);
      expect(finding, before).toBeDefined();
      if (after !== undefined) expect(withEdits(before, finding?.fixes[0]?.edits ?? [])).toBe(after);
      else expect(finding?.fixes).toEqual([]);
    }
  });
});
