/** A list of whole numbers that grows, four bytes each. */
export interface GrowingInts {
  readonly length: number;
  get(index: number): number;
  set(index: number, value: number): void;
  /** @returns the index of the value */
  push(value: number): number;
  /** The values up to now; valid until the next is added. */
  view(): Int32Array;
}

export function growingInts(values: Int32Array = new Int32Array(0)): GrowingInts {
  let { length } = values;
  let array = length > 0 ? values : new Int32Array(1024);
  return {
    get length() {
      return length;
    },
    get: (index) => array[index] as number,
    set: (index, value) => {
      array[index] = value;
    },
    push: (value) => {
      if (length === array.length) {
        const more = new Int32Array(length + (length >> 1) + 1024);
        more.set(array);
        array = more;
      }
      array[length] = value;
      return length++;
    },
    view: () => array.subarray(0, length),
  };
}
