import { paragraphNumbersOf } from '../../commitments/paragraphNumbers.js';
import type { Statement } from '../../statement/statement.js';
import { finished, type Steps } from '../../text/steps.js';
import type { Sentence } from '../sentence/sentence.js';
import { sentencesIn } from '../sentence/sentencesIn.js';
import { equalSentences } from './equalSentences.js';
import type { Group } from './groups.js';
import { heaviestIncreasingSubsequence } from './heaviestIncreasingSubsequence.js';
import { matchedGroups } from './matching.js';
import type { Side } from './pairs.js';
import { type SameNote, sameBut, withoutSpelling } from './spelling.js';
import { joinedText } from './verbalText.js';
import { type VerbChange, verbChangeOf } from './verbChange.js';
import { weighed } from './weighing.js';

export const rowKinds = ['same', 'reworded', 'moved', 'merged', 'split', 'new', 'dropped'] as const;
/** How a sentence has changed. `moved` means moved unchanged; a moved sentence with changes is `reworded` with `moved` set. */
export type RowKind = (typeof rowKinds)[number];

/** A row of a comparison: corresponding sentences, as indexes into the sentences of each statement. */
export interface ComparedRow {
  readonly kind: RowKind;
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** 0 to 1. 0 for new and dropped sentences. */
  readonly similarity: number;
  /** Whether the order differs from that of the other sentences. */
  readonly moved: boolean;
  readonly verb?: VerbChange;
  /** The only difference of a sentence that is kept or only moved. */
  readonly note?: SameNote;
  /** For new and dropped sentences: the possible counterpart in the other statement, itself dropped or new. */
  readonly possible?: number;
}

export interface Comparison {
  readonly old: readonly Sentence[];
  readonly new: readonly Sentence[];
  /**
   * In the order of the new statement. A dropped sentence follows the row of the sentence before it. Every sentence is in exactly one row.
   */
  readonly rows: readonly ComparedRow[];
  /** The paragraph number of each sentence, as a reader would count. */
  readonly paragraphs: { readonly old: readonly number[]; readonly new: readonly number[] };
  /** YYYY-MM-DD, for statements with a date. */
  readonly dates: { readonly old?: string; readonly new?: string };
}

function paragraphsOf(statement: Statement, sentences: readonly Sentence[]): number[] {
  const numbers = paragraphNumbersOf(statement);
  return sentences.map(({ block }) => numbers.get(block) ?? 1);
}

const at = (sentences: readonly Sentence[], indexes: readonly number[]): Sentence[] => indexes.map((i) => sentences[i] as Sentence);

const possibly = (possible: number | undefined): { possible?: number } => (possible === undefined ? {} : { possible });

function rowOf(group: Group, moved: boolean, old: readonly Sentence[], fresh: readonly Sentence[]): ComparedRow {
  const [before, after] = [at(old, group.old), at(fresh, group.new)];
  if (group.similarity === 1 && group.old.length === 1 && group.new.length === 1) {
    const [own, other] = [before[0]?.text ?? '', after[0]?.text ?? ''];
    const note = sameBut(own, other);
    if (own === other || note) return { ...group, kind: moved ? 'moved' : 'same', moved, ...(note ? { note } : {}) };
  }
  const verb = verbChangeOf(joinedText(before), joinedText(after));
  const kind = group.new.length > 1 ? 'split' : group.old.length > 1 ? 'merged' : 'reworded';
  return { ...group, kind, moved, ...(verb ? { verb: { old: verb.old, new: verb.new, change: verb.change } } : {}) };
}

/** Sorts rows in the order of the new statement. A dropped sentence follows the row of the sentence before it. */
function arranged(rows: readonly ComparedRow[]): ComparedRow[] {
  const placeOfOld = new Map<number, number>();
  for (const row of rows) if (row.new.length > 0) for (const o of row.old) placeOfOld.set(o, row.new[0] as number);
  const place = (row: ComparedRow): number => {
    if (row.new.length > 0) return row.new[0] as number;
    let before = (row.old[0] as number) - 1;
    while (before >= 0 && !placeOfOld.has(before)) before--;
    return (placeOfOld.get(before) ?? -1) + 0.5;
  };
  return rows
    .map((row) => ({ row, place: place(row) }))
    .sort((a, b) => a.place - b.place || (a.row.old[0] ?? 0) - (b.row.old[0] ?? 0))
    .map(({ row }) => row);
}

/** Compares two statements sentence by sentence, aligning both as a whole: what was kept, changed, moved, added or dropped. */
export const compare = (oldStatement: Statement, newStatement: Statement): Comparison => finished(compareSteps(oldStatement, newStatement));

export function* compareSteps(oldStatement: Statement, newStatement: Statement): Steps<Comparison> {
  const [old, fresh] = [sentencesIn(oldStatement), sentencesIn(newStatement)];
  const all = weighed([...old, ...fresh]);
  const sides: [Side, Side] = [
    { sentences: old, weighed: all.slice(0, old.length) },
    { sentences: fresh, weighed: all.slice(old.length) },
  ];
  const equal = equalSentences(
    old.map((s) => withoutSpelling(s.text)),
    fresh.map((s) => withoutSpelling(s.text)),
  );
  const { groups, possible } = yield* matchedGroups(sides[0], sides[1], equal);
  const words = (g: Group): number => g.new.reduce((sum, n) => sum + (fresh[n]?.tokens.length ?? 0), 0);
  const stays = heaviestIncreasingSubsequence(
    groups.map((g) => g.new[0] as number),
    groups.map(words),
  );
  const rows: ComparedRow[] = [];
  for (const [i, group] of groups.entries()) {
    rows.push(rowOf(group, stays[i] !== true, old, fresh));
    yield;
  }
  const [takenOld, takenNew] = [new Set(rows.flatMap((r) => r.old)), new Set(rows.flatMap((r) => r.new))];
  const rest = { similarity: 0, moved: false };
  old.forEach((_, o) => {
    if (!takenOld.has(o)) rows.push({ kind: 'dropped', old: [o], new: [], ...rest, ...possibly(possible.find((p) => p.old === o)?.new) });
  });
  fresh.forEach((_, n) => {
    if (!takenNew.has(n)) rows.push({ kind: 'new', old: [], new: [n], ...rest, ...possibly(possible.find((p) => p.new === n)?.old) });
  });
  return {
    old,
    new: fresh,
    rows: arranged(rows),
    paragraphs: { old: paragraphsOf(oldStatement, old), new: paragraphsOf(newStatement, fresh) },
    dates: {
      ...(oldStatement.date === undefined ? {} : { old: oldStatement.date }),
      ...(newStatement.date === undefined ? {} : { new: newStatement.date }),
    },
  };
}
