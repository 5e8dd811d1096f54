import { ToolError } from '../../assistants/host.js';
import { tools } from '../../assistants/tools.js';
import { folderHost } from '../mcp/host.js';
import { printError } from '../terminal.js';

/** All tools are read-only and limited to the folder. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Disables validation, which the SDK only needs for forms that a tool asks the client to fill in. No tool does. */
const jsonSchemaValidator = {
  getValidator: (): never => {
    throw new Error('Nothing is validated here.');
  },
};

/**
 * Serves the tools for assistants over standard input and output (Model Context Protocol). The process ends with its input.
 * @param folder absolute path of the only folder whose files are read
 */
export async function mcp(folder: string, version: string): Promise<void> {
  const { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError, Server, StdioServerTransport } = await import(
    '../mcp/sdk.js'
  );
  const host = folderHost(folder);
  const server = new Server({ name: 'communique', title: 'Communiqué', version }, { capabilities: { tools: {} }, jsonSchemaValidator });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema }) => ({
      name,
      title,
      description,
      inputSchema,
      annotations: { title, ...annotations },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `there is no tool ${params.name.slice(0, 100)}`);
    try {
      const structuredContent = (await tool.run(params.arguments ?? {}, host)) as Record<string, unknown>;
      return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
    } catch (error) {
      // The assistant can correct a wrong call. Any other error is internal, so no details are sent.
      const message = error instanceof ToolError ? error.message : 'The tool failed.';
      if (!(error instanceof ToolError)) printError(`communique: ${tool.name} failed: ${String(error).slice(0, 200)}`);
      return { isError: true, content: [{ type: 'text', text: message }] };
    }
  });
  process.stdin.on('end', () => void server.close());
  await server.connect(new StdioServerTransport());
}
