import { type ComparedRow, type Comparison, type RowKind, rowKinds } from '../../server/src/precedent/compare/compare.js';
import { heaviestIncreasingSubsequence } from '../../server/src/precedent/compare/heaviestIncreasingSubsequence.js';

/** A verb, modal, hedge or intensifier that has changed; “open” where the reader left it open. */
export type GoldVerb = { readonly old: string; readonly new: string; readonly change: string } | 'open';

/** Sentences that a reader sets beside each other, by their keys. */
export interface GoldGroup {
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** Absent: no verb has changed. */
  readonly verb?: GoldVerb;
}

/** What a reader found in two statements before the program was asked. */
export interface GoldPairs {
  readonly old: string;
  readonly new: string;
  /** Sentences that keep some of their wording; each with the other answers that are as good. */
  readonly pairs: readonly (readonly GoldGroup[])[];
  /** The same promise in new words: right where it is found, and not missed where it is not. */
  readonly inNewWords: readonly GoldGroup[];
}

export interface Score {
  right: number;
  found: number;
  expected: number;
}

/** `rows`: rows with sentences of both sides; `counterparts`: pairs of the reader; `in new words`: the same, with those that keep no wording. */
export const scoredClasses = ['rows', 'counterparts', 'in new words', ...rowKinds, 'verbs'] as const;
export type PairScores = Record<(typeof scoredClasses)[number], Score>;

export const emptyPairScores = (): PairScores =>
  Object.fromEntries(scoredClasses.map((name) => [name, { right: 0, found: 0, expected: 0 }])) as PairScores;

/** FNV-1a, 32 bits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** A key for each sentence that gives nothing of its text away: a hash of its letters and digits, numbered where it stands twice. */
export function sentenceKeys(sentences: readonly { readonly text: string }[]): string[] {
  const seen = new Map<string, number>();
  return sentences.map(({ text }) => {
    const hash = hashOf(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? hash : `${hash}.${count}`;
  });
}

interface Indexed {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly verb?: GoldVerb;
}

const isSame = (a: Pick<Indexed, 'old' | 'new'>, b: Pick<Indexed, 'old' | 'new'>): boolean =>
  a.old.join() === b.old.join() && a.new.join() === b.new.join();

const links = ({ old, new: fresh }: Pick<Indexed, 'old' | 'new'>): string[] => old.flatMap((o) => fresh.map((n) => `${o}-${n}`));

/** Which of the groups stand in another order than the rest: as few words as possible. */
function movedOf(groups: readonly Indexed[], { new: fresh }: Comparison): ReadonlySet<Indexed> {
  const inOrder = [...groups].sort((a, b) => (a.old[0] as number) - (b.old[0] as number));
  const stays = heaviestIncreasingSubsequence(
    inOrder.map((g) => g.new[0] as number),
    inOrder.map((g) => g.new.reduce((sum, n) => sum + (fresh[n]?.tokens.length ?? 0), 0)),
  );
  return new Set(inOrder.filter((_, i) => !stays[i]));
}

function kindOf(group: Indexed, moved: boolean, { old, new: fresh }: Comparison): RowKind {
  if (group.new.length > 1) return 'split';
  if (group.old.length > 1) return 'merged';
  if (old[group.old[0] as number]?.text !== fresh[group.new[0] as number]?.text) return 'reworded';
  return moved ? 'moved' : 'same';
}

const isVerb = (row: ComparedRow, verb: Exclude<GoldVerb, 'open'>): boolean =>
  row.verb !== undefined && row.verb.change === verb.change && row.verb.old.includes(verb.old) && row.verb.new.includes(verb.new);

/** What the reader and the program say differently. */
export interface Difference {
  readonly what: 'missed' | 'wrong' | 'group' | 'verb';
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly note: string;
}

/** Adds what a comparison found of a pair of real statements, and returns where it differs. */
export function addPairScores(scores: PairScores, gold: GoldPairs, comparison: Comparison): Difference[] {
  const [old, fresh] = [sentenceKeys(comparison.old), sentenceKeys(comparison.new)];
  const indexes = (keys: readonly string[], all: readonly string[]): number[] =>
    keys.map((key) => {
      const at = all.indexOf(key);
      if (at < 0) throw new Error(`${gold.old}, ${gold.new}: no sentence ${key}`);
      return at;
    });
  const indexed = (g: GoldGroup): Indexed => ({ ...g, old: indexes(g.old, old), new: indexes(g.new, fresh) });
  const pairs = gold.pairs.map((answers) => answers.map(indexed));
  const others = gold.inNewWords.map(indexed);
  const allowed = new Set([...pairs.flat(), ...others].flatMap(links));
  // A row that is only a possible counterpart counts as none.
  const rows = comparison.rows.filter((row) => row.old.length > 0 && row.new.length > 0);
  const differences: Difference[] = [];
  for (const row of rows) {
    scores.rows.found++;
    scores.rows.expected++;
    if (links(row).every((link) => allowed.has(link))) scores.rows.right++;
    else differences.push({ what: 'wrong', old: row.old, new: row.new, note: `${row.kind} ${row.similarity.toFixed(2)}` });
  }
  // What the reader chose where several answers are as good: the one the program gives, else the first.
  const chosen = pairs.map((answers) => answers.find((a) => rows.some((row) => isSame(row, a))) ?? (answers[0] as Indexed));
  const moved = movedOf(chosen, comparison);
  const reworded = new Set(others.flatMap(links));
  const find = (name: 'counterparts' | 'in new words', isFound: boolean): void => {
    scores[name].expected++;
    scores[name].found += isFound ? 1 : 0;
    scores[name].right += isFound ? 1 : 0;
  };
  pairs.forEach((answers, i) => {
    const own = chosen[i] as Indexed;
    const wanted = new Set(answers.flatMap(links));
    const row = rows.find((r) => links(r).some((link) => wanted.has(link)));
    find('counterparts', row !== undefined);
    find('in new words', row !== undefined);
    if (!row) {
      differences.push({ what: 'missed', old: own.old, new: own.new, note: '' });
    }
    const kind = kindOf(own, moved.has(own), comparison);
    scores[kind].expected++;
    if (row && isSame(row, own) && row.kind === kind) scores[kind].right++;
    else if (row) differences.push({ what: 'group', old: own.old, new: own.new, note: `${kind}, found ${row.kind} ${row.old}>${row.new}` });
    const verb = (answers.find((a) => row && isSame(row, a)) ?? own).verb;
    if (verb === 'open') return;
    if (verb) scores.verbs.expected++;
    if (row?.verb) scores.verbs.found++;
    if (verb && row && isVerb(row, verb)) scores.verbs.right++;
    else if (verb || row?.verb)
      differences.push({ what: 'verb', old: own.old, new: own.new, note: `${JSON.stringify(verb)}, found ${JSON.stringify(row?.verb)}` });
  });
  const firm = new Set(pairs.flat().flatMap((g) => g.old));
  for (const o of new Set(others.flatMap((g) => g.old)))
    if (!firm.has(o))
      find(
        'in new words',
        rows.some((row) => row.old.includes(o) && links(row).every((link) => allowed.has(link))),
      );
  for (const row of rows) {
    // Other answers and the same promise in new words are right as whatever they are called.
    if (links(row).some((link) => reworded.has(link)) && !chosen.some((c) => isSame(c, row))) continue;
    scores[row.kind].found++;
  }
  const counts = (side: 'old' | 'new', kind: 'dropped' | 'new'): void => {
    const matched = new Set(chosen.flatMap((c) => c[side]));
    const either = new Set(
      pairs
        .flat()
        .concat(others)
        .flatMap((c) => c[side]),
    );
    const expected = (side === 'old' ? old : fresh).flatMap((_, i) => (matched.has(i) || either.has(i) ? [] : [i]));
    scores[kind].expected += expected.length;
    for (const row of comparison.rows.filter((r) => r.kind === kind)) {
      const i = row[side][0] as number;
      if (either.has(i) && !matched.has(i)) continue;
      scores[kind].found++;
      if (!matched.has(i)) scores[kind].right++;
    }
  };
  counts('old', 'dropped');
  counts('new', 'new');
  return differences;
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, expected }: Score): number => (expected === 0 ? 1 : right / expected);
