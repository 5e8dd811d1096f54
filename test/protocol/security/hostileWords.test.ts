import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  DocumentLinkRequest,
} from 'vscode-languageserver/node';
import { loadGlossary } from '../../../server/src/glossary/load.js';
import { pulling, type Session, startSession } from '../session.js';

/** What an attacker could write into a glossary to make a hover do more than show text. */
const hostile: readonly string[] = [
  '[press here](command:workbench.action.quit)',
  '[press here](javascript:alert%281%29)',
  '[press here](https://example.org/phish)',
  '[press here][a] [a]: https://example.org/phish',
  '![seen](https://example.org/pixel.png)',
  '[![seen](https://example.org/pixel.png)](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>',
  '<img src="https://example.org/pixel.png">',
  '<script>alert(1)</script>',
  '<a href="command:workbench.action.quit">press</a>',
  '<https://example.org/auto>',
  'https://example.org/bare',
  'www.example.org/bare',
  'http://example.org, HTTPS://EXAMPLE.ORG, ftp://example.org',
  'somebody@example.org mailto:somebody@example.org xmpp:somebody@example.org',
  '&lt;img src=x&gt; &#60;img src=x&#62; &#x3c;img src=x&#x3e; &colon; &Tab;',
  'a | b\n|---|---|\n| c | d |',
  '# heading\n\n- item\n\n1. item\n\n> quotation',
  '```\ncode\n``` `code` ~~~ ~~gone~~ **bold** *slanted* __bold__ _slanted_',
  'line\n===\n\nline\n---\n\n***',
  '    code\n\tcode',
  'foot[^1]\n\n[^1]: note <img src=x>',
  '- [ ] task',
  '\\[press\\](command:x) \\<img src=x> \\\\[press](command:x)',
  '\u202Emoc.elpmaxe\u202C $(alert) {{x}}',
  '<!-- --><img src=x><!-- --> <?x?> <![CDATA[<img src=x>]]>',
];
const words = hostile.join(' ¶ ');
const lines = hostile.join('\n\n');

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const glossaries: Readonly<Record<string, string>> = {
  'g.json': JSON.stringify({
    terms: [
      {
        id: 'kwt',
        name: 'Kyoto Workshop',
        abbreviation: 'KWT',
        kind: 'forum',
        side: words,
        parent: 'other',
        definition: lines,
        note: lines,
        translations: { ja: words },
        names: [{ text: 'Kyoto Worksho', status: 'deprecated', note: lines, valid: { to: '2001-01-01' } }],
        sources: [{ title: words }],
      },
      { id: 'other', name: `Body ${words.replace(/\s+/g, ' ')}`, kind: 'agency' },
    ],
  }),
  'g.csv': `name,abbreviation,side,definition,note,ja,source,url\n${['Kyoto Workshop', 'KWT', words, lines, lines, words, words, ''].map(cell).join(',')}\n`,
  'g.yml': `contexts:\n  - terms:\n      - name: Kyoto Workshop\n        aliases: [KWT]\n        definition: ${JSON.stringify(lines)}\n        examples: ${JSON.stringify(hostile)}\n`,
  'g.tbx': `<tbx><text><body><conceptEntry id="kwt"><descrip type="definition">${xml(lines)}</descrip><note>${xml(lines)}</note><xref type="externalCrossReference" target="command:workbench.action.quit">${xml(words)}</xref><langSec xml:lang="en"><termSec><term>Kyoto Workshop</term></termSec><termSec><term>KWT</term><termNote type="termType">abbreviation</termNote></termSec></langSec><langSec xml:lang="ja"><termSec><term>${xml(words)}</term></termSec></langSec></conceptEntry></body></text></tbx>`,
};
const draft = 'Both sides welcomed the KWT and the KWT.\n';

/** Renders a hover with everything that Markdown allows, including HTML and dangerous URLs. */
const htmlOf = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** Returns the HTML elements with their attributes. */
const elementsIn = (html: string): string[] => [...new Set([...html.matchAll(/<[^>]*>/g)].map(([element]) => element))].sort();

/** Headings, emphasis and lines of this project; links only to lines of the document. */
const plainElement = /^<\/?(?:p|strong|em)>$|^<(?:br|hr) \/>$|^<a href="file:\/\/[^"]*#L\d+">$|^<\/a>$/;

const folder = mkdtempSync(join(tmpdir(), 'communique-words-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const [name, text] of Object.entries(glossaries)) writeFileSync(join(folder, name), text);

async function sessionWith(name: string, markup: 'markdown' | 'plaintext'): Promise<Session> {
  writeFileSync(join(folder, 'communique.json'), JSON.stringify({ glossaries: [name] }));
  return startSession(['dist/server.js', '--stdio'], {
    folder: pathToFileURL(folder).href,
    capabilities: {
      ...pulling,
      textDocument: {
        ...pulling.textDocument,
        hover: { contentFormat: [markup] },
        completion: { completionItem: { documentationFormat: [markup], resolveSupport: { properties: ['documentation'] } } },
      },
    },
  });
}

describe.each(Object.keys(glossaries))('hostile words in %s', (name) => {
  it('are only text in the hover, whatever Markdown they contain', async () => {
    const session = await sessionWith(name, 'markdown');
    const document = session.open(pathToFileURL(join(folder, 'draft.statement')).href, 'joint-statement', draft);
    const { contents } = (await document.hover('KWT')) as { contents: { kind: string; value: string } };
    expect(contents.kind).toBe('markdown');
    // The words are present, so the absence of elements proves something.
    for (const word of ['pixel.png', 'alert', 'phish', 'quit']) expect(contents.value).toContain(word);
    expect(elementsIn(htmlOf(contents.value)).filter((element) => !plainElement.test(element))).toEqual([]);
    expect(await session.end()).toBe(0);
    expect(session.errors()).toBe('');
  });

  it('are only text in completion items', async () => {
    const session = await sessionWith(name, 'markdown');
    const document = session.open(pathToFileURL(join(folder, 'draft.statement')).href, 'joint-statement', `${draft}KW`);
    const answer = (await session.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: document.uri },
      position: { line: 1, character: 2 },
    })) as CompletionList | CompletionItem[] | null;
    const item = (Array.isArray(answer) ? answer : (answer?.items ?? [])).find((i) => JSON.stringify(i).includes('KWT'));
    if (!item) throw new Error('KWT is not offered');
    const { documentation } = await session.connection.sendRequest(CompletionResolveRequest.type, item);
    const { value } = documentation as { value: string };
    expect(value).toContain('pixel.png');
    expect(elementsIn(htmlOf(value)).filter((element) => !plainElement.test(element))).toEqual([]);
    expect(await session.end()).toBe(0);
  });

  it('make no link in the document', async () => {
    const session = await sessionWith(name, 'markdown');
    const document = session.open(pathToFileURL(join(folder, 'draft.statement')).href, 'joint-statement', draft);
    const links = (await session.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: document.uri } })) ?? [];
    expect(links.filter(({ target }) => !/^https?:/.test(target ?? ''))).toEqual([]);
    expect(await session.end()).toBe(0);
  });
});

describe('a source on the web', () => {
  it('is the one link that a glossary can make, and goes where it says', async () => {
    const sources = [{ title: words, url: 'https://example.org/a(b)"><img src=x>' }];
    writeFileSync(
      join(folder, 's.json'),
      JSON.stringify({ terms: [{ id: 'kwt', name: 'Kyoto Workshop', abbreviation: 'KWT', kind: 'forum', sources }] }),
    );
    const session = await sessionWith('s.json', 'markdown');
    const document = session.open(pathToFileURL(join(folder, 'draft.statement')).href, 'joint-statement', draft);
    const { contents } = (await document.hover('KWT')) as { contents: { value: string } };
    const foreign = elementsIn(htmlOf(contents.value)).filter((element) => !plainElement.test(element));
    expect(foreign).toEqual(['<a href="https://example.org/a%28b%29%22%3E%3Cimg%20src=x%3E">']);
    expect(await session.end()).toBe(0);
  });
});

describe('an address that is not of the web', () => {
  it.each(['javascript:alert(1)', 'command:workbench.action.quit', 'file:///etc/passwd', 'data:text/html,x'])(
    'is refused: %s',
    async (url) => {
      const sources = [{ title: 'x', url }];
      const terms = [{ id: 'kwt', name: 'Kyoto Workshop', kind: 'forum', sources }];
      expect(await loadGlossary(JSON.stringify({ terms }), 's.json')).toMatchObject({ ok: false });
      expect(await loadGlossary(`name,source,url\nKyoto Workshop,x,"${url}"\n`, 's.csv')).toMatchObject({ ok: false });
    },
  );
});

describe('the parser of hovers', () => {
  it('finds what is not text', () => {
    const found = elementsIn(htmlOf('[a](command:x) ![b](c) <img src=x> https://example.org **d**'));
    expect(found.filter((element) => !plainElement.test(element))).toHaveLength(4);
  });
});
