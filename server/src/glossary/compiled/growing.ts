/** The typed arrays that grow here. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/**
 * A typed array with room for at least `length` numbers: the same one where it has it, else one at least twice as long with its numbers.
 */
export function roomFor<T extends Numbers>(array: T, length: number): T {
  if (array.length >= length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}
