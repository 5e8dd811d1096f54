import type { Sentence, SentenceVerb } from '../sentence/sentence.js';
import type { Token } from '../sentence/token.js';

/** A sentence, or several one behind the other. */
export interface VerbalText {
  readonly tokens: readonly Token[];
  readonly verbs: readonly SentenceVerb[];
}

/** Sentences one behind the other as one text. */
export function joinedText(sentences: readonly Sentence[]): VerbalText {
  const [only] = sentences;
  if (only && sentences.length === 1) return only;
  let base = 0;
  const verbs = sentences.flatMap((s) => {
    const own = s.verbs.map(({ token, verb }) => ({ token: token + base, verb }));
    base += s.tokens.length;
    return own;
  });
  return { tokens: sentences.flatMap((s) => s.tokens), verbs };
}
