import type { Steps } from '../text/steps.js';

/** How long work goes on before messages are dealt with, in milliseconds: a keystroke waits no longer. */
const maxTurn = 12;

/** Exists in Node only. */
declare const setImmediate: ((callback: () => void) => void) | undefined;

/**
 * Waits until the messages that have come in are dealt with. Where there is no `setImmediate` it sends a message, since a timer waits a
 * millisecond at least.
 */
export const yieldToEventLoop = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Long work was stopped: nobody waits for it any more. */
export class StoppedError extends Error {}

/** Does long work in turns. @param isStopped asked between steps; if so, the work ends with StoppedError */
export async function inTurns<T>(steps: Steps<T>, isStopped: () => boolean): Promise<T> {
  const pause = timeSlicer();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
    if (isStopped()) throw new StoppedError();
  }
}

/** A function to be awaited now and then in long work. It waits for the event loop only where the turn has been long enough. */
export function timeSlicer(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start <= maxTurn) return;
    await yieldToEventLoop();
    start = performance.now();
  };
}
