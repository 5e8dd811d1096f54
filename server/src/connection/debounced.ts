/** Work that waits until a document has been left alone for a while: a burst of keystrokes costs one. */
export interface Debounced {
  /** Does the work for a document after the delay, and not what was asked for before. */
  ask(uri: string): void;
  /** Takes back what was asked for. */
  forget(uri: string): void;
}

/**
 * @param delay in milliseconds
 * @param failed told of work that failed; the next goes on
 */
export function debounced(delay: number, work: (uri: string) => Promise<void>, failed: (uri: string, error: unknown) => void): Debounced {
  const pending = new Map<string, ReturnType<typeof setTimeout>>();
  const forget = (uri: string): void => {
    clearTimeout(pending.get(uri));
    pending.delete(uri);
  };
  return {
    ask: (uri) => {
      forget(uri);
      const timer = setTimeout(() => {
        pending.delete(uri);
        work(uri).catch((error: unknown) => failed(uri, error));
      }, delay);
      pending.set(uri, timer);
    },
    forget,
  };
}
