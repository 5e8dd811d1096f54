import { l10n, QuickInputButtons, type QuickPickItem, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import type { WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';
import glossaryFiles from '../../../data/glossaryFiles.json' with { type: 'json' };
import { applyAndSave, type Convert } from './applyAndSave.js';
import type { Ask } from './compare.js';

/** See `server/src/features/codeActions/setUpFolder.ts`. */
interface FolderAnswers {
  precedents?: string;
  glossaries?: string;
  sides?: string[];
  profile?: string;
  readers?: string;
}

interface Choice extends QuickPickItem {
  /** Returns the changes to the answers, or undefined if the user cancelled. */
  answer(): Promise<Partial<FolderAnswers> | undefined>;
}

interface Question {
  readonly prompt: string;
  readonly choices: readonly Choice[];
}

const skip = (): Choice => ({ label: l10n.t('Skip'), detail: l10n.t('Leave this setting as it is'), answer: async () => ({}) });
const fixed = (label: string, detail: string, answers: Partial<FolderAnswers>): Choice => ({ label, detail, answer: async () => answers });

/** Returns a path relative to a folder, with slashes; undefined outside it. */
function pathIn(folder: Uri, { scheme, path }: Uri): string | undefined {
  const start = `${folder.path.replace(/\/$/, '')}/`;
  return scheme === folder.scheme && path.startsWith(start) ? path.slice(start.length) : undefined;
}

/** Asks for a folder or file below a folder. */
async function picked(folder: Uri, what: 'folder' | 'glossary'): Promise<string | undefined> {
  const [chosen] =
    (await window.showOpenDialog({
      defaultUri: folder,
      canSelectFolders: what === 'folder',
      canSelectFiles: what === 'glossary',
      openLabel: l10n.t('Select'),
      title: what === 'folder' ? l10n.t('Folder of Earlier Statements') : l10n.t('Glossary'),
      ...(what === 'glossary' ? { filters: { [l10n.t('Glossary')]: Object.values(glossaryFiles.read).flat() } } : {}),
    })) ?? [];
  if (!chosen) return undefined;
  const path = pathIn(folder, chosen);
  if (path === undefined) void window.showWarningMessage(outsideMessage(what, folder.path.split('/').at(-1) ?? ''));
  return path;
}

const outsideMessage = (what: 'folder' | 'glossary', folder: string): string =>
  what === 'folder' ? l10n.t('Choose a folder inside {0}.', folder) : l10n.t('Choose a glossary inside {0}.', folder);

async function typedSides(): Promise<Partial<FolderAnswers> | undefined> {
  const ask = (prompt: string, value: string): Thenable<string | undefined> =>
    window.showInputBox({ title: l10n.t('Set Up This Folder'), prompt, value, ignoreFocusOut: true });
  const host = await ask(l10n.t('Host government, as statements name it'), 'Japan');
  const guest = host && (await ask(l10n.t('Other government'), 'the United States of America'));
  return host && guest ? { sides: [host.trim(), guest.trim()] } : undefined;
}

const questions = (folder: Uri): readonly Question[] => [
  {
    prompt: l10n.t('Where are your earlier statements?'),
    choices: [
      {
        label: l10n.t('Choose a Folder…'),
        detail: l10n.t('Compare with them, and reuse agreed wording'),
        answer: async () => {
          const path = await picked(folder, 'folder');
          return path === undefined ? undefined : { precedents: `${path}/**/*` };
        },
      },
      skip(),
    ],
  },
  {
    prompt: l10n.t('Do you have a glossary of your own?'),
    choices: [
      fixed(l10n.t('Create a Glossary'), l10n.t('communique.glossary.json, to which you can add terms'), {
        glossaries: 'communique.glossary.json',
      }),
      {
        label: l10n.t('Choose a File…'),
        detail: l10n.t('JSON, CSV, TBX or Contextive'),
        answer: async () => {
          const glossaries = await picked(folder, 'glossary');
          return glossaries === undefined ? undefined : { glossaries };
        },
      },
      skip(),
    ],
  },
  {
    prompt: l10n.t('Which governments are your statements between?'),
    choices: [{ label: l10n.t('Enter Both Governments…'), detail: l10n.t('New statements propose them'), answer: typedSides }, skip()],
  },
  {
    prompt: l10n.t('Which spelling and house style do you follow?'),
    choices: [
      fixed(l10n.t('United States'), 'GPO Style Manual', { profile: 'us' }),
      fixed(l10n.t('United Nations'), 'UN Editorial Manual', { profile: 'un' }),
      fixed(l10n.t('European Union'), 'Interinstitutional Style Guide', { profile: 'eu' }),
      skip(),
    ],
  },
  {
    prompt: l10n.t('Who reads your statements?'),
    choices: [
      fixed(l10n.t('Officials'), l10n.t('Government officials. They know abbreviations such as IAEA and OECD.'), { readers: 'officials' }),
      fixed(l10n.t('Experts'), l10n.t('Specialists in the field. They also know abbreviations such as NASA and MOU.'), {
        readers: 'experts',
      }),
      fixed(l10n.t('The Public'), l10n.t('Everyone. Only abbreviations such as UN and NATO need no introduction.'), { readers: 'public' }),
      skip(),
    ],
  },
];

/** Asks one question. @returns the choice; `back` for the Back button; undefined if dismissed */
function asked({ prompt, choices }: Question, step: number, totalSteps: number): Promise<Choice | 'back' | undefined> {
  const pick = window.createQuickPick<Choice>();
  Object.assign(pick, { title: l10n.t('Set Up This Folder'), placeholder: prompt, step, totalSteps, items: choices, ignoreFocusOut: true });
  pick.buttons = step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    let result: Choice | 'back' | undefined;
    pick.onDidTriggerButton(() => {
      result = 'back';
      pick.hide();
    });
    pick.onDidAccept(() => {
      [result] = pick.selectedItems;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(result);
    });
    pick.show();
  });
}

async function answersFor(folder: Uri): Promise<FolderAnswers | undefined> {
  const all = questions(folder);
  const answers: Partial<FolderAnswers>[] = [];
  while (answers.length < all.length) {
    const choice = await asked(all[answers.length] as Question, answers.length + 1, all.length);
    if (choice === undefined) return undefined;
    if (choice === 'back') answers.pop();
    else {
      const answer = await choice.answer();
      if (answer) answers.push(answer);
    }
  }
  return Object.assign({}, ...answers) as FolderAnswers;
}

/** Returns the only workspace folder, or asks for one. */
async function chosenFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) void window.showInformationMessage(l10n.t('First open the folder that contains your drafts.'));
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}

/** Runs “Set Up This Folder”: asks some questions and creates or extends `communique.json`. */
export async function setUpFolder(ask: Ask, convert: Convert): Promise<void> {
  const folder = await chosenFolder();
  const answers = folder && (await answersFor(folder.uri));
  if (!answers) return;
  try {
    const made = await ask<{ edit: ProtocolEdit } | null>('communique/setUpFolder', { folder: folder.uri.toString(), answers });
    if (made) await applyAndSave(made.edit, convert);
    await window.showTextDocument(Uri.joinPath(folder.uri, 'communique.json'));
  } catch (error) {
    await window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}
