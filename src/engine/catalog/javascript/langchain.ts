/** LangChain.js chat models, embeddings and runnables; LangGraph.js graphs. */
import { alias, carrier, derives, fix, gives, javascriptApi, keeps, millis, retries, signal, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { clientTokensAt, nodeCeiling, partialTimer, requestOptions } from './options.js';

/** `call` and `predict` are the names of earlier versions. */
const CHAT_CALLS = 'invoke stream batch streamEvents call predict';
/** What configures a model and gives it back: the constructor's options still hold. */
const COPIES = 'bind withConfig withRetry withFallbacks';
/** What adds tools or a schema. */
const ADDITIONS = 'bindTools withStructuredOutput';
const tenMinutes = partialTimer(600, 'the model\'s SDK gives up after 600 s, on Node already after 300 s without headers');

const OPENAI = '@langchain/openai.ChatOpenAI';
const OPENAI_TEXT = '@langchain/openai.OpenAI';
const OPENAI_EMBEDDINGS = '@langchain/openai.OpenAIEmbeddings';
const ANTHROPIC = '@langchain/anthropic.ChatAnthropic';
const OLLAMA = '@langchain/ollama.ChatOllama';
const GOOGLE = '@langchain/google-genai.ChatGoogleGenerativeAI';

export const langchainModelsPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@langchain/openai', kind: 'embedding', clients: [OPENAI_EMBEDDINGS], calls: under(`${OPENAI_EMBEDDINGS}#`, 'embedQuery embedDocuments'), reportAt: 'client', throwsOnStatus: true,
      timeout: timeout({ ...tenMinutes, client: [fix(millis('timeout', { position: 0 }))] }), retry: retries(6, ['maxRetries']),
      notes: 'The calls take no options, so no signal can be passed.', source: '@langchain/openai@1.6.0 dist/embeddings.js:53,107-135; @langchain/core@1.2.13 dist/embeddings.js:16',
    }),
    javascriptApi({
      package: '@langchain/openai', kind: 'llm', clients: [OPENAI], calls: under(`${OPENAI}#`, CHAT_CALLS), reportAt: 'client', throwsOnStatus: true,
      timeout: timeout({ ...tenMinutes, call: requestOptions(1), client: [fix(millis('timeout', { position: 0 })), millis(['configuration', 'timeout'], { position: 0 })] }),
      retry: retries(6, ['maxRetries']), tokenLimit: clientTokensAt(0, 'maxTokens', 'maxCompletionTokens'),
      notes: 'LangChain tries 7 times and counts time-outs as retryable: about 35 minutes on Node by default. maxTokens: -1 is no limit.',
      source: '@langchain/openai@1.6.0 dist/chat_models/base.js:241,257,323-324; dist/utils/client.js:10-16; dist/chat_models/completions.js:60-61 (1.5.8); @langchain/core@1.2.13 dist/utils/async_caller.js:12-23,133-160,182',
    }),
    javascriptApi({
      package: '@langchain/openai', kind: 'llm', clients: [OPENAI_TEXT], calls: under(`${OPENAI_TEXT}#`, CHAT_CALLS), reportAt: 'client', throwsOnStatus: true,
      timeout: timeout({ ...tenMinutes, call: requestOptions(1), client: [fix(millis('timeout', { position: 0 })), millis(['configuration', 'timeout'], { position: 0 })] }), retry: retries(6, ['maxRetries']),
      notes: 'Text completion: the service ends short answers by itself.', source: '@langchain/openai@1.6.0 dist/llms.js:61-104,293; @langchain/core@1.2.13 dist/utils/async_caller.js:182',
    }),
    javascriptApi({
      package: '@langchain/anthropic', kind: 'llm', clients: [ANTHROPIC], calls: under(`${ANTHROPIC}#`, CHAT_CALLS), reportAt: 'client', throwsOnStatus: true,
      timeout: timeout({ ...tenMinutes, call: requestOptions(1), client: [fix(millis(['clientOptions', 'timeout'], { position: 0 }))] }),
      ineffective: [{ option: millis('timeout', { position: 0 }), why: 'the field belongs into `clientOptions`' }],
      // A limit is filled in per model when none is given.
      retry: retries(6, ['maxRetries']), tokenLimit: { ...clientTokensAt(0, 'maxTokens'), required: true },
      notes: 'The deadline goes into clientOptions. A missing maxTokens is filled in per model, 4096 at worst.',
      source: '@langchain/anthropic@1.5.11 dist/chat_models.js:47-51,675,686,985-1028; @langchain/core@1.2.13 dist/utils/async_caller.js:182',
    }),
    javascriptApi({
      package: '@langchain/ollama', kind: 'llm', clients: [OLLAMA], calls: under(`${OLLAMA}#`, CHAT_CALLS), reportAt: 'client', throwsOnStatus: true,
      timeout: timeout({ ...nodeCeiling, call: requestOptions(1), client: [carrier('fetch', { position: 0 })] }), retry: retries(0), tokenLimit: clientTokensAt(0, 'numPredict'),
      notes: 'The client of the ollama package takes neither timeout nor signal: only a fetch of one\'s own bounds a call, a signal is looked at between chunks.',
      source: '@langchain/ollama@1.3.0 dist/chat_models.js:361-362,505-560; ollama@0.6.4 dist/browser.mjs:146-158',
    }),
    javascriptApi({
      package: '@langchain/google-genai', kind: 'llm', clients: [GOOGLE], calls: under(`${GOOGLE}#`, CHAT_CALLS), reportAt: 'client', throwsOnStatus: true,
      timeout: timeout({ ...nodeCeiling, call: requestOptions(1) }), retry: retries(6, ['maxRetries']), tokenLimit: clientTokensAt(0, 'maxOutputTokens'),
      notes: 'The constructor takes no timeout; the config of a call does, as timeout or signal.',
      source: '@langchain/google-genai@2.3.2 dist/chat_models.js:565-628; @langchain/core@1.2.13 dist/utils/async_caller.js:182',
    }),
  ],
  aliases: [
    alias('javascript', OPENAI, ['@langchain/openai.AzureChatOpenAI', 'langchain/chat_models/openai.ChatOpenAI']),
    alias('javascript', OPENAI_TEXT, ['@langchain/openai.AzureOpenAI', 'langchain/llms/openai.OpenAI']),
    alias('javascript', OPENAI_EMBEDDINGS, ['@langchain/openai.AzureOpenAIEmbeddings', 'langchain/embeddings/openai.OpenAIEmbeddings']),
  ],
  returns: [OPENAI, OPENAI_TEXT, ANTHROPIC, OLLAMA, GOOGLE].flatMap((model) => [derives('javascript', model, under(`${model}#`, COPIES)), keeps('javascript', model, under(`${model}#`, ADDITIONS))]),
};

const MODEL = '@langchain/core/language_models/chat_models.BaseChatModel';
const RUNNABLE = '@langchain/core/runnables.Runnable';
const GRAPH = '@langchain/langgraph.CompiledStateGraph';

/** Chat models whose own timers were not looked up: known as model calls, never reported for a missing deadline. */
const OTHER_MODELS = [
  '@langchain/google-vertexai.ChatVertexAI', '@langchain/google-vertexai-web.ChatVertexAI', '@langchain/google.ChatGoogle', '@langchain/groq.ChatGroq',
  '@langchain/mistralai.ChatMistralAI', '@langchain/aws.ChatBedrockConverse', '@langchain/cohere.ChatCohere', '@langchain/deepseek.ChatDeepSeek', '@langchain/xai.ChatXAI',
  '@langchain/openrouter.ChatOpenRouter', '@langchain/community/chat_models/bedrock.BedrockChat', '@langchain/community/chat_models/togetherai.ChatTogetherAI',
  '@langchain/community/chat_models/fireworks.ChatFireworks',
];

const graphSource = '@langchain/langgraph@1.7.3 dist/pregel/loop.js:20,462; dist/pregel/utils/config.js:36,140; dist/pregel/retry.js:69-76; dist/pregel/runner.js:53; dist/graph/state.d.ts:59-64,319-334; langchain@1.5.14 dist/agents/middleware/constants.js:11-37';

const configured = {
  default: 'none', call: [millis('timeout', { position: 1 }), signal('signal', { position: 1 })], infinite: ['undefined'],
} as const;

export const langchainCorePart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@langchain/core', kind: 'llm', clients: [MODEL, ...OTHER_MODELS], calls: underEach([MODEL, ...OTHER_MODELS].map((model) => `${model}#`), CHAT_CALLS), outbound: false, verified: false,
      timeout: timeout(configured), retry: retries(6, ['maxRetries']),
      notes: 'Timers are those of the provider\'s SDK and were not looked up, so a missing one is not reported.', source: '@langchain/core@1.2.13 dist/runnables/config.js:85,105-125; dist/utils/async_caller.js:182',
    }),
    javascriptApi({
      package: '@langchain/core', kind: 'llm', clients: ['@langchain/core/runnables.RunnableConfig'], calls: under(`${RUNNABLE}#`, 'invoke stream batch'), outbound: false, timeout: timeout(configured),
      retry: retries(0, ['stopAfterAttempt'], true),
      notes: 'May be a model or a template: what it runs has its own deadlines. timeout at or below 0 throws; withRetry makes 3 attempts.',
      source: '@langchain/core@1.2.13 dist/runnables/config.js:85,105-125; dist/runnables/base.js:42-50,829-843',
    }),
    javascriptApi({
      package: '@langchain/langgraph', kind: 'llm', outbound: false,
      clients: ['@langchain/langgraph.StateGraph', '@langchain/langgraph/prebuilt.createReactAgent', 'langchain.createAgent'],
      calls: under(`${GRAPH}#`, 'invoke stream batch streamEvents'), timeout: timeout({ ...configured, setters: ['stepTimeout'] }),
      notes: 'A graph waits for its nodes for ever; their models and tools have deadlines of their own. recursionLimit 25.', source: graphSource,
    }),
    javascriptApi({
      package: '@langchain/langgraph', kind: 'concurrency', outbound: false, calls: ['@langchain/langgraph.StateGraph#addNode'],
      timeout: timeout({ default: 'none', call: [millis(['timeout', 'runTimeout'], { position: 2 }), millis(['timeout', 'idleTimeout'], { position: 2 }), millis('timeout', { position: 2 })], infinite: ['undefined'], setters: ['setNodeDefaults'] }),
      retry: retries(0, [['retryPolicy', 'maxAttempts']], true), notes: 'Declares a node; its deadline and retries are given as third argument and are cooperative.',
      source: graphSource,
    }),
  ],
  aliases: [
    alias('javascript', MODEL, ['langchain.BaseChatModel', '@langchain/core/language_models/base.BaseLanguageModel']),
    alias('javascript', RUNNABLE, under('@langchain/core/runnables.', 'RunnableSequence RunnableLambda RunnableBinding')),
    alias('javascript', '@langchain/langgraph', ['@langchain/langgraph/web']),
  ],
  returns: [
    gives('javascript', MODEL, ['langchain.initChatModel', 'langchain/chat_models/universal.initChatModel']),
    ...[MODEL, ...OTHER_MODELS].flatMap((model) => [derives('javascript', model, under(`${model}#`, COPIES)), keeps('javascript', model, under(`${model}#`, ADDITIONS))]),
    derives('javascript', RUNNABLE, under(`${RUNNABLE}#`, 'pipe withConfig withRetry withFallbacks bind')),
    gives('javascript', GRAPH, ['@langchain/langgraph.StateGraph#compile', '@langchain/langgraph.MessageGraph#compile', '@langchain/langgraph/prebuilt.createReactAgent', 'langchain.createAgent']),
    derives('javascript', '@langchain/langgraph.StateGraph', under('@langchain/langgraph.StateGraph#', 'addNode addEdge addConditionalEdges addSequence setEntryPoint setFinishPoint setNodeDefaults')),
  ],
};
