import { alias, carrier, fix, gives, noRetry, pythonApi, seconds, timedelta, timeout, under } from '../build.js';
import type { ApiRow, CatalogPart, OptionSpec, VersionRange } from '../schema.js';

const TYPES = ['mcp.ClientSession', 'mcp.Client'];
/** Requests with no timeout of their own: the session's applies. */
const REQUESTS = 'initialize list_tools list_resources list_prompts list_resource_templates read_resource get_prompt complete send_ping subscribe_resource unsubscribe_resource set_logging_level';
const mcpSource = 'modelcontextprotocol/python-sdk@57394b05 (2.0.0+) src/mcp/client/session.py:415,579-585,1059-1063, src/mcp/client/client.py:303,760, docs/migration.md:1881-1893; @98b7159c (v1.29.0) src/mcp/client/session.py:126,390';

/** Version 1 takes a timedelta, version 2 seconds; a timedelta there fails at the first request. */
function sessions(versions: VersionRange, type: (name: string, more?: { readonly position: number }) => OptionSpec, exception: string): ApiRow[] {
  const option = 'read_timeout_seconds';
  const common = { package: 'mcp', versions, kind: 'mcp', blocking: false, reportAt: 'client', exceptions: [exception, 'OSError'], retry: noRetry, source: mcpSource } as const;
  const client = [fix(type(option, { position: 2 }))];
  return [
    pythonApi({
      ...common, clients: TYPES, calls: TYPES.flatMap((name) => under(`${name}#`, REQUESTS)), timeout: timeout({ client, default: 'none', infinite: ['null'] }),
      notes: 'initialize, list_tools and the like have no option of their own: set it at the session.',
    }),
    pythonApi({
      ...common, calls: TYPES.map((name) => `${name}#call_tool`), timeout: timeout({ call: [fix(type(option, { position: 2 }))], client, default: 'none', infinite: ['null'] }), notes: 'The call\'s option wins over the session\'s.',
    }),
    pythonApi({
      ...common, clients: ['mcp.ClientSessionGroup'], calls: ['mcp.ClientSessionGroup#call_tool'], reportAt: 'call', timeout: timeout({ call: [fix(type(option, { position: 2 }))], default: 'none', infinite: ['null'] }),
      notes: 'Sessions are built inside connect_to_server, whose session_params may carry the limit.',
    }),
    pythonApi({
      ...common, calls: ['mcp.ClientSessionGroup#connect_to_server'], reportAt: 'call',
      timeout: timeout({ call: [{ ...type(option), path: ['session_params', option], wrapper: 'mcp.client.session_group.ClientSessionParameters' }, carrier('session_params', { position: 1 })], default: 'none' }),
      outbound: false, notes: 'Facts only.',
    }),
  ];
}

export const mcpPart: CatalogPart = {
  apis: [
    ...sessions('<2.0.0', timedelta, 'mcp.shared.exceptions.McpError'), ...sessions('>=2.0.0', seconds, 'mcp.shared.exceptions.MCPError'),
    pythonApi({
      package: 'langchain-mcp-adapters', kind: 'mcp', calls: under('langchain_mcp_adapters.client.MultiServerMCPClient#', 'get_tools get_prompt get_resources'), blocking: false, outbound: false, exceptions: ['OSError'],
      timeout: timeout({ default: 'none' }), notes: 'Facts only: a session of its own for each call, whose options stand in the connection.', source: 'langchain-ai/langchain-mcp-adapters langchain_mcp_adapters/client.py, get_tools', verified: false,
    }),
    pythonApi({
      package: 'mcp', kind: 'mcp', calls: ['mcp.client.sse.sse_client'], blocking: false, exceptions: ['OSError'], timeout: timeout({ call: [seconds('timeout', { position: 2 }), seconds('sse_read_timeout', { position: 3 })], default: 5 }),
      notes: '5 s for requests, 300 s between events; call_tool has a limit of its own.', source: 'modelcontextprotocol/python-sdk@57394b05 src/mcp/client/sse.py:34-35',
    }),
    pythonApi({
      package: 'mcp', kind: 'mcp', calls: ['mcp.client.streamable_http.streamable_http_client'], blocking: false, exceptions: ['OSError'],
      timeout: timeout({ call: [seconds('timeout'), seconds('sse_read_timeout'), carrier('http_client')], default: 30 }), notes: '30 s, and 300 s to read.',
      source: 'modelcontextprotocol/python-sdk@57394b05 src/mcp/shared/_httpx_utils.py:10-11,82-85, src/mcp/client/streamable_http.py:640-669',
    }),
    pythonApi({
      package: 'mcp', kind: 'mcp', calls: ['mcp.client.stdio.stdio_client'], blocking: false, exceptions: ['OSError'], outbound: false, timeout: timeout({ default: 'none' }),
      notes: 'Facts only: the transport has no limit; the session on it is what is reported.', source: 'modelcontextprotocol/python-sdk@57394b05 src/mcp/client/stdio.py (no timeout parameter)',
    }),
    pythonApi({
      package: 'fastmcp', kind: 'mcp', clients: ['fastmcp.Client'], calls: under('fastmcp.Client#', 'call_tool call_tool_mcp list_tools read_resource list_resources list_prompts get_prompt ping complete'), blocking: false, reportAt: 'client',
      exceptions: ['fastmcp.exceptions.ToolError', 'fastmcp.exceptions.FastMCPError'],
      timeout: timeout({ call: [fix(seconds('timeout'))], client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }), retry: noRetry,
      notes: 'Seconds or a timedelta. init_timeout bounds only the handshake.',
      source: 'jlowin/fastmcp@b14b137f (3.0.0rc2) src/fastmcp/client/client.py:256-291, src/fastmcp/client/mixins/tools.py:96-101,205-211, src/fastmcp/settings.py:223-228',
    }),
  ],
  aliases: [
    alias('python', 'mcp.ClientSession', ['mcp.client.session.ClientSession']), alias('python', 'mcp.Client', ['mcp.client.Client', 'mcp.client.client.Client']),
    alias('python', 'mcp.ClientSessionGroup', ['mcp.client.session_group.ClientSessionGroup']), alias('python', 'mcp.client.stdio.stdio_client', ['mcp.stdio_client']),
    alias('python', 'mcp.client.streamable_http.streamable_http_client', ['mcp.client.streamable_http.streamablehttp_client']), alias('python', 'fastmcp.Client', ['fastmcp.client.Client', 'fastmcp.client.client.Client']),
  ],
  returns: [gives('python', 'mcp.ClientSession', ['mcp.ClientSessionGroup#connect_to_server'])],
};
