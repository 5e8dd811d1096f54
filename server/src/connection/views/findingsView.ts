import { type CodeAction, type Range, RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { shownFindings } from '../../features/diagnostics.js';
import { rangeOfSpan } from '../../features/lspRange.js';
import { fixesOfRule, fixPreview } from '../../features/views/fixesOfRule.js';
import type { Finding } from '../../findings/finding.js';
import { findingsByRule } from '../../findings/findingsByRule.js';
import { ruleTable } from '../../rules/table.js';
import { translated } from '../../text/l10n.js';
import { flatMapSteps } from '../../text/steps.js';
import { ruleActions } from '../handlers/ruleActions.js';
import type { Session } from '../session.js';
import { filesFor } from '../teamFiles.js';
import { workspaceEdit } from '../workspaceEdit.js';

interface ShownFinding {
  readonly rule: string;
  readonly level: Finding['level'];
  readonly message: string;
  /** The underlined text on one line, shortened. Empty if it is only space. */
  readonly text: string;
  readonly range: Range;
  readonly fixable: boolean;
}

interface ShownRule {
  readonly rule: string;
  readonly label: string;
  /** The rule’s summary. */
  readonly summary: string;
  readonly level: Finding['level'];
  readonly findings: readonly ShownFinding[];
  /** The number of them that “Fix All” fixes. */
  readonly fixable: number;
}

interface FindingActions {
  readonly fixes: readonly { readonly title: string; readonly preview: string; readonly edit: WorkspaceEdit }[];
  /** Code actions that ignore it or concern its rule. */
  readonly others: readonly CodeAction[];
}

interface DocumentParams {
  readonly uri: string;
}

const findingsRequest = new RequestType<DocumentParams, ShownRule[], void>('communique/findings');
const actionsRequest = new RequestType<DocumentParams & { rule: string; range: Range }, FindingActions, void>('communique/findingActions');
const fixRuleRequest = new RequestType<DocumentParams & { rule: string }, { edit: WorkspaceEdit; safe: boolean } | null, void>(
  'communique/fixRule',
);

/** Maximum length of the text that identifies a finding, in UTF-16 code units. */
const maxNameLength = 40;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > maxNameLength ? `${line.slice(0, maxNameLength).trimEnd()}…` : line;
}

/**
 * Returns the label and summary of a rule. The label is made from the id, which is English. In other languages, the summary replaces it.
 */
function described(label: string, summary: string): { readonly label: string; readonly summary: string } {
  const sentence = translated(summary);
  return { label: sentence === summary ? label : sentence, summary: sentence };
}

/** Serves the Findings view: findings by rule, the actions on one, and the fix of all of a rule. */
export function serveFindingsView(session: Session): void {
  const { connection, answer, checkedOf } = session;

  connection.onRequest(findingsRequest, ({ uri }, token) =>
    answer<ShownRule[]>('The findings', token, [], async (inTurns) => {
      const analysed = await checkedOf(uri, token);
      if (!analysed) return [];
      const { document, statement, findings } = analysed;
      const shown = shownFindings(findings);
      // Each finding makes its fixes when asked for the first time.
      await inTurns(flatMapSteps(shown, (f) => f.fixes));
      return findingsByRule(shown).map(({ findings: own, ...rule }) => ({
        ...rule,
        ...described(rule.label, ruleTable.find(({ id }) => id === rule.rule)?.summary ?? ''),
        fixable: own.filter((f) => f.fixes.length === 1).length,
        findings: own.map((f) => ({
          rule: f.rule,
          level: f.level,
          message: f.message,
          text: shortened(statement.text.slice(f.offset, f.offset + f.length)),
          range: rangeOfSpan(document, f),
          fixable: f.fixes.length > 0,
        })),
      }));
    }),
  );

  connection.onRequest(actionsRequest, ({ uri, rule, range }, token) =>
    answer<FindingActions>('What can be done about a finding', token, { fixes: [], others: [] }, async () => {
      const analysed = await checkedOf(uri, token);
      const offset = analysed?.document.offsetAt(range.start);
      const finding = analysed?.findings.find((f) => f.rule === rule && f.offset === offset);
      if (!analysed || !finding) return { fixes: [], others: [] };
      const { document, statement, settings } = analysed;
      const fixes = finding.fixes.map((fix) => ({
        title: fix.title,
        preview: fixPreview(statement.text, fix),
        edit: workspaceEdit(session, document, fix.edits),
      }));
      const files = await filesFor(session, analysed);
      const asked = { document, statement, settings, findings: [finding] };
      return { fixes, others: ruleActions(session, asked, finding, files) };
    }),
  );

  connection.onRequest(fixRuleRequest, ({ uri, rule }, token) =>
    answer<{ edit: WorkspaceEdit; safe: boolean } | null>('Fixing all of a rule', token, null, async () => {
      const analysed = await checkedOf(uri, token);
      if (!analysed) return null;
      const { edits, safe } = fixesOfRule(analysed.findings, rule);
      return edits.length === 0 ? null : { edit: workspaceEdit(session, analysed.document, edits), safe };
    }),
  );
}
