import type { ExtensionContext } from 'vscode';
import type { Api } from './extension.js';

/**
 * The one bundle that both hosts of VS Code load, so that the package carries the language client once:
 * each branch is loaded only where it belongs.
 */
const host =
  typeof process === 'object' && process.versions?.node !== undefined ? () => import('./node/main.js') : () => import('./browser/main.js');

export async function activate(context: ExtensionContext): Promise<Api> {
  return (await host()).activate(context);
}

export async function deactivate(): Promise<void> {
  return (await host()).deactivate();
}
