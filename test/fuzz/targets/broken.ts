/** Something that must hold for any input does not. */
export class Broken extends Error {}

/** @throws Broken */
export function hold(condition: boolean, what: string): void {
  if (!condition) throw new Broken(what);
}
