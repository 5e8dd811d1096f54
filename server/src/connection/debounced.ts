/** Work that starts after a delay without new requests, so that a burst of keystrokes causes it once. */
export interface Debounced {
  /** Schedules the work for a document, replacing an earlier request. */
  ask(uri: string): void;
  /** Cancels the work for a document. */
  forget(uri: string): void;
}

/**
 * @param delay in ms
 * @param failed called when the work fails; later work continues
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
