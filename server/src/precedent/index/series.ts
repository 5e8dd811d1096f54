import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import { weakMemo } from '../../text/memo.js';
import { maxOf } from '../../text/unbounded.js';
import type { ReadSentence } from '../sentence/sentence.js';
import type { PrecedentIndex } from './precedentIndex.js';

/** Number of sentences and headings searched for the parties and the meeting. */
const opening = 6;
/**
 * Minimum similarity of a statement’s opening to the draft’s, relative to the most similar one and absolute. Statements above both are in
 * the draft’s series. The similarity is the cosine of the names, weighted by rarity.
 */
const minOfBest = 0.6;
const minSimilarity = 0.2;

const unsaid = new Set([...unweighed.words, ...unweighed.formula.words]);

/** Returns the capitalized words of an opening, in lowercase: parties, meeting, places. */
export function openingNames(sentences: readonly Pick<ReadSentence, 'text' | 'tokens' | 'kind'>[]): string[] {
  const found = sentences.slice(0, opening).flatMap(({ text, tokens, kind }) =>
    tokens.flatMap(({ key, start }, i) => {
      const isName = (i > 0 || kind === 'heading') && !key.startsWith('#') && /^\p{Lu}/u.test(text.slice(start, start + 2));
      return isName && !unsaid.has(key) ? [key] : [];
    }),
  );
  return [...new Set(found)].sort();
}

/** The statements of the series of a draft, by path. */
export type Series = ReadonlySet<string>;

function seriesIn({ documents }: PrecedentIndex, names: readonly string[]): Series {
  const counts = new Map<string, number>();
  for (const { names: others = [] } of documents) for (const name of others) counts.set(name, (counts.get(name) ?? 0) + 1);
  const weightOf = (name: string): number => Math.log(1 + (documents.length + 1) / (counts.get(name) ?? 1)) ** 2;
  const sumOf = (all: readonly string[]): number => all.reduce((sum, name) => sum + weightOf(name), 0);
  const own = new Set(names);
  const total = sumOf(names);
  const alike = documents.map(({ path, names: others = [] }) => {
    const common = sumOf(others.filter((name) => own.has(name)));
    return { path, likeness: common === 0 ? 0 : common / Math.sqrt(total * sumOf(others)) };
  });
  const best = maxOf(
    alike.map((a) => a.likeness),
    0,
  );
  return new Set(alike.flatMap(({ path, likeness }) => (likeness >= Math.max(minSimilarity, minOfBest * best) ? [path] : [])));
}

/** Views of an index, by the names in the drafts’ openings. */
const views = weakMemo((_: PrecedentIndex) => new Map<string, PrecedentIndex>());
/** Maximum number of cached views, more than there are open documents. */
const maxViews = 100;

/** Returns the index with the series of a draft. Returns the same object for the same names until the index changes. */
export function withSeries(index: PrecedentIndex, names: readonly string[]): PrecedentIndex {
  const known = views(index);
  const key = names.join(' ');
  const found = known.get(key);
  // The array of documents is replaced whenever the index changes.
  if (found && Object.getPrototypeOf(found) === index && found.seriesOf === index.documents) return found;
  const view = Object.create(index, {
    series: { value: seriesIn(index, names) },
    seriesOf: { value: index.documents },
  }) as PrecedentIndex;
  if (known.size >= maxViews) known.clear();
  known.set(key, view);
  return view;
}
