import { Disposable, type TreeDataProvider, type TreeView, window } from 'vscode';
import type { CurrentStatement } from '../currentStatement.js';
import { ServerEnded } from '../server.js';

/** Delay from the last change to the refresh of a view, in ms. */
const delay = 300;

/**
 * Creates a view of the current statement. A visible view is refreshed after a delay, and never while it waits for children: VS Code would
 * discard them, and the view may keep its old lines. A refresh begins when its lines are there: until it has lines, VS Code ignores clicks on
 * the icons of the old ones.
 */
export function statementTree<T>(
  id: string,
  tree: Required<Pick<TreeDataProvider<T>, 'onDidChangeTreeData'>> & TreeDataProvider<T> & { refresh(): void },
  statement: CurrentStatement,
  options: { readonly showCollapseAll?: boolean } = {},
): { readonly view: TreeView<T>; readonly subscriptions: Disposable } {
  let requests = 0;
  /** The lines for the next refresh. */
  let prepared: T[] | null | undefined;
  const treeDataProvider: TreeDataProvider<T> = {
    onDidChangeTreeData: tree.onDidChangeTreeData,
    getTreeItem: (line) => tree.getTreeItem(line),
    resolveTreeItem: (item, line, token) => tree.resolveTreeItem?.(item, line, token),
    getParent: (line) => tree.getParent?.(line),
    getChildren: async (line) => {
      const lines = line === undefined ? prepared : undefined;
      prepared = undefined;
      if (lines) return lines;
      requests++;
      try {
        return await tree.getChildren(line);
      } catch (error) {
        // The next server checks the statement again, which refreshes the view.
        if (error instanceof ServerEnded) return [];
        throw error;
      } finally {
        requests--;
      }
    },
  };
  const view = window.createTreeView<T>(id, { ...options, treeDataProvider });
  let pending: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (): void => {
    clearTimeout(pending);
    const own = setTimeout(() => void refresh(() => own === pending), delay);
    pending = own;
  };
  const refresh = async (isLatest: () => boolean): Promise<void> => {
    if (requests > 0) return refreshSoon();
    if (!view.visible) return;
    // If the request fails, VS Code makes it again, and shows the error.
    const lines = await Promise.resolve(treeDataProvider.getChildren()).catch(() => undefined);
    if (!isLatest()) return;
    if (requests > 0) return refreshSoon();
    prepared = lines;
    tree.refresh();
  };
  const subscriptions = Disposable.from(
    view,
    view.onDidChangeVisibility(refreshSoon),
    statement.onDidChange(refreshSoon),
    new Disposable(() => clearTimeout(pending)),
  );
  return { view, subscriptions };
}
