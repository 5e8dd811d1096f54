import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** The state of a connection (LSP 3.17, “Server lifecycle”). */
export class Lifecycle {
  #state: 'new' | 'running' | 'shut down' = 'new';

  initialize(): void {
    this.#state = 'running';
  }

  shutDown(): void {
    this.#state = 'shut down';
  }

  get hasShutDown(): boolean {
    return this.#state === 'shut down';
  }

  /** Returns an error if the request is not allowed now. */
  refusal(request: 'initialize' | 'other'): ResponseError<never> | undefined {
    if (this.#state === 'shut down') return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    if (request === 'initialize')
      return this.#state === 'running' ? new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized.') : undefined;
    return this.#state === 'new' ? new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.') : undefined;
  }
}
