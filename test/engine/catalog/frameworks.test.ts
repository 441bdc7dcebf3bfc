import assert from 'node:assert/strict';
import { builtinParts, createCatalog } from '../../../src/engine/catalog/index.js';
import { frameworkParts } from '../../../src/engine/catalog/frameworks/index.js';
import { catalogPart } from '../../../src/engine/catalog/rowSchema.js';
import type { Ecosystem, ToolOutcome } from '../../../src/engine/catalog/schema.js';
import type { CatalogView } from '../../../src/engine/catalog/view.js';

const catalog = createCatalog(builtinParts);

function view(ecosystem: Ecosystem, versions: Readonly<Record<string, string>> = {}): CatalogView {
  return catalog.view(ecosystem, (_ecosystem, name) => versions[name]);
}

/** Frameworks that the verdict table names, with what happens to an exception in a tool body. */
const FRAMEWORKS: readonly (readonly [Ecosystem, string, ToolOutcome])[] = [
  ['python', 'LangChain', 'ends'], ['python', 'LangGraph ToolNode', 'ends'], ['python', 'LangChain agents', 'ends'], ['python', 'LangChain AgentExecutor', 'ends'],
  ['python', 'OpenAI Agents SDK', 'model'], ['python', 'OpenAI Agents FunctionTool', 'ends'], ['python', 'OpenAI Agents SDK with MCP', 'model'], ['javascript', 'OpenAI Agents SDK', 'model'],
  ['python', 'Pydantic AI', 'ends'], ['python', 'CrewAI', 'model'], ['python', 'AutoGen', 'model'], ['python', 'AutoGen ToolAgent', 'ends'], ['python', 'AG2', 'model'],
  ['python', 'Semantic Kernel', 'model'], ['python', 'Microsoft Agent Framework', 'model'], ['python', 'Google ADK', 'ends'], ['javascript', 'Google ADK', 'model'], ['python', 'Google GenAI SDK', 'model'],
  ['python', 'LlamaIndex', 'model'], ['javascript', 'LlamaIndex', 'model'], ['python', 'smolagents', 'model'], ['python', 'Haystack', 'model'], ['python', 'Haystack ToolInvoker', 'ends'],
  ['python', 'DSPy', 'model'], ['python', 'DSPy ToolCalls', 'ends'], ['python', 'Agno', 'model'], ['python', 'Strands', 'model'], ['python', 'LiveKit Agents', 'model'], ['python', 'Anthropic tool runner', 'model'], ['javascript', 'Anthropic tool runner', 'model'],
  ['javascript', 'OpenAI runTools', 'ends'], ['javascript', 'Vercel AI SDK', 'model'], ['javascript', 'LangChain', 'model'], ['javascript', 'LangGraph ToolNode', 'model'], ['javascript', 'LangChain agents', 'model'],
  ['javascript', 'LangChain AgentExecutor', 'ends'], ['javascript', 'Mastra', 'model'], ['javascript', 'Genkit', 'ends'], ['python', 'Genkit', 'ends'], ['javascript', 'AgentKit', 'model'], ['python', 'BeeAI', 'model'],
  ['javascript', 'BeeAI', 'model'], ['python', 'Claude Agent SDK', 'model'], ['javascript', 'Claude Agent SDK', 'model'], ['python', 'MCP server', 'model'], ['python', 'MCP low-level server', 'protocol'],
  ['javascript', 'MCP server', 'model'], ['javascript', 'MCP low-level server', 'protocol'], ['python', 'FastMCP', 'model'],
];

/** Frameworks whose loop has no bound unless one is given. */
const UNBOUNDED = ['Anthropic tool runner', 'AutoGen teams', 'Google ADK LoopAgent', 'Agno', 'Strands', 'LlamaIndex', 'AgentKit', 'BeeAI LiteAgent', 'Claude Agent SDK'];

describe('framework rows', () => {
  it('fit the row schema', () => {
    for (const part of frameworkParts) assert.deepEqual(catalogPart.safeParse(part).error?.issues, undefined);
  });

  it('say for every framework what happens when a tool fails', () => {
    const tools = frameworkParts.flatMap((part) => part.tools ?? []);
    for (const [ecosystem, framework, outcome] of FRAMEWORKS) {
      const newest = tools.filter((row) => row.ecosystem === ecosystem && row.framework === framework).at(-1);
      assert.equal(newest?.onException, outcome, `${ecosystem} ${framework}`);
    }
    const named = new Set(FRAMEWORKS.map(([ecosystem, framework]) => `${ecosystem} ${framework}`));
    assert.deepEqual(tools.map((row) => `${row.ecosystem} ${row.framework}`).filter((name) => !named.has(name)), []);
  });

  it('find the declaration of a tool by every import path', () => {
    const python = view('python');
    for (const symbol of ['langchain_core.tools.tool', 'langchain.tools.tool', 'langchain.agents.tool', 'agents.function_tool', 'pydantic_ai.Agent#tool', 'pydantic_ai.Agent#tool_plain', 'crewai.tools.tool', 'smolagents.tool', 'strands.tool',
      'agno.tools.tool', 'livekit.agents.function_tool', 'livekit.agents.llm.function_tool', 'anthropic.beta_tool', 'mcp.server.fastmcp.FastMCP#tool', 'mcp.server.MCPServer#tool', 'mcp.server.FastMCP#tool', 'fastmcp.FastMCP#tool', 'mcp.server.Server#call_tool', 'claude_agent_sdk.tool',
      'semantic_kernel.functions.kernel_function', 'agent_framework.tool', 'haystack.tools.tool', 'beeai_framework.tools.tool', 'autogen.ConversableAgent#register_for_llm', 'autogen.AssistantAgent#register_for_llm']) {
      assert.ok(python.toolDecorator(symbol), symbol);
    }
    const script = view('javascript');
    for (const [symbol, body] of [
      ['ai.tool', { position: 0, property: 'execute' }], ['@langchain/core/tools.tool', { position: 0 }], ['langchain.tool', { position: 0 }], ['@openai/agents.tool', { position: 0, property: 'execute' }],
      ['@openai/agents-core.tool', { position: 0, property: 'execute' }], ['@modelcontextprotocol/sdk/server/mcp.js.McpServer#tool', { position: -1 }], ['@modelcontextprotocol/sdk/server/mcp.McpServer#registerTool', { position: -1 }],
      ['@modelcontextprotocol/server.McpServer#registerTool', { position: -1 }], ['@mastra/core/tools.createTool', { position: 0, property: 'execute', argumentsUnder: ['context', 'inputData'] }], ['@inngest/agent-kit.createTool', { position: 0, property: 'handler' }],
      ['genkit.genkit()#defineTool', { position: 1 }], ['@anthropic-ai/claude-agent-sdk.tool', { position: 3 }], ['llamaindex.tool', { position: 0, property: 'execute' }],
    ] as const) assert.deepEqual(script.toolFactory(symbol)?.body, body, symbol);
    assert.deepEqual(python.toolClass('langchain.tools.BaseTool')?.methods, ['_run', '_arun']);
    assert.deepEqual(script.toolClass('@langchain/core/tools.StructuredTool')?.methods, ['_call']);
    for (const symbol of ['pydantic_ai.Agent', 'google.adk.agents.Agent', 'autogen_agentchat.agents.AssistantAgent', 'langgraph.prebuilt.ToolNode', 'langchain.agents.create_agent', 'crewai.Agent', 'agno.agent.Agent']) {
      assert.ok(python.toolList(symbol).length > 0, symbol);
    }
  });

  it('know an executor by every way to make one', () => {
    const script = view('javascript');
    for (const symbol of ['langchain/agents.AgentExecutor', 'langchain/agents.AgentExecutor.fromAgentAndTools']) {
      assert.equal(script.loopConstructor(symbol)?.framework, 'LangChain AgentExecutor', symbol);
      assert.ok(script.toolList(symbol).length > 0, symbol);
    }
    assert.equal(script.loopRun('langchain/agents.AgentExecutor.fromAgentAndTools()#invoke')?.framework, 'LangChain AgentExecutor');
  });

  it('follow the version in use', () => {
    assert.equal(view('python', { 'langgraph-prebuilt': '1.0.1' }).toolList('langgraph.prebuilt.ToolNode')[0]?.row.onException, 'model');
    assert.equal(view('python', { 'langgraph-prebuilt': '1.0.2' }).toolList('langgraph.prebuilt.ToolNode')[0]?.row.onException, 'ends');
    assert.equal(view('javascript', { ai: '4.3.19' }).toolFactory('ai.tool')?.row.onException, 'ends');
    assert.equal(view('javascript').toolFactory('ai.tool')?.row.onException, 'model');
    assert.equal(view('python', { mcp: '1.29.0' }).toolDecorator('mcp.server.Server#call_tool')?.onException, 'model');
    const graph = 'langgraph.graph.state.CompiledStateGraph#invoke';
    assert.equal(view('python', { langgraph: '0.6.0' }).loopRun(graph)?.default, 25);
    assert.equal(view('python', { langgraph: '1.1.0' }).loopRun(graph)?.default, 10_000);
    assert.equal(view('python').loopRun(graph)?.default, 10_007);
    assert.equal(view('python').loopRun('langgraph.graph.StateGraph#compile()#ainvoke')?.default, 10_007);
  });

  it('know which loops have no bound of their own', () => {
    const unbounded = new Set(frameworkParts.flatMap((part) => part.loops ?? []).filter((row) => row.default === 'none').map((row) => row.framework));
    assert.deepEqual([...unbounded].sort(), [...UNBOUNDED].sort());
    assert.equal(view('python').loopRun('agents.Runner.run')?.default, 10);
    assert.equal(view('javascript').loopConstructor('ai.ToolLoopAgent')?.default, 20);
  });

  it('let exceptions through that steer the run', () => {
    assert.ok(view('python').toolDecorator('pydantic_ai.Agent#tool')?.letThrough.includes('pydantic_ai.exceptions.ModelRetry'));
    assert.ok(view('python').toolDecorator('langchain_core.tools.tool')?.letThrough.includes('langgraph.errors.GraphBubbleUp'));
    assert.ok(view('javascript').toolFactory('@langchain/core/tools.tool')?.row.letThrough.includes('@langchain/langgraph.GraphBubbleUp'));
  });

  it('recognise hand-written dispatch in both languages', () => {
    for (const ecosystem of ['python', 'javascript'] as const) {
      const shapes = view(ecosystem).modelCalls.map((row) => `${row.list}:${row.name.join('.')}:${row.argumentsAre}`);
      assert.ok(shapes.includes('tool_calls:function.name:json'));
      assert.ok(shapes.includes('content:name:object'));
    }
  });

  it('know where values are kept, and what is no content there', () => {
    const python = view('python');
    assert.equal(python.sink('logging.getLogger()#info')?.kind, 'log');
    assert.deepEqual(python.sink('logging.info')?.except?.names, ['exc_info', 'stack_info', 'stacklevel']);
    assert.deepEqual(python.sink('logging.getLogger()#log')?.except?.positions, [0]);
    for (const symbol of ['loguru.logger.info', 'loguru.logger.bind()#info', 'structlog.get_logger()#info', 'structlog.get_logger()#bind()#warning', 'flask.Flask#logger.info', 'celery.utils.log.get_task_logger()#info', 'print', 'sentry_sdk.set_user', 'posthog.capture']) {
      assert.ok(python.sink(symbol), symbol);
    }
    assert.deepEqual(python.sink('opentelemetry.trace.get_current_span()#set_attribute')?.only?.positions, [1]);
    assert.equal(python.sink('opentelemetry.trace.get_tracer()#start_as_current_span()#set_attribute')?.kind, 'trace');
    assert.equal(python.sink('loguru.logger.remove'), undefined);
    const script = view('javascript');
    for (const symbol of ['console.log', 'pino.default()#info', 'pino()#child()#error', 'winston.createLogger()#info', 'winston.default.createLogger()#child()#warn', '@sentry/nextjs.captureMessage', 'debug.default()', 'fastify.FastifyRequest#log.info', 'tslog.Logger#info']) {
      assert.ok(script.sink(symbol), symbol);
    }
    assert.deepEqual(script.sink('pino()#info')?.redactedBy, ['redact']);
    assert.deepEqual(script.sink('@opentelemetry/api.trace.getActiveSpan()#setAttribute')?.only?.positions, [1]);
  });

  it('know what makes a value harmless', () => {
    const python = view('python');
    for (const symbol of ['hashlib.sha256', 'hashlib.sha256()#hexdigest', 'presidio_anonymizer.AnonymizerEngine#anonymize', 'scrubadub.clean', 'pydantic.SecretStr', 'pydantic.types.SecretStr']) assert.ok(python.redactor(symbol), symbol);
    for (const symbol of ['crypto.createHash', 'crypto.createHash()#update()#digest', 'crypto.default.createHmac', 'bcrypt.default.hash']) assert.ok(view('javascript').redactor(symbol), symbol);
  });

  it('know tracing that stores content', () => {
    assert.deepEqual(view('python').telemetry('langfuse.observe')[0]?.hiddenBy.find((entry) => entry.fix)?.option, ['capture_input']);
    assert.equal(view('python').telemetry('agents.Runner.run')[0]?.contentByDefault, true);
    assert.deepEqual(view('javascript', { ai: '6.0.0' }).telemetry('ai.generateText').map((row) => row.enabledBy[0]?.option), [['experimental_telemetry', 'isEnabled']]);
    assert.deepEqual(view('javascript', { '@sentry/node': '10.0.0' }).telemetry('@sentry/nextjs.init').map((row) => row.enabledBy[0]?.option), [['sendDefaultPii']]);
  });
});
