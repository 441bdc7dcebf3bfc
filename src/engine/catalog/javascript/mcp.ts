/** MCP clients: @modelcontextprotocol/sdk (v1) and @modelcontextprotocol/client (v2). */
import { alias, fix, gives, javascriptApi, millis, noRetry, retries, signal, timeout, under } from '../build.js';
import type { ApiRow, CatalogPart, IneffectiveOption, OptionSpec } from '../schema.js';
import { fullTimer, nodeCeiling } from './options.js';

const V1 = '@modelcontextprotocol/sdk/client/index.js.Client';
const V2 = '@modelcontextprotocol/client.Client';

const source = '@modelcontextprotocol/sdk@1.32.2 dist/esm/shared/protocol.js:8,181-206,740-742; dist/esm/client/index.d.ts:431; dist/esm/client/streamableHttp.js:7-12; @modelcontextprotocol/client@2.4.0 dist/src-CeKsbNLO.mjs:5547, dist/client-BTIWJvaF.d.mts:1082';
const notes = 'Each progress message restarts the timer when resetTimeoutOnProgress is set; then only maxTotalTimeout bounds the request. Requests are never retried.';

function options(position: number): OptionSpec[] {
  return [fix(millis('timeout', { position })), millis('maxTotalTimeout', { position }), signal('signal', { position })];
}

function requests(packageName: string, client: string, calls: string, position: number, ineffective: readonly IneffectiveOption[] = []): ApiRow {
  return javascriptApi({
    package: packageName, kind: 'mcp', clients: [client], calls: under(`${client}#`, calls), retry: noRetry, notes, source, ineffective,
    timeout: timeout({ ...fullTimer(60, 'the SDK gives up after 60 s'), call: options(position) }),
  });
}

const insideParameters: IneffectiveOption = { option: millis('timeout', { position: 0 }), why: 'the first argument is sent to the server; options are an argument of their own' };

export const mcpClientPart: CatalogPart = {
  apis: [
    requests('@modelcontextprotocol/sdk', V1, 'listTools listResources listResourceTemplates listPrompts readResource getPrompt complete subscribeResource unsubscribeResource setLoggingLevel connect', 1),
    requests('@modelcontextprotocol/sdk', V1, 'ping', 0),
    requests('@modelcontextprotocol/sdk', V1, 'request', 2),
    requests('@modelcontextprotocol/sdk', V1, 'callTool', 2, [insideParameters, { option: millis('timeout', { position: 1 }), why: 'the second argument is the result schema; options are the third' }]),
    requests('@modelcontextprotocol/client', V2, 'listTools listResources listResourceTemplates listPrompts readResource getPrompt complete connect', 1),
    requests('@modelcontextprotocol/client', V2, 'ping', 0),
    requests('@modelcontextprotocol/client', V2, 'callTool', 1, [insideParameters]),
  ],
  aliases: [
    alias('javascript', V1, under('@modelcontextprotocol/sdk/client', '.Client /index.Client /index.mjs.Client /index.ts.Client')),
    alias('javascript', V1, ['@modelcontextprotocol/sdk/dist/esm/client/index.js.Client', '@modelcontextprotocol/sdk/dist/client/index.js.Client', '@modelcontextprotocol/sdk.Client']),
  ],
};

const AI_CLIENT = '@ai-sdk/mcp.MCPClient';

export const aiMcpPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@ai-sdk/mcp', kind: 'mcp', clients: ['@ai-sdk/mcp.createMCPClient'], connects: true, calls: under(`${AI_CLIENT}#`, 'tools listTools callTool listResources readResource listResourceTemplates listPrompts experimental_getPrompt'), reportAt: 'client',
      timeout: timeout({ ...nodeCeiling, client: ['timeout', 'maxTotalTimeout'].map((name) => millis(['initializationOptions', name], { position: 0 })), infinite: ['undefined'] }), retry: retries(0, ['maxRetries']),
      notes: 'Connects at once, over fetch without a timer (a started program has none at all). initializationOptions is of late 1.x and bounds the handshake; requests take options of their own.',
      source: '@ai-sdk/mcp@1.0.102 src/tool/mcp-client.ts:145-160,441-470,600-700,714-775; @ai-sdk/mcp@0.0.12 dist/index.mjs:1048-1290; src/index.ts:48',
    }),
  ],
  aliases: [alias('javascript', '@ai-sdk/mcp.createMCPClient', ['@ai-sdk/mcp.experimental_createMCPClient', 'ai.experimental_createMCPClient', 'ai.createMCPClient'])],
  returns: [gives('javascript', AI_CLIENT, ['@ai-sdk/mcp.createMCPClient'])],
};
