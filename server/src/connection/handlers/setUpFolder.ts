import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultConfig, parseConfig } from '../../config/config.js';
import { type FolderAnswers, folderConfig } from '../../features/codeActions/setUpFolder.js';
import type { FileChange } from '../../features/refactoring.js';
import { t } from '../../text/l10n.js';
import { UserError } from '../answers.js';
import type { Session } from '../session.js';
import { workspaceEdit } from '../workspaceEdit.js';

/** Serves the edit that sets up a folder from a user’s answers. An existing configuration must be valid. */
export function serveSetUpFolder(session: Session): void {
  const { connection, readOpenText, answer } = session;
  const textOf = async (uri: string): Promise<string | undefined> => {
    const file = await readOpenText(uri);
    return 'text' in file ? file.text : undefined;
  };
  const request = new RequestType<{ folder: string; answers: FolderAnswers }, { edit: WorkspaceEdit } | null, void>(
    'communique/setUpFolder',
  );
  connection.onRequest(request, ({ folder, answers }, token) =>
    answer<{ edit: WorkspaceEdit } | null>('Setting up the folder', token, null, async () => {
      const uri = `${folder}/communique.json`;
      const text = await textOf(uri);
      const known = text === undefined ? undefined : parseConfig(text);
      if (known?.ok === false) throw new UserError(t('communique.json has an error. Fix it first, then set up the folder.'));
      const files: FileChange[] = [folderConfig({ uri, text }, answers, known?.value ?? defaultConfig)];
      if (answers.glossaries !== undefined) {
        const glossary = `${folder}/${answers.glossaries.split('/').map(encodeURIComponent).join('/')}`;
        if ((await textOf(glossary)) === undefined)
          files.push({ uri: glossary, text: undefined, edits: [{ offset: 0, length: 0, newText: '{\n  "terms": []\n}\n' }] });
      }
      return { edit: workspaceEdit(session, TextDocument.create(uri, 'json', 0, text ?? ''), [], files) };
    }),
  );
}
