import { EventEmitter, l10n, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Commitment, Commitments, Group } from '../commands/commitments.js';

/** A line of the Commitments view. */
export type Line =
  | { readonly is: 'group'; readonly group: Group; readonly uri: string }
  | { readonly is: 'commitment'; readonly commitment: Commitment; readonly uri: string };

/** The commitments of a statement by subject. Requested again after each refresh. */
export class CommitmentsTree implements TreeDataProvider<Line> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  /** @param statement returns the URI of the shown statement */
  constructor(
    private readonly commitments: Commitments,
    private readonly statement: () => string | undefined,
  ) {}

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(line?: Line): Promise<Line[]> {
    if (line)
      return line.is === 'group' ? line.group.commitments.map((commitment) => ({ is: 'commitment', commitment, uri: line.uri })) : [];
    const uri = this.statement();
    return uri === undefined ? [] : (await this.commitments.groups(uri)).map((group) => ({ is: 'group', group, uri }));
  }

  getTreeItem(line: Line): TreeItem {
    if (line.is === 'group') {
      const { label, commitments } = line.group;
      return Object.assign(new TreeItem(label, TreeItemCollapsibleState.Expanded), { id: label, description: String(commitments.length) });
    }
    const { verb, object, tooltip, range } = line.commitment;
    return Object.assign(new TreeItem(verb, TreeItemCollapsibleState.None), {
      description: object,
      tooltip,
      command: { command: 'vscode.open', title: l10n.t('Show'), arguments: [Uri.parse(line.uri), { selection: range }] },
    });
  }
}
