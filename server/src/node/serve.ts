import { Console } from 'node:console';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { StartServer } from '../connection/server.js';
import { t } from '../text/l10n.js';
import { disk } from './disk.js';
import { printError } from './terminal.js';

/**
 * Serves over standard input and output. Logging goes to standard error, since standard output carries the protocol. A closed or unreadable
 * channel ends the process, with code 1 unless the client sent `shutdown`.
 */
function serveStdio(startServer: StartServer): void {
  globalThis.console = new Console(process.stderr);
  const reader = new StreamMessageReader(process.stdin);
  // A well-framed but invalid message, such as cancelling null, is skipped. The channel is still usable.
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
  const lifecycle = startServer(connection, disk);
  const end = (): void => process.exit(lifecycle.hasShutDown ? 0 : 1);
  process.stdin.on('end', end).on('close', end);
  // The editor exited while an answer was being written.
  process.stdout.on('error', end);
  reader.onError((error) => {
    // After a framing error, message boundaries are unknown.
    printError(`communique: ${t('the editor’s messages can no longer be read: {0}', error.message.split('\n')[0] ?? '')}`);
    process.exit(1);
  });
}

/**
 * Serves on the channel given by the arguments: `--stdio`, `--node-ipc`, `--pipe` or `--socket`.
 * @param startServer a parameter, so that the bundle loads Node-only code only in Node
 */
export function serve(startServer: StartServer): void {
  if (process.argv.includes('--stdio')) serveStdio(startServer);
  else startServer(createConnection(), disk);
}
