import { type Disposable, type DocumentSelector, LanguageStatusSeverity, languages, Uri, window, workspace } from 'vscode';

export const statusNotification = 'communique/status';

/** What the server tells of a document whenever it has checked it. */
export interface StatusParams {
  readonly uri: string;
  readonly checked: boolean;
  readonly terms: number;
  readonly abbreviations: number;
  readonly findings: number;
  /** What is left out of the checks, in a sentence: “2 paragraphs in French are not checked”. */
  readonly unchecked?: string;
  /** How many of them are hints, which the Problems panel does not list. */
  readonly hints: number;
  /** Files of the team with an error in them: the last good state holds in their place. */
  readonly refused: readonly string[];
}

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** “5 problems, 3 hints”. */
export const countsText = ({ findings, hints }: Pick<StatusParams, 'findings' | 'hints'>): string =>
  findings === 0
    ? 'No findings'
    : [...(findings > hints ? [count(findings - hints, 'problem')] : []), ...(hints > 0 ? [count(hints, 'hint')] : [])].join(', ');

/** The item in the language status: findings of the document in front, and what they were made from. */
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
