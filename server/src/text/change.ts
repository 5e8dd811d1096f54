import type { Text } from './text.js';

/** A stretch of a text that another took the place of: from `start` up to `oldEnd` in the old text, up to `newEnd` in the new; UTF-16 code units. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** One change that covers what two did, one after the other. */
export function joinedChange(first: Change, second: Change): Change {
  const between = Math.max(first.newEnd, second.oldEnd);
  return {
    start: Math.min(first.start, second.start),
    oldEnd: first.oldEnd + between - first.newEnd,
    newEnd: second.newEnd + between - second.oldEnd,
  };
}

/** The shortest change that makes one text of another; undefined where they are the same. */
export function changeBetween(old: Text, fresh: Text): Change | undefined {
  if (old === fresh) return undefined;
  const [before, after] = [old.toString(), fresh.toString()];
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let behind = 0;
  while (behind < most - start && before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)) behind++;
  return { start, oldEnd: before.length - behind, newEnd: after.length - behind };
}
