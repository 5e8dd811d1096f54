import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension.js';
import { say } from './tests.js';

/** Whether the suite runs in the host that has Node; the other one is a web worker. */
export const inNode = typeof process === 'object' && process.versions?.node !== undefined;

/** How often a condition is looked at, in milliseconds. */
const interval = 20;

/** The longest that anything is waited for, in milliseconds: a limit against hanging, on a busy machine too. */
const patience = 60_000;

/** Waits until `check` gives something. @throws after a minute, saying what was waited for */
export async function until<T>(what: string, check: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** The extension under test. */
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

/** Opens a file in a tab of its own, which stays when the next is opened. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

export async function openText(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Everything closed without a question: untitled documents and edits are thrown away. */
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

/** The rule of a finding. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export const rules = (uri: vscode.Uri): string[] => findings(uri).map(ruleOf).sort();

/** Where a text first stands in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** The Markdown of the card at a text, or nothing. */
export async function cardAt(document: vscode.TextDocument, text: string): Promise<string> {
  const position = rangeOf(document, text).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
}

/** Whether there is a harness that looks at the window; where Electron runs the suite there is none. */
export const answered = !(inNode && process.env.COMMUNIQUE_NO_LOOKS !== undefined);

let asked = 0;

/** Asks the harness what a person sees. @param look one of the names in harness/looks.mjs */
export async function ask(look: 'status' | 'trust' | 'glossary' | 'commitments' | 'choose' | 'views'): Promise<string> {
  const number = ++asked;
  say(`? ${number} ${look}`);
  const file = at(`.answers/${number}.txt`);
  return until(`an answer to “${look}”`, async () => {
    const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
    return bytes && bytes.length > 0 ? new TextDecoder().decode(bytes) : undefined;
  });
}
