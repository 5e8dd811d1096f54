import type { Level } from '../../findings/finding.js';
import type { Ignored } from '../../findings/suppressions.js';
import type { FileChange } from '../refactoring.js';
import { appended, type TargetFile, withValue } from '../workspaceFiles.js';

/** One thing that a user changes about how drafts are checked, as far as `communique.json` and the editor’s settings both hold it. */
export type SettingsChange =
  | { readonly ignore: Ignored }
  | { readonly wellKnown: string }
  | { readonly severity: { readonly rule: string; readonly level: Level } };

/** The change as it is made to `communique.json`. All else in the file, comments included, stays as it is written. */
export function changedConfig(config: TargetFile, change: SettingsChange): FileChange {
  if ('ignore' in change) return appended(config, ['ignore'], change.ignore);
  if ('wellKnown' in change) return appended(config, ['wellKnown'], change.wellKnown);
  return withValue(config, ['rules', change.severity.rule], change.severity.level);
}
