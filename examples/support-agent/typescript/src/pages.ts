import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const pages = new Client({ name: 'support-agent', version: '1.0.0' });

/** The text of the help pages about a topic. */
export async function findPages(topic: string): Promise<string> {
  await pages.connect(new StdioClientTransport({ command: 'help-pages-mcp' }));
  const result = await pages.callTool({ name: 'search', arguments: { topic } });
  return (result.content as { text: string }[])[0]?.text ?? '';
}
