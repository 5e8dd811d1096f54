import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/src/findings/finding.js';
import { reviewed } from '../../../server/src/report/wordReview.js';
import { readWordDocument } from '../../../server/src/word/readWordDocument.js';
import { paragraph, run, wordFile } from './wordFile.js';

/** The most comments that Word opens. */
const most = 32_767;

describe('a review of a Word document', () => {
  it('has no more comments than Word opens, with those that were there', () => {
    const others = most - 2;
    const marks = Array.from({ length: others }, (_, i) => `<w:r><w:commentReference w:id="${i}"/></w:r>`).join('');
    const comments = Array.from({ length: others }, (_, i) => `<w:comment w:id="${i}" w:author="Other"/>`).join('');
    const bytes = wordFile(paragraph(run('one two three four') + marks), { comments });
    const finding = (word: string, text: string): Finding => ({
      rule: 'test',
      level: 'warning',
      message: `About ${word}.`,
      offset: text.indexOf(word),
      length: word.length,
      related: [],
      fixes: [],
    });
    const review = reviewed(bytes, {
      findingsIn: (text) => ['one', 'two', 'three', 'four'].map((word) => finding(word, text)),
      fix: false,
      date: '2027-05-12T00:00:00Z',
      whyOf: () => undefined,
    });
    expect([review.findings.length, review.comments]).toEqual([4, 2]);
    expect(readWordDocument(review.bytes, { changes: 'accepted' }).tally.comments).toBe(most);
  });
});
