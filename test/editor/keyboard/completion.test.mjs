import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const opening = `# Joint Statement

The Tenth Meeting of the Japan-U.S. Comprehensive Dialogue on Space was held in Tokyo on May 5, 2027.

`;

describe('completion, by keyboard', () => {
  const app = windowForTests({ 'a.statement': opening });

  for (const [typed, first] of [
    ['They discussed QZ', 'Quasi-Zenith Satellite System (QZSS)'],
    ['They heard from METI', 'Ministry of Economy, Trade and Industry (METI)'],
    ['They heard from JA', 'Japan Aerospace Exploration Agency (JAXA)'],
    ['準天', 'Quasi-Zenith Satellite System (QZSS)'],
  ])
    it(`opens for “${typed}” as it is typed`, async () => {
      const { editor, suggest } = app();
      await editor.openNew('a.statement', opening);
      await editor.toEnd();
      await editor.type(typed);
      await suggest.first(first);
      await app().picture(typed);
      assert.isAbove((await suggest.entries()).length, 0);
      await editor.close();
    });
});
