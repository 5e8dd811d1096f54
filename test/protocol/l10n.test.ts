import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { dataMessages, messagesIn } from '../../scripts/l10n/messages.mjs';
import { ruleLabel } from '../../server/src/findings/findingsByRule.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { useTranslations } from '../../server/src/text/l10n.js';
import { findingsWith } from '../unit/marked.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { messages, computed } = messagesIn(root);

/** Messages that are data. Their translation is looked up with `translated`. */
const ofData: readonly string[] = [...ruleTable.flatMap(({ id, summary }) => [summary, ruleLabel(id)]), ...dataMessages(root)];
const all = [...new Set([...messages.keys(), ...ofData])];

const placeholders = (message: string): string[] => [...new Set(message.match(/\{\d+\}/g))].sort();

it('takes only literals, which can be collected', () => {
  // The wrapper for messages that are data.
  expect(computed).toEqual(['server/src/text/l10n.ts: t(message)']);
});

it('prints and throws no sentence that is not translated', () => {
  const sentence = /[a-z]{2,} [a-z]{2,}/;
  const calls = /\b(?:printError|CliError|UserError|NotAWordList|NotAWorkbook|WordError)\(\s*(?:'([^'\n]*)'|`([^`]*)`)/g;
  const folder = `${root}server/src/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const untranslated = files.flatMap((file) =>
    [...readFileSync(folder + file, 'utf8').matchAll(calls)]
      .map(([, quoted = '', template = '']) => quoted + template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*(?:\}|$)/g, ''))
      .filter((text) => sentence.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(untranslated).toEqual([]);
});

it('has placeholders in order, each as often as there are values', () => {
  for (const message of all) expect(placeholders(message), message).toEqual(placeholders(message).map((_, i) => `{${i}}`));
});

describe.each(readdirSync(`${root}l10n`))('l10n/%s', (name) => {
  const translations = JSON.parse(readFileSync(`${root}l10n/${name}`, 'utf8')) as Record<string, string>;

  it('translates every message', () => {
    expect(all.filter((message) => !Object.hasOwn(translations, message)).sort()).toEqual([]);
  });

  it('has no message that is not used', () => {
    expect(Object.keys(translations).filter((message) => !all.includes(message))).toEqual([]);
  });

  it('has the placeholders of the English message', () => {
    for (const [message, translation] of Object.entries(translations))
      expect(placeholders(translation), message).toEqual(placeholders(message));
  });

  it('has a translation for each message, and is sorted', () => {
    expect(
      Object.entries(translations).filter(
        ([message, translation]) => translation.trim() === '' || (translation === message && /[a-z]/.test(message)),
      ),
    ).toEqual([]);
    expect(Object.keys(translations)).toEqual(Object.keys(translations).sort());
  });
});

describe('the rules', () => {
  const pages = new URL('../../docs/rules/', import.meta.url);
  afterEach(() => useTranslations({}));

  it.each(ruleTable.map((r) => r.id))('%s: says everything in the language of the user', (id) => {
    // Whatever is translated is in brackets.
    useTranslations(new Proxy({}, { get: (_, message) => (/^en/.test(String(message)) ? message : `⟦${String(message)}⟧`) }));
    const page = readFileSync(new URL(`${id.replace('/', '-')}.md`, pages), 'utf8');
    const caught = page.slice(page.indexOf('## Caught'), page.indexOf('## Left alone'));
    for (const [quotation] of caught.matchAll(/(?:^>.*\n)+/gm)) {
      const text = quotation.trimEnd().replace(/^> ?/gm, '');
      for (const { rule, message, related, fixes } of findingsWith(id, text).filter((f) => f.rule === id))
        for (const said of [message, ...related.map((r) => r.message), ...fixes.map((f) => f.title)]) expect(said, rule).toMatch(/^⟦.*⟧$/s);
    }
  });
});
