import { describe, expect, it } from 'vitest';
import { isStatement } from '../../../server/src/statement/opening/recognise.js';

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
    [
      'a title after its countries',
      'x.txt',
      'Republic of Korea-Japan Joint Statement\nTokyo, May 5, 2027\n\nBoth sides met.\n'.replace(
        'Republic of Korea-Japan',
        'Japan-Republic of Korea',
      ),
    ],
    ['a title after the name of the meeting', 'x.md', '# Tenth Dialogue on Space: Joint Statement\n\nThe two sides met on May 5, 2027.\n'],
    [
      'a title in the middle of its lines',
      'x.txt',
      'The Tenth Meeting of the Space Dialogue\nJoint Statement\nMay 5, 2027\n\nThe Government of Japan held the meeting.\n',
    ],
    ['numbered paragraphs', 'x.md', '# Joint Statement on the Dialogue\n\n1. The Prime Ministers met in Oslo.\n'],
  ])('takes %s', (_, path, text) => {
    expect(isStatement(path, text, path.endsWith('.md') ? 'markdown' : 'plain')).toBe(true);
  });

  it.each([
    ['a README that opens like one', 'README.md', opening],
    ['a README beside code', 'a/b/readme.txt', opening],
    ['a changelog', 'CHANGELOG.md', opening],
    ['a page about statements', 'notes.md', '# How we draft\n\nA joint statement is drafted by both sides.\n'],
    [
      'minutes of its drafting',
      'minutes.md',
      '# Minutes of the Session on the Joint Statement\n\nTokyo, May 5, 2027\n\nThe two sides met.\n',
    ],
    ['notes', 'notes.md', '# Notes\n\nWe went through the Joint Statement.\n\nBoth sides held back; next call May 5, 2027.\n'],
    ['notes that begin with it', 'notes.txt', 'Joint Statement for the Tenth Dialogue needs work.\n\nBoth sides met.\n'],
    ['comments on it', 'x.md', '# Comments on the Draft Joint Statement\n\nThe Government of Japan has these comments.\n'],
    ['an article', 'x.txt', 'Leaders issue joint statement on space\n\nTOKYO, May 5, 2027. The two leaders met.\n'],
    ['an analysis', 'x.md', '# What the Joint Statement Means\n\nThe Government of Japan held talks on May 5, 2027.\n'],
    ['a mail', 'x.txt', 'Subject: Joint Statement\nDate: May 5, 2027\n\nBoth sides held a call.\n'],
    ['a log', 'x.txt', '2027-05-05 10:00:01 INFO Joint Statement loaded\n\n2027-05-05 10:00:02 The two sides held a lock.\n'],
    ['a guide', 'x.md', '# How to Write a Joint Statement\n\nBoth sides agree. The first was held in 2013.\n'],
    ['a headline', 'news.md', '# Japan and Kenya Issue Joint Statement on Trade\n\nThe two sides met on May 5, 2027.\n'],
    [
      'a headline about leaders',
      'news.txt',
      'Leaders Adopt Joint Declaration After Summit in Oslo\n\nThe two leaders met on May 5, 2027.\n',
    ],
    ['a letter', 'letter.md', '# Minutes\n\nThe two sides met on May 5, 2027.\n'],
    ['a title alone', 'x.md', '# Joint Statement\n'],
    ['code', 'x.md', '```\nJoint Statement\n\nBoth sides met.\n```\n'],
    ['nothing', 'x.md', ''],
  ])('ignores %s', (_, path, text) => {
    expect(isStatement(path, text, path.endsWith('.md') ? 'markdown' : 'plain')).toBe(false);
  });
});
