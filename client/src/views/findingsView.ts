import { commands, Disposable, l10n, type TreeView, window } from 'vscode';
import type { Convert } from '../commands/applyAndSave.js';
import { fixFinding, fixRule, goToFinding, ignoreFinding } from '../commands/findingCommands.js';
import { review } from '../commands/review.js';
import type { CurrentStatement } from '../currentStatement.js';
import type { Findings } from '../findings.js';
import { countsText, type StatusParams } from '../status.js';
import { FindingsTree, type Line } from './findingsTree.js';
import { statementTree } from './statementTree.js';

type OfFinding = Extract<Line, { is: 'finding' }>;
type OfRule = Extract<Line, { is: 'rule' }>;

/** Shows the counts of the status item. The badge shows the number in the Problems panel. */
function showCounts(view: TreeView<Line>, status: StatusParams | undefined): void {
  const { findings = 0, hints = 0 } = status ?? {};
  const text = status ? countsText(status) : '';
  view.description = text;
  view.message = status && findings === 0 ? l10n.t('No findings in this statement.') : '';
  view.badge = findings > hints ? { value: findings - hints, tooltip: text } : undefined;
}

/** Creates the Findings view and the commands that navigate, fix and ignore findings. */
export function findingsView(findings: Findings, statement: CurrentStatement, convert: Convert): Disposable {
  const tree = new FindingsTree(findings, () => statement.uri);
  const { view, subscriptions } = statementTree('communique.findings', tree, statement, { showCollapseAll: true });
  const selected = (): Line | undefined => view.selection[0];
  /** Registers a command on the shown statement. */
  const onStatement = (name: string, work: (uri: string) => Promise<void>): Disposable =>
    commands.registerCommand(name, async () => {
      if (statement.uri === undefined) return void window.showInformationMessage(l10n.t('First open a statement.'));
      await work(statement.uri);
    });
  /** Registers a command on a finding: the line it is called from, or the selected one. */
  const onFinding = (name: string, work: typeof fixFinding): Disposable =>
    commands.registerCommand(name, async (line?: OfFinding) => {
      const on = line ?? selected();
      if (on?.is === 'finding') await work(findings, on.uri, on.finding, convert);
    });
  return Disposable.from(
    subscriptions,
    statement.onDidChange(() => showCounts(view, statement.status)),
    onFinding('communique.fixFinding', fixFinding),
    onFinding('communique.ignoreFinding', ignoreFinding),
    commands.registerCommand('communique.fixRule', async (line?: OfRule) => {
      const on = line ?? selected();
      if (on?.is === 'rule') await fixRule(findings, on.uri, on.rule.rule, convert);
    }),
    onStatement('communique.review', (uri) => review(findings, uri, convert)),
    onStatement('communique.nextFinding', (uri) => goToFinding(findings, uri, 'next')),
    onStatement('communique.previousFinding', (uri) => goToFinding(findings, uri, 'previous')),
  );
}
