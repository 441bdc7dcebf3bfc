/** Smaller Python frameworks: smolagents, Haystack, DSPy, Agno, Strands, BeeAI, LiveKit Agents. */
import { alias, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atConstructor, atRun, javascriptLoop, javascriptTools, pythonLoop, pythonTools } from './rows.js';

const SMOL = under('smolagents.', 'ToolCallingAgent CodeAgent');

export const smolagentsToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'smolagents', package: 'smolagents', onException: 'model', argumentsValidated: 'partly', decorators: ['smolagents.tool'], classes: [{ base: 'smolagents.Tool', methods: ['forward'] }],
      lists: SMOL.map((symbol) => ({ symbol, option: 'tools', position: 0 })), approval: ['step_callbacks', 'interrupt'], source: 'huggingface/smolagents@e3a5b899 src/smolagents/agents.py:594-599, 1453-1503',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'smolagents', package: 'smolagents', default: 20, runs: SMOL.map((agent) => `${agent}#run`), constructors: SMOL, options: [atConstructor('max_steps'), { path: ['max_steps'], at: 'run' }],
      source: 'huggingface/smolagents@e3a5b899 agents.py:300, 545, 606-625',
    }),
  ],
  aliases: [alias('python', 'smolagents', ['smolagents.tools', 'smolagents.agents'])],
};

const HAYSTACK = 'haystack.components.agents.Agent';

export const haystackToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'Haystack ToolInvoker', package: 'haystack-ai', versions: '<3.0.0', onException: 'ends', onUnknownTool: 'ends', argumentsValidated: 'no', lists: [{ symbol: 'haystack.components.tools.ToolInvoker', option: 'tools', position: 0 }],
      overrides: [{ option: ['raise_on_failure'], value: 'false', outcome: 'model', where: 'haystack.components.tools.ToolInvoker' }], source: 'deepset-ai/haystack v2.20.0 haystack/components/tools/tool_invoker.py:177',
    }),
    pythonTools({
      framework: 'Haystack', package: 'haystack-ai', onException: 'model', argumentsValidated: 'no', decorators: ['haystack.tools.tool'],
      factories: [{ symbol: 'haystack.tools.create_tool_from_function', body: { position: 0, name: 'function' } }, { symbol: 'haystack.tools.Tool', body: { position: 3, name: 'function' } }], lists: [{ symbol: HAYSTACK, option: 'tools' }],
      overrides: [{ option: ['raise_on_tool_invocation_failure'], value: 'true', outcome: 'ends', where: HAYSTACK }], approval: ['ConfirmationHook', 'AlwaysAskPolicy', 'BlockingConfirmationStrategy'],
      source: 'deepset-ai/haystack@c7cb46c0 haystack/components/agents/agent.py:371; tool_calling.py:495-511; tools/tool.py invoke',
    }),
  ],
  loops: [
    pythonLoop({ framework: 'Haystack', package: 'haystack-ai', default: 100, runs: under(`${HAYSTACK}#`, 'run run_async'), constructors: [HAYSTACK], options: [atConstructor('max_agent_steps')], source: 'deepset-ai/haystack@c7cb46c0 components/agents/agent.py:369, 867-876; v2.20.0:157' }),
  ],
  aliases: [alias('python', 'haystack.components.agents', ['haystack.components.agents.agent']), alias('python', 'haystack.components.tools', ['haystack.components.tools.tool_invoker'])],
};

const dspyRuns = (module: string): readonly string[] => under(`dspy.${module}#`, '__call__ acall forward aforward');

export const dspyToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'DSPy', package: 'dspy', onException: 'model', describedBy: ['docstring'], factories: [{ symbol: 'dspy.Tool', body: { position: 0, name: 'func' } }], lists: [{ symbol: 'dspy.ReAct', option: 'tools', position: 1 }],
      source: 'stanfordnlp/dspy@4ed377ee dspy/predict/react.py:98-121; utils/exceptions.py:225',
    }),
    pythonTools({
      framework: 'DSPy ToolCalls', package: 'dspy', onException: 'ends', onUnknownTool: 'ends', describedBy: ['docstring'], source: 'stanfordnlp/dspy@4ed377ee dspy/adapters/types/tool.py:334-340 (ToolCalls executed by hand)',
    }),
  ],
  loops: [
    pythonLoop({ framework: 'DSPy modules', package: 'dspy', default: 1, runs: ['Predict', 'ChainOfThought', 'MultiChainComparison'].flatMap(dspyRuns), source: 'stanfordnlp/dspy@4ed377ee primitives/module.py (__call__, acall), predict/predict.py, predict/chain_of_thought.py' }),
    pythonLoop({ framework: 'DSPy', package: 'dspy', default: 20, runs: dspyRuns('ReAct'), constructors: ['dspy.ReAct'], options: [atConstructor('max_iters')], source: 'stanfordnlp/dspy@4ed377ee predict/react.py:17' }),
    pythonLoop({ framework: 'DSPy CodeAct', package: 'dspy', default: 5, runs: dspyRuns('CodeAct'), constructors: ['dspy.CodeAct'], options: [atConstructor('max_iters')], source: 'stanfordnlp/dspy@4ed377ee code_act.py:29' }),
    pythonLoop({ framework: 'DSPy ProgramOfThought', package: 'dspy', default: 3, runs: dspyRuns('ProgramOfThought'), constructors: ['dspy.ProgramOfThought'], options: [atConstructor('max_iters')], source: 'stanfordnlp/dspy@4ed377ee program_of_thought.py:47' }),
  ],
};

export const agnoToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'Agno', package: 'agno', onException: 'model', argumentsValidated: 'partly', describedBy: ['docstring'], decorators: ['agno.tools.tool'],
      lists: [{ symbol: 'agno.agent.Agent', option: 'tools' }, { symbol: 'agno.tools.Toolkit', option: 'tools', position: 1 }, { symbol: 'agno.team.Team', option: 'tools' }],
      letThrough: ['agno.exceptions.AgentRunException', 'agno.exceptions.RunCancelledException'], approvalOption: { option: 'requires_confirmation', value: true }, approval: ['requires_confirmation', 'requires_user_input', 'external_execution'],
      source: 'agno-agi/agno@9644f229 libs/agno/agno/tools/function.py:2239-2256; exceptions.py:8-58; models/base.py:2110-2114',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'Agno', package: 'agno', default: 'none', runs: under('agno.agent.Agent#', 'run arun print_response aprint_response'), constructors: ['agno.agent.Agent'], options: [atConstructor('tool_call_limit')],
      source: 'agno-agi/agno@9644f229 agent/agent.py:180; models/base.py:703, 2123',
    }),
  ],
  aliases: [alias('python', 'agno.agent.Agent', ['agno.agent.agent.Agent']), alias('python', 'agno.tools.tool', ['agno.tools.decorator.tool']), alias('python', 'agno.tools.Toolkit', ['agno.tools.toolkit.Toolkit'])],
};

export const strandsToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'Strands', package: 'strands-agents', onException: 'model', decorators: ['strands.tool'], describedBy: ['docstring'], answer: 'strands', lists: [{ symbol: 'strands.Agent', option: 'tools' }], letThrough: ['strands.interrupt.InterruptException'],
      approval: ['interrupt', 'BeforeToolCallEvent'], source: 'strands-agents/sdk-python@1232230d src/strands/tools/decorator.py:640-664; tools/executors/_executor.py:271-289; interrupt.py:32',
    }),
  ],
  loops: [
    pythonLoop({ framework: 'Strands', package: 'strands-agents', default: 'none', runs: ['strands.Agent()', ...under('strands.Agent#', '__call__ invoke_async stream_async')], source: 'strands-agents/sdk-python@1232230d event_loop/event_loop.py:53 (no cycle limit in agent.py or event_loop.py)' }),
  ],
  aliases: [alias('python', 'strands.tool', ['strands.tools.decorator.tool', 'strands.tools.tool']), alias('python', 'strands.Agent', ['strands.agent.Agent', 'strands.agent.agent.Agent'])],
};

const BEE_LITE = 'beeai_framework.agents.lite.LiteAgent';
const BEE_REQUIREMENT = 'beeai_framework.agents.requirement.RequirementAgent';
const BEE_REACT = 'beeai_framework.agents.react.ReActAgent';

export const beeaiToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'BeeAI', package: 'beeai-framework', onException: 'model', decorators: ['beeai_framework.tools.tool'], classes: [{ base: 'beeai_framework.tools.Tool', methods: ['_run'] }],
      lists: [BEE_LITE, BEE_REQUIREMENT, BEE_REACT].map((symbol) => ({ symbol, option: 'tools' })), letThrough: ['beeai_framework.errors.FrameworkError'], approval: ['AskPermissionRequirement'],
      source: 'i-am-bee/beeai-framework@1d57df48 python/beeai_framework/agents/_utils.py:18-46, tools/tool.py run, errors.py:44-71',
    }),
    javascriptTools({
      framework: 'BeeAI', package: 'beeai-framework', onException: 'model', classes: [{ base: 'beeai-framework/tools/base.Tool', methods: ['_run'] }], factories: [{ symbol: 'beeai-framework/tools/base.DynamicTool', body: { position: 0, property: 'handler' } }],
      letThrough: ['beeai-framework/errors.FrameworkError'], approval: ['AskPermissionRequirement'], source: 'i-am-bee/beeai-framework@1d57df48 typescript/src/agents/requirement/utils/tool.ts:55-72, tools/base.ts:197-201',
    }),
  ],
  loops: [
    pythonLoop({ framework: 'BeeAI LiteAgent', package: 'beeai-framework', default: 'none', runs: [`${BEE_LITE}#run`], constructors: [BEE_LITE], options: [atConstructor('max_iterations')], source: 'i-am-bee/beeai-framework@1d57df48 agents/lite/agent.py:100' }),
    pythonLoop({ framework: 'BeeAI RequirementAgent', package: 'beeai-framework', default: 20, runs: [`${BEE_REQUIREMENT}#run`], options: [atRun('max_iterations')], source: 'i-am-bee/beeai-framework@1d57df48 agents/requirement/agent.py:178-180' }),
    pythonLoop({ framework: 'BeeAI ReActAgent', package: 'beeai-framework', default: 10, runs: [`${BEE_REACT}#run`], options: [atRun(['execution', 'max_iterations'])], source: 'i-am-bee/beeai-framework@1d57df48 agents/react/agent.py:132-134' }),
    javascriptLoop({
      framework: 'BeeAI', package: 'beeai-framework', default: 10, runs: ['beeai-framework/agents/react/agent.ReActAgent#run', 'beeai-framework/agents/toolCalling/agent.ToolCallingAgent#run'], options: [atRun(['execution', 'maxIterations'], 1)],
      source: 'i-am-bee/beeai-framework@1d57df48 typescript agents/react/agent.ts:124, toolCalling/agent.ts:96',
    }),
  ],
  aliases: [
    alias('python', BEE_LITE, ['beeai_framework.agents.lite.agent.LiteAgent']), alias('python', BEE_REQUIREMENT, ['beeai_framework.agents.requirement.agent.RequirementAgent', 'beeai_framework.agents.experimental.RequirementAgent']),
    alias('python', BEE_REACT, ['beeai_framework.agents.react.agent.ReActAgent']),
  ],
};

export const livekitToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'LiveKit Agents', package: 'livekit-agents', onException: 'model', decorators: ['livekit.agents.function_tool'], letThrough: ['livekit.agents.StopResponse'],
      source: 'livekit/agents@01209d87 livekit-agents/livekit/agents/voice/generation.py (_execute_tools_task: every exception becomes a tool output, unknown names and bad arguments as well)',
    }),
  ],
  aliases: [alias('python', 'livekit.agents.function_tool', ['livekit.agents.llm.function_tool', 'livekit.agents.llm.tool_context.function_tool'])],
};
