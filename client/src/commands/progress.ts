import { ProgressLocation, window } from 'vscode';

/** Delay before progress is shown, in ms. */
const delay = 150;

/** Runs work, with a progress notification if it takes long. */
export async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
  const result = work();
  const isDone = await Promise.race([
    result.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), delay)),
  ]);
  return isDone ? result : window.withProgress({ location: ProgressLocation.Notification, title: `${title}…` }, () => result);
}
