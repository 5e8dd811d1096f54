import ladder from '../../../data/wording/verbs.json' with { type: 'json' };
import type { BlockReading } from '../statement/reading.js';
import { spanOfWords } from '../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../statement/statement.js';
import { isFunctionWord } from '../text/functionWords.js';
import { weakMemo } from '../text/memo.js';
import type { Words } from '../text/words.js';
import { countryEndingAt } from './countries.js';

/** A step of the ladder of commitment verbs. */
export interface Rung {
  readonly name: string;
  readonly verbs: readonly string[];
  /** `false` if verbs of this step only report a discussion. */
  readonly commits?: boolean;
}

/** Steps from weakest to strongest. The order is this project’s own; there is no authority for it. */
export const rungs: readonly Rung[] = ladder.rungs;

/** Returns the step of a verb on the ladder, counted from 0, or -1. */
export const rungOf = (verb: string): number => rungs.findIndex((r) => r.verbs.includes(verb));

/** A commitment verb whose subject is a party. Word indexes in a block, `to` exclusive. */
export interface LocalVerb {
  readonly from: number;
  readonly to: number;
  /** Base form, as on the ladder: “take note”. */
  readonly verb: string;
}

export interface VerbMention extends Span {
  readonly verb: string;
  readonly text: string;
  readonly block: DocumentBlock;
}

const forms: ReadonlyMap<string, readonly { verb: string; words: readonly string[] }[]> = (() => {
  const byFirst = new Map<string, { verb: string; words: string[] }[]>();
  for (const [verb, texts] of Object.entries(ladder.forms)) {
    for (const text of texts) {
      const words = text.split(' ');
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { verb, words }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();

const subjects = new Set(ladder.subjects);
const betweenSubjectAndVerb =
  /^(?:\p{L}+ly|also|further|again|all|each|both|jointly|have|has|had|will|would|would|do|did|then|in|turn|once|more|,)$/u;
const joining = /^(?:and|or|,|;|as|well)$/;

/** Returns whether a party precedes a verb form: the sides, a country, “we”. */
function hasSubject({ words, names }: BlockReading, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && at - i < 6 && betweenSubjectAndVerb.test(words.get(i)?.key ?? '') && !subjects.has(words.get(i)?.key ?? '')) i--;
  const before = words.get(i);
  if (!before) return false;
  if (subjects.has(before.key)) return true;
  return countryEndingAt(words, names, i + 1) !== undefined;
}

/** Returns whether “…ed” or “…ing” after “and” is another verb of the same subject. “Noting that …” opens a sentence. */
const isJoined = (words: Words, at: number): boolean =>
  joining.test(words.get(at - 1)?.key ?? '') || (/ly$/.test(words.get(at - 1)?.key ?? '') && joining.test(words.get(at - 2)?.key ?? ''));

/** Returns whether a verb form is an adjective: “on mutually agreed terms”. */
const isAdjective = (words: Words, at: number): boolean =>
  /^(?:mutually|commonly|previously|internationally)$/.test(words.get(at - 1)?.key ?? '') &&
  /^\p{Ll}{4,}$/u.test(words.get(at + 1)?.text ?? '') &&
  !isFunctionWord(words.get(at + 1)?.key ?? '');

const opensSentence = (words: Words, at: number): boolean => at === 0 || /^[.;:]$/.test(words.get(at - 1)?.text ?? '');

/** Returns the commitment verbs of a block: forms on the ladder with a party as subject. */
export function verbsIn(reading: BlockReading): LocalVerb[] {
  const { words, quotations, kind } = reading;
  if (kind === 'heading') return [];
  const found: LocalVerb[] = [];
  let sentence = 0;
  let inSentence = false;
  for (const [at, { key }] of words.slice().entries()) {
    if (opensSentence(words, at)) {
      sentence = at;
      inSentence = false;
    }
    const form = forms.get(key)?.find((f) => words.haveAt(at, f.words));
    if (!form || quotations.some((q) => at >= q.from && at < q.to)) continue;
    if (isAdjective(words, at)) continue;
    const verbal = /(?:ed|ing|took|undertook)$/.test(key);
    const fits = hasSubject(reading, at) || (verbal && ((inSentence && isJoined(words, at)) || (at === sentence && /ing$/.test(key))));
    if (!fits) continue;
    inSentence = true;
    found.push({ from: at, to: at + form.words.length, verb: form.verb });
  }
  return found;
}

export const localVerbsOf = weakMemo(verbsIn);

/** Returns the commitment verbs of a block with their places in the document, in text order. */
export const verbsOfBlock = (block: DocumentBlock): VerbMention[] =>
  localVerbsOf(block.reading).map(({ from, to, verb }) => ({
    ...spanOfWords(block, from, to),
    verb,
    text: block.reading.words
      .slice(from, to)
      .map((w) => w.text)
      .join(' '),
    block,
  }));

/** Returns the commitment verbs of a statement, in text order. */
export const verbsOf = ({ blocks }: Statement): VerbMention[] => blocks.flatMap(verbsOfBlock);
