import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { t } from '../text/l10n.js';

/**
 * Takes a failure after which the user gets less than asked for, or nothing.
 * @param what the beginning of the log entry: “The rule name/misspelt failed and was skipped”
 * @param request name of a request other than a check
 */
export type OnFailure = (what: string, error: unknown, request?: string) => void;

/**
 * Returns the only handler of failures: it logs each of them, and warns the user of the first, so that an empty answer is not mistaken for
 * a correct text.
 */
export function failureHandler(connection: Pick<Connection, 'sendNotification'>, log: (message: string) => void): OnFailure {
  let isShown = false;
  return (what, error, request) => {
    log(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (isShown) return;
    isShown = true;
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message:
        request === undefined
          ? t('Communiqué could not complete a check, so some findings may be missing. The Communiqué log has the details.')
          : t('Communiqué could not complete a request ({0}). The Communiqué log has the details.', request),
    });
  };
}
