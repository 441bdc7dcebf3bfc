/** LlamaIndex for Python and LlamaIndex.TS. */
import { alias, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atRun, javascriptLoop, javascriptTools, pythonLoop, pythonTools } from './rows.js';

const WORKFLOW = 'llama_index.core.agent.workflow';
const AGENTS = under(`${WORKFLOW}.`, 'FunctionAgent ReActAgent CodeActAgent');

export const llamaIndexToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'LlamaIndex', package: 'llama-index-core', onException: 'model', argumentsValidated: 'no', describedBy: ['docstring', 'description'], factories: [{ symbol: 'llama_index.core.tools.FunctionTool.from_defaults', body: { position: 0, name: 'fn' } }],
      lists: [...AGENTS.map((symbol) => ({ symbol, option: 'tools' })), { symbol: `${WORKFLOW}.AgentWorkflow.from_tools_or_functions`, option: 'tools_or_functions', position: 0 }],
      letThrough: ['workflows.runtime.types.results.WaitingForEvent'], approval: ['InputRequiredEvent', 'HumanResponseEvent', 'wait_for_event'],
      source: 'run-llama/llama_index@011ea534 llama-index-core/llama_index/core/agent/workflow/base_agent.py _call_tool; @07a9358d core/tools/calling.py; @0240fad8 function_tool.py',
    }),
    javascriptTools({
      framework: 'LlamaIndex', package: 'llamaindex', onException: 'model', argumentsValidated: 'partly',
      factories: [
        { symbol: 'llamaindex.tool', body: { position: 0, property: 'execute' } }, { symbol: 'llamaindex.FunctionTool.from', body: { position: 0 } },
      ],
      lists: [{ symbol: '@llamaindex/workflow.agent', option: 'tools', position: 0 }], source: 'run-llama/LlamaIndexTS@acd9b66d packages/core/src/agent/utils.ts:173-258; packages/workflow/src/agent/agent-workflow.ts:513-520',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'LlamaIndex', package: 'llama-index-core', default: 20, runs: [...AGENTS, `${WORKFLOW}.AgentWorkflow`].map((agent) => `${agent}#run`), options: [atRun('max_iterations')],
      source: 'run-llama/llama_index@011ea534 base_agent.py DEFAULT_MAX_ITERATIONS, parse_agent_output',
    }),
    javascriptLoop({
      framework: 'LlamaIndex', package: '@llamaindex/workflow', default: 'none', runs: under('@llamaindex/workflow.AgentWorkflow#', 'run runStream'), source: 'run-llama/LlamaIndexTS@acd9b66d packages/workflow/src/agent (no iteration option); agent-workflow.ts:107',
    }),
  ],
  aliases: [
    alias('python', WORKFLOW, [`${WORKFLOW}.function_agent`, `${WORKFLOW}.react_agent`, `${WORKFLOW}.multi_agent_workflow`, `${WORKFLOW}.codeact_agent`]),
    alias('python', 'llama_index.core.tools.FunctionTool', ['llama_index.core.tools.function_tool.FunctionTool', 'llama_index.tools.FunctionTool']),
    alias('javascript', 'llamaindex.tool', ['@llamaindex/core/tools.tool']), alias('javascript', 'llamaindex.FunctionTool', ['@llamaindex/core/tools.FunctionTool']),
  ],
};
