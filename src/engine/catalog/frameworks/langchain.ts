/** LangChain and LangGraph for Python. */
import { alias, derives, gives, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atConstructor, atRun, pythonLoop, pythonTools } from './rows.js';

const approval = ['HumanInTheLoopMiddleware', 'interrupt', 'Command', 'interrupt_before', 'interrupt_after', 'interrupt_on'];
/** `interrupt()` and hand-overs to a parent graph travel as exceptions. */
const letThrough = ['langgraph.errors.GraphBubbleUp'];
const GRAPH = 'langgraph.graph.state.CompiledStateGraph';
const toolNodeSource = 'langgraph-prebuilt@1.1.0 tool_node.py:383, 753, 967-1012, 1268; tags prebuilt==0.1.0 to 1.0.1, tool_node.py (handle_tool_errors = True)';

/** Tools as they are declared, whoever runs them. */
const declared = {
  framework: 'LangChain', onUnknownTool: 'n/a', letThrough: [...letThrough, 'langchain_core.tools.ToolException'], approval,
  decorators: ['langchain_core.tools.tool'],
  factories: [
    // A body may be given twice, as `func` and as `coroutine`; the plain one is looked at.
    { symbol: 'langchain_core.tools.StructuredTool.from_function', body: { position: 0, name: 'func' } },
    { symbol: 'langchain_core.tools.Tool.from_function', body: { position: 0, name: 'func', takesText: true } },
    { symbol: 'langchain_core.tools.Tool', body: { position: 1, name: 'func', takesText: true } },
    { symbol: 'langchain_core.tools.StructuredTool', body: { name: 'func' } },
  ],
  classes: [{ base: 'langchain_core.tools.BaseTool', methods: ['_run', '_arun'] }],
  source: 'langchain-core@1.6.5 tools/base.py:527, 542, 1115-1133; langgraph@1.2.12 errors.py:50, 102, 114, 129',
} as const;

export const langchainToolsPart: CatalogPart = {
  tools: [
    // Who runs a tool mostly stands in another file. LangGraph's own runners handed every error to the model before 1.0, so beside those nothing is claimed.
    pythonTools({ ...declared, package: 'langgraph', versions: '<1.0', onException: 'model', source: `${declared.source}; ${toolNodeSource}` }),
    // `handle_tool_error` covers ToolException alone, so it does not change the outcome for anything else.
    pythonTools({ ...declared, package: 'langgraph', versions: '>=1.0', onException: 'ends' }),
    pythonTools({
      framework: 'LangGraph ToolNode', package: 'langgraph-prebuilt', versions: '<1.0.2', onException: 'model', letThrough, approval,
      lists: [{ symbol: 'langgraph.prebuilt.ToolNode', option: 'tools', position: 0 }, { symbol: 'langgraph.prebuilt.create_react_agent', option: 'tools', position: 1 }],
      overrides: [{ option: ['handle_tool_errors'], value: 'false', outcome: 'ends', where: 'langgraph.prebuilt.ToolNode' }], source: toolNodeSource,
    }),
    pythonTools({
      framework: 'LangGraph ToolNode', package: 'langgraph-prebuilt', versions: '>=1.0.2', onException: 'ends', letThrough, approval,
      lists: [{ symbol: 'langgraph.prebuilt.ToolNode', option: 'tools', position: 0 }, { symbol: 'langgraph.prebuilt.create_react_agent', option: 'tools', position: 1 }],
      overrides: [{ option: ['handle_tool_errors'], value: 'any', outcome: 'model', where: 'langgraph.prebuilt.ToolNode' }],
      source: `${toolNodeSource}; langgraph chat_agent_executor.py:274, 560`,
    }),
    pythonTools({
      framework: 'LangChain agents', package: 'langchain', onException: 'ends', letThrough, approval, lists: [{ symbol: 'langchain.agents.create_agent', option: 'tools', position: 1 }],
      overrides: [
        { option: ['middleware', 'ToolErrorMiddleware'], value: 'any', outcome: 'model', where: 'langchain.agents.create_agent' },
        { option: ['middleware', 'ToolRetryMiddleware'], value: 'any', outcome: 'model', where: 'langchain.agents.create_agent' },
      ],
      source: 'langchain@1.4.2 agents/factory.py:1089; middleware/tool_error.py; tool_retry.py:136-139',
    }),
    pythonTools({
      framework: 'LangChain AgentExecutor', package: 'langchain', onException: 'ends', letThrough: ['langchain_core.tools.ToolException'],
      lists: [
        { symbol: 'langchain.agents.AgentExecutor', option: 'tools' }, { symbol: 'langchain.agents.create_tool_calling_agent', option: 'tools', position: 1 },
        { symbol: 'langchain.agents.create_react_agent', option: 'tools', position: 1 }, { symbol: 'langchain.agents.create_openai_functions_agent', option: 'tools', position: 1 },
        { symbol: 'langchain.agents.create_openai_tools_agent', option: 'tools', position: 1 }, { symbol: 'langchain.agents.initialize_agent', option: 'tools', position: 0 },
      ],
      source: 'langchain-ai/langchain@0fb7dff8c libs/langchain/langchain_classic/agents/agent.py, class AgentExecutor',
    }),
  ],
  loops: [
    ...([['<1.0.6', 25], ['>=1.0.6 <1.1.4', 10_000], ['>=1.1.4', 10_007]] as const).map(([versions, steps]) => pythonLoop({
      framework: 'LangGraph', package: 'langgraph', versions, default: steps, runs: under(`${GRAPH}#`, 'invoke ainvoke stream astream astream_events batch abatch'),
      options: [atRun(['config', 'recursion_limit'], 1)], source: 'langgraph@1.2.12 _internal/_config.py:32, pregel/main.py:3005-3011; tags 0.4.0 to 1.1.10; langchain@1.4.2 agents/factory.py:1831 (create_agent: 9 999)',
    })),
    pythonLoop({
      framework: 'LangChain AgentExecutor', package: 'langchain', default: 15, runs: under('langchain.agents.AgentExecutor#', 'invoke ainvoke run arun stream astream'), constructors: ['langchain.agents.AgentExecutor', 'langchain.agents.initialize_agent'],
      options: [atConstructor('max_iterations'), { path: ['max_execution_time'], at: 'constructor' }],
      source: 'langchain-ai/langchain@0fb7dff8c libs/langchain/langchain_classic/agents/agent.py, class AgentExecutor',
    }),
  ],
  aliases: [
    alias('python', 'langchain_core.tools', ['langchain.tools', 'langchain_core.tools.base', 'langchain_core.tools.convert', 'langchain_core.tools.simple', 'langchain_core.tools.structured', 'langchain.tools.base']),
    alias('python', 'langchain_core.tools.tool', ['langchain.agents.tool']),
    alias('python', 'langchain_core.tools.Tool', ['langchain.agents.Tool']),
    alias('python', 'langchain.agents', ['langchain_classic.agents', 'langchain.agents.agent', 'langchain_classic.agents.agent', 'langchain.agents.factory']),
    alias('python', 'langgraph.prebuilt', ['langgraph.prebuilt.tool_node', 'langgraph.prebuilt.chat_agent_executor']),
    alias('python', GRAPH, ['langgraph.graph.graph.CompiledGraph', 'langgraph.pregel.Pregel', 'langgraph.graph.CompiledStateGraph']),
    alias('python', 'langgraph.graph.StateGraph', ['langgraph.graph.state.StateGraph', 'langgraph.graph.MessageGraph']),
  ],
  returns: [
    gives('python', GRAPH, ['langgraph.graph.StateGraph#compile', 'langgraph.prebuilt.create_react_agent', 'langchain.agents.create_agent']),
    derives('python', GRAPH, [`${GRAPH}#with_config`]), gives('python', 'langchain.agents.AgentExecutor', ['langchain.agents.initialize_agent', 'langchain.agents.AgentExecutor.from_agent_and_tools']),
  ],
};

