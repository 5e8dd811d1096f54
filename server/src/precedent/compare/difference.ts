import { diffArrays } from 'diff';

/** A range of words. Indexes, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A part of a word difference. One side of a changed part may be empty. */
export interface Change {
  readonly kind: 'same' | 'changed';
  readonly old: Run;
  readonly new: Run;
}

/**
 * Compares two sentences word by word (Myers 1986, as implemented by jsdiff).
 * @param old words, normalized for comparison
 * @returns alternating same and changed parts that together cover both sentences
 */
export function differenceOf<T extends string | number>(old: readonly T[], fresh: readonly T[]): Change[] {
  const changes: Change[] = [];
  let [o, n] = [0, 0];
  for (const { added, removed, count } of diffArrays([...old], [...fresh])) {
    const last = changes.at(-1);
    const [oldTo, newTo] = [added ? o : o + count, removed ? n : n + count];
    const kind = added || removed ? 'changed' : 'same';
    // A deletion and the following insertion are one change.
    if (kind === 'changed' && last?.kind === 'changed')
      changes[changes.length - 1] = joined(last, { old: { from: o, to: oldTo }, new: { from: n, to: newTo } });
    else changes.push({ kind, old: { from: o, to: oldTo }, new: { from: n, to: newTo } });
    [o, n] = [oldTo, newTo];
  }
  return changes;
}

const joined = (first: Pick<Change, 'old' | 'new'>, last: Pick<Change, 'old' | 'new'>): Change => ({
  kind: 'changed',
  old: { from: first.old.from, to: last.old.to },
  new: { from: first.new.from, to: last.new.to },
});

/** Function words. Alone between two changes, they only split what readers see as one change. */
const joins = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|our|the|their|to|we|with)$/;

/** Merges changes separated only by function words, for readability. */
export function readable(changes: readonly Change[], old: readonly string[]): Change[] {
  const found: Change[] = [];
  changes.forEach((change, i) => {
    const last = found.at(-1);
    const between = change.kind === 'same' && last?.kind === 'changed' && i < changes.length - 1;
    const joinsOnly = between && old.slice(change.old.from, change.old.to).every((word) => joins.test(word));
    if (last && (joinsOnly || (change.kind === 'changed' && last.kind === 'changed'))) found[found.length - 1] = joined(last, change);
    else found.push(change);
  });
  return found;
}
