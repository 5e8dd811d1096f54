import { Disposable, type TreeDataProvider, type TreeView, window } from 'vscode';
import type { CurrentStatement } from './currentStatement.js';

/** How long after the last change a view is refreshed, in milliseconds. */
const delay = 300;

/** A view in the side bar that shows something of the current statement. It is refreshed a while after the last change, if it is visible. */
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
