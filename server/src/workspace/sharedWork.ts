import type { Steps } from '../text/steps.js';
import { inTurns, StoppedError } from './timeSlicer.js';

/** The part of an LSP cancellation token that shared work needs. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}

/** Long work that several requests may wait for. It ends early when all of them are cancelled, or when its result would be outdated. */
export class SharedWork<T> {
  readonly #result: Promise<T>;
  readonly #waiting = new Set<Cancellation | undefined>();
  #isStopped = false;

  /** @param isOutdated called between steps */
  constructor(steps: Steps<T>, isOutdated: () => boolean) {
    this.#result = inTurns(steps, () => {
      this.#isStopped ||= isOutdated() || this.#isCancelled();
      return this.#isStopped;
    });
    // Every caller that waits handles the error.
    this.#result.catch(() => undefined);
  }

  /** Returns whether all callers that wait have cancelled. */
  #isCancelled(): boolean {
    for (const token of this.#waiting) if (token?.isCancellationRequested !== true) return false;
    return true;
  }

  /** Whether the work has ended without a result. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Waits for the result. Without a token, the work is never cancelled. Rejects with StoppedError. */
  async result(token?: Cancellation): Promise<T> {
    this.#waiting.add(token);
    if (!token) return this.#result;
    let listener: { dispose(): void } | undefined;
    const cancelled = new Promise<never>((_, reject) => {
      listener = token.onCancellationRequested(() => reject(new StoppedError()));
    });
    try {
      return await Promise.race([this.#result, cancelled]);
    } finally {
      listener?.dispose();
    }
  }
}
