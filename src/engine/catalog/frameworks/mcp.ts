/** MCP servers: the official SDKs and standalone FastMCP. */
import { alias } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { javascriptTools, pythonTools } from './rows.js';

const HIGH = 'mcp.server.fastmcp.FastMCP';
const LOW = 'mcp.server.lowlevel.Server';
const MCP_SERVER = '@modelcontextprotocol/sdk/server/mcp.js.McpServer';
const V2_SERVER = '@modelcontextprotocol/server.McpServer';
const LOW_TS = '@modelcontextprotocol/sdk/server/index.js.Server';
const approval = ['elicit', 'elicitation', 'elicitInput'];
/** Tools count as destructive until their annotations say otherwise, and the host asks (specification 2025-06-18, tools: "there SHOULD always be a human in the loop"). */
const approvedByHost = true;
const deliberate = ['mcp.McpError', 'mcp.server.fastmcp.exceptions.ToolError'];

export const mcpToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'MCP server', package: 'mcp', onException: 'model', answer: 'call-tool-result', decorators: [`${HIGH}#tool`], factories: [{ symbol: `${HIGH}#add_tool`, body: { position: 0, name: 'fn' } }], letThrough: deliberate, approval, approvedByHost,
      source: 'modelcontextprotocol/python-sdk v1.29.0 src/mcp/server/fastmcp/tools/base.py:96-118, lowlevel/server.py:478, 588; @57394b05 src/mcp/server/mcpserver/server.py:413-425, tools/base.py:172-184; src/mcp/shared/exceptions.py:19, 74',
    }),
    pythonTools({
      framework: 'MCP low-level server', package: 'mcp', versions: '<2.0.0', onException: 'model', onUnknownTool: 'model', answer: 'call-tool-result', describedBy: ['description'], decorators: [`${LOW}#call_tool`], letThrough: deliberate, approval, approvedByHost,
      source: 'modelcontextprotocol/python-sdk v1.29.0 lowlevel/server.py:588-589',
    }),
    pythonTools({
      framework: 'MCP low-level server', package: 'mcp', versions: '>=2.0.0', onException: 'protocol', onUnknownTool: 'protocol', answer: 'call-tool-result', argumentsValidated: 'no', describedBy: ['description'], decorators: [`${LOW}#call_tool`],
      factories: [{ symbol: LOW, body: { name: 'on_call_tool' } }], letThrough: ['mcp.MCPError'], approval, approvedByHost, source: 'modelcontextprotocol/python-sdk@57394b05 docs/migration.md:1490-1520; src/mcp/server/runner.py:535-548',
    }),
    pythonTools({
      framework: 'FastMCP', package: 'fastmcp', onException: 'model', answer: 'call-tool-result', decorators: ['fastmcp.FastMCP#tool'], factories: [{ symbol: 'fastmcp.FastMCP#add_tool', body: { position: 0, name: 'tool' } }, { symbol: 'fastmcp.tools.Tool.from_function', body: { position: 0, name: 'fn' } }],
      letThrough: ['fastmcp.exceptions.ToolError'], approval, approvedByHost, source: 'jlowin/fastmcp@b14b137f src/fastmcp/server/server.py:50, 992-1002; settings.py:239',
    }),
    javascriptTools({
      framework: 'MCP server', package: '@modelcontextprotocol/sdk', onException: 'model', answer: 'mcp-content', approval, approvedByHost, letThrough: ['@modelcontextprotocol/sdk/types.js.McpError', '@modelcontextprotocol/sdk/types.js.UrlElicitationRequiredError'],
      factories: [{ symbol: `${MCP_SERVER}#registerTool`, body: { position: -1 } }, { symbol: `${MCP_SERVER}#tool`, body: { position: -1 } }],
      source: 'modelcontextprotocol/typescript-sdk v1.29.0 src/server/mcp.ts:178-232, 243',
    }),
    javascriptTools({
      framework: 'MCP server', package: '@modelcontextprotocol/server', onException: 'model', onUnknownTool: 'protocol', answer: 'mcp-content', approval, approvedByHost, letThrough: ['@modelcontextprotocol/server.ProtocolError', '@modelcontextprotocol/server.UrlElicitationRequiredError'],
      factories: [{ symbol: `${V2_SERVER}#registerTool`, body: { position: -1 } }], source: 'modelcontextprotocol/typescript-sdk@3924de99 packages/server/src/server/mcp.ts:203-257',
    }),
    // Its request handlers answer every kind of request, so no factory names a tool here: dispatch inside them is found by its shape.
    javascriptTools({
      framework: 'MCP low-level server', package: '@modelcontextprotocol/sdk', onException: 'protocol', onUnknownTool: 'protocol', answer: 'mcp-content', argumentsValidated: 'no', approval, approvedByHost,
      source: 'modelcontextprotocol/typescript-sdk@3924de99 packages/core-internal/src/shared/protocol.ts:1134-1152; v1.29.0 src/shared/protocol.ts:824',
    }),
  ],
  aliases: [
    alias('python', HIGH, ['mcp.server.FastMCP', 'mcp.server.fastmcp.server.FastMCP', 'mcp.server.MCPServer', 'mcp.server.mcpserver.MCPServer', 'mcp.server.mcpserver.server.MCPServer']),
    alias('python', LOW, ['mcp.server.Server', 'mcp.server.lowlevel.server.Server']), alias('python', 'fastmcp.FastMCP', ['fastmcp.server.FastMCP', 'fastmcp.server.server.FastMCP']),
    alias('javascript', MCP_SERVER, ['@modelcontextprotocol/sdk/server/mcp.McpServer', '@modelcontextprotocol/sdk/dist/esm/server/mcp.js.McpServer']),
    alias('javascript', LOW_TS, ['@modelcontextprotocol/sdk/server/index.Server', '@modelcontextprotocol/sdk/server.Server']),
  ],
};
