import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/**
 * Tells the user that something has failed, so that an empty answer is not taken for a clean text. Says it once for each connection: the
 * log has every failure.
 * @returns takes what has failed; a check where absent
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
