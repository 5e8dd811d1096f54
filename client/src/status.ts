import { type Disposable, type DocumentSelector, LanguageStatusSeverity, l10n, languages, Uri, window, workspace } from 'vscode';

export const statusNotification = 'communique/status';

/** The server’s notification after each check of a document. */
export interface StatusParams {
  readonly uri: string;
  readonly checked: boolean;
  readonly terms: number;
  readonly abbreviations: number;
  readonly findings: number;
  /** One sentence about unchecked text: “2 paragraphs in French are not checked”. */
  readonly unchecked?: string;
  /** The number of hints among them, which the Problems panel does not list. */
  readonly hints: number;
  /** The team’s files with errors. Their last good state is in force. */
  readonly refused: readonly string[];
}

/** Returns the counts as text: “5 problems, 3 hints”. */
export const countsText = ({ findings, hints }: Pick<StatusParams, 'findings' | 'hints'>): string =>
  findings === 0
    ? l10n.t('No findings')
    : [...(findings > hints ? [problemsText(findings - hints)] : []), ...(hints > 0 ? [hintsText(hints)] : [])].join(l10n.t(', '));

const problemsText = (n: number): string => (n === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', n));
const hintsText = (n: number): string => (n === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', n));

function contentsText({ abbreviations, terms }: StatusParams): string {
  const known = terms === 1 ? l10n.t('1 term in the glossary') : l10n.t('{0} terms in the glossary', terms);
  return abbreviations === 1 ? l10n.t('1 abbreviation, {0}', known) : l10n.t('{0} abbreviations, {1}', abbreviations, known);
}

/** Creates the language status item: findings of the active document, and the files they come from. */
export function statusItem(selector: DocumentSelector): Disposable & { show(params: StatusParams): void } {
  const item = languages.createLanguageStatusItem('communique.status', selector);
  item.name = 'Communiqué';
  const known = new Map<string, StatusParams>();

  const update = (): void => {
    const params = known.get(window.activeTextEditor?.document.uri.toString() ?? '');
    const [refused] = params?.refused ?? [];
    item.severity = refused === undefined ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
    item.text = params?.checked === true ? countsText(params) : l10n.t('Not checked');
    item.detail = params?.checked === true ? (params.unchecked ?? contentsText(params)) : l10n.t('Does not open as a joint statement');
    if (refused !== undefined) {
      const file = Uri.parse(refused);
      item.detail = l10n.t('{0} has an error; the last version without one is in use', file.path.slice(file.path.lastIndexOf('/') + 1));
      item.command = { command: 'vscode.open', title: l10n.t('Show'), arguments: [file] };
      return;
    }
    item.command =
      params?.checked === true
        ? { command: 'communique.findings.focus', title: l10n.t('Show Findings') }
        : { command: 'communique.checkAsStatement', title: l10n.t('Check as Statement') };
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
