import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../server.js';
import { disk } from './disk.js';

/** Serves on the channel that the command line names: `--stdio`, `--node-ipc`, `--pipe` or `--socket`. */
export function serve(): void {
  startServer(createConnection(), { ...disk, isInteractive: true });
}
