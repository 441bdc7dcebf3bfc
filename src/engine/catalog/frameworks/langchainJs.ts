/** LangChain.js and LangGraph.js. */
import { alias, gives, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atConstructor, atRun, javascriptLoop, javascriptTools } from './rows.js';

const approval = ['humanInTheLoopMiddleware', 'interrupt', 'interruptOn', 'interruptBefore', 'interruptAfter'];
const letThrough = ['@langchain/langgraph.GraphBubbleUp', '@langchain/langgraph.GraphInterrupt', '@langchain/langgraph.NodeInterrupt'];
const nodeSource = 'libs/langgraph-core/src/prebuilt/tool_node.ts:213, 232-283; libs/langgraph-core/src/errors.ts:30, 85, 100, 178-189 (langchain-ai/langgraphjs@f8bdf16d4)';

export const langchainJsToolsPart: CatalogPart = {
  tools: [
    javascriptTools({
      // The usual runners (ToolNode, createAgent) hand the error to the model; invoked directly it ends the caller.
      framework: 'LangChain', package: '@langchain/core', onException: 'model', onUnknownTool: 'n/a', letThrough, approval,
      factories: [
        { symbol: '@langchain/core/tools.tool', body: { position: 0 } }, { symbol: '@langchain/core/tools.DynamicStructuredTool', body: { position: 0, property: 'func' } },
        { symbol: '@langchain/core/tools.DynamicTool', body: { position: 0, property: 'func' } },
      ],
      classes: [{ base: '@langchain/core/tools.StructuredTool', methods: ['_call'] }, { base: '@langchain/core/tools.Tool', methods: ['_call'] }],
      source: `libs/langchain-core/src/tools/index.ts:308-325 (langchain-ai/langchainjs@62fc484b2); ${nodeSource}`,
    }),
    javascriptTools({
      framework: 'LangGraph ToolNode', package: '@langchain/langgraph', onException: 'model', letThrough, approval,
      lists: [{ symbol: '@langchain/langgraph/prebuilt.ToolNode', option: 'tools', position: 0 }, { symbol: '@langchain/langgraph/prebuilt.createReactAgent', option: 'tools', position: 0 }],
      overrides: [{ option: ['handleToolErrors'], value: 'false', outcome: 'ends', where: '@langchain/langgraph/prebuilt.ToolNode' }], source: nodeSource,
    }),
    javascriptTools({
      framework: 'LangChain agents', package: 'langchain', onException: 'model', letThrough, approval, lists: [{ symbol: 'langchain.createAgent', option: 'tools', position: 0 }, { symbol: 'langchain.ToolNode', option: 'tools', position: 0 }],
      overrides: [{ option: ['handleToolErrors'], value: 'false', outcome: 'ends', where: 'langchain.ToolNode' }, { option: ['middleware', 'wrapToolCall'], value: 'any', outcome: 'ends', where: 'langchain.createAgent' }],
      source: 'libs/langchain/src/agents/nodes/ToolNode.ts:116-135, 191, 270-305, 359; ReactAgent.ts:397 (langchain-ai/langchainjs@62fc484b2)',
    }),
    javascriptTools({
      framework: 'LangChain AgentExecutor', package: 'langchain', onException: 'ends', letThrough,
      lists: [
        { symbol: 'langchain/agents.AgentExecutor', option: 'tools', position: 0 }, { symbol: 'langchain/agents.createToolCallingAgent', option: 'tools', position: 0 },
        { symbol: 'langchain/agents.createReactAgent', option: 'tools', position: 0 }, { symbol: 'langchain/agents.createOpenAIFunctionsAgent', option: 'tools', position: 0 },
        { symbol: 'langchain/agents.createOpenAIToolsAgent', option: 'tools', position: 0 }, { symbol: 'langchain/agents.initializeAgentExecutorWithOptions', option: 'tools', position: 0 },
        { symbol: 'langchain/agents.AgentExecutor.fromAgentAndTools', option: 'tools', position: 0 },
      ],
      overrides: [{ option: ['handleToolRuntimeErrors'], value: 'any', outcome: 'model', where: 'langchain/agents.AgentExecutor' }], source: 'libs/langchain-classic/src/agents/executor.ts:367-390 (langchain-ai/langchainjs@62fc484b2)',
    }),
  ],
  loops: [
    javascriptLoop({
      framework: 'LangGraph', package: '@langchain/langgraph', default: 25, runs: under('@langchain/langgraph.CompiledStateGraph#', 'invoke stream streamEvents batch'), options: [atRun('recursionLimit', 1)],
      source: 'libs/langgraph-core/src/pregel/utils/config.ts:45, index.ts:2645; langchain-core runnables/config.ts:160',
    }),
    javascriptLoop({
      framework: 'LangChain AgentExecutor', package: 'langchain', default: 15, runs: under('langchain/agents.AgentExecutor#', 'invoke call run stream'), constructors: ['langchain/agents.AgentExecutor', 'langchain/agents.AgentExecutor.fromAgentAndTools'],
      options: [atConstructor('maxIterations', 0)], source: 'libs/langchain-classic/src/agents/executor.ts:367-369 (langchain-ai/langchainjs@62fc484b2)',
    }),
  ],
  returns: [gives('javascript', 'langchain/agents.AgentExecutor', ['langchain/agents.AgentExecutor.fromAgentAndTools', 'langchain/agents.initializeAgentExecutorWithOptions'])],
  aliases: [
    alias('javascript', '@langchain/core/tools.tool', ['langchain.tool']), alias('javascript', '@langchain/core/tools', ['langchain/tools', '@langchain/core/tools/index']),
    ...['DynamicStructuredTool', 'DynamicTool', 'StructuredTool', 'Tool'].map((name) => alias('javascript', `@langchain/core/tools.${name}`, [`langchain.${name}`])),
    alias('javascript', 'langchain/agents', ['@langchain/classic/agents']),
    alias('javascript', '@langchain/langgraph/prebuilt', ['@langchain/langgraph/prebuilt/index']),
    alias('javascript', '@langchain/langgraph.CompiledStateGraph', ['@langchain/langgraph.CompiledGraph', '@langchain/langgraph.Pregel', 'langchain.ReactAgent']),
  ],
};
