/** What frameworks hand to the functions that watch a run: arguments and results of tools, what a model is asked and what it said. */
import { functionName } from '../../../facts/module.js';
import type { FunctionNode, Name, Param } from '../../../facts/nodes.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';
import { registeredTools } from '../tools/table.js';
import { CATEGORIES, type Category } from './category.js';
import type { Origin } from './origin.js';
import { typeWords } from './owners.js';

type Handed = Readonly<Record<string, Category>>;

const { toolInput, toolOutput, prompt, conversation, completion } = CATEGORIES;

/** By the hook's name, in snake case, and the parameter's: LangChain's callback handlers, the hooks of the OpenAI Agents SDK, CrewAI's and smolagents' step callbacks. */
const HOOKS: Readonly<Record<string, Handed>> = {
  on_tool_start: { input_str: toolInput, inputs: toolInput, input: toolInput },
  on_tool_end: { output: toolOutput, result: toolOutput },
  on_llm_start: { prompts: prompt, input_items: conversation },
  on_chat_model_start: { messages: conversation },
  on_llm_end: { response: completion },
  on_llm_new_token: { token: completion },
  on_chain_start: { inputs: conversation },
  on_chain_end: { outputs: completion },
  on_retriever_start: { query: CATEGORIES.userMessage },
  on_agent_action: { action: toolInput },
  on_agent_finish: { finish: completion },
  on_agent_end: { output: completion },
  handle_tool_start: { input: toolInput },
  handle_tool_end: { output: toolOutput },
  handle_llm_start: { prompts: prompt },
  handle_chat_model_start: { messages: conversation },
  handle_llm_end: { output: completion },
  handle_llm_new_token: { token: completion },
  handle_chain_start: { inputs: conversation },
  handle_chain_end: { outputs: completion },
};

/** Types of which every value holds what was said, as their words. */
const TYPES: Readonly<Record<string, Category>> = {
  'llm request': conversation, 'llm response': completion, 'task output': completion, 'crew output': completion, 'llm result': completion,
};

/** Names of the arguments of the call that is watched. */
const ARGUMENTS = /^(?:args|arguments|tool_args|tool_input|input|inputs|kwargs|params)$/u;

/** What a parameter of such a function holds, or `undefined`. */
export function handedToHook(context: RuleContext, name: Name, origins: readonly Origin[]): Category | undefined {
  for (const origin of origins) {
    if (isUnwrapped(context, origin)) return toolInput;
    const finished = handedToStep(origin);
    if (finished) return finished;
    if (origin.kind !== 'parameter' || origin.steps.length > 0) continue;
    const typed = TYPES[typeOf(origin.param)];
    if (typed) return typed;
    const known = HOOKS[snakeCase(functionName(origin.fn) ?? '')]?.[name.name];
    if (known) return known;
    if (ARGUMENTS.test(name.name) && watchesTool(origin.fn)) return toolInput;
  }
  return undefined;
}

/** Callbacks of the AI SDK and Mastra that are handed a step or a run as one record. */
const STEPS = /^(?:onStepFinish|onFinish|onStepEnd|prepareStep)$/u;
const OF_STEP: Handed = { text: completion, reasoning: completion, reasoningText: completion, toolCalls: toolInput, toolResults: toolOutput, steps: conversation };

/** `onStepFinish({ text, toolCalls }) { … }`. */
function handedToStep(origin: Origin): Category | undefined {
  const [step, deeper] = origin.kind === 'parameter' && origin.index === 0 ? origin.steps : [];
  if (origin.kind !== 'parameter' || step === undefined || deeper || !('key' in step) || !Object.hasOwn(OF_STEP, step.key)) return undefined;
  return STEPS.test(functionName(origin.fn) ?? '') ? OF_STEP[step.key] : undefined;
}

/** `execute: async ({ context }) => …` of Mastra: what the model filled in, as one entry of what the body is handed. */
function isUnwrapped(context: RuleContext, origin: Origin): boolean {
  const [step, deeper] = origin.kind === 'parameter' && origin.index === 0 ? origin.steps : [];
  if (origin.kind !== 'parameter' || deeper) return false;
  // Handed over by themselves, or beside what the framework adds.
  const under = step === undefined ? plainName(origin.param, origin.index) : 'key' in step ? step.key : undefined;
  return under !== undefined && registeredTools(context).some((tool) => tool.fn === origin.fn && tool.argumentsUnder.includes(under));
}

/** `def before_tool(tool: BaseTool, args, tool_context: ToolContext)` of Google's ADK. */
function watchesTool(fn: FunctionNode): boolean {
  const types = fn.params.map(typeOf);
  const names = fn.params.flatMap((p) => (p.pattern.kind === 'name' ? [p.pattern.name] : []));
  if (names.includes('tool_context') && names.includes('tool')) return true;
  // `def on_tool_call(agent, tool_name, args)` of a project's own.
  if (OWN_HOOK.test(snakeCase(functionName(fn) ?? '')) && names.some((n) => TOOL_NAMES.has(snakeCase(n)))) return true;
  return types.includes('tool context') && (types.includes('base tool') || fn.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === 'tool'));
}

const OWN_HOOK = /^_*(?:on|before|after|pre|post|handle)_(?:\w+_)?tools?(?:_|$)/u;
const TOOL_NAMES = new Set(['tool', 'tool_name', 'function_name', 'tool_call']);

function typeOf({ annotation }: Param): string {
  return annotation ? typeWords(annotation).join(' ') : '';
}

function plainName({ pattern }: Param, index: number): string | undefined {
  return index === 0 && pattern.kind === 'name' ? pattern.name : undefined;
}
