import type { Level } from '../../findings/finding.js';
import type { Ignored } from '../../findings/suppressions.js';
import type { FileChange } from '../refactoring.js';
import { appended, type TargetFile, withValue } from '../workspaceFiles.js';

/** A change of one setting that both `communique.json` and the editor’s settings have. */
export type SettingsChange =
  | { readonly ignore: Ignored }
  | { readonly wellKnown: string }
  | { readonly severity: { readonly rule: string; readonly level: Level } };

/** Applies the change to `communique.json`. Everything else in the file, including comments, keeps its text. */
export function changedConfig(config: TargetFile, change: SettingsChange): FileChange {
  if ('ignore' in change) return appended(config, ['ignore'], change.ignore);
  if ('wellKnown' in change) return appended(config, ['wellKnown'], change.wellKnown);
  return withValue(config, ['rules', change.severity.rule], change.severity.level);
}
