import { Console } from 'node:console';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../connection/server.js';
import { disk } from './disk.js';
import { printError } from './terminal.js';

/**
 * Serves over standard input and output. Nothing but the protocol goes to standard output, whatever code logs. A channel that can
 * no longer be read, and one that is closed, ends the process: with 1, unless the client has shut the server down.
 */
function serveStdio(): void {
  globalThis.console = new Console(process.stderr);
  const reader = new StreamMessageReader(process.stdin);
  // A message that is well framed but means nothing (cancelling null) is no fault of the channel: it is skipped.
  const listen = reader.listen.bind(reader);
  reader.listen = (take) =>
    listen((message) => {
      try {
        take(message);
      } catch (error) {
        connection.console.error(`A message was ignored: ${String(error)}`);
      }
    });
  const connection = createConnection(reader, new StreamMessageWriter(process.stdout));
  const { hasShutDown } = startServer(connection, disk);
  const end = (): void => process.exit(hasShutDown() ? 0 : 1);
  process.stdin.on('end', end).on('close', end);
  // The editor has gone, in the middle of an answer.
  process.stdout.on('error', end);
  reader.onError((error) => {
    // Where one message ends and the next begins is no longer known.
    printError(`communique: the editor’s messages can no longer be read: ${error.message.split('\n')[0]}`);
    process.exit(1);
  });
}

/** Serves on the channel that the command line names: `--stdio`, `--node-ipc`, `--pipe` or `--socket`. */
export function serve(): void {
  if (process.argv.includes('--stdio')) serveStdio();
  else startServer(createConnection(), disk);
}
