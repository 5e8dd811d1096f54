import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  commands,
  Disposable,
  l10n,
  type Tab,
  TabInputText,
  type Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Ask } from '../commands/compare.js';
import { withProgress } from '../commands/progress.js';
import { readRulePages } from '../commands/rulePages.js';
import { base64, bytesOf } from './base64.js';
import { exists, WordTexts, writeCopy } from './wordTexts.js';
import { copyOf, documentUriOf, nameOf, textUriOf, wordFile, wordScheme } from './wordUri.js';

/** Opens Word documents as statements, with a double click or with “Edit as Statement”, and reviews them in Word. */
export function wordDocuments(ask: Ask, extensionUri: Uri): Disposable {
  const texts = new WordTexts(ask);
  return Disposable.from(
    followTabs(texts),
    workspace.registerFileSystemProvider(wordScheme, texts, { isCaseSensitive: true }),
    window.registerCustomEditorProvider('communique.word', new WordEditor(), { supportsMultipleEditorsPerDocument: true }),
    commands.registerCommand('communique.editAsStatement', async (selected?: Uri) => {
      const document = selected ?? (await chosen());
      if (document) await show(document).catch((error) => window.showWarningMessage(sentenceOf(error)));
    }),
    commands.registerCommand('communique.reviewInWord', async (selected?: Uri) => {
      const open = window.activeTextEditor?.document.uri;
      const document = selected ?? (open?.scheme === wordScheme ? open : await chosen());
      if (document) await review(ask, documentUriOf(document), extensionUri).catch((error) => window.showWarningMessage(sentenceOf(error)));
    }),
  );
}

/** Writes a copy of a Word document with the findings as comments. */
async function review(ask: Ask, document: Uri, extensionUri: Uri): Promise<void> {
  const bytes = base64(await workspace.fs.readFile(document));
  const pages = await readRulePages(extensionUri);
  const reviewed = await withProgress(l10n.t('Reviewing the Word document'), () =>
    ask<{ bytes: string; comments: number } | null>('communique/word/reviewed', {
      uri: document.toString(),
      bytes,
      rulePages: pages,
    }),
  );
  if (!reviewed) return;
  const copy = await writeCopy(copyOf(document, 'reviewed'), bytesOf(reviewed.bytes), true);
  const comments = reviewed.comments === 1 ? l10n.t('1 comment') : l10n.t('{0} comments', reviewed.comments);
  if (copy) void window.showInformationMessage(l10n.t('{0} has {1}. Open it in Word. The original is unchanged.', nameOf(copy), comments));
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Asks for a Word document. */
async function chosen(): Promise<Uri | undefined> {
  const files = await window.showOpenDialog({
    title: l10n.t('Edit as Statement'),
    filters: { [l10n.t('Word Documents')]: ['docx', 'docm', 'dotx'] },
  });
  return files?.[0];
}

async function show(document: Uri, viewColumn?: ViewColumn): Promise<void> {
  const text = await workspace.openTextDocument(textUriOf(document));
  await window.showTextDocument(text, { preview: false, ...(viewColumn === undefined ? {} : { viewColumn }) });
}

/**
 * Tracks the tabs of Word texts. When one opens, offers an existing edited copy; when one closes, forgets the document so that it is read
 * again.
 */
function followTabs(texts: WordTexts): Disposable {
  const textsIn = (tabs: readonly Tab[]): Uri[] =>
    tabs.flatMap(({ input }) => (input instanceof TabInputText && input.uri.scheme === wordScheme ? [input.uri] : []));
  const open = (): Uri[] => textsIn(window.tabGroups.all.flatMap(({ tabs }) => tabs));
  for (const uri of open()) void offerCopy(documentUriOf(uri));
  return window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
    const shown = new Set(open().map(String));
    for (const uri of textsIn(closed)) if (!shown.has(String(uri))) texts.forget(uri);
    for (const uri of textsIn(opened)) void offerCopy(documentUriOf(uri));
  });
}

/** Offers to open an edited copy from an earlier session. */
async function offerCopy(document: Uri): Promise<void> {
  const copy = copyOf(document, 'edited');
  if (!(await exists(copy))) return;
  const choice = await window.showInformationMessage(l10n.t('{0} has earlier edits of this document.', nameOf(copy)), l10n.t('Open It'));
  if (choice === l10n.t('Open It')) await commands.executeCommand('communique.editAsStatement', copy);
}

/** An editor for Word documents that opens the text and closes itself. If there is no text, it shows the reason. */
class WordEditor implements CustomReadonlyEditorProvider {
  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => {} };
  }

  async resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): Promise<void> {
    try {
      if (!wordFile.test(uri.path)) throw new Error(l10n.t('{0} is not a Word document.', nameOf(uri)));
      await show(uri, panel.viewColumn);
      panel.dispose();
    } catch (error) {
      panel.webview.html = page(sentenceOf(error));
    }
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Returns a page without scripts. */
const page = (sentence: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><p>${sentence.replace(/[&<>"]/g, (c) => entities[c] ?? c)}</p><p>${l10n.t('To open the file another way, choose “Reopen Editor With…” from the menu of its tab.')}</p></body></html>`;
