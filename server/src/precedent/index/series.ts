import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import { weakMemo } from '../../text/memo.js';
import { greatest } from '../../text/unbounded.js';
import type { ReadSentence } from '../sentence/sentence.js';
import type { PrecedentIndex } from './precedentIndex.js';

/** How far into a statement its parties and its meeting are looked for: sentences and headings. */
const opening = 6;
/**
 * Statements are of one series whose openings name nearly as much alike as that of the most similar one does, as a share of it. Measured as
 * the cosine of the names, the rarer the heavier.
 */
const leastOfBest = 0.6;
const leastAlike = 0.2;

const unsaid = new Set([...unweighed.words, ...unweighed.formula.words]);

/** Returns what the opening of a statement names in capitals, in small letters: its parties, its meeting, its places. */
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
  const best = greatest(
    alike.map((a) => a.likeness),
    0,
  );
  return new Set(alike.flatMap(({ path, likeness }) => (likeness >= Math.max(leastAlike, leastOfBest * best) ? [path] : [])));
}

/** Views of an index, by what the drafts name that they are for. */
const views = weakMemo((_: PrecedentIndex) => new Map<string, PrecedentIndex>());
/** More than the documents that are open at once. */
const mostViews = 100;

/** Returns the index with the series of a draft. The same object for the same names, until the index is another. */
export function withSeries(index: PrecedentIndex, names: readonly string[]): PrecedentIndex {
  const known = views(index);
  const key = names.join(' ');
  const found = known.get(key);
  // An index changes with each document; the array of its documents is then another.
  if (found && Object.getPrototypeOf(found) === index && found.seriesOf === index.documents) return found;
  const view = Object.create(index, {
    series: { value: seriesIn(index, names) },
    seriesOf: { value: index.documents },
  }) as PrecedentIndex;
  if (known.size >= mostViews) known.clear();
  known.set(key, view);
  return view;
}
