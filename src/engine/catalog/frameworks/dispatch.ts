/** Where a model's answer names the tool it wants, for dispatch written by hand. */
import type { CatalogPart, Ecosystem, ModelCallRow } from '../schema.js';

const source = 'openai/openai-python@e43b4224 src/openai/types/chat/chat_completion_message_function_tool_call.py:13, chat_completion_message.py:89, types/responses/response_function_tool_call.py:33-42; anthropics/anthropic-sdk-python@009b0353 src/anthropic/types/tool_use_block.py:25-29; langchain-ai/langchain-aws bedrock_converse.py:2362, 2899';

type Shape = Pick<ModelCallRow, 'list' | 'name' | 'arguments' | 'argumentsAre'>;

const both: readonly Shape[] = [
  // OpenAI chat completions, and the single call of their older form.
  { list: 'tool_calls', name: ['function', 'name'], arguments: ['function', 'arguments'], argumentsAre: 'json' },
  { list: 'function_call', name: ['name'], arguments: ['arguments'], argumentsAre: 'json' },
  // OpenAI responses.
  { list: 'output', name: ['name'], arguments: ['arguments'], argumentsAre: 'json' },
  // Anthropic messages, Bedrock converse.
  { list: 'content', name: ['name'], arguments: ['input'], argumentsAre: 'object' },
  { list: 'content', name: ['toolUse', 'name'], arguments: ['toolUse', 'input'], argumentsAre: 'object' },
  // LangChain messages.
  { list: 'tool_calls', name: ['name'], arguments: ['args'], argumentsAre: 'object' },
];

const onlyPython: readonly Shape[] = [
  { list: 'function_calls', name: ['name'], arguments: ['args'], argumentsAre: 'object' },
  { list: 'parts', name: ['function_call', 'name'], arguments: ['function_call', 'args'], argumentsAre: 'object' },
];

const onlyJavaScript: readonly Shape[] = [
  { list: 'functionCalls', name: ['name'], arguments: ['args'], argumentsAre: 'object' },
  { list: 'parts', name: ['functionCall', 'name'], arguments: ['functionCall', 'args'], argumentsAre: 'object' },
  // AI SDK from 5 on, and 4.
  { list: 'toolCalls', name: ['toolName'], arguments: ['input'], argumentsAre: 'object' },
  { list: 'toolCalls', name: ['toolName'], arguments: ['args'], argumentsAre: 'object' },
  // The Mistral SDK spells OpenAI's field in camel case; its arguments may be parsed already.
  { list: 'toolCalls', name: ['function', 'name'], arguments: ['function', 'arguments'], argumentsAre: 'json' },
];

function rows(ecosystem: Ecosystem, shapes: readonly Shape[]): ModelCallRow[] {
  return shapes.map((shape) => ({ ecosystem, ...shape, source }));
}

export const dispatchPart: CatalogPart = { modelCalls: [...rows('python', [...both, ...onlyPython]), ...rows('javascript', [...both, ...onlyJavaScript])] };
