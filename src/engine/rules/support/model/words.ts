/** The vocabulary of model answers: what their fields hold, and which methods keep text text. */

/** What is known about a value that comes from a model. */
export type ModelKind =
  /** An answer, a part of one, or a stream of parts. */
  | 'response'
  /** The HTTP response that an answer arrives in. */
  | 'http'
  /** Words the model wrote, JSON arguments included; lists of such parts too. */
  | 'text'
  /** Data read out of the text, or arguments that arrive parsed. */
  | 'data'
  /** A regular expression's match on the text; may be nothing. */
  | 'match';

/** Fields that hold text. Some hold text in one API and a list of blocks in another: text may be walked into further. */
const TEXT_FIELDS = new Set([
  'content', 'text', 'output_text', 'outputText', 'arguments', 'final_output', 'finalOutput', 'generated_text', 'partial_json', 'completion', 'raw', 'delta', 'response', 'text_stream', 'textStream',
  'reasoning_content', 'answer', 'output_message',
]);
const DATA_FIELDS = new Set(['input', 'args', 'parsedArguments', 'parsed_arguments']);
/** Fields that lead from an answer to its parts. */
const INNER_FIELDS = new Set([
  'choices', 'message', 'output', 'candidates', 'parts', 'function', 'function_call', 'functionCall', 'function_calls', 'functionCalls', 'tool_calls', 'toolCalls', 'tool_use', 'toolUse', 'generations',
  'messages', 'data', 'item', 'output_item', 'content_block', 'contentBlock', 'steps', 'fullStream', 'required_action', 'submit_tool_outputs', 'additional_kwargs', 'tasks_output', 'generation', 'chunk',
]);
const SAME_METHODS = new Set([
  'strip', 'lstrip', 'rstrip', 'trim', 'trimStart', 'trimEnd', 'replace', 'replaceAll', 'split', 'rsplit', 'splitlines', 'partition', 'rpartition', 'lower', 'upper', 'toLowerCase', 'toUpperCase', 'slice', 'substring',
  'substr', 'removeprefix', 'removesuffix', 'toString', 'text', 'at', 'pop', 'filter', 'find', 'findLast', 'shift', 'matchAll', 'join', 'concat', 'values', 'items', 'entries', 'decode', 'normalize', 'flat', 'reverse',
  'get_final_message', 'get_final_text', 'finalMessage', 'finalText', 'finalContent', 'get_final_completion', 'finalChatCompletion', 'function_calls', 'functionCalls', 'copy', 'encode', 'valueOf', 'expandtabs', 'title', 'result',
]);

/** What the field `name` of a value of kind `kind` is, or `undefined` when it is no part of the model's words. */
export function fieldKind(kind: ModelKind, name: string): ModelKind | undefined {
  if (kind === 'data') return 'data';
  if (kind === 'match') return name === 'groups' ? 'text' : undefined;
  if (kind === 'http') return name === 'data' ? 'response' : undefined;
  if (TEXT_FIELDS.has(name)) return 'text';
  if (DATA_FIELDS.has(name)) return 'data';
  // Messages of a thread keep their words in `text.value`.
  if (name === 'value') return kind === 'text' ? 'text' : undefined;
  return INNER_FIELDS.has(name) ? 'response' : undefined;
}

/** What calling method `name` on a value of kind `kind` gives. */
export function methodKind(kind: ModelKind, name: string): ModelKind | undefined {
  if (kind === 'match') return name === 'group' || name === 'groups' || name === 'groupdict' ? 'text' : undefined;
  // `.text()` is how refusals are read as well.
  if (kind === 'http') return name === 'json' ? 'response' : undefined;
  if (name === 'match' && kind === 'text') return 'match';
  if (SAME_METHODS.has(name)) return name === 'text' || name.endsWith('Text') || name.endsWith('_text') ? 'text' : kind;
  return undefined;
}

/** Names that tool calls go by when their origin is out of sight. */
export function isCallName(name: string): boolean {
  return /^(tool_?call|function_?call|tool_?use)(_?(message|item|block|part|request|data|obj|chunk|delta|info))?$|^(fc|tc)$/iu.test(name);
}

/** Collections in which a stream's tool calls grow: `toolCallsBuffer`, `pending_tool_calls`, `tool_calls_by_index`. */
export function isCallBuffer(name: string): boolean {
  return /^(?:tool_?calls?|function_?calls?|tool_?uses?)_?(?:buffers?|map|acc|accumulators?|by_?(?:index|id)|in_?progress|parts|partials?|builders?)$|^(?:pending|partial|accumulated|current|streamed|streaming|collected|final)_?(?:tool|function)_?calls?$/iu.test(name);
}

/** Parameters that say in so many words that they hold a model's text. */
export function isModelTextName(name: string): boolean {
  return /^(raw_?)?(llm|model|gpt|claude|gemini|ai|assistant|chatgpt|openai|completion)_?(raw_?)?(output|response|reply|answer|text|json|completion|content|result)(_?(text|str|string|json|raw|content))?$/iu.test(name);
}

/** Calls that give the text itself, not an answer with the text in it: older chains, and models that complete a text. */
export function givesBareText(symbol: string): boolean {
  return /^langchain[\w.]*#(?:run|predict|call_as_llm)$|^langchain_(?:openai\.(?:Azure)?OpenAI|ollama\.OllamaLLM|community\.llms\.Ollama|aws\.BedrockLLM|google_vertexai\.VertexAI)#(?:invoke|__call__)$/u.test(symbol);
}

/** Calls of a model API that give no words back. */
export function givesWords(symbol: string): boolean {
  return !/moderations|images|audio|embed|speech|transcri|files\.|caches|count_?tokens|videos|batches|tokeni[sz]e|rerank|vector_?stores|threads|models\.(list|retrieve|get)|feature_extraction|classif|similarity|parse$|generateObject|streamObject|instructor/iu.test(symbol);
}
