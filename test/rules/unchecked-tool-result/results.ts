// Results of MCP tools used with and without their error flag.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";

export async function unchecked(client: Client, name: string) {
  const result = await client.callTool({ name, arguments: {} }); // expect: unchecked-tool-result
  return result.content;
}

export async function checked(client: Client, name: string) {
  const result = await client.callTool({ name, arguments: {} });
  return result.isError ? `${name} failed` : result.content;
}

export async function destructured(client: Client, name: string) {
  const { content, isError } = await client.callTool({ name, arguments: {} });
  return isError ? undefined : content;
}

export function handedOn(client: Client, name: string) {
  return client.callTool({ name, arguments: {} });
}
