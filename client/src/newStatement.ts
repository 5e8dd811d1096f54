import { type QuickInputButton, QuickInputButtons, type QuickPickItem, SnippetString, window, workspace } from 'vscode';

/** What the server makes a new statement from. */
interface Answers {
  readonly sides: readonly [string, string];
  readonly forum: string;
  readonly number: number;
  readonly place: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** Asks the server for the frame of a statement, as a snippet. */
export type AskForFrame = (params: { answers?: Answers; from?: { uri: string; text: string } }) => Promise<{ snippet: string } | null>;

/** A question was left: by its back button, or altogether. */
const back = Symbol('back');
const left = Symbol('left');
type Left = typeof back | typeof left;

interface Question {
  readonly title: string;
  readonly step: number;
  readonly of: number;
  readonly prompt: string;
  readonly value?: string;
  /** What is wrong with an answer, in one sentence. */
  check?(value: string): string | undefined;
}

/** One question with a line to write on. */
function ask({ title, step, of, prompt, value = '', check }: Question): Promise<string | Left> {
  return new Promise((resolve) => {
    const input = window.createInputBox();
    Object.assign(input, {
      title,
      step,
      totalSteps: of,
      prompt,
      value,
      ignoreFocusOut: true,
      buttons: step > 1 ? [QuickInputButtons.Back] : [],
    });
    let answer: string | Left = left;
    input.onDidTriggerButton((button: QuickInputButton) => {
      if (button === QuickInputButtons.Back) answer = back;
      input.hide();
    });
    input.onDidChangeValue(() => {
      input.validationMessage = '';
    });
    input.onDidAccept(() => {
      const text = input.value.trim();
      const wrong = text === '' ? 'Write something, or go back.' : check?.(text);
      if (wrong !== undefined) {
        input.validationMessage = wrong;
        return;
      }
      answer = text;
      input.hide();
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(answer);
    });
    input.show();
  });
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const questions: readonly Omit<Question, 'title' | 'step' | 'of'>[] = [
  { prompt: 'The host’s government: the country, as the statement is to name it', value: 'Japan' },
  { prompt: 'The other government', value: 'the United States of America' },
  { prompt: 'The forum', value: 'Japan-U.S. Comprehensive Dialogue on Space' },
  {
    prompt: 'Which meeting of it: a number',
    value: '1',
    check: (text) => (/^[1-9]\d?$/.test(text) ? undefined : 'A number from 1 to 99.'),
  },
  { prompt: 'The place', value: 'Tokyo' },
  {
    prompt: 'The date: YYYY-MM-DD',
    value: new Date().toISOString().slice(0, 10),
    check: (text) => (isDate(text) ? undefined : 'A date of the form 2027-05-12.'),
  },
];

/** Asks all questions, one after the other; the back button goes to the one before. */
async function askAll(title: string): Promise<Answers | undefined> {
  const answers: string[] = [];
  for (let i = 0; i < questions.length; ) {
    const question = questions[i] as (typeof questions)[number];
    const answer = await ask({ ...question, title, step: i + 1, of: questions.length, value: answers[i] ?? question.value ?? '' });
    if (answer === left) return undefined;
    if (answer === back) {
      i--;
      continue;
    }
    answers[i++] = answer;
  }
  const [host = '', guest = '', forum = '', number = '', place = '', date = ''] = answers;
  return { sides: [host, guest], forum, number: Number(number), place, date };
}

/** Opens a new document with a snippet in it, its stops live. */
async function openFrame(snippet: string): Promise<void> {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'joint-statement' }));
  await editor.insertSnippet(new SnippetString(snippet));
}

/** What the open statement may be, for carrying it forward. */
function openStatement(): { uri: string; text: string } | undefined {
  const document = window.activeTextEditor?.document;
  return document && ['joint-statement', 'markdown', 'plaintext'].includes(document.languageId)
    ? { uri: document.uri.toString(), text: document.getText() }
    : undefined;
}

/** The command “New Statement”: from answers, or from an earlier statement carried forward. */
export async function newStatement(frame: AskForFrame): Promise<void> {
  const title = 'New Statement';
  const fresh: QuickPickItem = { label: 'Answer six questions', detail: 'Sides, forum, number, place and date' };
  const carried: QuickPickItem = { label: 'Carry the open statement forward', detail: 'The next number, the next year, the other host' };
  const chosen = await window.showQuickPick([fresh, carried], { title, ignoreFocusOut: true });
  if (!chosen) return;
  const from = chosen === carried ? openStatement() : undefined;
  if (chosen === carried && !from) {
    await window.showInformationMessage('Open last year’s statement first, then carry it forward.');
    return;
  }
  const answers = from ? undefined : await askAll(title);
  if (!from && !answers) return;
  try {
    const made = await frame(from ? { from } : answers ? { answers } : {});
    if (made) await openFrame(made.snippet);
  } catch (error) {
    await window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}
