/** OpenAI Agents SDK (Python and JavaScript) and the runner of the openai package. */
import { alias, derives, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atRun, javascriptLoop, javascriptTools, pythonLoop, pythonTools } from './rows.js';

export const openaiAgentsToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'OpenAI Agents SDK', package: 'openai-agents', onException: 'model', onUnknownTool: 'ends', decorators: ['agents.function_tool'], approvalOption: { option: 'needs_approval', value: true },
      factories: [{ symbol: 'agents.function_tool', body: { position: 0, name: 'func' } }],
      lists: [{ symbol: 'agents.Agent', option: 'tools' }], overrides: [{ option: ['failure_error_function'], value: 'null', outcome: 'ends' }],
      approval: ['needs_approval', 'RunState', 'interruptions'], source: 'openai/openai-agents-python@7f7a44f8d src/agents/tool.py:1863, 2516, 653-668; run_config.py:444',
    }),
    pythonTools({
      framework: 'OpenAI Agents FunctionTool', package: 'openai-agents', onException: 'ends', onUnknownTool: 'ends', argumentsValidated: 'no', describedBy: ['description'],
      approvalOption: { option: 'needs_approval', value: true }, factories: [{ symbol: 'agents.FunctionTool', body: { position: 3, name: 'on_invoke_tool' } }], approval: ['needs_approval', 'RunState', 'interruptions'],
      source: 'openai/openai-agents-python@7f7a44f8d run_internal/tool_execution.py:1846-1852',
    }),
    pythonTools({
      framework: 'OpenAI Agents SDK with MCP', package: 'openai-agents', onException: 'model', onUnknownTool: 'ends', lists: [{ symbol: 'agents.Agent', option: 'mcp_servers' }],
      overrides: [{ option: ['failure_error_function'], value: 'null', outcome: 'ends', where: 'agents.mcp.MCPServer' }], approval: ['require_approval'],
      source: 'openai/openai-agents-python@7f7a44f8d src/agents/mcp/server.py:549; mcp/util.py:573',
    }),
    javascriptTools({
      framework: 'OpenAI Agents SDK', package: '@openai/agents', onException: 'model', onUnknownTool: 'ends', approvalOption: { option: 'needsApproval', value: true, position: 0 }, factories: [{ symbol: '@openai/agents.tool', body: { position: 0, property: 'execute' } }],
      lists: [{ symbol: '@openai/agents.Agent', option: 'tools', position: 0 }],
      overrides: [{ option: ['errorFunction'], value: 'null', outcome: 'ends' }, { option: ['outputSchema'], value: 'any', outcome: 'ends' }],
      approval: ['needsApproval', 'interruptions'], source: 'openai/openai-agents-js@6d0c61a5 packages/agents-core/src/tool.ts:1708, 2281-2286, 2435-2475; run.ts:621',
    }),
    javascriptTools({
      framework: 'OpenAI runTools', package: 'openai', onException: 'ends', argumentsValidated: 'partly',
      factories: [{ symbol: 'openai/helpers/zod.zodFunction', body: { position: 0, property: 'function' } }],
      lists: [{ symbol: 'openai.OpenAI#chat.completions.runTools', option: 'tools', position: 0 }, { symbol: 'openai.OpenAI#beta.chat.completions.runTools', option: 'tools', position: 0 }],
      source: 'openai@6.49.0 lib/AbstractChatCompletionRunner.js:222-300',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'OpenAI Agents SDK', package: 'openai-agents', default: 10, runs: under('agents.Runner.', 'run run_sync run_streamed'), options: [atRun('max_turns')],
      source: 'openai/openai-agents-python@7f7a44f8d run_config.py:44, run.py:1450',
    }),
    javascriptLoop({
      framework: 'OpenAI Agents SDK', package: '@openai/agents', default: 10, runs: under('@openai/agents.', 'run Runner#run'), options: [atRun('maxTurns', 2)],
      source: 'openai/openai-agents-js@6d0c61a5 runner/constants.ts:2, turnPreparation.ts:161',
    }),
    javascriptLoop({
      framework: 'OpenAI runTools', package: 'openai', default: 10, runs: ['openai.OpenAI#chat.completions.runTools', 'openai.OpenAI#beta.chat.completions.runTools'], options: [atRun('maxChatCompletions', 1)],
      source: 'openai@6.49.0 lib/AbstractChatCompletionRunner.js:12, 263',
    }),
  ],
  aliases: [
    alias('python', 'agents.function_tool', ['agents.tool.function_tool']), alias('python', 'agents.FunctionTool', ['agents.tool.FunctionTool']), alias('python', 'agents.Runner', ['agents.run.Runner']),
    alias('python', 'agents.Agent', ['agents.agent.Agent']),
    alias('javascript', '@openai/agents', ['@openai/agents-core', '@openai/agents-realtime']),
  ],
  // Instances of Runner do not exist in Python: its methods are called on the class.
  returns: [derives('python', 'agents.Agent', ['agents.Agent#clone']), { ecosystem: 'javascript', calls: ['@openai/agents.Agent.create'], type: '@openai/agents.Agent' }],
};
