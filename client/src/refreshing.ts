import type { TreeView } from 'vscode';

/** How long after the last change a view is asked for anew, in milliseconds. */
const delay = 300;

/** Asks a view anew, a while after the last change. */
export interface Refreshing {
  soon(): void;
  dispose(): void;
}

/** @param tree what the view shows; where nobody sees it, nothing is asked */
export function refreshing(view: TreeView<unknown>, tree: { refresh(): void }): Refreshing {
  let pending: ReturnType<typeof setTimeout> | undefined;
  return {
    soon: () => {
      clearTimeout(pending);
      pending = setTimeout(() => {
        if (view.visible) tree.refresh();
      }, delay);
    },
    dispose: () => clearTimeout(pending),
  };
}
