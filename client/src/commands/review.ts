import { l10n, type QuickPickItem, QuickPickItemKind, ThemeColor, window, workspace } from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import type { Finding, FindingActions, Findings, Fix } from '../findings.js';
import type { Convert } from './applyAndSave.js';
import { applyFix, carryOut, findingsInOrder, reveal, waysToIgnore } from './findingCommands.js';
import { withProgress } from './progress.js';

/** What to do with the current finding. */
type Decision =
  | { readonly does: 'fix'; readonly fix: Fix }
  | { readonly does: 'ignore'; readonly action: CodeAction }
  | { readonly does: 'skip' | 'back' | 'end' };

interface Choice extends QuickPickItem {
  readonly decision?: Decision;
}

const skip = (): Choice => ({ label: `$(debug-step-over) ${l10n.t('Skip')}`, description: 'S', decision: { does: 'skip' } });
const back = (): Choice => ({ label: `$(arrow-left) ${l10n.t('Back')}`, description: 'B', decision: { does: 'back' } });

function choicesFor(actions: FindingActions, isFirst: boolean): Choice[] {
  const fixes = actions.fixes.map(
    (fix, i): Choice => ({
      label: `$(check) ${fix.title}`,
      description: i === 0 ? 'F' : '',
      detail: fix.preview,
      decision: { does: 'fix', fix },
    }),
  );
  const ways = waysToIgnore(actions).map(
    (action, i): Choice => ({
      label: `$(eye-closed) ${action.title}`,
      description: i === 0 ? 'I' : '',
      decision: { does: 'ignore', action },
    }),
  );
  const separator: Choice = { label: '', kind: QuickPickItemKind.Separator };
  return [...fixes, skip(), ...(isFirst ? [] : [back()]), separator, ...ways];
}

/** Letters that decide directly, without choosing from the list. */
const keys: Readonly<Record<string, Exclude<Decision['does'], 'end'>>> = { f: 'fix', i: 'ignore', s: 'skip', b: 'back' };

/** Asks what to do with a finding, by list or letter. Escape ends the review. */
function decide(title: string, { message }: Finding, choices: Choice[]): Promise<Decision> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<Choice>();
    let decision: Decision = { does: 'end' };
    const settle = (chosen: Choice | undefined): void => {
      if (!chosen?.decision) return;
      decision = chosen.decision;
      pick.hide();
    };
    // The finding stays visible, and a click into the text does not close the list.
    Object.assign(pick, {
      title,
      placeholder: message,
      items: choices,
      ignoreFocusOut: true,
    });
    pick.onDidChangeValue((value) => {
      const does = keys[value.toLowerCase()];
      pick.value = '';
      settle(choices.find((choice) => choice.decision?.does === does));
    });
    pick.onDidAccept(() => settle(pick.activeItems[0]));
    pick.onDidHide(() => {
      pick.dispose();
      resolve(decision);
    });
    pick.show();
  });
}

const keyOf = ({ rule, range: { start } }: Finding): string => `${rule} ${start.line}:${start.character}`;
const isBefore = ({ range: { start: a } }: Finding, { range: { start: b } }: Finding): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** A finding with the user’s decision. */
interface Decided {
  readonly finding: Finding;
  readonly does: 'fix' | 'ignore' | 'skip';
}

/** Steps through the findings of a statement. Each is selected in the editor, with its message and a preview of its fix. */
export async function review(findings: Findings, uri: string, convert: Convert): Promise<void> {
  const decided: Decided[] = [];
  const mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('editorWarning.foreground'),
  });
  try {
    for (;;) {
      // Fixed and ignored findings are gone, and those after the last one may have moved.
      const all = await withProgress(l10n.t('Checking the statement'), () => findingsInOrder(findings, uri));
      const last = decided.at(-1)?.finding;
      const seen = new Set(decided.map((d) => keyOf(d.finding)));
      const at = all.findIndex((f) => !seen.has(keyOf(f)) && (last === undefined || !isBefore(f, last)));
      const finding = all[at];
      if (!finding) break;
      const [editor, actions] = await Promise.all([reveal(uri, finding, false), findings.actions(uri, finding)]);
      editor.setDecorations(mark, [editor.selection]);
      const decision = await decide(
        l10n.t('Finding {0} of {1}: {2}', at + 1, all.length, finding.rule),
        finding,
        choicesFor(actions, decided.length === 0),
      );
      editor.setDecorations(mark, []);
      if (decision.does === 'end') break;
      if (decision.does === 'back') {
        decided.pop();
        continue;
      }
      if (decision.does === 'fix') await applyFix(decision.fix, convert);
      if (decision.does === 'ignore') await carryOut(decision.action, uri, convert);
      decided.push({ finding, does: decision.does });
    }
  } finally {
    mark.dispose();
  }
  const document = workspace.textDocuments.find((d) => d.uri.toString() === uri);
  if (document) await window.showTextDocument(document);
  const count = (does: Decided['does']): number => decided.filter((d) => d.does === does).length;
  void window.showInformationMessage(
    l10n.t('Review ended: {0} fixed, {1} ignored, {2} skipped.', count('fix'), count('ignore'), count('skip')),
  );
}
