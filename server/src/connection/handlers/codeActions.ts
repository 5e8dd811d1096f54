import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  RequestType,
  type TextEdit,
} from 'vscode-languageserver';
import { abbreviationListEdit } from '../../features/codeActions/abbreviationList.js';
import { addToGlossary } from '../../features/codeActions/addToGlossary.js';
import { quickFixes } from '../../features/codeActions/codeActions.js';
import { introduceHere } from '../../features/codeActions/introduceHere.js';
import { moveIntroduction } from '../../features/codeActions/moveIntroduction.js';
import { protocolOrder, semicolonList } from '../../features/codeActions/participantsLists.js';
import { spellOutHere } from '../../features/codeActions/spellOutHere.js';
import { languageAt } from '../../features/lookup.js';
import type { Refactor, Refactoring } from '../../features/refactoring.js';
import { editsBetween, fixAllSteps, safelyFixedSteps } from '../../findings/edits.js';
import type { Finding } from '../../findings/finding.js';
import { ruleTable } from '../../rules/table.js';
import { placedList } from '../../statement/abbreviationList.js';
import { nextNonBlank } from '../../text/blocks/nextNonBlank.js';
import { t, translated } from '../../text/l10n.js';
import type { Steps } from '../../text/steps.js';
import type { AnalysedDocument } from '../../workspace/documents.js';
import type { InTurns } from '../answers.js';
import { fixAllKind } from '../capabilities.js';
import type { Session } from '../session.js';
import { filesFor } from '../teamFiles.js';
import { textEdits, workspaceEdit } from '../workspaceEdit.js';
import { ruleActions } from './ruleActions.js';

const refactors: readonly Refactor[] = [introduceHere, spellOutHere, moveIntroduction, semicolonList, protocolOrder];

/** Returns whether a client requested a kind, or one that contains it. */
const asksFor = (only: readonly string[] | undefined, kind: string): boolean =>
  only?.some((o) => o === '' || kind === o || kind.startsWith(`${o}.`)) ?? true;

function listRefactoring({ statement }: AnalysedDocument, offset: number): Refactoring | undefined {
  const list = placedList(statement);
  const edit = abbreviationListEdit(statement);
  if (!edit) return undefined;
  // Updating is offered at the list, creating one at the end of the text.
  const near = list
    ? offset >= list.heading.offset && offset <= list.body.offset + list.body.length
    : nextNonBlank(statement.text, offset) === statement.text.length;
  return near
    ? { title: list ? t('Update the list of abbreviations') : t('Insert a list of abbreviations'), kind: 'rewrite', edits: [edit] }
    : undefined;
}

/** Returns findings without hints, which are a matter of taste. */
const notHints = (findings: readonly Finding[]): Finding[] => findings.filter((f) => f.level !== 'hint');

const fixedText = ({ statement, findingsIn }: AnalysedDocument): Steps<string> =>
  fixAllSteps(statement.text, function* (text) {
    return notHints(yield* findingsIn(text));
  });

/** The safe fix of a finding, for clients with a preview. */
interface SafeFix {
  readonly rule: string;
  readonly summary: string;
  readonly message: string;
  readonly edits: readonly TextEdit[];
}

/** Serves quick fixes, actions on rules, refactorings and Fix All. */
export function serveCodeActions(session: Session): void {
  const { connection, checkedOf, answer } = session;

  const actionsFor = async (
    { textDocument: { uri }, range, context: { only, diagnostics } }: CodeActionParams,
    token: CancellationToken,
    inTurns: InTurns,
  ): Promise<CodeAction[]> => {
    const analysed = await checkedOf(uri, token);
    if (!analysed) return [];
    const { document, statement, findings } = analysed;
    const from = document.offsetAt(range.start);
    const selection = { offset: from, length: document.offsetAt(range.end) - from };
    const here = findings.filter((f) => f.offset <= selection.offset + selection.length && f.offset + f.length >= selection.offset);
    const files = await filesFor(session, analysed);

    const actions: CodeAction[] = asksFor(only, CodeActionKind.QuickFix)
      ? [
          ...quickFixes(here, document, (edits) => workspaceEdit(session, document, edits)),
          ...ruleActions(session, analysed, selection, files),
        ]
      : [];
    const offered = [
      // They write English sentences.
      ...(languageAt(statement, selection.offset) === 'en' ? refactors.map((refactor) => refactor(statement, selection)) : []),
      listRefactoring(analysed, selection.offset),
      ...(files ? [addToGlossary(statement, selection, files)] : []),
    ].filter((r): r is Refactoring => r !== undefined);
    const fixes = new Set(here.flatMap((f) => f.fixes.map((fix) => JSON.stringify(fix.edits))));
    for (const { title, kind, edits, files: changes } of offered) {
      // Skips a refactoring that a quick fix already offers, unless only refactorings were requested.
      if (!only && fixes.has(JSON.stringify(edits))) continue;
      const full = `${CodeActionKind.Refactor}.${kind}`;
      if (asksFor(only, full)) actions.push({ title, kind: full, edit: workspaceEdit(session, document, edits, changes) });
    }
    // Only on request, since it runs the rules repeatedly.
    if (only?.some((o) => fixAllKind === o || fixAllKind.startsWith(`${o}.`)) && diagnostics) {
      const edits = editsBetween(statement.text.toString(), await inTurns(fixedText(analysed)));
      if (edits.length > 0)
        actions.push({ title: t('Apply all safe fixes'), kind: fixAllKind, edit: workspaceEdit(session, document, edits) });
    }
    return actions;
  };

  const safeFixesRequest = new RequestType<{ uri: string }, SafeFix[], void>('communique/safeFixes');
  connection.onRequest(safeFixesRequest, ({ uri }, token) =>
    answer<SafeFix[]>('Safe fixes', token, [], async (inTurns) => {
      const analysed = await checkedOf(uri, token);
      if (!analysed) return [];
      return (await inTurns(safelyFixedSteps(notHints(analysed.findings)))).map(({ rule, message, fixes }) => ({
        rule,
        summary: translated(ruleTable.find(({ id }) => id === rule)?.summary ?? rule),
        message,
        edits: textEdits(
          analysed.document,
          fixes.flatMap((f) => f.edits),
        ),
      }));
    }),
  );
  connection.onCodeAction((params, token) => answer('Code actions', token, [], (inTurns) => actionsFor(params, token, inTurns)));
}
