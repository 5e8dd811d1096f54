import { RequestType } from 'vscode-languageserver';
import { abbreviationListEdit } from '../features/abbreviationList.js';
import { carriedForward, type NewStatement, newStatementSnippet } from '../features/newStatement.js';
import { analyse } from '../statement/analyse.js';
import { markupOf } from '../text/markup.js';
import { updateListCommand } from './capabilities.js';
import { Refused, type Session } from './session.js';
import { workspaceEdit } from './workspaceEdit.js';

/** What a client may ask to be made: the frame of a new statement, from answers or from an earlier statement. */
interface FrameParams {
  readonly from?: { readonly uri: string; readonly text: string };
  readonly answers?: NewStatement;
}

/** Commands, and the frame of a new statement. */
export function serveCommands(session: Session): void {
  const { connection, analysisOf, answer, settingsFor } = session;
  connection.onExecuteCommand(({ command, arguments: args }, token) =>
    answer('The command', token, null, async () => {
      const uri: unknown = args?.[0];
      if (command !== updateListCommand || typeof uri !== 'string')
        throw new Refused(`There is no command ${command} with such arguments.`);
      const analysed = await analysisOf(uri);
      const edit = analysed && abbreviationListEdit(analysed.statement);
      if (analysed && edit) await connection.workspace.applyEdit(workspaceEdit(session, analysed.document, [edit]));
      return null;
    }),
  );
  const frameRequest = new RequestType<FrameParams, { snippet: string } | null, void>('communique/frame');
  connection.onRequest(frameRequest, (params, token) =>
    answer<{ snippet: string } | null>('The new statement', token, null, async () => {
      if (params.answers) return { snippet: newStatementSnippet(params.answers) };
      if (!params.from) throw new Refused('A new statement needs answers, or an earlier statement.');
      const { uri, text } = params.from;
      const { glossary } = await settingsFor(uri);
      const snippet = carriedForward(analyse(text, { markup: markupOf(uri), glossary }));
      if (snippet === undefined) throw new Refused('This statement does not number its meeting, so there is no next one.');
      return { snippet };
    }),
  );
}
