import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/**
 * Tells the user that a check has failed, so that an empty list of findings is not taken for a clean text. Says it once for each
 * connection: the log has every failure.
 */
export function failureWarning(connection: Pick<Connection, 'sendNotification'>): () => void {
  let isShown = false;
  return () => {
    if (isShown) return;
    isShown = true;
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: 'Communiqué could not complete a check, so some findings may be missing. The Communiqué log has the details.',
    });
  };
}
