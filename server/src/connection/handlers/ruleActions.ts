import { type CodeAction, CodeActionKind, RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { parseConfig } from '../../config/config.js';
import { ignoreHere } from '../../features/codeActions/ignoreHere.js';
import { changedConfig, type SettingsChange } from '../../features/codeActions/settingsChange.js';
import { diagnosticOf } from '../../features/diagnostics.js';
import type { TargetFile, WorkspaceFiles } from '../../features/workspaceFiles.js';
import type { Span } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import type { CheckedDocument } from '../../workspace/documents.js';
import { decoded, folderOf } from '../../workspace/platform.js';
import { documentUriOf } from '../../workspace/wordUri.js';
import type { Session } from '../session.js';
import { filesFor, folderFor } from '../teamFiles.js';
import { workspaceEdit } from '../workspaceEdit.js';

/** The target of a settings change: the team’s configuration, the user’s settings, or nothing. */
type Target = TargetFile | 'user' | undefined;

/** @param files the team’s files for the document */
function targetFor(
  session: Session,
  { document, settings }: Pick<CheckedDocument, 'document' | 'settings'>,
  files: WorkspaceFiles | undefined,
): Target {
  const config = files?.config;
  // A configuration with errors is not edited automatically.
  if (config) return config.text === undefined || parseConfig(config.text).ok ? config : undefined;
  return !settings.files && folderFor(session, document.uri) === undefined && session.client().ruleCommands ? 'user' : undefined;
}

/**
 * Returns the actions on a finding that leave the text unchanged: ignore it, turn off its rule, change its severity, read its page. They
 * edit the team’s configuration, or the user’s settings if the document is in no folder.
 */
export function ruleActions(
  session: Session,
  analysed: Pick<CheckedDocument, 'document' | 'statement' | 'settings' | 'findings'>,
  { offset, length }: Span,
  files: WorkspaceFiles | undefined,
): CodeAction[] {
  const { document, statement, findings } = analysed;
  const target = targetFor(session, analysed, files);
  const folder = typeof target === 'object' ? `${folderOf(target.uri)}/` : undefined;
  const uri = documentUriOf(document.uri);
  const path = folder !== undefined && uri.startsWith(folder) ? decoded(uri.slice(folder.length)) : undefined;
  const actions = new Map<string, CodeAction>();
  for (const finding of findings.filter((f) => f.offset <= offset + length && f.offset + f.length >= offset)) {
    const { rule } = finding;
    const add = (title: string, does: Pick<CodeAction, 'edit' | 'command'>): void => {
      const diagnostics = [...(actions.get(title)?.diagnostics ?? []), diagnosticOf(finding, document)];
      actions.set(title, { title, kind: CodeActionKind.QuickFix, diagnostics, ...does });
    };
    const run = (title: string, command: string, ...args: unknown[]): void => add(title, { command: { title, command, arguments: args } });
    for (const { title, change } of ignoreHere(statement, finding, path)) {
      if ('edit' in change) add(title, { edit: workspaceEdit(session, document, [change.edit]) });
      else if (target === 'user') run(title, 'communique.changeUserSettings', change);
      else if (target) add(title, { edit: workspaceEdit(session, document, [], [changedConfig(target, change)]) });
    }
    if (!session.client().ruleCommands) continue;
    if (target) run(t('Change the severity of {0}…', rule), 'communique.changeSeverity', rule, finding.level, document.uri);
    run(t('Explain {0}', rule), 'communique.explainRule', rule);
  }
  return [...actions.values()];
}

/** Serves settings changes that the client confirms with the user first. */
export function serveSettingsChanges(session: Session): void {
  const { connection, documents, settingsFor, answer } = session;
  const request = new RequestType<{ uri: string; change: SettingsChange }, { edit: WorkspaceEdit } | null, void>(
    'communique/changeSettings',
  );
  // Null if there is no configuration to edit. Then the client changes the user’s settings.
  connection.onRequest(request, ({ uri, change }, token) =>
    answer<{ edit: WorkspaceEdit } | null>('The change of the settings', token, null, async () => {
      const document = documents.get(uri);
      if (!document) return null;
      const asked = { document, settings: await settingsFor(uri) };
      const target = targetFor(session, asked, await filesFor(session, asked));
      return typeof target === 'object' ? { edit: workspaceEdit(session, document, [], [changedConfig(target, change)]) } : null;
    }),
  );
}
