import { commands, l10n, Position, Range, Selection, type TextEditor, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { CodeAction as ProtocolAction, WorkspaceEdit as ProtocolEdit, Range as ProtocolRange } from 'vscode-languageclient';
import type { Finding, FindingActions, Findings, Fix } from '../findings.js';
import { withPreview } from '../views/preview.js';
import { applyAndSave, type Convert } from './applyAndSave.js';
import { withProgress } from './progress.js';

const rangeOf = ({ start, end }: ProtocolRange): Range => new Range(start.line, start.character, end.line, end.character);

/** Returns whether an action ignores a finding, rather than explains it or changes its severity. */
const isIgnoring = ({ edit, command }: ProtocolAction): boolean =>
  edit !== undefined || command?.command === 'communique.changeUserSettings';

/** Returns the actions that ignore a finding, narrowest first. */
export const waysToIgnore = ({ others }: FindingActions): readonly ProtocolAction[] => others.filter(isIgnoring);

/** Returns all findings of a statement in text order. */
export async function findingsInOrder(findings: Findings, uri: string): Promise<readonly Finding[]> {
  const rules = await findings.byRule(uri);
  const from = ({ range: { start } }: Finding): Position => new Position(start.line, start.character);
  return rules.flatMap((rule) => rule.findings).sort((a, b) => from(a).compareTo(from(b)));
}

/** Selects a finding in an editor. @param takeFocus whether to focus the editor */
export async function reveal(uri: string, { range }: Finding, takeFocus: boolean): Promise<TextEditor> {
  const there = window.visibleTextEditors.find((e) => e.document.uri.toString() === uri);
  const options = {
    preserveFocus: !takeFocus,
    preview: false,
    ...(there?.viewColumn === undefined ? {} : { viewColumn: there.viewColumn }),
  };
  const editor = await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)), options);
  const { start, end } = rangeOf(range);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

export async function applyFix({ edit }: Pick<Fix, 'edit'>, convert: Convert): Promise<void> {
  const converted = await convert(edit);
  if (converted) await workspace.applyEdit(converted);
}

/** Runs a code action. An edit of the settings is saved, an edit of the draft is not. */
export async function carryOut(action: ProtocolAction, uri: string, convert: Convert): Promise<void> {
  if (action.edit) {
    const isOfDraft = (await convert(action.edit))?.has(Uri.parse(uri)) === true;
    await (isOfDraft ? applyFix({ edit: action.edit }, convert) : applyAndSave(action.edit, convert));
  }
  if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Fixes a finding. Asks if there are several fixes. */
export async function fixFinding(findings: Findings, uri: string, finding: Finding, convert: Convert): Promise<void> {
  const { fixes } = await withProgress(l10n.t('Looking for fixes'), () => findings.actions(uri, finding));
  const items = fixes.map((fix) => ({ label: fix.title, detail: fix.preview, fix }));
  const chosen = items.length > 1 ? await window.showQuickPick(items, { title: l10n.t('Fix'), placeHolder: finding.message }) : items[0];
  if (chosen) await applyFix(chosen.fix, convert);
}

/** Asks how to ignore a finding and ignores it. */
export async function ignoreFinding(findings: Findings, uri: string, finding: Finding, convert: Convert): Promise<void> {
  const actions = await withProgress(l10n.t('Looking for ways to ignore it'), () => findings.actions(uri, finding));
  const items = waysToIgnore(actions).map((action) => ({ label: action.title, action }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Ignore'), placeHolder: finding.message });
  if (chosen) await withProgress(l10n.t('Ignoring the finding'), () => carryOut(chosen.action, uri, convert));
}

/** Fixes all findings of a rule. Unsafe fixes are shown in the refactor preview first. */
export async function fixRule(findings: Findings, uri: string, rule: string, convert: Convert): Promise<void> {
  const fix = await withProgress(l10n.t('Fixing all findings of the rule'), () => findings.fixRule(uri, rule));
  const edit = fix ? await convert(fix.edit as ProtocolEdit) : undefined;
  if (fix && edit) await workspace.applyEdit(fix.safe ? edit : withPreview(edit));
}

/** Selects the next or previous finding from the cursor, wrapping around. */
export async function goToFinding(findings: Findings, uri: string, direction: 'next' | 'previous'): Promise<void> {
  const all = await findingsInOrder(findings, uri);
  const editor = window.visibleTextEditors.find((e) => e.document.uri.toString() === uri);
  const cursor = editor?.selection.start ?? new Position(0, 0);
  const next = all.find((f) => rangeOf(f.range).start.isAfter(cursor)) ?? all[0];
  const previous = all.findLast((f) => rangeOf(f.range).start.isBefore(cursor)) ?? all.at(-1);
  const finding = direction === 'next' ? next : previous;
  if (!finding) return void window.showInformationMessage(l10n.t('No findings in this statement.'));
  await reveal(uri, finding, true);
}
