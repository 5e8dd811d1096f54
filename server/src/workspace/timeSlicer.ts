/** How long work goes on before others have their turn, in milliseconds: a keystroke that comes in between waits no longer. */
const longestTurn = 12;

/** Exists in Node only. */
declare const setImmediate: ((callback: () => void) => void) | undefined;

/**
 * Waits until messages that have come in are dealt with: where there is no `setImmediate`, by a message of its own, since timers wait
 * a millisecond at least.
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

/**
 * Lets others have their turn: to be awaited now and then in long work; waits only where the turn has been long enough.
 * @param longest the length of a turn, in milliseconds
 */
export function timeSlicer(longest = longestTurn): { readonly isOver: () => boolean; readonly pause: () => Promise<void> } {
  let start = performance.now();
  const isOver = (): boolean => performance.now() - start > longest;
  return {
    isOver,
    pause: async () => {
      if (!isOver()) return;
      await yieldToEventLoop();
      start = performance.now();
    },
  };
}
