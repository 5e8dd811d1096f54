import { Disposable, type TreeDataProvider, type TreeView, window } from 'vscode';
import type { CurrentStatement } from './currentStatement.js';

/** Delay from the last change to the refresh of a view, in ms. */
const delay = 300;

/** Creates a view of the current statement. A visible view is refreshed after a delay. */
export function statementTree<T>(
  id: string,
  tree: TreeDataProvider<T> & { refresh(): void },
  statement: CurrentStatement,
  options: { readonly showCollapseAll?: boolean } = {},
): { readonly view: TreeView<T>; readonly subscriptions: Disposable } {
  const view = window.createTreeView<T>(id, { ...options, treeDataProvider: tree });
  let pending: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (): void => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      if (view.visible) tree.refresh();
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
