/**
 * Does work on items side by side, at most `width` at a time, and gives the results in the order of the items. So many wait for an
 * earlier one and no more, so that memory stays flat.
 */
export async function* mapConcurrentOrdered<T, R>(
  items: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const pending: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    // It is awaited below, in its turn; until then a failure is not unhandled.
    result.catch(() => undefined);
    pending.push(result);
    if (pending.length >= width) yield (await pending.shift()) as R;
  }
  for (const result of pending) yield await result;
}
