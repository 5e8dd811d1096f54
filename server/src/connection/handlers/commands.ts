import { RequestType } from 'vscode-languageserver';
import { abbreviationListEdit } from '../../features/codeActions/abbreviationList.js';
import { carriedForward } from '../../features/newStatement/newStatement.js';
import {
  type AnswerKind,
  type ReadAnswer,
  readAnswer,
  type Template,
  templateSnippet,
  templates,
} from '../../features/newStatement/statementTemplates.js';
import { analyse } from '../../statement/analyse.js';
import { t } from '../../text/l10n.js';
import { checkOptions } from '../../workspace/checkOptions.js';
import { UserError } from '../answers.js';
import { updateListCommand } from '../capabilities.js';
import type { Session } from '../session.js';
import { workspaceEdit } from '../workspaceEdit.js';

/** Parameters of a new statement: from a template with answers, or from an earlier statement. */
interface FrameParams {
  readonly from?: { readonly uri: string; readonly text: string };
  readonly template?: string;
  /** Values from `readAnswer`, by question. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Serves commands and new statements. */
export function serveCommands(session: Session): void {
  const { connection, analysisOf, answer, settingsFor } = session;
  connection.onExecuteCommand(({ command, arguments: args }, token) =>
    answer('The command', token, null, async () => {
      const uri: unknown = args?.[0];
      if (command !== updateListCommand || typeof uri !== 'string')
        throw new UserError(t('There is no command {0} with such arguments.', command));
      const analysed = await analysisOf(uri, token);
      const edit = analysed && abbreviationListEdit(analysed.statement);
      if (analysed && edit) await connection.workspace.applyEdit(workspaceEdit(session, analysed.document, [edit]));
      return null;
    }),
  );
  const frameRequest = new RequestType<FrameParams, { snippet: string } | null, void>('communique/frame');
  connection.onRequest(frameRequest, (params, token) =>
    answer<{ snippet: string } | null>('The new statement', token, null, async () => {
      if (params.template !== undefined) {
        const snippet = templateSnippet(params.template, params.answers ?? {});
        if (snippet === undefined) throw new UserError(t('There is no template {0}.', params.template));
        return { snippet };
      }
      if (!params.from) throw new UserError(t('A new statement needs a template or an earlier statement.'));
      const { uri, text } = params.from;
      const snippet = carriedForward(analyse(text, checkOptions(await settingsFor(uri), { uri })));
      if (snippet === undefined) throw new UserError(t('This statement doesn’t number its meeting, so the next one can’t be prepared.'));
      return { snippet };
    }),
  );
  const templatesRequest = new RequestType<{ uri: string }, Template[], void>('communique/templates');
  connection.onRequest(templatesRequest, ({ uri }, token) =>
    answer<Template[]>('The templates', token, [], async () => {
      const { sides = [] } = (await settingsFor(uri)).config;
      return templates(new Date().toISOString().slice(0, 10), sides);
    }),
  );
  const readRequest = new RequestType<{ kind: AnswerKind; text: string }, ReadAnswer | null, void>('communique/readAnswer');
  connection.onRequest(readRequest, ({ kind, text }, token) =>
    answer<ReadAnswer | null>('The answer', token, null, async () => readAnswer(kind, text)),
  );
}
