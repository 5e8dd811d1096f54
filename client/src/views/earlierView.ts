import { commands, Disposable, EventEmitter, l10n, ThemeIcon, type TreeDataProvider, TreeItem, Uri } from 'vscode';
import { type Ask, compareWithEarlier, type Earlier } from '../commands/compare.js';
import type { CurrentStatement } from '../currentStatement.js';
import { statementTree } from './statementTree.js';

/** A line of the Earlier Statements view. */
interface Line {
  readonly earlier: Earlier;
  /** The newer statement. */
  readonly of: string;
}

/** The earlier statements of the shown statement, newest first. Requested again after each refresh. */
class EarlierTree implements TreeDataProvider<Line> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly ask: Ask,
    private readonly statement: () => string | undefined,
  ) {}

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(line?: Line): Promise<Line[]> {
    const uri = this.statement();
    if (line || uri === undefined) return [];
    const earlier = await this.ask<readonly Earlier[]>('communique/earlierStatements', { uri });
    return earlier.map((one) => ({ earlier: one, of: uri }));
  }

  getTreeItem({ earlier: { uri, title, date } }: Line): TreeItem {
    const file = Uri.parse(uri);
    // Titles are long and alike, and a side bar is narrow: dates tell the statements apart.
    return Object.assign(new TreeItem(date ?? title), {
      description: date === undefined ? '' : title,
      tooltip: `${title}\n${file.path.slice(file.path.lastIndexOf('/') + 1)}`,
      iconPath: new ThemeIcon('file-text'),
      contextValue: 'earlier',
      command: { command: 'vscode.open', title: l10n.t('Open'), arguments: [file] },
    });
  }
}

/** Creates the Earlier Statements view and its command. */
export function earlierView(ask: Ask, statement: CurrentStatement): Disposable {
  const tree = new EarlierTree(ask, () => statement.uri);
  const { subscriptions } = statementTree('communique.earlier', tree, statement);
  return Disposable.from(
    subscriptions,
    commands.registerCommand('communique.compareWithThis', ({ earlier, of }: Line) => compareWithEarlier(ask, earlier.uri, of)),
  );
}
