import { Disposable, type TreeDataProvider, type TreeView, window } from 'vscode';
import type { CurrentStatement } from '../currentStatement.js';
import { ServerEnded } from '../server.js';

/** Delay from the last change to the refresh of a view, in ms. */
const delay = 300;

/**
 * Creates a view of the current statement. A visible view is refreshed after a delay, and never while it waits for children: VS Code would
 * discard them, and the view may keep its old lines.
 */
export function statementTree<T>(
  id: string,
  tree: Required<Pick<TreeDataProvider<T>, 'onDidChangeTreeData'>> & TreeDataProvider<T> & { refresh(): void },
  statement: CurrentStatement,
  options: { readonly showCollapseAll?: boolean } = {},
): { readonly view: TreeView<T>; readonly subscriptions: Disposable } {
  let requests = 0;
  const treeDataProvider: TreeDataProvider<T> = {
    onDidChangeTreeData: tree.onDidChangeTreeData,
    getTreeItem: (line) => tree.getTreeItem(line),
    resolveTreeItem: (item, line, token) => tree.resolveTreeItem?.(item, line, token),
    getParent: (line) => tree.getParent?.(line),
    getChildren: async (line) => {
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
    pending = setTimeout(() => {
      if (requests > 0) refreshSoon();
      else if (view.visible) tree.refresh();
    }, delay);
  };
  const subscriptions = Disposable.from(
    view,
    view.onDidChangeVisibility(refreshSoon),
    statement.onDidChange(refreshSoon),
    new Disposable(() => clearTimeout(pending)),
  );
  return { view, subscriptions };
}
