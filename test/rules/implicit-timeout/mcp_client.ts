// MCP servers that the AI SDK's own client connects to.
import { createMCPClient } from '@ai-sdk/mcp';

export async function search(url: string) {
  const client = await createMCPClient({ transport: { type: 'http', url } }); // expect: implicit-timeout
  try {
    return await client.tools();
  } finally {
    await client.close();
  }
}

export async function bounded(url: string) {
  const client = await createMCPClient({ transport: { type: 'http', url }, initializationOptions: { timeout: 10_000 } });
  return client.tools();
}
