import { type Disposable, type DocumentSelector, LanguageStatusSeverity, languages, Uri, window, workspace } from 'vscode';

export const statusNotification = 'communique/status';

/** The server’s notification after each check of a document. */
export interface StatusParams {
  readonly uri: string;
  readonly checked: boolean;
  readonly terms: number;
  readonly abbreviations: number;
  readonly findings: number;
  /** One sentence on what is not checked: “2 paragraphs in French are not checked”. */
  readonly unchecked?: string;
  /** The number of hints among them, which the Problems panel does not list. */
  readonly hints: number;
  /** The team’s files with errors. Their last good state is in force. */
  readonly refused: readonly string[];
}

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** Returns “5 problems, 3 hints”. */
export const countsText = ({ findings, hints }: Pick<StatusParams, 'findings' | 'hints'>): string =>
  findings === 0
    ? 'No findings'
    : [...(findings > hints ? [count(findings - hints, 'problem')] : []), ...(hints > 0 ? [count(hints, 'hint')] : [])].join(', ');

/** Creates the language status item: findings of the active document, and the files they come from. */
export function statusItem(selector: DocumentSelector): Disposable & { show(params: StatusParams): void } {
  const item = languages.createLanguageStatusItem('communique.status', selector);
  item.name = 'Communiqué';
  const known = new Map<string, StatusParams>();

  const update = (): void => {
    const params = known.get(window.activeTextEditor?.document.uri.toString() ?? '');
    const [refused] = params?.refused ?? [];
    item.severity = refused === undefined ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
    item.text = params?.checked === true ? countsText(params) : 'Not checked';
    item.detail =
      params?.checked === true
        ? (params.unchecked ?? `${count(params.abbreviations, 'abbreviation')}, ${count(params.terms, 'term')} in the glossary`)
        : 'Does not open as a joint statement';
    if (refused !== undefined) {
      const file = Uri.parse(refused);
      item.detail = `${file.path.slice(file.path.lastIndexOf('/') + 1)} has an error; the last version without one is in use`;
      item.command = { command: 'vscode.open', title: 'Show', arguments: [file] };
      return;
    }
    item.command =
      params?.checked === true
        ? { command: 'communique.findings.focus', title: 'Show Findings' }
        : { command: 'communique.checkAsStatement', title: 'Check as Statement' };
  };
  update();
  const subscriptions = [
    item,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument((document) => {
      known.delete(document.uri.toString());
    }),
  ];
  return {
    show: (params) => {
      known.set(params.uri, params);
      update();
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
