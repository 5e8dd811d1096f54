import { RequestType } from 'vscode-languageserver';
import { ToolError } from '../../assistants/host.js';
import type { Session } from '../session.js';

/** An input that came from a language model, and is therefore checked. */
interface ToolParams {
  readonly name: string;
  readonly input: unknown;
}

type ToolAnswer = { readonly answer: object } | { readonly error: string };

const toolRequest = new RequestType<ToolParams, ToolAnswer, void>('communique/tool');

/** Serves the tools for assistants to the client, which registers them only if the user has turned them on. */
export function serveAssistantTools({ connection, answer, folders, settingsFor, precedentsFor, readStatement }: Session): void {
  const host = { folders: () => folders().map((folder) => folder.replace(/\/$/, '')), settingsFor, precedentsFor, readStatement };
  connection.onRequest(toolRequest, ({ name, input }, token) =>
    answer<ToolAnswer>('The tool', token, { error: 'The tool failed.' }, async () => {
      const { tools } = await import('../../assistants/tools.js');
      const tool = tools.find((t) => t.name === name);
      if (!tool) return { error: `there is no tool ${name}` };
      try {
        return { answer: await tool.run(input, host) };
      } catch (error) {
        if (error instanceof ToolError) return { error: error.message };
        throw error;
      }
    }),
  );
}
