import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notAscii, unitBuffer } from '../../server/src/text/units.js';
import { wordsOf } from '../../server/src/text/words.js';

/** What a word is, at the cost of a pattern for every one. */
const pattern =
  /(?:\p{Lu}\.)+(?:\p{Lu}(?![\p{L}\p{N}])\.?)|\p{Lu}[\p{L}\p{N}]*&\p{Lu}[\p{L}\p{N}]*|[\p{Lu}][\p{Lu}\p{N}]+\+(?![\p{L}\p{N}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s]/gu;

/** Pieces that come near each branch of it, and characters of every width. */
const piece = fc.oneof(
  fc.constantFrom(
    'U.S.',
    'R&D',
    'LGBTQI+',
    'É.U.',
    'naïve',
    'e\u0301',
    '準天頂',
    'カー',
    '𝔸b',
    '\ud800',
    ' ',
    '\u00a0',
    '\n',
    '.',
    '&',
    '+',
    '-',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('the words of any text', () => {
  it('are cut as the pattern cuts them, whatever was cut before', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(wordsOf(t).map((w) => [w.start, w.text])).toEqual([...t.matchAll(pattern)].map((m) => [m.index, m[0]]));
      }),
    );
  });

  it('are the same record where they are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), (t) => {
        const [once, again] = [wordsOf(t), wordsOf(`${t} ${t}`)];
        expect(again.slice(0, once.length).map((w) => w.lexeme)).toEqual(once.map((w) => w.lexeme));
        expect(wordsOf(t).lexemes.every((lexeme, i) => lexeme === once.lexemes[i])).toBe(true);
      }),
    );
  });

  it('rest on units that tell ASCII and what is not', () => {
    const buffer = unitBuffer();
    fc.assert(
      fc.property(text, (t) => {
        const expected = Array.from({ length: t.length }, (_, i) => (t.charCodeAt(i) < 128 ? t.charCodeAt(i) : notAscii));
        expect([...buffer.of(t).subarray(0, t.length)]).toEqual(expected);
      }),
    );
  });
});
