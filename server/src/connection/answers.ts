import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Steps } from '../text/steps.js';
import { inTurns, StoppedError } from '../workspace/timeSlicer.js';
import type { OnFailure } from './failures.js';
import type { Lifecycle } from './lifecycle.js';

/** Runs long work in turns. Stops if the request is cancelled. */
export type InTurns = <T>(steps: Steps<T>) => Promise<T>;

/** Answers a request. An error is logged and answered with `nothing`; a cancellation is answered as such. */
export type Answer = <T>(
  what: string,
  token: CancellationToken,
  nothing: T,
  work: (inTurns: InTurns) => Promise<T>,
) => Promise<T | ResponseError<never>>;

/** Name of a request for findings in failure messages. */
export const checking = 'Checking';

/** An error whose message the user should read: the request cannot be carried out. */
export class UserError extends Error {}

const cancelled = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

export const answersOf =
  (lifecycle: Lifecycle, failed: OnFailure): Answer =>
  async (what, token, nothing, work) => {
    const refused = lifecycle.refusal('other');
    if (refused) return refused;
    if (token.isCancellationRequested) return cancelled();
    try {
      const value = await work((steps) => inTurns(steps, () => token.isCancellationRequested));
      return token.isCancellationRequested ? cancelled() : value;
    } catch (error) {
      if (error instanceof StoppedError) return cancelled();
      if (error instanceof ResponseError) return error as ResponseError<never>;
      if (error instanceof UserError) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      failed(`${what} failed`, error, what === checking ? undefined : what);
      return nothing;
    }
  };
