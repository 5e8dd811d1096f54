import { ProgressLocation, window } from 'vscode';

/** How long an action may take before it shows that it is under way, in milliseconds: what is done by then needs no sign. */
const patience = 150;

/** Does something that may take a while, with its name as a notification for as long as it takes. */
export async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
  const result = work();
  const isDone = await Promise.race([
    result.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience)),
  ]);
  return isDone ? result : window.withProgress({ location: ProgressLocation.Notification, title: `${title}…` }, () => result);
}
