/** Model names that mean another model tomorrow, and where the code asks for a model by name. */
import type { Call, Expr } from '../../../facts/nodes.js';
import { dottedName } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

/** `latest`: says so itself. `alias`: documented as pointing to a snapshot that the provider changes. */
export type Movement = 'latest' | 'alias';

export interface ModelName {
  readonly model: string;
  readonly at: Expr;
  readonly movement: Movement | undefined;
}

/** OpenAI: names without a date point to a snapshot chosen by OpenAI (platform.openai.com/docs/models). */
const OPENAI = /^(?:gpt-3\.5-turbo(?:-16k)?|gpt-4(?:-32k|-turbo(?:-preview)?)?|gpt-4o(?:-mini)?|gpt-4\.1(?:-mini|-nano)?|gpt-4o-(?:mini-)?(?:realtime|audio|search)-preview|gpt-5(?:\.\d)?(?:-mini|-nano|-pro)?|o1(?:-mini|-preview|-pro)?|o3(?:-mini|-pro)?|o4-mini)$/u;
/** Anthropic: names of the 4 and 4.5 generations without a date are aliases (docs.claude.com, models overview); gateways write `4.5`. */
const ANTHROPIC = /^claude-(?:opus|sonnet|haiku)-4(?:[-.][0-5])?$/u;
/** Google: 1.x names without a number point to the newest stable version (ai.google.dev, model versions). */
const GOOGLE = /^gemini-1\.\d-(?:pro|flash)(?:-8b)?$/u;
/** DeepSeek: both names stand for its newest models (api-docs.deepseek.com, models and pricing). */
const DEEPSEEK = /^deepseek-(?:chat|reasoner)$/u;

export function movementOf(model: string): Movement | undefined {
  const name = model.replace(/^(?:[\w.-]+[:/])+/u, '');
  if (/(?:^|-)latest$/u.test(name)) return 'latest';
  // `azure/gpt-4o` names a deployment, whose version is pinned in Azure.
  if (model.startsWith("azure")) return undefined;
  return OPENAI.test(name) || ANTHROPIC.test(name) || GOOGLE.test(name) || DEEPSEEK.test(name) ? 'alias' : undefined;
}

const MODEL_OPTION = /^(?:model|model_?name|model_?id|chat_?model)$/iu;
const MODEL_MEMBERS = /\.(?:chat\.completions\.create|chat\.completions\.parse|responses\.create|responses\.parse|messages\.create|messages\.stream|generate_content|generateContent|acompletion|completion)$/u;
/** Calls whose first argument names the model. */
const BY_POSITION = /^(?:@ai-sdk\/[\w-]+\.|pydantic_ai\.Agent$|langchain\.chat_models\.init_chat_model$|google\.generativeai\.GenerativeModel$|langchain\.initChatModel$|dspy\.LM$)/u;

/** Names of models that this module writes into calls. Deployments of Azure are named by their owner and left out. */
export function modelNames(context: RuleContext): readonly ModelName[] {
  const found: ModelName[] = [];
  for (const call of context.module.index.calls) {
    for (const expr of modelArguments(call, context)) {
      const value = context.resolver.argValue(expr);
      if (value.kind === 'string' && value.value !== '') found.push({ model: value.value, at: expr, movement: movementOf(value.value) });
    }
  }
  return found;
}

/** Expressions that a call takes as the name of a model; empty for calls of anything else. */
export function modelArguments(call: Call, context: RuleContext): readonly Expr[] {
  const candidates: Expr[] = [];
  for (const a of call.args) {
    if (a.name !== undefined) {
      if (MODEL_OPTION.test(a.name)) candidates.push(a.value);
    } else if (a.value.kind === 'object') {
      for (const e of a.value.entries) if (e.key !== undefined && MODEL_OPTION.test(e.key) && !e.spread) candidates.push(e.value);
    }
  }
  const first = call.args[0];
  const library = candidates.length > 0 || first?.value.kind === 'string' || first?.value.kind === 'name' ? context.resolver.library(call.callee)?.symbol : undefined;
  if (library !== undefined && BY_POSITION.test(library) && first && first.name === undefined) candidates.push(first.value);
  if (candidates.length === 0) return [];
  if (library === undefined) return MODEL_MEMBERS.test(dottedName(call.callee) ?? '') ? candidates : [];
  return isModelLibrary(library, context) && !/azure/iu.test(library) && !isDeployment(call) ? candidates : [];
}

/** A log line also has a field called `model`. */
function isModelLibrary(symbol: string, context: RuleContext): boolean {
  const kind = context.catalog.api(symbol)?.row.kind;
  return kind === 'llm' || kind === 'embedding' || (!context.catalog.sink(symbol) && MODEL_LIBRARY.test(symbol));
}

const MODEL_LIBRARY = /^(?:@ai-sdk\/|@?openai|@openai\/|anthropic|@anthropic-ai\/|langchain|@langchain\/|llama_index|llamaindex|litellm|crewai|agents\.|pydantic_ai|google\.|@google\/|vertexai|mistralai|@mistralai\/|cohere|groq|smolagents|autogen|dspy|@mastra\/|genkit|instructor|agno|strands|semantic_kernel|haystack|together|fireworks|ai\.)/u;

/** Azure names what its owner deployed, in a version that the owner chose. */
function isDeployment(call: Call): boolean {
  return call.args.some((a) => a.name === 'azure_deployment' || a.name === 'azure_endpoint');
}
