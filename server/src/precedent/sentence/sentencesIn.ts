import { type SpokenVerb, spokenVerbsOf } from '../../commitments/spokenVerbs.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import type { Statement } from '../../statement/statement.js';
import { weakMemo } from '../../text/memo.js';
import { type ReadSentence, type Sentence, type SentenceVerb, sentenceCuts } from './sentence.js';
import { type Token, tokensOf } from './tokens.js';

/** A sentence relative to its block. */
export interface LocalSentence extends Pick<ReadSentence, 'text' | 'kind' | 'tokens'> {
  /** Start in the block’s running text, in UTF-16 code units. */
  readonly start: number;
  readonly verbs: readonly SentenceVerb[];
}

/** Returns the sentences of a block that contain a word. Cached by reading. */
export const localSentencesOf = weakMemo((reading: BlockReading): readonly LocalSentence[] => {
  const { running, words, kind } = reading;
  const verbs = kind === 'heading' ? [] : spokenVerbsOf(reading);
  return sentenceCuts(running.text).flatMap(({ start, end }) => {
    const first = words.indexAt(start);
    const next = words.indexAt(end);
    const tokens = tokensOf(words.part(first, next), start);
    if (tokens.length === 0) return [];
    const own = verbs.filter((v) => v.from >= first && v.from < next);
    return { text: running.text.slice(start, end), kind, tokens, verbs: own.map((verb) => placed(verb, tokens, reading, start)), start };
  });
});

/** @param start where the sentence begins in the running text */
function placed(
  { lemma, from, to, isModal, isNegated, final }: SpokenVerb,
  tokens: readonly Token[],
  { words }: BlockReading,
  start: number,
): SentenceVerb {
  const tokenAt = (offset: number): number => {
    const at = tokens.findIndex((t) => t.end > offset - start);
    return at < 0 ? tokens.length : at;
  };
  const token = tokenAt(words.get(from)?.start ?? 0);
  return {
    token,
    to: Math.max(token + 1, tokenAt(words.get(to)?.start ?? Number.POSITIVE_INFINITY)),
    verb: lemma,
    ...(isModal ? { isModal } : {}),
    ...(isNegated ? { isNegated } : {}),
    ...(final ? { final: { ...final, object: tokenAt(words.get(final.object)?.start ?? 0) } } : {}),
  };
}

/** Returns the sentences of a statement in text order, including headings and list items. Skips sentences without a word. */
export const sentencesIn = ({ blocks }: Statement): Sentence[] =>
  blocks.flatMap((block) =>
    localSentencesOf(block.reading).map((s) => ({ ...s, ...spanOfText(block, s.start, s.start + s.text.length), block })),
  );
