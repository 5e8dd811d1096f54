import type { Block, Markup } from '../../text/blocks/block.js';
import { blocksOf } from '../../text/blocks/blocks.js';
import { chunksOf, linkLabelsOf } from '../../text/blocks/chunks.js';
import { withoutTokens } from '../../text/blocks/notProse.js';
import { sourceRange } from '../../text/runningText.js';
import { wordsOf } from '../../text/words.js';
import { type ReadSentence, sentenceCuts } from './sentence.js';
import { tokensOf } from './tokens.js';

/**
 * Returns the same sentences as `sentencesIn`, but without names, abbreviations and verbs, which an index of thousands of statements does
 * not need.
 */
export function readSentences(text: string, markup: Markup): ReadSentence[] {
  const labels = markup === 'markdown' ? linkLabelsOf(text) : [];
  return chunksOf(text, markup)
    .filter((chunk) => chunk.unread === undefined)
    .flatMap((chunk) => blocksOf(chunk.text, markup, labels).flatMap((block) => sentencesOfBlock(block, chunk.start)));
}

function sentencesOfBlock({ running, kind }: Block, base: number): ReadSentence[] {
  const words = wordsOf(withoutTokens(running.text));
  return sentenceCuts(running.text).flatMap(({ start, end }) => {
    const tokens = tokensOf(words.part(words.indexAt(start), words.indexAt(end)), start);
    if (tokens.length === 0) return [];
    const range = sourceRange(running, start, end);
    return { offset: base + range.start, length: range.end - range.start, text: running.text.slice(start, end), kind, tokens };
  });
}
