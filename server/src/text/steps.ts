/** Long work in steps. Between two steps, other work can run, or this work can be cancelled. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does the same as `Array.flatMap`, with one step per item. */
export function* flatMapSteps<T, U>(items: Iterable<T>, make: (item: T) => Iterable<U>): Steps<U[]> {
  const made: U[] = [];
  for (const item of items) {
    for (const one of make(item)) made.push(one);
    yield;
  }
  return made;
}

/** Runs all steps at once. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
