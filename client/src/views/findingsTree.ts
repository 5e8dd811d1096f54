import { EventEmitter, l10n, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Finding, Findings, Level, Rule } from '../findings.js';

/** A line of the Findings view. */
export type Line =
  | { readonly is: 'rule'; readonly rule: Rule; readonly uri: string }
  | { readonly is: 'finding'; readonly finding: Finding; readonly uri: string; readonly parent: Line };

const icons: Readonly<Record<Level, ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb'),
};

/** The findings of a statement by rule. Requested again after each refresh. */
export class FindingsTree implements TreeDataProvider<Line> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  /** @param statement returns the URI of the shown statement */
  constructor(
    private readonly findings: Findings,
    private readonly statement: () => string | undefined,
  ) {}

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(line?: Line): Promise<Line[]> {
    if (line) return line.is === 'rule' ? this.#findingsOf(line) : [];
    const uri = this.statement();
    return uri === undefined ? [] : (await this.findings.byRule(uri)).map((rule) => ({ is: 'rule', rule, uri }));
  }

  #findingsOf(parent: Extract<Line, { is: 'rule' }>): Line[] {
    return parent.rule.findings.map((finding) => ({ is: 'finding', finding, uri: parent.uri, parent }));
  }

  getParent(line: Line): Line | undefined {
    return line.is === 'finding' ? line.parent : undefined;
  }

  getTreeItem(line: Line): TreeItem {
    if (line.is === 'rule') {
      const { rule, label, summary, level, findings, fixable } = line.rule;
      return Object.assign(new TreeItem(label, TreeItemCollapsibleState.Expanded), {
        id: `rule ${rule}`,
        description: String(findings.length),
        tooltip: `${summary}\n${rule}`,
        iconPath: icons[level],
        contextValue: fixable > 0 ? 'fixableRule' : 'rule',
      });
    }
    const { message, text, range, level, fixable } = line.finding;
    const place = l10n.t('line {0}', range.start.line + 1);
    return Object.assign(new TreeItem(text || message, TreeItemCollapsibleState.None), {
      description: text ? `${place}: ${message}` : place,
      tooltip: message,
      iconPath: icons[level],
      contextValue: fixable ? 'fixableFinding' : 'finding',
      command: { command: 'vscode.open', title: l10n.t('Show'), arguments: [Uri.parse(line.uri), { selection: range }] },
    });
  }
}
