import { Console } from 'node:console';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  Message,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../connection/server.js';
import { disk } from './disk.js';
import type { Opening } from './opening.js';
import { printError } from './terminal.js';

/** A writer that leaves out the result of a request that has been given already. */
function withoutAnswer<W extends MessageWriter>(writer: W, id: number | string | undefined): W {
  if (id === undefined) return writer;
  const write = writer.write.bind(writer);
  writer.write = (message) => {
    if (!Message.isResponse(message) || message.id !== id || message.error) return write(message);
    writer.write = write;
    return Promise.resolve();
  };
  return writer;
}

/** A reader that gives what was taken from the channel before what comes. */
function withMessages<R extends MessageReader>(reader: R, { messages }: Opening): R {
  const listen = reader.listen.bind(reader);
  reader.listen = (take) => {
    const listening = listen(take);
    for (const message of messages()) take(message as Message);
    return listening;
  };
  return reader;
}

/**
 * Serves over standard input and output. Nothing but the protocol goes to standard output, whatever code logs. A channel that can
 * no longer be read, and one that is closed, ends the process: with 1, unless the client has shut the server down.
 */
function serveStdio(answered: number | string | undefined): void {
  globalThis.console = new Console(process.stderr);
  const reader = new StreamMessageReader(process.stdin);
  // A message that is well framed and means nothing (the cancelling of null) is no fault of the channel: it is passed over.
  const listen = reader.listen.bind(reader);
  reader.listen = (take) =>
    listen((message) => {
      try {
        take(message);
      } catch (error) {
        connection.console.error(`A message was ignored: ${String(error)}`);
      }
    });
  const connection = createConnection(reader, withoutAnswer(new StreamMessageWriter(process.stdout), answered));
  const { hasShutDown } = startServer(connection, disk);
  const end = (): void => process.exit(hasShutDown() ? 0 : 1);
  process.stdin.on('end', end).on('close', end);
  // The editor has gone, in the middle of an answer.
  process.stdout.on('error', end);
  reader.onError((error) => {
    // Where one message ends and the next begins is not known any more.
    printError(`communique: the editor’s messages can no longer be read: ${error.message.split('\n')[0]}`);
    process.exit(1);
  });
}

/**
 * Serves on the channel that the command line names: `--stdio`, `--node-ipc`, `--pipe` or `--socket`.
 * @param opening what has happened on it before
 */
export function serve(opening?: Opening): void {
  if (process.argv.includes('--stdio')) serveStdio(opening?.answered);
  else if (opening) {
    const reader = withMessages(new IPCMessageReader(process), opening);
    startServer(createConnection(reader, withoutAnswer(new IPCMessageWriter(process), opening.answered)), disk);
  } else startServer(createConnection(), disk);
}
