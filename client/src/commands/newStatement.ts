import {
  InputBoxValidationSeverity,
  l10n,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './compare.js';

/** See `server/src/features/newStatement/statementTemplates.ts`. */
interface Question {
  readonly id: string;
  readonly prompt: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly value: string;
}

interface Template {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly questions: readonly Question[];
}

type ReadAnswer = { readonly value: string; readonly shown: string } | { readonly problem: string };

/** An answer as typed and as understood. */
interface Answer {
  readonly typed: string;
  readonly value: string;
}

/** Means that the user went back a step. */
const back = Symbol('back');

/** Asks one question. Returns undefined if it was dismissed. Validates while the user types, so that a date shows as understood. */
function askOne(ask: Ask, { kind, prompt }: Question, box: { title: string; step: number; totalSteps: number; value: string }) {
  const input = Object.assign(window.createInputBox(), { ...box, prompt, ignoreFocusOut: true, buttons: [QuickInputButtons.Back] });
  const read = (): Promise<ReadAnswer> => ask('communique/readAnswer', { kind, text: input.value });
  const preview = async (): Promise<void> => {
    const typed = input.value;
    const answer = await read();
    if (typed !== input.value || kind === 'text') return;
    input.validationMessage =
      'problem' in answer
        ? { message: answer.problem, severity: InputBoxValidationSeverity.Warning }
        : { message: `${prompt} → ${answer.shown}`, severity: InputBoxValidationSeverity.Info };
  };
  return new Promise<Answer | typeof back | undefined>((resolve) => {
    let result: Answer | typeof back | undefined;
    input.onDidTriggerButton(() => {
      result = back;
      input.hide();
    });
    input.onDidChangeValue(() => {
      input.validationMessage = '';
      void preview();
    });
    input.onDidAccept(async () => {
      const answer = await read();
      if ('problem' in answer) input.validationMessage = { message: answer.problem, severity: InputBoxValidationSeverity.Error };
      else {
        result = { typed: input.value, value: answer.value };
        input.hide();
      }
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(result);
    });
    input.show();
    void preview();
  });
}

/** Asks the questions of a template in order. Back returns to the previous question, and from the first to the templates. */
async function askAll(ask: Ask, { label, questions }: Template): Promise<Record<string, string> | typeof back | undefined> {
  const answers = new Map<string, Answer>();
  for (let i = 0; i >= 0; ) {
    const question = questions[i];
    if (!question) return Object.fromEntries([...answers].map(([id, { value }]) => [id, value]));
    const value = answers.get(question.id)?.typed ?? question.value;
    const answer = await askOne(ask, question, { title: label, step: i + 1, totalSteps: questions.length, value });
    if (answer === undefined) return undefined;
    if (answer !== back) answers.set(question.id, answer);
    i += answer === back ? -1 : 1;
  }
  return back;
}

/** Opens a new document with a snippet and its tab stops. */
async function openSnippet(snippet: string): Promise<void> {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'joint-statement' }));
  await editor.insertSnippet(new SnippetString(snippet));
}

/** Returns the active statement, which may be carried forward. */
function openStatement(): { uri: string; text: string } | undefined {
  const document = window.activeTextEditor?.document;
  return document && ['joint-statement', 'markdown', 'plaintext'].includes(document.languageId)
    ? { uri: document.uri.toString(), text: document.getText() }
    : undefined;
}

interface Choice extends QuickPickItem {
  readonly template?: Template;
}

/** Asks what to create the new statement from. Returns undefined if the user cancelled. */
async function chosen(ask: Ask): Promise<object | undefined> {
  const from = openStatement();
  const [folder] = workspace.workspaceFolders ?? [];
  // The folder’s settings apply to a new document in it.
  const uri = from?.uri ?? `${folder?.uri ?? 'untitled:'}/new.statement`;
  const items: Choice[] = [
    ...(await ask<readonly Template[]>('communique/templates', { uri })).map((template) => ({ template, ...template })),
    ...(from ? [{ label: '', kind: QuickPickItemKind.Separator }] : []),
    ...(from ? [{ label: l10n.t('Carry the open statement forward'), detail: l10n.t('Next number, next year, other host') }] : []),
  ];
  for (;;) {
    const choice = await window.showQuickPick(items, {
      title: l10n.t('New Statement'),
      placeHolder: l10n.t('Choose a template'),
      ignoreFocusOut: true,
    });
    if (!choice?.template) return choice && { from };
    const answers = await askAll(ask, choice.template);
    if (answers !== back) return answers && { template: choice.template.id, answers };
  }
}

/** Runs “New Statement”: from a template and answers, or from the active statement. */
export async function newStatement(ask: Ask): Promise<void> {
  const params = await chosen(ask);
  if (!params) return;
  try {
    const made = await ask<{ snippet: string } | null>('communique/frame', params);
    if (made) await openSnippet(made.snippet);
  } catch (error) {
    await window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}
