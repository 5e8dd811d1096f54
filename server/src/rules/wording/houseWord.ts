import type { Fix, Observation } from '../../findings/finding.js';
import type { HouseWord } from '../../findings/houseWord.js';
import { hasCapital } from '../../findings/spelling.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { boundedMemo } from '../../text/memo.js';
import { rangeContaining } from '../../text/rangeContaining.js';
import { areAdjacent, type Word, type Words, wordsOf } from '../../text/words.js';
import type { BlockQuery, Check } from '../rule.js';
import { opensSentence, withForm } from '../writtenForms.js';

/** Reports words that the team’s settings (`words`) replace or forbid, except in official names and quotations. */
export const houseWord: Check = (statement, { words, queryBlocks }) =>
  words.length === 0
    ? []
    : queryBlocks(wordsIn(JSON.stringify(words)), ['headings']).flatMap(({ block, found }) =>
        found.map((local) => observation(statement, block, local)),
      );

/** A word to replace, in a block. Offsets into the running text. */
interface LocalWord {
  readonly start: number;
  readonly end: number;
  readonly entry: HouseWord;
}

/** A wrong word, or a word with wrong capitals. */
interface Pattern {
  readonly words: readonly Word[];
  readonly entry: HouseWord;
  /** Whether case must match. */
  readonly isExact: boolean;
  /** Whether only the capitals are wrong. */
  readonly isOwnForm: boolean;
}

function patternsOf(entry: HouseWord): Pattern[] {
  const { use = '', not } = entry;
  if (not === undefined) return [{ words: wordsOf(use).slice(), entry, isExact: false, isOwnForm: true }];
  return [not].flat().map((text) => ({ words: wordsOf(text).slice(), entry, isExact: /\p{Lu}/u.test(text), isOwnForm: false }));
}

/** Returns the query for a team’s words. Cached, so that a keystroke costs one paragraph. */
const wordsIn = boundedMemo(16, (json): BlockQuery<LocalWord> => {
  const byFirst = new Map<string, Pattern[]>();
  for (const pattern of (JSON.parse(json) as HouseWord[]).flatMap(patternsOf)) {
    const first = pattern.words[0]?.key;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  // Longest first: “joint working group” before “working group”.
  for (const patterns of byFirst.values()) patterns.sort((a, b) => b.words.length - a.words.length);
  return (reading) => {
    let end = 0;
    return reading.words
      .indexesWhere(({ key }) => byFirst.has(key))
      .flatMap((from) => {
        const pattern =
          from < end ? undefined : byFirst.get(reading.words.get(from)?.key ?? '')?.find((p) => isWrittenAt(reading, from, p));
        if (!pattern) return [];
        end = from + pattern.words.length;
        return [{ start: reading.words.get(from)?.start ?? 0, end: reading.words.get(end - 1)?.end ?? 0, entry: pattern.entry }];
      });
  };
});

function isWrittenAt(reading: BlockReading, from: number, { words: wanted, isExact, isOwnForm }: Pattern): boolean {
  const { words } = reading;
  const to = from + wanted.length;
  const isSame = (word: Word, k: number): boolean => {
    const written = words.get(from + k);
    const before = words.get(from + k - 1);
    if (isExact ? written?.text !== word.text : written?.key !== word.key) return false;
    // “information-sharing” is not “information - sharing”.
    return k === 0 || !written || !before || areAdjacent(before, written) === areAdjacent(wanted[k - 1] as Word, word);
  };
  if (!wanted.every(isSame) || isJoined(words, from, to) || isInOtherName(reading, from, to)) return false;
  if (!isOwnForm) return true;
  // At the beginning of a sentence, any word may have a capital.
  return wanted.some((word, k) => {
    const written = words.get(from + k)?.text ?? '';
    return written !== word.text && !(k === 0 && opensSentence(words, from) && written.slice(1) === word.text.slice(1));
  });
}

/** Returns whether a hyphen or slash makes the word part of a longer one. */
function isJoined(words: Words, from: number, to: number): boolean {
  const [before, first, last, after] = [words.get(from - 1), words.get(from), words.get(to - 1), words.get(to)];
  const joins = (mark: Word | undefined): boolean => mark !== undefined && /^[-/&]$/.test(mark.text);
  if (joins(before) && before && first && areAdjacent(before, first)) return true;
  return joins(after) && after !== undefined && last !== undefined && areAdjacent(last, after);
}

/** Returns whether the words are part of a longer official or introduced name. */
function isInOtherName({ names, introductions, words }: BlockReading, from: number, to: number): boolean {
  const name = rangeContaining(names, from);
  if (name && name.to - name.from > to - from && hasCapital(words.get(name.from))) return true;
  return introductions.some(({ long }) => from >= long.from && to <= long.to && long.to - long.from > to - from);
}

function observation(statement: Statement, block: DocumentBlock, { start, end, entry }: LocalWord): Observation {
  const span = spanOfText(block, start, end);
  const written = statement.text.slice(span.offset, span.offset + span.length).replace(/\s+/g, ' ');
  const { use, why } = entry;
  const reason = why?.trim().replace(/\.$/, '');
  if (use === undefined) {
    return { ...span, message: reason === undefined ? t('Do not write “{0}”.', written) : t('Do not write “{0}”: {1}.', written, reason) };
  }
  const fixes: Fix[] = withForm(statement, span, use);
  const message =
    reason === undefined ? t('Write “{0}” instead of “{1}”.', use, written) : t('Write “{0}” instead of “{1}”: {2}.', use, written, reason);
  return { ...span, message, fixes };
}
