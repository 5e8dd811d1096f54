import { assert } from 'chai';
import { at, cardAt, closeAll, open, openText, until } from './workspace.js';

describe('hover', () => {
  after(closeAll);

  const cards: [string, RegExp][] = [
    ['MDA', /\*\*Maritime Domain Awareness\*\* \(MDA\)/],
    ['QZSS', /\*\*Quasi-Zenith Satellite System\*\* \(QZSS\)[\s\S]*準天頂衛星システム[\s\S]*not introduced, used twice/],
    [
      'NICT',
      /\*\*National Institute of Information and Communication Technology\*\* \(NICT\)[\s\S]*Elsewhere[\s\S]*Communications Technology/,
    ],
    ['LEO', /\*\*low Earth orbit\*\* \(LEO\)[\s\S]*introduced in \[line 17\]/],
  ];
  for (const [abbreviation, expected] of cards) {
    it(`shows the card of ${abbreviation}`, async () => {
      const { document } = await open(at('draft.statement.md'));
      const card = await until('a card', async () => (await cardAt(document, abbreviation)) || undefined);
      assert.match(card, expected);
    });
  }

  it('says nothing in code', async () => {
    const { document } = await openText('joint-statement', 'The QZSS and `LEO`.');
    await until('a card', async () => (await cardAt(document, 'QZSS')) || undefined);
    assert.strictEqual(await cardAt(document, 'LEO'), '');
  });
});
