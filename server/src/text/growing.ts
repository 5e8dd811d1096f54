/** The typed arrays that grow here. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/**
 * A typed array with room for at least `length` numbers: the same one where it has it, else one at least twice as long with its numbers.
 */
export function roomFor<T extends Numbers>(array: T, length: number): T {
  if (array.length >= length) return array;
  const room = Math.max(length, array.length * 2);
  const larger =
    array instanceof Uint8Array
      ? new Uint8Array(room)
      : array instanceof Uint16Array
        ? new Uint16Array(room)
        : array instanceof Uint32Array
          ? new Uint32Array(room)
          : new Int32Array(room);
  larger.set(array);
  return larger as T;
}
