import { describe, expect, it } from 'vitest';
import { applySuppressions, suppressionsIn } from '../../../server/src/findings/suppressions.js';
import { findingsIn, statementOf } from '../marked.js';

/** Returns the abbreviations in a text. */
const found = (text: string, markup: 'markdown' | 'plain' = 'markdown'): string[] =>
  findingsIn(text, markup)
    .filter((f) => f.rule !== 'suppression/unused')
    .map((f) => text.slice(f.offset, f.offset + f.length));

describe('comments that suppress', () => {
  it.each([
    ['this line', 'The XYZ met. <!-- communique-disable-line -->\n\nThe ABC met.', ['ABC']],
    ['the whole paragraph of the line', 'The XYZ\nmet. <!-- communique-disable-line -->\n\nThe ABC met.', ['ABC']],
    ['the next line', '<!-- communique-disable-next-line -->\nThe XYZ met.\n\nThe ABC met.', ['ABC']],
    ['the next line behind an empty one', '<!-- communique-disable-next-line -->\n\nThe XYZ met.\n\nThe ABC met.', ['ABC']],
    ['from here on', '<!-- communique-disable -->\n\nThe XYZ met.\n\nThe ABC met.', []],
    ['up to there', '<!-- communique-disable -->\n\nThe XYZ met.\n\n<!-- communique-enable -->\n\nThe ABC met.', ['ABC']],
    ['one rule', 'The XYZ met. <!-- communique-disable-line abbreviation/not-introduced -->', []],
    ['one of several rules', 'The XYZ met. <!-- communique-disable-line name/misspelt, abbreviation/not-introduced -->', []],
    ['another rule', 'The XYZ met. <!-- communique-disable-line name/misspelt -->', ['XYZ']],
    ['in front matter, the whole text', '---\ncommunique-disable: all\n---\n\nThe XYZ met.', []],
    [
      'in front matter, some rules',
      '---\ntitle: x\ncommunique-disable: [name/misspelt, abbreviation/not-introduced]\n---\n\nThe XYZ met.',
      [],
    ],
    ['in front matter, a list of rules', '---\ncommunique-disable:\n  - abbreviation/not-introduced\n---\n\nThe XYZ met.', []],
    ['in front matter, another rule', '---\ncommunique-disable: name/misspelt\n---\n\nThe XYZ met.', ['XYZ']],
    ['nothing in code', '```\n<!-- communique-disable -->\n```\n\nThe XYZ met.', ['XYZ']],
    ['nothing else', '<!-- communique-disabled -->\n\nThe XYZ met.', ['XYZ']],
  ])('suppress %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it('are ordinary text in plain text', () => {
    expect(found('<!-- communique-disable -->\n\nThe XYZ met.', 'plain')).toEqual(['XYZ']);
  });

  it('have rules and a place', () => {
    const text = 'x <!-- communique-disable-line a/b c/d -->';
    expect(suppressionsIn(statementOf(text))).toEqual([
      { offset: 2, length: text.length - 2, action: 'disable-line', rules: ['a/b', 'c/d'] },
    ]);
  });
});

describe('what a team ignores', () => {
  const text = 'The XYZ met. The ABC met.';
  const statement = statementOf(text);
  const left = (ignored: { rule?: string; text?: string }[]): number => applySuppressions(statement, findingsIn(text), ignored).left.length;
  it('is by rule, by text, or by both', () => {
    expect(left([])).toBe(2);
    expect(left([{ text: 'XYZ' }])).toBe(1);
    expect(left([{ rule: 'abbreviation/not-introduced' }])).toBe(0);
    expect(left([{ rule: 'name/misspelt', text: 'XYZ' }])).toBe(2);
  });
});
