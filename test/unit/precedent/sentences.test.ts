import { describe, expect, it } from 'vitest';
import { verbsOfText } from '../../../server/src/precedent/compare/verbalText.js';
import { sentencesIn } from '../../../server/src/precedent/sentence/sentencesIn.js';
import { statementOf, testGlossary } from '../marked.js';

describe('sentences', () => {
  it('have spans in the file, whatever its markup and line ends', () => {
    const text = '# Energy\r\n\r\n1. Both **sides** welcomed\r\nthe [plan](https://example.org). They met.\r\n- Open ports\r\n';
    const found = sentencesIn(statementOf(text));
    expect(found.map((s) => [s.kind, s.text])).toEqual([
      ['heading', 'Energy'],
      ['listItem', 'Both sides welcomed the plan.'],
      ['listItem', 'They met.'],
      ['listItem', 'Open ports'],
    ]);
    expect(found.map((s) => text.slice(s.offset, s.offset + s.length))).toEqual([
      'Energy',
      'Both **sides** welcomed\r\nthe [plan](https://example.org).',
      'They met.',
      'Open ports',
    ]);
  });

  it('do not count the number of a paragraph in plain text', () => {
    expect(sentencesIn(statementOf('12. The two sides met in Kyoto. They agreed.\n', 'plain')).map((s) => s.text)).toEqual([
      'The two sides met in Kyoto.',
      'They agreed.',
    ]);
  });

  it('do not end after the U.S. in a name', () => {
    expect(sentencesIn(statementOf('They spoke of the Korea-U.S. Free Trade Agreement at length.', 'plain'))).toHaveLength(1);
  });

  it('know their verbs', () => {
    const text = 'Both sides **reaffirmed** the plan, and noted the date.';
    const [sentence] = sentencesIn(statementOf(text));
    expect(sentence?.verbs).toEqual([
      { token: 2, to: 3, verb: 'reaffirm' },
      { token: 6, to: 7, verb: 'note' },
    ]);
  });

  it('have the same verbs if only their text is known', () => {
    expect(verbsOfText('We reaffirm the plan, and we note the date.', testGlossary).verbs.map((v) => v.verb)).toEqual(['reaffirm', 'note']);
  });
});
