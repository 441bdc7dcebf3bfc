/** Google ADK, automatic function calling of the GenAI SDK, and Genkit. */
import { alias, gives, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atConstructor, atRun, javascriptLoop, javascriptTools, pythonLoop, pythonTools } from './rows.js';

const ADK = 'google.adk.agents.LlmAgent';
const adkSource = 'google/adk-python@33a4928e src/google/adk/flows/llm_flows/functions.py _execute_single_function_call_async; 1.4.2: @7c670f63 same file:120-215; @0041c342 function_tool.py';

export const adkToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'Google ADK', package: 'google-adk', onException: 'ends', onUnknownTool: 'ends', argumentsValidated: 'partly', describedBy: ['docstring'], answer: 'object',
      factories: under('google.adk.tools.', 'FunctionTool LongRunningFunctionTool').map((symbol) => ({ symbol, body: { position: 0, name: 'func' } })),
      classes: [{ base: 'google.adk.tools.BaseTool', methods: ['run_async'] }], contextTypes: ['google.adk.tools.ToolContext'], lists: [{ symbol: ADK, option: 'tools' }],
      overrides: [{ option: ['on_tool_error_callback'], value: 'any', outcome: 'model', where: ADK }], approval: ['require_confirmation', 'request_confirmation', 'LongRunningFunctionTool', 'before_tool_callback'], source: adkSource,
    }),
    javascriptTools({
      framework: 'Google ADK', package: '@google/adk', onException: 'model', onUnknownTool: 'ends', argumentsValidated: 'partly', answer: 'object',
      factories: under('@google/adk.', 'FunctionTool LongRunningFunctionTool').map((symbol) => ({ symbol, body: { position: 0, property: 'execute' } })), approval: ['requireConfirmation'],
      lists: [{ symbol: '@google/adk.LlmAgent', option: 'tools', position: 0 }], source: '@google/adk@2.0.0 dist/esm/agents/functions.js:268-290, 373-378; tools/function_tool.js runAsync',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'Google ADK', package: 'google-adk', default: 500, runs: under('google.adk.runners.Runner#', 'run run_async run_live'), constructors: ['google.adk.agents.run_config.RunConfig'],
      options: [atRun(['run_config', 'max_llm_calls']), { path: ['max_llm_calls'], at: 'constructor' }], source: 'google/adk-python@7c670f63 agents/run_config.py:82-105, invocation_context.py:36-66',
    }),
    pythonLoop({
      framework: 'Google ADK LoopAgent', package: 'google-adk', default: 'none', constructors: ['google.adk.agents.LoopAgent'], options: [atConstructor('max_iterations')], source: 'google/adk-python@7c670f63 loop_agent.py:36-48',
    }),
    javascriptLoop({
      framework: 'Google ADK', package: '@google/adk', default: 500, runs: under('@google/adk.Runner#', 'runAsync runLive'), options: [atRun(['runConfig', 'maxLlmCalls'], 0)], source: 'google/adk-python@7c670f63 agents/run_config.py:82-105; @google/adk@2.0.0',
    }),
    javascriptLoop({ framework: 'Google ADK LoopAgent', package: '@google/adk', default: 'none', constructors: ['@google/adk.LoopAgent'], options: [atConstructor('maxIterations', 0)], source: '@google/adk@2.0.0 agents/loop_agent.js:35' }),
  ],
  aliases: [
    alias('python', ADK, ['google.adk.agents.Agent', 'google.adk.Agent', 'google.adk.agents.llm_agent.LlmAgent', 'google.adk.agents.llm_agent.Agent']), alias('python', 'google.adk.runners.Runner', ['google.adk.Runner', 'google.adk.runners.InMemoryRunner']),
    alias('python', 'google.adk.tools.FunctionTool', ['google.adk.tools.function_tool.FunctionTool']), alias('python', 'google.adk.tools.BaseTool', ['google.adk.tools.base_tool.BaseTool']), alias('python', 'google.adk.tools.ToolContext', ['google.adk.tools.tool_context.ToolContext']),
    alias('python', 'google.adk.tools.LongRunningFunctionTool', ['google.adk.tools.long_running_tool.LongRunningFunctionTool']), alias('python', 'google.adk.agents.run_config.RunConfig', ['google.adk.agents.RunConfig']),
    alias('javascript', '@google/adk.LlmAgent', ['@google/adk.Agent']), alias('javascript', '@google/adk.Runner', ['@google/adk.InMemoryRunner']),
  ],
};

const GENERATE = ['google.genai.Client#models.generate_content', 'google.genai.Client#models.generate_content_stream', 'google.genai.Client#chats.create'];

export const genaiToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'Google GenAI SDK', package: 'google-genai', onException: 'model', onUnknownTool: 'ends', argumentsValidated: 'partly', describedBy: ['docstring'], answer: 'object',
      lists: [...GENERATE.map((symbol) => ({ symbol, option: 'config.tools' })), { symbol: 'google.genai.types.GenerateContentConfig', option: 'tools' }],
      source: 'googleapis/python-genai@66807187 google/genai/_extra_utils.py:366-383',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'Google GenAI SDK', package: 'google-genai', default: 10, runs: GENERATE, constructors: ['google.genai.types.AutomaticFunctionCallingConfig'],
      options: [{ path: ['config', 'automatic_function_calling', 'maximum_remote_calls'], at: 'run' }, { path: ['maximum_remote_calls'], at: 'constructor' }], source: 'googleapis/python-genai@66807187 _extra_utils.py:54, 501-518',
    }),
  ],
};

const GENKIT = 'genkit.Genkit';

export const genkitToolsPart: CatalogPart = {
  tools: [
    javascriptTools({
      framework: 'Genkit', package: 'genkit', onException: 'ends', onUnknownTool: 'ends', factories: under(`${GENKIT}#`, 'defineTool dynamicTool').map((symbol) => ({ symbol, body: { position: 1 } })),
      letThrough: ['genkit.ToolInterruptError'], approval: ['defineInterrupt', 'interrupt', 'restartTool'], answer: 'object', source: 'firebase/genkit@77656d5e js/ai/src/generate/resolve-tool-requests.ts:102-108, 176-204; js/ai/src/tool.ts:498',
    }),
    pythonTools({
      framework: 'Genkit', package: 'genkit', onException: 'ends', onUnknownTool: 'ends', decorators: ['genkit.ai.Genkit#tool'], answer: 'object', approval: ['interrupt'],
      source: 'firebase/genkit@77656d5e py/packages/genkit/src/genkit/_ai/_generate.py:683, 719-761',
    }),
  ],
  loops: [
    javascriptLoop({ framework: 'Genkit', package: 'genkit', default: 5, runs: under(`${GENKIT}#`, 'generate generateStream'), options: [atRun('maxTurns', 0)], source: 'firebase/genkit@77656d5e js/ai/src/generate/action.ts:540-547' }),
    pythonLoop({ framework: 'Genkit', package: 'genkit', default: 5, runs: under('genkit.ai.Genkit#', 'generate generate_stream'), options: [atRun('max_turns')], source: 'firebase/genkit@77656d5e _generate.py:59, 365-372' }),
  ],
  aliases: [alias('python', 'genkit.ai.Genkit', ['genkit.Genkit', 'genkit.ai._aio.Genkit']), alias('javascript', GENKIT, ['genkit/beta.GenkitBeta'])],
  returns: [gives('javascript', GENKIT, ['genkit.genkit', 'genkit/beta.genkit'])],
};
