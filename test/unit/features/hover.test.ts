import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { hoverCard } from '../../../server/src/features/hover/hover.js';
import { escapeMarkdown, webLink } from '../../../server/src/features/hover/markdown.js';
import { buildGlossary } from '../../../server/src/glossary/glossary.js';
import type { Term } from '../../../server/src/glossary/term.js';
import { marked, statementOf, testGlossary } from '../marked.js';

/** Returns the parts of the hover at `|`. */
function hover(source: string, glossary = testGlossary): string | undefined {
  const { text, cursor } = marked(source);
  return hoverCard(statementOf(text, 'markdown', glossary), cursor, (offset) => `line ${text.slice(0, offset).split('\n').length}`)
    ?.markdown;
}

describe('hover', () => {
  it('shows the whole hover of a term', () => {
    expect(hover('# T\n\nJapan’s QZ|SS program and QZSS satellites.')?.split('\n\n')).toEqual([
      '**Quasi-Zenith Satellite System** (QZSS)  \n準天頂衛星システム · System · Japan · Cabinet Office',
      'Japan’s regional satellite navigation system.',
      'In this statement: not introduced, used twice.',
      'Source: [QZSS](https://example.org/qzss_%28en%29)',
    ]);
  });

  it('says when the sources were checked, and what they do not say', () => {
    const term = {
      id: 'a',
      name: 'Sky Force',
      abbreviation: 'SF',
      kind: 'service',
      translations: { ja: '空軍' },
      sources: [{ title: 'A page', kind: 'own' as const }],
      checked: '2026-11-28',
    };
    const card = (more: Partial<Term>): string | undefined =>
      hover('The S|F.', buildGlossary([[{ ...term, ...more }]], []))
        ?.split('\n\n')
        .at(-1);
    expect(card({})).toBe('Source: A page (checked November 28, 2026)');
    expect(card({ unverified: ['translations', 'valid'] })).toBe(
      'Source: A page (checked November 28, 2026) · *Not verified: Japanese name, dates.*',
    );
    expect(card({ unverified: ['name', 'abbreviation'], sources: [] })).toBe('*Not verified.*');
  });

  it.each([
    ['at the beginning', 'the |QZSS'],
    ['at the end', 'the QZSS|'],
    ['in a name', 'the Quasi-Zenith Sat|ellite System'],
    ['in another name', 'the Michi|biki'],
    ['in a deprecated name', 'the Quasi Zen|ith Satellite System'],
    ['in Japanese', 'the Japanese name of the system is 準天頂|衛星システム'],
    ['in a compound', 'a Q|ZSS-based service'],
    ['in a heading', '# On Q|ZSS'],
    ['in emphasis', 'the **Q|ZSS**'],
    ['over a line wrap', 'the Quasi-Zenith\nSatel|lite System'],
  ])('knows a term %s', (_, text) => {
    expect(hover(text)).toMatch(/^\*\*Quasi-Zenith Satellite System\*\* \(QZSS\)/);
  });

  it('shows where the statement introduces an abbreviation, and how often it is used', () => {
    expect(hover('In low Earth orbit (LEO).\n\nThen L|EO and LEO and LEO.')).toContain('introduced in line 1, used 3 more times.');
  });

  it('puts the statement’s own meaning of an ambiguous abbreviation first', () => {
    const own = hover('The Missile Defense Agency (MDA) and the M|DA.');
    expect(own).toMatch(/^\*\*Missile Defense Agency\*\* \(MDA\)/);
    expect(own).toMatch(/\n\nElsewhere, MDA is Maritime Domain Awareness\.$/);
  });

  it('shows all meanings of an ambiguous abbreviation, with their countries', () => {
    expect(hover('They met the M|DA.')?.split('\n')).toEqual([
      '**MDA** can stand for:',
      '',
      '- **Maritime Domain Awareness**  ',
      '  A concept.',
      '- **Missile Defense Agency (United States)**  ',
      '  Another agency.',
      '',
      'In this statement: not introduced, used once.',
    ]);
  });

  it('shows the body whose name it is, and the one of the government that the text gives it to, before others', () => {
    const koreans = 'Japan and the Republic of Korea met.\n\n';
    expect(hover(`${koreans}The Ministry of En|vironment came.`)).toContain('A Korean ministry.');
    expect(hover(`${koreans}The Japanese Ministry of En|vironment came.`)).toMatch(/^\*\*Ministry of the Environment\*\*/);
  });

  it('shows a party’s body first if only one party has the abbreviation', () => {
    const card = hover('Japan and the United States met.\n\nThe MO|FA came.');
    expect(card).toMatch(/^\*\*Ministry of Foreign Affairs\*\* \(MOFA\) {2}\nMinistry · Japan\n/);
    expect(card).toMatch(/\n\nElsewhere, MOFA is Ministry of Foreign Affairs \(Republic of Korea\)\.$/);
  });

  it('explains what only the statement knows', () => {
    expect(hover('The Foo Bar Baz (FBB) and the F|BB.')).toBe(
      '**Foo Bar Baz** (FBB)\n\nIn this statement: introduced in line 1, used once more. Not in the glossary.',
    );
  });

  it('does not say twice that a country is itself', () => {
    expect(hover('They met in Ja|pan.')).toContain('**Japan**  \nCountry\n');
  });

  it('does not give the glossary’s meaning to an abbreviation the statement uses for something else', () => {
    const card = hover('The Market Development Association (MDA) and M|DA.');
    expect(card).toMatch(/^\*\*Market Development Association\*\* \(MDA\)/);
    expect(card).toContain('\n\nElsewhere, MDA is ');
    expect(card).not.toContain('Not in the glossary');
  });

  it('says what to do about an unexplained abbreviation', () => {
    expect(hover('They met the XY|Z. XYZ left.')).toMatch(
      /^\*\*XYZ\*\* is not spelled out .*\n\nSpell it out at its first use, followed by “\(XYZ\)”/,
    );
    expect(hover('They met the XY|Z.')).toMatch(
      /^\*\*XYZ\*\* is not spelled out .*\n\nWrite its name in full, or add it to your glossary\./,
    );
  });

  it.each([
    ['code', 'Write `QZ|SS`.'],
    ['a fence', '```\nQZ|SS\n```'],
    ['an address', 'See https://example.org/QZ|SS now'],
    ['a comment', 'x <!-- QZ|SS --> y'],
    ['front matter', '---\na: QZ|SS\n---\n'],
    ['a word nobody knows', 'some wo|rd'],
  ])('is absent in %s', (_, text) => {
    expect(hover(text)).toBeUndefined();
  });

  it('shows former and future names by the statement’s date', () => {
    const renamed = buildGlossary(
      [
        [
          {
            id: 'a',
            name: 'Sky Force',
            abbreviation: 'SF',
            kind: 'service',
            definition: 'A service.',
            names: [
              { text: 'Air Force', status: 'admitted', valid: { to: '2020-12-31' } },
              { text: 'Sky and Space Force', status: 'admitted', valid: { from: '2027-04-01' } },
            ],
          },
          { id: 'b', name: 'Old Council', kind: 'council', definition: 'A council.', valid: { to: '2022-01-31' }, successor: 'a' },
          { id: 'c', name: 'New Council', kind: 'council', definition: 'A council.', valid: { from: '2030-01-01' } },
        ],
      ],
      [],
    );
    const on = (text: string): string | undefined => hover(`Tokyo, March 24, 2023\n\n${text}`, renamed);
    expect(on('The S|F.')).toContain('Formerly “Air Force”, until December 31, 2020. From April 1, 2027: “Sky and Space Force”.');
    expect(on('The Old Cou|ncil.')).toContain('Ended on January 31, 2022. Succeeded by Sky Force.');
    expect(on('The New Cou|ncil.')).toContain('Did not exist until January 1, 2030, after the date of this statement.');
  });
});

describe('text of a glossary in a hover', () => {
  const html = (markdown: string): string => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  it.each([
    '[x](command:workbench.action.quit)',
    '![x](https://example.org/pixel.png)',
    '<img src=x onerror=alert(1)>',
    '<https://example.org>',
    'https://example.org/tracked',
    'www.example.org',
    'name@example.org',
    '# Heading',
    '- item',
    '1. item',
    '> quote',
    '`code`',
    '| a | b |\n| - | - |',
    '***bold***',
    '~~struck~~',
    '&lt;b&gt; &#60;i&#62;',
    '---',
    '===',
    '\\[x](y)',
  ])('is only text: %s', (text) => {
    const shown = html(escapeMarkdown(text));
    expect(shown).toMatch(/^<p>[^<]*<\/p>$/);
    expect(
      shown
        .replace(/<\/?p>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ).toBe(text.replace(/\s+/g, ' '));
  });

  it.each([
    ['command:quit', 'Source'],
    ['javascript:alert(1)', 'Source'],
    ['data:text/html,x', 'Source'],
    ['file:///etc/passwd', 'Source'],
    ['not an address', 'Source'],
  ])('never links to %s', (url, expected) => {
    expect(webLink('Source', url)).toBe(expected);
  });

  it('cannot break out of a link', () => {
    expect(html(webLink('a](command:x) b', 'https://example.org/a)(b>c'))).toBe(
      '<p><a href="https://example.org/a%29%28b%3Ec">a](command:x) b</a></p>',
    );
  });
});
