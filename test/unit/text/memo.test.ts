import { describe, expect, it } from 'vitest';
import { boundedMemo } from '../../../server/src/text/memo.js';

describe('a cache with a limit', () => {
  it('keeps what is used again and discards the rest', () => {
    const made: string[] = [];
    const length = boundedMemo(10, (text) => {
      made.push(text);
      return text.length;
    });
    for (let i = 0; i < 100; i++) {
      expect(length('often')).toBe(5);
      length(`once ${i}`);
    }
    expect(made.filter((text) => text === 'often')).toHaveLength(1);
    length('once 0');
    expect(made.filter((text) => text === 'once 0')).toHaveLength(2);
  });

  it('keeps no string above the maximum length', () => {
    let calls = 0;
    const length = boundedMemo(10, (text) => ++calls && text.length, 3);
    expect([length('abc'), length('abc'), length('abcd'), length('abcd')]).toEqual([3, 3, 4, 4]);
    expect(calls).toBe(3);
  });
});
