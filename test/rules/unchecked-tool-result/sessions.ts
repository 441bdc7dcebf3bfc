// The client of each server is kept in a map.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";

const clients = new Map<string, Client>();
const others: Record<string, any> = {};

export async function run(server: string, name: string, args: Record<string, unknown>) {
  const client = clients.get(server);
  if (!client) return "unknown server";
  const result = await client.callTool({ name, arguments: args }); // expect: unchecked-tool-result
  return result.content;
}

export async function runChecked(server: string, name: string, args: Record<string, unknown>) {
  const result = await others[server].callTool({ name, arguments: args });
  if (result.isError) throw new Error("the tool failed");
  return result.content;
}
