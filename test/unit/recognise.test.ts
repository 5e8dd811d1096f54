import { describe, expect, it } from 'vitest';
import { isStatement } from '../../server/src/statement/recognise.js';

const opening =
  '# Joint Statement of the Tenth Dialogue\n\nTokyo, May 5, 2027\n\nThe Government of Japan and the Government of Italy met.\n';

describe('isStatement', () => {
  it.each([
    ['a Markdown statement', 'draft.md', opening],
    ['a plain statement', 'draft.txt', opening.replace('# ', '')],
    [
      'a leaders’ statement',
      'x.txt',
      'Quad Leaders’ Joint Statement\n\nWe, the leaders of Australia, India, Japan, and the United States, convened today.\n',
    ],
    ['a communiqué', 'x.txt', 'Summit Communiqué\n\nWe, the ministers, met in Bonn on 3 May 2022.\n'.replace('Summit', 'Ministers’')],
    ['front matter before it', 'x.md', `---\ntitle: x\n---\n\n${opening}`],
    ['a statement in a folder called readme', 'readme/draft.md', opening],
  ])('takes %s', (_, path, text) => {
    expect(isStatement(path, text, path.endsWith('.md') ? 'markdown' : 'plain')).toBe(true);
  });

  it.each([
    ['a README that opens like one', 'README.md', opening],
    ['a README beside code', 'a/b/readme.txt', opening],
    ['a changelog', 'CHANGELOG.md', opening],
    ['a page about statements', 'notes.md', '# How we draft\n\nA joint statement is drafted by both sides.\n'],
    ['a letter', 'letter.md', '# Minutes\n\nThe two sides met on May 5, 2027.\n'],
    ['a title alone', 'x.md', '# Joint Statement\n'],
    ['code', 'x.md', '```\nJoint Statement\n\nBoth sides met.\n```\n'],
    ['nothing', 'x.md', ''],
  ])('leaves %s', (_, path, text) => {
    expect(isStatement(path, text, path.endsWith('.md') ? 'markdown' : 'plain')).toBe(false);
  });
});
