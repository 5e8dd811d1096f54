import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { manifestStrings } from '../../scripts/localizedManifest.mjs';
import { ruleTable } from '../../server/src/rules/table.js';

const english = manifestStrings('en');
const japanese = manifestStrings('ja');
const messages = JSON.parse(readFileSync(new URL('../../l10n/bundle.l10n.ja.json', import.meta.url), 'utf8')) as Record<string, string>;

/** Returns every string of a JSON value with the key that it has there. */
const stringsIn = (value: unknown, key = ''): [key: string, text: string][] => {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((one) => stringsIn(one, key));
  return Object.entries(value ?? {}).flatMap(([name, one]) => stringsIn(one, name));
};

/** Keys of the manifest whose values a person reads. Those of `default` and the like are values of settings. */
const read = new Set([
  'aliases',
  'altText',
  'contents',
  'contextualTitle',
  'deprecationMessage',
  'description',
  'displayName',
  'enumDescriptions',
  'enumItemLabels',
  'markdownDeprecationMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'name',
  'patternErrorMessage',
  'shortTitle',
  'title',
]);

/** What a translation keeps as it is: links with their addresses and commands, inline code, file names, keys and abbreviations. */
const kept = (text: string): string[] =>
  [...text.matchAll(/\]\([^)]*\)|`[^`]*`|(?<![\w.])\.\w+(?:\.\w+)?|Ctrl\+\.|⌘\.|(?<!\w)[A-Z]{2,}(?!\w)|\{\d\}/g)]
    .map(([match]) => match)
    .sort();

describe('the strings of the manifest', () => {
  const used = stringsIn(manifest).flatMap(([, text]) => /^%(.+)%$/.exec(text)?.[1] ?? []);

  it('are all in package.nls.json, and none there is unused', () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  });

  it('are not in the manifest itself, except for the name of the product', () => {
    // Names and schemas of tools are for language models, which read English.
    const languageModelTools = manifest.contributes.languageModelTools.map(({ name: _, inputSchema: __, ...shown }) => shown);
    const own = stringsIn({ description: manifest.description, contributes: { ...manifest.contributes, languageModelTools } }).filter(
      ([key, text]) => read.has(key) && !/^%.+%$/.test(text),
    );
    expect(own.filter(([, text]) => text !== 'Communiqué')).toEqual([]);
  });

  it('have the summaries of the rules, translated as the messages are (run: npm run rules)', () => {
    for (const { id, summary } of ruleTable) {
      expect(english[`rule.${id}`]).toBe(summary);
      expect(japanese[`rule.${id}`], `l10n/bundle.l10n.ja.json: ${summary}`).toBe(messages[summary]);
    }
  });

  it('are all translated in package.nls.ja.json, and none there is unused', () => {
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(japanese))
      expect(text, key).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
  });

  it.each(Object.entries(english))('%s has the same links, commands, code and abbreviations in Japanese', (key, text) => {
    expect(kept(japanese[key] ?? '')).toEqual(kept(text));
  });

  it('are translated as in VS Code: half-width brackets and digits, a space between Japanese and Latin letters, full stops', () => {
    for (const [key, text] of Object.entries(japanese)) {
      expect(text, key).not.toMatch(/[（）：０-９Ａ-Ｚａ-ｚ！？“”]/u);
      expect(text, key).not.toMatch(
        /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}][A-Za-z0-9]|[A-Za-z0-9][\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
      );
      expect(/[.。]$/.test(text.replace(/ \[[^\]]*\]\([^)]*\)$/, '').replaceAll('...', '')), key).toBe(
        /\.$/.test((english[key] ?? '').replace(/ \[[^\]]*\]\([^)]*\)$/, '')),
      );
    }
  });

  it('have a file for each language that the extension is translated into, and all are in the package', () => {
    const root = new URL('../../', import.meta.url);
    const packaged = readFileSync(new URL('.vscodeignore', root), 'utf8').split('\n');
    const files = readdirSync(root).filter((name) => /^package\.nls\b/.test(name));
    expect(files.sort()).toEqual(['package.nls.ja.json', 'package.nls.json']);
    for (const file of files) expect(packaged).toContain(`!${file}`);
  });
});
