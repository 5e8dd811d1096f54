import { commands, l10n, type QuickPickItem, QuickPickItemKind, Range, Uri, ViewColumn, window } from 'vscode';
import { withProgress } from './progress.js';

/** Answers of `server/src/connection/views/comparisons.ts`. */
export interface Earlier {
  readonly uri: string;
  readonly title: string;
  readonly date?: string;
}

interface Shown {
  readonly title: string;
  readonly old: string;
  readonly new: string;
  readonly report: string;
}

/** Sends a request to the server, once it runs. */
export type Ask = <T>(method: string, params: object) => Promise<T>;

interface Choice extends QuickPickItem {
  readonly uri?: string;
}

/** Asks the user for an earlier statement, or any other file. */
async function chosen(ask: Ask, uri: string): Promise<string | undefined> {
  const earlier = await ask<readonly Earlier[]>('communique/earlierStatements', { uri });
  const other: Choice = { label: l10n.t('Another File…') };
  const statements = earlier.map((e): Choice => ({ uri: e.uri, label: e.title, description: e.date ?? '' }));
  const separator: Choice[] = statements.length > 0 ? [{ label: '', kind: QuickPickItemKind.Separator }] : [];
  const choice =
    statements.length === 0
      ? other
      : await window.showQuickPick([...statements, ...separator, other], {
          title: l10n.t('Compare with an Earlier Statement'),
          placeHolder: l10n.t('The earlier statement'),
          matchOnDescription: true,
        });
  if (choice !== other) return choice?.uri;
  const files = await window.showOpenDialog({ title: l10n.t('The earlier statement'), openLabel: l10n.t('Compare') });
  return files?.[0]?.toString();
}

/** Opens the report in a tab. Scripts are disabled; links lead to lines of the files. */
function showReport({ title, report }: Shown): void {
  const panel = window.createWebviewPanel('communique.comparison', l10n.t('Report: {0}', title), ViewColumn.Active, {
    enableFindWidget: true,
    enableCommandUris: ['communique.showPlace'],
    localResourceRoots: [],
  });
  panel.webview.html = report;
}

/** Shows a line of a file, counted from 0. */
export async function showPlace(uri: string, line: number): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(line, 0, line, 0) });
}

/**
 * Runs “Compare with an Earlier Statement”: opens the report, and in front of it a diff of both texts.
 * @param old the earlier statement, if known
 * @param of the statement to compare; by default the active one
 */
export async function compareWithEarlier(ask: Ask, old?: string, of?: string): Promise<void> {
  const uri = of ?? window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return void window.showInformationMessage(l10n.t('First open the statement to compare.'));
  try {
    const earlier = old ?? (await chosen(ask, uri));
    if (earlier === undefined) return;
    const shown = await withProgress(l10n.t('Comparing statements'), () =>
      ask<Shown | null>('communique/compare', { old: earlier, new: uri }),
    );
    if (!shown) return;
    showReport(shown);
    await commands.executeCommand('vscode.diff', Uri.parse(shown.old), Uri.parse(shown.new), shown.title, { preview: false });
  } catch (error) {
    await window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}
