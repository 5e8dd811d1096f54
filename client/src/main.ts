import type { ExtensionContext } from 'vscode';
import type { Api } from './extension.js';

/**
 * Entry point of the bundle for both hosts of VS Code, so that the package contains the language client once. Each host loads only its
 * branch.
 */
const host =
  typeof process === 'object' && process.versions?.node !== undefined ? () => import('./node/main.js') : () => import('./browser/main.js');

export async function activate(context: ExtensionContext): Promise<Api> {
  return (await host()).activate(context);
}

export async function deactivate(): Promise<void> {
  return (await host()).deactivate();
}
