import { ConfigurationTarget, commands, type Disposable, l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';
import { applyAndSave, type Convert } from './applyAndSave.js';
import type { Ask } from './compare.js';

/** See `server/src/features/codeActions/settingsChange.ts`. */
type SettingsChange =
  | { readonly ignore: { readonly rule?: string; readonly text?: string } }
  | { readonly wellKnown: string }
  | { readonly severity: { readonly rule: string; readonly level: Severity } };

const severities = {
  error: () => l10n.t('Red underline'),
  warning: () => l10n.t('Yellow underline'),
  info: () => l10n.t('Blue underline'),
  hint: () => l10n.t('Three dots; not listed in Problems'),
  off: () => l10n.t('Not reported'),
} as const;
type Severity = keyof typeof severities;

async function changeUserSettings(change: SettingsChange): Promise<void> {
  const settings = workspace.getConfiguration('communique');
  const update = async <T>(key: string, changed: (value: T | undefined) => T): Promise<void> =>
    settings.update(key, changed(settings.inspect<T>(key)?.globalValue), ConfigurationTarget.Global);
  if ('ignore' in change) await update<object[]>('ignore', (ignored = []) => [...ignored, change.ignore]);
  else if ('wellKnown' in change) await update<string[]>('wellKnown', (known = []) => [...new Set([...known, change.wellKnown])]);
  else await update<Record<string, Severity>>('rules', (rules = {}) => ({ ...rules, [change.severity.rule]: change.severity.level }));
}

async function chosenSeverity(rule: string, current: string): Promise<Severity | undefined> {
  const items = (Object.keys(severities) as Severity[]).map((severity): QuickPickItem & { severity: Severity } => ({
    severity,
    label: severity,
    description: severity === current ? l10n.t('current') : '',
    detail: severities[severity](),
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Severity of {0}', rule) }))?.severity;
}

/**
 * Registers the commands of quick fixes that concern a rule.
 * @param ask sends a request to the server
 */
export function ruleCommands(ask: Ask, convert: Convert): Disposable[] {
  return [
    commands.registerCommand('communique.changeUserSettings', changeUserSettings),
    commands.registerCommand('communique.changeSeverity', async (rule: string, current: string, uri: string) => {
      const level = await chosenSeverity(rule, current);
      if (level === undefined) return;
      const change: SettingsChange = { severity: { rule, level } };
      const changed = await ask<{ edit: ProtocolEdit } | null>('communique/changeSettings', { uri, change });
      if (changed) await applyAndSave(changed.edit, convert);
      else await changeUserSettings(change);
    }),
  ];
}
