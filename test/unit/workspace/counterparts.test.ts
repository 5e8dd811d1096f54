import { describe, expect, it } from 'vitest';
import { lineBeside } from '../../../client/src/commands/lineBeside.js';
import { counterpartIn, namesAlike } from '../../../server/src/workspace/counterparts.js';

describe('the counterpart of a document', () => {
  it.each([
    ['counterpart: a.md', 'a.md'],
    ['title: x\ncounterpart:   "two words.md"  # the Japanese text', 'two words.md'],
    ["counterpart: 'a.md'", 'a.md'],
    ['counterpart: a#1.md # comment', 'a#1.md'],
    ['counterpart:', undefined],
    ['title: counterpart', undefined],
  ])('is named in front matter: %s', (line, path) => {
    expect(counterpartIn(`---\n${line}\n---\n\nText`)).toBe(path);
    expect(counterpartIn(line)).toBeUndefined();
  });

  it.each([
    ['x.statement.md', ['x.en.statement.md', 'x.ja.statement.md']],
    ['x.ja.statement.md', ['x.statement.md', 'x.en.statement.md']],
    ['x.md', ['x.en.md', 'x.ja.md']],
    ['x.en.md', ['x.md', 'x.ja.md']],
    ['x.v2.md', ['x.v2.en.md', 'x.v2.ja.md']],
    ['x.statement', ['x.en.statement', 'x.ja.statement']],
  ])('may be named like %s', (name, names) => {
    expect(namesAlike(name)).toEqual(names);
  });
});

describe('the line beside another', () => {
  const lines = [
    [0, 0],
    [10, 30],
    [20, 40],
  ] as const;

  it('is in proportion between lines that correspond, and as far after the last', () => {
    expect([0, 5, 10, 15, 25].map((line) => lineBeside(line, lines, 0))).toEqual([0, 15, 30, 35, 45]);
    expect([0, 15, 30, 45].map((line) => lineBeside(line, lines, 1))).toEqual([0, 5, 10, 25]);
  });

  it('is the same line if nothing is known', () => {
    expect(lineBeside(7, [], 0)).toBe(7);
  });
});
