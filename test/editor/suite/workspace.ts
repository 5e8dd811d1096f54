import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension.js';
import { say } from './tests.js';

/** Whether the suite runs in the Node host, rather than in a web worker. */
export const inNode = typeof process === 'object' && process.versions?.node !== undefined;

/** Interval between checks of a condition, in ms. */
const interval = 20;

/** Maximum time to wait for anything, in ms. Long enough for a busy machine. */
const patience = 60_000;

/** Waits until `check` returns something. @throws after a minute, with what was awaited */
export async function until<T>(what: string, check: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** Returns the extension under test. */
export const extension = (): vscode.Extension<Api> => {
  const found = vscode.extensions.getExtension('communique-tools.communique');
  if (!found) throw new Error('the extension is not installed');
  return found;
};

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('the suite needs a workspace folder');
  return first.uri;
}

export const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = at(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Opens a file in a permanent tab. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

export async function openText(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Closes everything without asking. Discards untitled documents and edits. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'Communiqué');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export const rules = (uri: vscode.Uri): string[] => findings(uri).map(ruleOf).sort();

/** Returns the range of a text’s first occurrence. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Returns the Markdown of the hover at a text, or an empty string. */
export async function cardAt(document: vscode.TextDocument, text: string): Promise<string> {
  const position = rangeOf(document, text).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
}

/** Whether the harness reads the screen. It does not in Electron. */
export const answered = !(inNode && process.env.COMMUNIQUE_NO_LOOKS !== undefined);

let asked = 0;

/** Asks the harness what is on the screen. @param look a name in harness/looks.mjs */
export async function ask(look: 'status' | 'trust' | 'glossary' | 'commitments' | 'choose' | 'views'): Promise<string> {
  const number = ++asked;
  say(`? ${number} ${look}`);
  const file = at(`.answers/${number}.txt`);
  return until(`an answer to “${look}”`, async () => {
    const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
    return bytes && bytes.length > 0 ? new TextDecoder().decode(bytes) : undefined;
  });
}
