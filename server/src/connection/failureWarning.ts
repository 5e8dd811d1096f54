import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/**
 * Returns a function that warns the user of a failure, so that an empty result does not look like a clean text. Warns once for each
 * connection; the log has every failure.
 * @returns takes what failed; by default a check
 */
export function failureWarning(connection: Pick<Connection, 'sendNotification'>): (what?: string) => void {
  let isShown = false;
  return (what) => {
    if (isShown) return;
    isShown = true;
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message:
        what === undefined
          ? 'Communiqué could not complete a check, so some findings may be missing. The Communiqué log has the details.'
          : `Communiqué could not complete a request (${what}). The Communiqué log has the details.`,
    });
  };
}
