import type { Glossary } from '../../glossary/glossary.js';
import { analyse } from '../../statement/analyse.js';
import type { Sentence, SentenceVerb } from '../sentence/sentence.js';
import { sentencesIn } from '../sentence/sentencesIn.js';
import type { Token } from '../sentence/tokens.js';

/** One sentence or several consecutive ones. */
export interface VerbalText {
  readonly tokens: readonly Token[];
  readonly verbs: readonly SentenceVerb[];
}

export function joinedText(sentences: readonly Sentence[]): VerbalText {
  const [only] = sentences;
  if (only && sentences.length === 1) return only;
  let base = 0;
  const verbs = sentences.flatMap((s) => {
    const own = s.verbs.map((v) => ({ ...v, token: v.token + base, to: v.to + base }));
    base += s.tokens.length;
    return own;
  });
  return { tokens: sentences.flatMap((s) => s.tokens), verbs };
}

/** Finds the verbs of an agreed sentence. The index stores only its text. */
export const verbsOfText = (text: string, glossary: Glossary): VerbalText =>
  joinedText(sentencesIn(analyse(text, { markup: 'plain', glossary })));
