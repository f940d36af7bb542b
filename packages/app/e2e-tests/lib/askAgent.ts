import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { BACKEND } from './people';

/** Calls one tool of the demo over MCP, as an agent with this token would, and answers its structured content. */
export async function askAgent(options: {
  token: string;
  tool: string;
  input: Record<string, unknown>;
}): Promise<unknown> {
  const client = new Client({ name: 'tour', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(
      new URL(`${BACKEND}/api/mcp-actions/v1`),
      {
        requestInit: {
          headers: { authorization: `Bearer ${options.token}` },
        },
      },
    ),
  );
  try {
    const result = await client.callTool({
      name: options.tool,
      arguments: options.input,
    });
    if (result.isError) {
      throw new Error(JSON.stringify(result.content));
    }
    return result.structuredContent;
  } finally {
    await client.close();
  }
}
