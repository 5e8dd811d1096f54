import { spanOfText } from '../statement/ledger.js';
import type { PlacedBlock, Span, Statement } from '../statement/statement.js';
import { localVerbsOf } from '../statement/verbs.js';
import type { Sentence, SentenceVerb } from './sentence.js';
import { sentenceCuts } from './sentenceCuts.js';
import type { Token } from './token.js';
import { tokensOf } from './tokens.js';

/** The sentences of a statement in the order of the text, headings and list items among them; what has no word in it is none. */
export function sentencesIn({ blocks }: Statement): Sentence[] {
  return blocks.flatMap(sentencesOfBlock);
}

function sentencesOfBlock(block: PlacedBlock): Sentence[] {
  const { running, words, kind } = block.reading;
  const verbs = localVerbsOf(block.reading);
  let next = 0;
  return sentenceCuts(running.text).flatMap(({ start, end }) => {
    while (next < words.length && (words[next]?.start ?? 0) < start) next++;
    const first = next;
    while (next < words.length && (words[next]?.start ?? 0) < end) next++;
    const tokens = tokensOf(words.slice(first, next), start);
    if (tokens.length === 0) return [];
    const own = verbs.filter((v) => v.from >= first && v.from < next);
    return {
      ...spanOfText(block, start, end),
      text: running.text.slice(start, end),
      kind,
      tokens,
      verbs: own.map(({ from, verb }) => verbAt(tokens, (words[from]?.start ?? 0) - start, verb)),
      block,
      start,
    };
  });
}

const verbAt = (tokens: readonly Token[], at: number, verb: string): SentenceVerb => ({
  token: Math.max(
    0,
    tokens.findIndex((t) => t.end > at),
  ),
  verb,
});

/** The document span of a stretch of a sentence’s tokens. @param to exclusive, behind `from` */
export function spanOfTokens({ block, start, tokens }: Sentence, from: number, to: number): Span {
  return spanOfText(block, start + (tokens[from]?.start ?? 0), start + (tokens[to - 1]?.end ?? 0));
}
