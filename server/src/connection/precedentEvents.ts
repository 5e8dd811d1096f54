import { type Connection, DidChangeWatchedFilesNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { t } from '../text/l10n.js';
import { nameOf } from '../workspace/platform.js';
import type { PrecedentEvents } from '../workspace/precedents.js';
import type { ClientProfile } from './clientProfile.js';
import type { OnFailure } from './failures.js';

/** Reports to the client the progress of reading earlier statements, and once each reason why some cannot be read. */
export function precedentEvents(
  connection: Connection,
  client: () => ClientProfile,
  log: (message: string) => void,
  failed: OnFailure,
): Omit<PrecedentEvents, 'changed'> {
  const refused = new Set<string>();
  return {
    refused: (uri, why) => {
      // Reports one reason once, even if it applies to a hundred files.
      if (!refused.has(why)) {
        const message = `${nameOf(uri)}: ${why}.`;
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      }
      refused.add(why);
      log(`${uri}: ${why}`);
    },
    unmatched: (glob) => {
      const message = t('No earlier statement matches “{0}” (“precedents”).', glob);
      if (!refused.has(message)) void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      refused.add(message);
      log(message);
    },
    begin: () => {
      if (!client().progress) return undefined;
      let isCancelled = false;
      const shown = connection.window.createWorkDoneProgress().then((progress) => {
        progress.begin(t('Reading earlier statements'), 0, undefined, true);
        progress.token.onCancellationRequested(() => {
          isCancelled = true;
        });
        return progress;
      });
      shown.catch((error: unknown) => log(`No progress can be shown: ${String(error)}`));
      const notify = (what: (progress: Awaited<typeof shown>) => void): void => void shown.then(what).catch(() => undefined);
      return {
        report: (done, all) => notify((p) => p.report(Math.floor((100 * done) / all), t('{0} of {1}', done, all))),
        done: () => notify((p) => p.done()),
        isCancelled: () => isCancelled,
      };
    },
    wanted: ({ folder, globs }) => {
      const { registersWatchers, relativePatterns } = client();
      if (!registersWatchers) return;
      const watchers = globs.map((glob) => {
        const pattern = glob.replace(/^\.\//, '');
        return { globPattern: relativePatterns ? { baseUri: folder, pattern } : `**/${pattern}` };
      });
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
    },
    failed: (error) => failed('Earlier statements cannot be read', error),
  };
}
