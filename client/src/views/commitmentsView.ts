import { commands, Disposable, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { Commitments, FileFormat } from '../commands/commitments.js';
import { withProgress } from '../commands/progress.js';
import type { CurrentStatement } from '../currentStatement.js';
import { CommitmentsTree } from './commitmentsTree.js';
import { statementTree } from './statementTree.js';

interface Choice extends QuickPickItem {
  readonly format: FileFormat | 'markdown';
}

const formats = (): Choice[] => [
  { format: 'xlsx', label: `$(table) ${l10n.t('Excel workbook')}`, description: '.xlsx' },
  { format: 'csv', label: '$(file) CSV', description: '.csv' },
  { format: 'markdown', label: `$(markdown) ${l10n.t('Markdown table')}`, description: l10n.t('in a new editor') },
];

const nothing = (): string => l10n.t('This statement contains no commitments to export.');

/** Asks for a file name and writes the table. */
async function saveTable(commitments: Commitments, uri: string, format: FileFormat): Promise<void> {
  const table = await withProgress(l10n.t('Exporting commitments'), () => commitments.file(uri, format));
  if (!table) return void window.showInformationMessage(nothing());
  const statement = Uri.parse(uri);
  const name = statement.path.slice(statement.path.lastIndexOf('/') + 1).replace(/(?:\.statement)?(?:\.\w+)?$/, '');
  const folder = statement.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(statement, '..');
  const file = await window.showSaveDialog({
    title: l10n.t('Export Commitments'),
    saveLabel: l10n.t('Export'),
    filters: format === 'xlsx' ? { [l10n.t('Excel workbook')]: ['xlsx'] } : { CSV: ['csv'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${name} ${l10n.t('commitments')}.${format}`) } : {}),
  });
  if (!file) return;
  await workspace.fs.writeFile(
    file,
    Uint8Array.from(atob(table.base64), (c) => c.charCodeAt(0)),
  );
  const open = l10n.t('Open');
  const answer = await window.showInformationMessage(l10n.t('Exported to {0}.', file.path.slice(file.path.lastIndexOf('/') + 1)), open);
  if (answer === open) await commands.executeCommand('vscode.open', file);
}

/** Runs “Export Commitments”: an Excel workbook, CSV, or a Markdown table in a new editor. */
async function exportCommitments(commitments: Commitments, uri: string): Promise<void> {
  const format = (await window.showQuickPick(formats(), { title: l10n.t('Export Commitments'), placeHolder: l10n.t('Format') }))?.format;
  if (format === undefined) return;
  if (format !== 'markdown') return saveTable(commitments, uri, format);
  const table = await withProgress(l10n.t('Exporting commitments'), () => commitments.table(uri));
  if (!table) return void window.showInformationMessage(nothing());
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: table.text }));
}

/** Creates the Commitments view and its export command. */
export function commitmentsView(commitments: Commitments, statement: CurrentStatement): Disposable {
  const tree = new CommitmentsTree(commitments, () => statement.uri);
  const { subscriptions } = statementTree('communique.commitments', tree, statement);
  return Disposable.from(
    subscriptions,
    commands.registerCommand('communique.exportCommitments', async () => {
      if (statement.uri === undefined) return void window.showInformationMessage(l10n.t('First open a statement.'));
      await exportCommitments(commitments, statement.uri);
    }),
  );
}
