import { l10n } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

/** A server that ends more than `ends` times within `periodMs` is not restarted, as in vscode-languageclient. */
const limit = { ends: 4, periodMs: 3 * 60 * 1000 };

export interface ServerHost {
  /** Creates a client with the given error handler. It is not started. */
  create(errorHandler: ErrorHandler): BaseLanguageClient;
  /** Writes a line to the log. */
  log(message: string): void;
  /** Called when the server could not start or ended too often. Nothing is checked until it is restarted. */
  failed(sentence: string): void;
}

/** The server ended before it answered. The next one opens every document again. */
export class ServerEnded extends Error {
  constructor() {
    super(l10n.t('The Communiqué server ended before it answered.'));
  }
}

/**
 * Keeps one server running. Each start uses a new client, so that pending requests of the old one cannot reach the new server, which opens
 * every document in its current state. A client that failed to start cannot be started again anyway.
 */
export class Server {
  #client: BaseLanguageClient | undefined;
  /** Rejects the pending requests of the current client. */
  #abandon: () => void = () => {};
  /** Rejects when the current client is abandoned. */
  #abandoned: Promise<never> = new Promise(() => {});
  #ends: number[] = [];
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ServerHost) {}

  /** The current client, running or not. */
  get client(): BaseLanguageClient | undefined {
    return this.#client;
  }

  /** Starts the server unless there is one. Never rejects: a failed start is passed to `failed`. */
  async start(): Promise<void> {
    if (this.#client) return;
    let giveUp = (_error: Error): void => {};
    const broken = new Promise<never>((_resolve, reject) => {
      giveUp = reject;
    });
    const client = this.host.create({
      error: (error) => this.#erred(client, error, giveUp),
      closed: () => this.#closed(client, giveUp),
    });
    this.#client = client;
    this.#abandoned = new Promise((_resolve, reject) => {
      this.#abandon = () => reject(new ServerEnded());
    });
    this.#abandoned.catch(() => undefined);
    try {
      await Promise.race([client.start(), broken]);
    } catch (error) {
      this.host.log(String(error));
      if (this.#client !== client) return;
      this.#client = undefined;
      this.host.failed(l10n.t('Communiqué could not start, so drafts are not checked.'));
    }
  }

  /** Ends the server, starts a new one and resets the count of ends. */
  async restart(): Promise<void> {
    await this.stop().catch((error) => this.host.log(String(error)));
    this.#ends = [];
    await this.start();
  }

  /**
   * Sends a request, once there is a server. If the server ends, rejects with ServerEnded: vscode-languageclient never settles the requests
   * of a server that does not shut down in time.
   */
  async request<T>(method: string, params: object): Promise<T> {
    await this.start();
    const client = this.#client;
    if (!client) throw new ServerEnded();
    try {
      return await Promise.race([client.sendRequest<T>(method, params), this.#abandoned]);
    } catch (error) {
      throw this.#client === client ? error : new ServerEnded();
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.#again);
    this.#abandon();
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose();
  }

  /** A failed message alone does not matter. If the server ended, `closed` is called. */
  #erred(client: BaseLanguageClient, error: Error, giveUp: (error: Error) => void): ErrorHandlerResult {
    this.host.log(`The connection to the server: ${error.message}`);
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
    this.#abandon();
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end <= limit.periodMs), now];
    if (this.#ends.length > limit.ends) {
      this.host.failed(
        l10n.t('Communiqué has ended {0} times in three minutes. Drafts are not checked until you restart it.', this.#ends.length),
      );
      return done;
    }
    this.host.log('The server has ended. Restarting it.');
    // The old client disposes its registrations after this answer.
    this.#again = setTimeout(() => void this.start());
    return done;
  }
}
