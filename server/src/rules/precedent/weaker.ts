import type { Glossary } from '../../glossary/glossary.js';
import { type VerbalText, verbsOfText } from '../../precedent/compare/verbalText.js';
import { verbChangeOf } from '../../precedent/compare/verbChange.js';
import { closest, type SimilarSentence } from '../../precedent/index/closest.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import type { SentenceVerb } from '../../precedent/sentence/sentence.js';
import type { LocalSentence } from '../../precedent/sentence/sentencesIn.js';
import { spanOfText } from '../../statement/spans.js';
import { dateInWords, t } from '../../text/l10n.js';
import { weakMemo } from '../../text/memo.js';
import type { Check } from '../rule.js';
import { precedentQuery } from './precedentQuery.js';

/** Reports a commitment with a verb lower on the ladder than in the newest earlier statement with the same commitment. */
export const weaker: Check = (_, { queryAllBlocks, precedents }) =>
  precedents
    ? queryAllBlocks(weakerIn(precedents)).flatMap(({ block, found }) =>
        found.map(({ hit: { start, end, old, now, date }, start: base }) => ({
          ...spanOfText(block, base + start, base + end),
          message:
            date === undefined
              ? t('“{0}” is weaker than “{1}”, the verb in the previous statement.', now, old)
              : t('“{0}” is weaker than “{1}”, the verb in the statement of {2}.', now, old, dateInWords(date)),
        })),
      )
    : [];

interface Hit {
  /** The verb, in UTF-16 code units of the sentence. */
  readonly start: number;
  readonly end: number;
  readonly old: string;
  readonly now: string;
  readonly date?: string;
}

/** Minimum similarity of two sentences that express one commitment, whatever their verbs. */
const minSimilarity = 0.6;
const maxAsked = 5;

/** Minimum number of common words after two verbs with the same object. */
const wordsCompared = 4;
const minSame = 3;

function haveSameObject(a: VerbalText, verbA: SentenceVerb, b: VerbalText, verbB: SentenceVerb): boolean {
  const objectOf = ({ tokens }: VerbalText, { to }: SentenceVerb): string[] => tokens.slice(to, to + wordsCompared).map((t) => t.key);
  const [ours, theirs] = [objectOf(a, verbA), new Set(objectOf(b, verbB))];
  return ours.filter((key) => theirs.has(key)).length >= minSame;
}

/** Maximum number of agreed sentences whose verbs are cached. Keystrokes in one sentence need the same ones. */
const maxRead = 1000;
const verbsRead = weakMemo((_: Glossary) => new Map<string, VerbalText>());

function read(text: string, glossary: Glossary): VerbalText {
  const known = verbsRead(glossary);
  const verbs = known.get(text) ?? verbsOfText(text, glossary);
  if (known.size >= maxRead) known.clear();
  known.set(text, verbs);
  return verbs;
}

/** Returns the newest of the agreed sentences that a sentence repeats. */
function repeatedBy(index: PrecedentIndex, { tokens }: LocalSentence): SimilarSentence | undefined {
  const [newest] = closest(index, tokens, maxAsked, minSimilarity).sort((a, b) => ((a.newest ?? '') < (b.newest ?? '') ? 1 : -1));
  return newest;
}

export const weakerIn = precedentQuery<Hit>((index, sentence, glossary) => {
  if (sentence.verbs.length === 0) return [];
  const agreed = repeatedBy(index, sentence);
  if (!agreed || agreed.similarity === 1) return [];
  const before = read(agreed.text, glossary);
  const change = verbChangeOf(before, sentence);
  if (change?.change !== 'weakened' || !change.isOfVerb || !haveSameObject(before, change.oldVerb, sentence, change.newVerb)) return [];
  const { newVerb } = change;
  const [first, last] = [sentence.tokens[newVerb.token], sentence.tokens[newVerb.to - 1]];
  if (!first || !last) return [];
  return [
    {
      start: first.start,
      end: last.end,
      old: change.old,
      now: change.new,
      ...(agreed.newest === undefined ? {} : { date: agreed.newest }),
    },
  ];
});
