import { once } from '../text/memo.js';
import type { Steps } from '../text/steps.js';

/** Maximum duration of a turn before other messages are handled, in ms. A keystroke waits no longer. */
const maxTurn = 12;

/** Node only. */
declare const setImmediate: ((callback: () => void) => void) | undefined;

/** Callbacks that wait for a message, in order. */
const waiting: (() => void)[] = [];

const channel = once(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return port2;
});

/** Waits until pending messages are handled. Without `setImmediate` it posts a message, since a timer takes at least 1 ms. */
export const yieldToEventLoop = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    waiting.push(resolve);
    channel().postMessage(undefined);
  });

/** Thrown when the result of long work is no longer needed. */
export class StoppedError extends Error {}

/** Runs steps in turns. @param isStopped checked between steps; if true, throws StoppedError */
export async function inTurns<T>(steps: Steps<T>, isStopped: () => boolean): Promise<T> {
  let step = steps.next();
  // Lets the caller continue after the first step. Then no promise is created per step, since a keystroke takes more than a thousand.
  await undefined;
  for (let start = performance.now(); !step.done; step = steps.next()) {
    if (performance.now() - start > maxTurn) {
      await yieldToEventLoop();
      start = performance.now();
    }
    if (isStopped()) throw new StoppedError();
  }
  return step.value;
}

/** Returns a function to await regularly during long work. It yields to the event loop only after `maxTurn`. */
export function timeSlicer(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start <= maxTurn) return;
    await yieldToEventLoop();
    start = performance.now();
  };
}
