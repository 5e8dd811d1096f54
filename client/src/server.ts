import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

/** A server that ends more often than `ends` times within `window` milliseconds is left alone: vscode-languageclient’s own measure. */
const limit = { ends: 4, window: 3 * 60 * 1000 };

/** What the server’s keeper needs of the extension. */
export interface Surroundings {
  /** A client that has not started, with the error handler given. */
  create(errorHandler: ErrorHandler): BaseLanguageClient;
  /** A line for the log. */
  log(message: string): void;
  /** The server could not start, or ended too often: nothing is checked until it is started again. */
  failed(sentence: string): void;
}

/**
 * Keeps one server running. Each start has a client of its own: what the last one had under way cannot reach the next
 * server, which opens every document as it stands. A client whose start failed could not be started again in any case.
 */
export class Server {
  #client: BaseLanguageClient | undefined;
  #ends: number[] = [];
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly around: Surroundings) {}

  /** The client in use, whether it is running yet or not. */
  get client(): BaseLanguageClient | undefined {
    return this.#client;
  }

  /** Opens the server unless there is one. Never rejects: a failed start is told to the surroundings. */
  async start(): Promise<void> {
    if (this.#client) return;
    let giveUp = (_error: Error): void => {};
    const broken = new Promise<never>((_resolve, reject) => {
      giveUp = reject;
    });
    const client = this.around.create({
      error: (error) => this.#erred(client, error, giveUp),
      closed: () => this.#closed(client, giveUp),
    });
    this.#client = client;
    try {
      await Promise.race([client.start(), broken]);
    } catch (error) {
      this.around.log(String(error));
      if (this.#client !== client) return;
      this.#client = undefined;
      this.around.failed('Communiqué could not start, so drafts are not checked.');
    }
  }

  /** Ends the server and opens a new one, as if none had ended before. */
  async restart(): Promise<void> {
    await this.stop().catch((error) => this.around.log(String(error)));
    this.#ends = [];
    await this.start();
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    clearTimeout(this.#again);
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose();
  }

  /** A message that could not be written says little: whether the server has ended, `closed` will tell. */
  #erred(client: BaseLanguageClient, error: Error, giveUp: (error: Error) => void): ErrorHandlerResult {
    this.around.log(`The connection to the server: ${error.message}`);
    if (!client.isRunning()) giveUp(error);
    return { action: ErrorAction.Continue, handled: true };
  }

  #closed(client: BaseLanguageClient, giveUp: (error: Error) => void): CloseHandlerResult {
    const done = { action: CloseAction.DoNotRestart, handled: true };
    if (this.#client !== client) return done;
    if (!client.isRunning()) {
      giveUp(new Error('The server ended while it was starting.'));
      return done;
    }
    this.#client = undefined;
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end <= limit.window), now];
    if (this.#ends.length > limit.ends) {
      this.around.failed(`Communiqué has ended ${this.#ends.length} times in three minutes. Drafts are not checked until you restart it.`);
      return done;
    }
    this.around.log('The server has ended. Restarting it.');
    // The old client takes down what it registered once this answer has reached it.
    this.#again = setTimeout(() => void this.start());
    return done;
  }
}
