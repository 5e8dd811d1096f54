import { describe, expect, it } from 'vitest';
import type { Markup } from '../../../server/src/text/blocks/block.js';
import { blocksOf } from '../../../server/src/text/blocks/blocks.js';
import { chunksOf, linkLabelsOf } from '../../../server/src/text/blocks/chunks.js';
import { maskCharacter } from '../../../server/src/text/runningText.js';

/** Returns each block as `kind: running text`. */
const blocks = (text: string, markup: Markup = 'markdown'): string[] =>
  chunksOf(text, markup)
    .filter((c) => !c.unread)
    .flatMap((chunk) =>
      blocksOf(chunk.text, markup, linkLabelsOf(text)).map((b) => `${b.kind}: ${b.running.text.replaceAll(maskCharacter, '□')}`),
    );

describe('blocks of Markdown', () => {
  it.each([
    ['headings and paragraphs', '# Title\n\nOne\ntwo.\n', ['heading: Title', 'paragraph: One two.']],
    ['list items', '- one\n- two\n  more\n', ['listItem: one', 'listItem: two more']],
    [
      'items with letters',
      'They agreed:\n\n(a) to meet;\n\n(ii) to talk; and\n\nb) Harbors\n\n(A) **Space**\n\n1. One\n\n(i) Space Security',
      [
        'paragraph: They agreed:',
        'listItem: (a) to meet;',
        'listItem: (ii) to talk; and',
        'listItem: b) Harbors',
        'listItem: (A) Space',
        'listItem: One',
        'heading: (i) Space Security',
      ],
    ],
    ['emphasis and links', 'In **low *Earth*** [orbit](https://example.org/LEO).', ['paragraph: In low Earth orbit.']],
    ['code spans masked', 'Write `QZSS` here.', ['paragraph: Write □ here.']],
    ['fenced code left out', 'One.\n\n```\nQZSS\n\nQZSS\n```\n\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
    ['comments left out', 'One <!-- QZSS --> two.\n\n<!-- QZSS\n\nQZSS -->\n\nThree.', ['paragraph: One two.', 'paragraph: Three.']],
    ['front matter left out', '---\ntitle: QZSS\n---\n\nOne.', ['paragraph: One.']],
    ['table cells', '| A | B |\n| - | - |\n| QZSS | two |\n', ['tableCell: A', 'tableCell: B', 'tableCell: QZSS', 'tableCell: two']],
    ['bare addresses masked', 'See https://example.org/QZSS now.', ['paragraph: See □ now.']],
    ['entities read', 'Both sides welcomed research &amp; development.', ['paragraph: Both sides welcomed research & development.']],
    ['a block quotation', '> One\n> two', ['quotation: One two']],
    ['a reference link', 'See [the text][a].\n\n[a]: https://example.org/QZSS', ['paragraph: See the text.']],
  ])('%s', (_, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });
});

describe('blocks of plain text', () => {
  it.each([
    [
      'a title line and a wrapped paragraph',
      'Joint Statement\n\nBoth sides\nwelcomed it.',
      ['heading: Joint Statement', 'paragraph: Both sides welcomed it.'],
    ],
    [
      'list lines',
      'They agreed:\n- one thing that is to be done.\n- another thing that is to be done.',
      ['paragraph: They agreed:', 'listItem: one thing that is to be done.', 'listItem: another thing that is to be done.'],
    ],
    ['line ends of Windows', 'One two\r\nthree.\r\n\r\nFour five.', ['paragraph: One two three.', 'paragraph: Four five.']],
    ['odd spaces and quotation marks', 'Both\u00A0sides\u202Fsaid “yes” and ‘no’.', ['paragraph: Both sides said "yes" and \'no\'.']],
    ['compatibility forms', 'ＱＺＳＳ and ﬁve.', ['paragraph: QZSS and five.']],
    ['what nobody sees', 'Q\u200BZ\u00ADSS.', ['paragraph: QZSS.']],
  ])('%s', (_, text, expected) => {
    expect(blocks(text, 'plain')).toEqual(expected);
  });
});

describe('a line without a period', () => {
  it.each([
    'Joint Statement by the Foreign Ministers of Japan and Italy',
    'Joint statement issued by the President of Kenya and the Prime Minister of Norway in Nairobi',
    'Strengthening maritime cooperation',
    'Economic Security and Supply Chains',
    'Measures agreed in Rome',
    'What we have achieved',
    'The Challenges We Face',
    'Rome, May 12, 2026',
    '3. Space security and sustainability',
    'SECURITY AND TRADE',
    'The Japan-Italy shared vision',
  ])('is a title: %s', (text) => {
    for (const markup of ['plain', 'markdown'] as const)
      expect(blocks(text, markup).map((b) => b.split(':')[0])).toEqual([expect.stringMatching(/heading|listItem/)]);
  });

  it.each([
    'Both sides welcomed the report of the agency',
    'The two leaders met in Rome on May 12, 2026',
    'Italy and Kenya reaffirm that the treaty remains in place',
    'We shall cooperate',
    'In this context, the ministers',
    'The Parties will work together on space',
    'Ministers discussed regional issues',
    'Norway supports the use of open data',
    'THE COUNCIL MEMBERS AGREED TO MEET AGAIN',
    'They thanked Prime Minister Meloni',
    'Recalling the Rome Declaration,',
    'The two sides discussed trade and',
  ])('is a paragraph: %s', (text) => {
    for (const markup of ['plain', 'markdown'] as const) expect(blocks(text, markup)[0]).toMatch(/^paragraph: /);
  });

  it('is not a title only because it is bold', () => {
    expect(blocks('**The Parties shall cooperate.**\n\n**Trade.**')).toEqual([
      'paragraph: The Parties shall cooperate.',
      'heading: Trade.',
    ]);
  });
});

describe('chunks', () => {
  it('cover the whole document without a gap', () => {
    const text = '---\na: 1\n---\n# T\n\nOne.\n\n```\n\nx\n```\n\n- a\n\n  b\n\n\nEnd';
    expect(
      chunksOf(text, 'markdown')
        .map((c) => c.text)
        .join(''),
    ).toBe(text);
  });
});
