import { diffArrays } from 'diff';
import type { Token } from './token.js';

/** A stretch of a word-by-word difference. Token indexes, `to` exclusive; one of the stretches may be empty. */
export interface Change {
  readonly kind: 'same' | 'changed';
  readonly old: { readonly from: number; readonly to: number };
  readonly new: { readonly from: number; readonly to: number };
}

/** Words that join others: alone between two changes they only break up what is read as one. */
const joins = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|our|the|their|to|we|with)$/;

/**
 * The difference of two sentences, word by word (Myers 1986, as jsdiff has it).
 * @param key what of a token is compared: `key`, where what must change is no difference, or `exact`
 * @returns stretches in order, same and changed in turn, which together hold all tokens of both
 */
export function differenceOf(old: readonly Token[], fresh: readonly Token[], key: 'key' | 'exact'): Change[] {
  const parts = diffArrays(
    old.map((t) => t[key]),
    fresh.map((t) => t[key]),
  );
  const changes: Change[] = [];
  let [o, n] = [0, 0];
  for (const { added, removed, count = 0, value } of parts) {
    const last = changes.at(-1);
    const [oldTo, newTo] = [added ? o : o + count, removed ? n : n + count];
    const isSame = !added && !removed;
    const joinsOnly =
      isSame && last?.kind === 'changed' && newTo < fresh.length && oldTo < old.length && value.every((word) => joins.test(word));
    if (last && (joinsOnly || (!isSame && last.kind === 'changed')))
      changes[changes.length - 1] = { kind: 'changed', old: { from: last.old.from, to: oldTo }, new: { from: last.new.from, to: newTo } };
    else changes.push({ kind: isSame ? 'same' : 'changed', old: { from: o, to: oldTo }, new: { from: n, to: newTo } });
    [o, n] = [oldTo, newTo];
  }
  return changes;
}
