import { alias, derives, fix, noRetry, pythonApi, retries, seconds, timeout, under } from '../build.js';
import type { AliasRow, ApiRow, CatalogPart, OptionSpec, ReturnsRow, TimeoutFacts } from '../schema.js';

const SYNC = ['invoke', 'stream', 'batch', 'generate', 'predict', 'predict_messages', 'call_as_llm', '__call__'];
const EMBED = ['embed_documents', 'embed_query'];

interface Wrapper {
  /** Canonical class, and the classes that are the same but for their name. */
  readonly types: readonly string[];
  readonly package: string;
  readonly client: readonly OptionSpec[];
  readonly call?: readonly OptionSpec[];
  readonly waits: TimeoutFacts['default'];
  readonly endedBy?: string;
  readonly retried: number;
  readonly retryOptions?: readonly string[];
  /** Names of the output-token option; the first is written by a fix. */
  readonly tokens: readonly string[];
  readonly exceptions: readonly string[];
  readonly notes: string;
  readonly source: string;
  readonly verified?: boolean;
  /** Other import paths of the first type. */
  readonly spellings?: readonly string[];
}

function row(wrapper: Wrapper, kind: 'llm' | 'embedding'): ApiRow {
  const methods = kind === 'llm' ? SYNC : EMBED;
  const known = wrapper.verified ?? true;
  return pythonApi({
    package: wrapper.package, kind, clients: wrapper.types, calls: wrapper.types.flatMap((type) => under(`${type}#`, methods.join(' '))), reportAt: 'client', throwsOnStatus: true,
    outbound: known, verified: known, exceptions: wrapper.exceptions.length === 0 ? undefined : wrapper.exceptions, notes: wrapper.notes, source: wrapper.source,
    timeout: timeout({ client: wrapper.client, call: wrapper.call ?? [], default: wrapper.waits, infinite: wrapper.waits === 'none' ? ['null'] : [], endedBy: wrapper.endedBy }),
    retry: wrapper.retried === 0 ? noRetry : retries(wrapper.retried, wrapper.retryOptions ?? ['max_retries']),
    tokenLimit: wrapper.tokens.length === 0 ? undefined : {
      call: wrapper.tokens.map((name) => ({ path: [name] })), client: wrapper.tokens.map((name, index) => (index === 0 ? { path: [name], fix: true } : { path: [name] })), required: false,
    },
  });
}

function aliases(wrapper: Wrapper): AliasRow[] {
  const [first] = wrapper.types;
  const async = wrapper.types.flatMap((type) => [
    ...['invoke', 'stream', 'batch', 'generate', 'predict'].map((name) => alias('python', `${type}#${name}`, [`${type}#a${name}`], 'async')),
    ...EMBED.map((name) => alias('python', `${type}#${name}`, [`${type}#a${name}`], 'async')),
    alias('python', `${type}#stream`, [`${type}#astream_events`, `${type}#astream_log`], 'async'),
  ]);
  return first === undefined || wrapper.spellings === undefined ? async : [...async, alias('python', first, wrapper.spellings)];
}

/** A bound model is the same model: its constructor still decides. */
function bound(wrapper: Wrapper): ReturnsRow[] {
  return wrapper.types.map((type) => derives('python', type, under(`${type}#`, 'bind bind_tools bind_functions with_structured_output with_config with_retry with_fallbacks with_listeners configurable_fields')));
}

const openaiOptions = [fix(seconds('timeout')), seconds('request_timeout')];
const openaiErrors = ['openai.OpenAIError'];
const partner = 'PyPI langchain-openai 1.6.6 langchain_openai/';

const ollamaOptions = [fix(seconds(['client_kwargs', 'timeout'])), seconds(['sync_client_kwargs', 'timeout']), seconds(['async_client_kwargs', 'timeout'])];
const communityOllama = 'langchain-ai/langchain@050c06f6 libs/community/langchain_community/llms/ollama.py (_OllamaCommon.timeout, _create_stream)';

const chatModels: readonly Wrapper[] = [
  {
    types: ['langchain_openai.ChatOpenAI'], package: 'langchain-openai', client: openaiOptions, waits: 'none', retried: 2, tokens: ['max_tokens', 'max_completion_tokens'], exceptions: openaiErrors,
    notes: 'The field\'s None is passed on as OpenAI(timeout=None), which switches the SDK\'s 600 s off. What is left: 120 s per chunk of an async stream and keepalive for dead peers on Linux.',
    source: `${partner}chat_models/base.py:884-909,943,1101,1463-1471,3774, chat_models/_client_utils.py:183-194; openai/openai-python@e43b4224 src/openai/_base_client.py:600,910`,
    spellings: ['langchain.chat_models.ChatOpenAI', 'langchain.chat_models.openai.ChatOpenAI', 'langchain_community.chat_models.ChatOpenAI', 'langchain_community.chat_models.openai.ChatOpenAI',
      'langchain_openai.chat_models.ChatOpenAI', 'langchain_openai.chat_models.base.ChatOpenAI'],
  },
  {
    types: ['langchain_openai.AzureChatOpenAI'], package: 'langchain-openai', client: openaiOptions, waits: 'none', retried: 2, tokens: ['max_tokens', 'max_completion_tokens'], exceptions: openaiErrors,
    notes: 'As ChatOpenAI.', source: `${partner}chat_models/azure.py:679-693`,
    spellings: ['langchain.chat_models.AzureChatOpenAI', 'langchain_community.chat_models.AzureChatOpenAI', 'langchain_openai.chat_models.AzureChatOpenAI', 'langchain_openai.chat_models.azure.AzureChatOpenAI'],
  },
  {
    types: ['langchain_openai.OpenAI', 'langchain_openai.AzureOpenAI'], package: 'langchain-openai', client: openaiOptions, waits: 'none', retried: 2, tokens: ['max_tokens'], exceptions: openaiErrors,
    notes: 'Text completions; max_tokens is 256 when left out.', source: `${partner}llms/base.py:182,378`,
    spellings: ['langchain.OpenAI', 'langchain.llms.OpenAI', 'langchain.llms.openai.OpenAI', 'langchain_community.llms.OpenAI', 'langchain_community.llms.openai.OpenAI', 'langchain_openai.llms.OpenAI'],
  },
  {
    types: ['langchain_anthropic.ChatAnthropic'], package: 'langchain-anthropic', client: [fix(seconds('timeout')), seconds('default_request_timeout')], waits: 'none', retried: 2,
    tokens: ['max_tokens', 'max_tokens_to_sample'], exceptions: ['anthropic.AnthropicError'],
    notes: 'None is passed on and switches the SDK\'s 600 s off; 0 and less means "do not pass" and restores it. max_tokens has a default by model.',
    source: 'langchain-ai/langchain@d852f2a6 libs/partners/anthropic/langchain_anthropic/chat_models.py (default_request_timeout, max_retries, _client_params); anthropics/anthropic-sdk-python@009b0353 src/anthropic/_base_client.py:997',
    spellings: ['langchain.chat_models.ChatAnthropic', 'langchain_community.chat_models.ChatAnthropic', 'langchain_anthropic.chat_models.ChatAnthropic', 'langchain_anthropic.experimental.ChatAnthropicTools'],
  },
  {
    types: ['langchain_google_genai.ChatGoogleGenerativeAI'], package: 'langchain-google-genai', client: [fix(seconds('timeout')), seconds('request_timeout')], call: [seconds('timeout')], waits: 'none',
    retried: 5, retryOptions: ['max_retries', 'retries'], tokens: ['max_output_tokens', 'max_tokens'], exceptions: ['langchain_google_genai.chat_models.ChatGoogleGenerativeAIError'],
    notes: 'Seconds here. max_retries=6 counts attempts; 1 switches retries off.',
    source: 'langchain-ai/langchain-google@75f75815 libs/genai/langchain_google_genai/_common.py:397,417-426,460, libs/genai/langchain_google_genai/chat_models.py:3179-3187,3418-3426',
    spellings: ['langchain_google_genai.chat_models.ChatGoogleGenerativeAI'],
  },
  {
    types: ['langchain_google_vertexai.ChatVertexAI', 'langchain_google_vertexai.VertexAI'], package: 'langchain-google-vertexai', client: [seconds('timeout')], waits: 'none', retried: 6,
    tokens: ['max_output_tokens', 'max_tokens'], exceptions: ['google.api_core.exceptions.GoogleAPIError'], verified: false,
    notes: 'Facts only: without a timeout the Vertex SDK\'s own applies, which was not read.', source: 'langchain-ai/langchain-google@75f75815 libs/vertexai/langchain_google_vertexai/_base.py:86,311',
    spellings: ['langchain_community.chat_models.ChatVertexAI', 'langchain.chat_models.ChatVertexAI'],
  },
  {
    types: ['langchain_aws.ChatBedrock', 'langchain_aws.ChatBedrockConverse', 'langchain_aws.BedrockLLM'], package: 'langchain-aws',
    client: [fix(seconds('timeout')), seconds(['config', 'read_timeout'], { wrapper: 'botocore.config.Config' }), { path: ['client'], unit: 'object' }], waits: 60, retried: 4, tokens: ['max_tokens'],
    exceptions: ['botocore.exceptions.BotoCoreError', 'botocore.exceptions.ClientError'], notes: 'None leaves botocore\'s 60 s to connect and 60 s to read. ChatBedrock sends 1024 tokens for Anthropic models.',
    source: 'langchain-ai/langchain-aws@0434c7f9 libs/aws/langchain_aws/chat_models/bedrock_converse.py:498,618-629,1028-1041, libs/aws/langchain_aws/llms/bedrock.py:388-398,766-772',
    spellings: ['langchain_community.chat_models.BedrockChat', 'langchain_aws.chat_models.ChatBedrock'],
  },
  {
    types: ['langchain_ollama.ChatOllama', 'langchain_ollama.OllamaLLM'], package: 'langchain-ollama',
    client: ollamaOptions, waits: 'none', retried: 0, tokens: ['num_predict'],
    exceptions: ['ollama.ResponseError', 'ConnectionError'], notes: 'No field of its own; inherits ollama.Client\'s None.',
    source: 'langchain-ai/langchain@017de1ea libs/partners/ollama/langchain_ollama/chat_models.py (_chat_params, _set_clients); ollama/ollama-python@25b93290 ollama/_client.py:86',
    spellings: ['langchain_ollama.chat_models.ChatOllama'],
  },
  {
    types: ['langchain_community.llms.Ollama'], package: 'langchain-community', client: [fix(seconds('timeout'))], waits: 'none', retried: 0, tokens: ['num_predict'],
    exceptions: ['requests.RequestException', 'ValueError'], notes: 'The field\'s None goes to requests, which then waits for ever.', source: communityOllama,
    spellings: ['langchain.llms.Ollama', 'langchain.llms.ollama.Ollama', 'langchain_community.llms.ollama.Ollama'],
  },
  {
    types: ['langchain_community.chat_models.ChatOllama', 'langchain_experimental.llms.ollama_functions.OllamaFunctions'], package: 'langchain-community', client: [fix(seconds('timeout'))], waits: 'none', retried: 0,
    tokens: ['num_predict'], exceptions: ['requests.RequestException', 'ValueError'], notes: 'The same base class.', source: communityOllama,
    spellings: ['langchain.chat_models.ChatOllama', 'langchain.chat_models.ollama.ChatOllama', 'langchain_community.chat_models.ollama.ChatOllama'],
  },
  {
    types: ['langchain_groq.ChatGroq'], package: 'langchain-groq', client: [fix(seconds('timeout')), seconds('request_timeout')], waits: 'none', retried: 2, tokens: ['max_tokens'],
    exceptions: ['groq.GroqError'], notes: 'An explicit None switches the Groq SDK\'s 60 s off.',
    source: 'langchain-ai/langchain@00db471e libs/partners/groq/langchain_groq/chat_models.py (request_timeout, max_retries, max_tokens, validate_environment); groq/groq-python@9620fde0 src/groq/_base_client.py:861',
    spellings: ['langchain_groq.chat_models.ChatGroq'],
  },
];

/** Models whose waiting was not read: they count as model calls, and nothing is said of their time. */
const otherModels: Wrapper = {
  types: ['langchain.chat_models.init_chat_model', 'langchain_mistralai.ChatMistralAI', 'langchain_cohere.ChatCohere', 'langchain_deepseek.ChatDeepSeek', 'langchain_xai.ChatXAI',
    'langchain_together.ChatTogether', 'langchain_fireworks.ChatFireworks', 'langchain_huggingface.ChatHuggingFace', 'langchain_nvidia_ai_endpoints.ChatNVIDIA'],
  package: 'langchain', client: [seconds('timeout'), seconds('request_timeout')], waits: 'none', retried: 2, tokens: ['max_tokens', 'max_completion_tokens', 'max_output_tokens'], exceptions: [],
  verified: false, notes: 'Facts only.', source: 'not read', spellings: ['langchain.chat_models.base.init_chat_model'],
};

/** Models that are handed in: whoever builds them decides how long they are waited for. */
const abstractModels: Wrapper = {
  types: ['langchain_core.language_models.BaseChatModel', 'langchain_core.language_models.BaseLanguageModel', 'langchain_core.language_models.BaseLLM'], package: 'langchain-core', client: [], waits: 'none', retried: 2,
  tokens: [], exceptions: [], verified: false, notes: 'Facts only: base classes, met as annotations.', source: 'langchain-ai/langchain@050c06f6 libs/core/langchain_core/language_models/',
  spellings: ['langchain_core.language_models.chat_models.BaseChatModel', 'langchain.chat_models.base.BaseChatModel'],
};

const embeddings: readonly Wrapper[] = [{
  types: ['langchain_openai.OpenAIEmbeddings', 'langchain_openai.AzureOpenAIEmbeddings'], package: 'langchain-openai', client: openaiOptions, waits: 'none', retried: 2, tokens: [],
  exceptions: openaiErrors, notes: 'The same explicit None as ChatOpenAI.', source: `${partner}embeddings/base.py:263-267,400-401`,
  spellings: ['langchain.embeddings.OpenAIEmbeddings', 'langchain.embeddings.openai.OpenAIEmbeddings', 'langchain_community.embeddings.OpenAIEmbeddings', 'langchain_openai.embeddings.OpenAIEmbeddings'],
}, {
  types: ['langchain_ollama.OllamaEmbeddings'], package: 'langchain-ollama', client: ollamaOptions, waits: 'none', retried: 0, tokens: [], exceptions: ['ollama.ResponseError', 'ConnectionError'],
  notes: 'As ChatOllama.', source: 'langchain-ai/langchain@00e93dbc libs/partners/ollama/langchain_ollama/embeddings.py; ollama/ollama-python@25b93290 ollama/_client.py:86', spellings: ['langchain_ollama.embeddings.OllamaEmbeddings'],
}];

/** The classes whose models LangChain passes calls to. What holds for a model holds for it after `bind_tools` and the like. */
export const langchainModelsPart: CatalogPart = {
  apis: [...[...chatModels, otherModels, abstractModels].map((wrapper) => row(wrapper, 'llm')), ...embeddings.map((wrapper) => row(wrapper, 'embedding'))],
  aliases: [
    ...[...chatModels, otherModels, abstractModels, ...embeddings].flatMap(aliases),
    alias('python', 'langchain_core.language_models.BaseLanguageModel', ['langchain_core.language_models.base.BaseLanguageModel', 'langchain.schema.language_model.BaseLanguageModel', 'langchain.base_language.BaseLanguageModel']),
    alias('python', 'langchain_core.language_models.BaseLLM', ['langchain_core.language_models.llms.BaseLLM', 'langchain_core.language_models.llms.LLM', 'langchain.llms.base.LLM', 'langchain.llms.base.BaseLLM']),
  ],
  returns: [...chatModels, otherModels, abstractModels, ...embeddings].flatMap(bound),
};

const wrappers = under('langchain_community.utilities.requests.', 'RequestsWrapper TextRequestsWrapper JsonRequestsWrapper Requests');
const searches = [...under('langchain_community.utilities.', 'WikipediaAPIWrapper ArxivAPIWrapper SerpAPIWrapper DuckDuckGoSearchAPIWrapper GoogleSearchAPIWrapper GoogleSerperAPIWrapper BingSearchAPIWrapper BraveSearchWrapper SearxSearchWrapper WolframAlphaAPIWrapper OpenWeatherMapAPIWrapper PubMedAPIWrapper'),
  'langchain_community.tools.tavily_search.TavilySearchResults', 'langchain_google_community.GoogleSearchAPIWrapper'];

/** Loaders, request wrappers and search wrappers of langchain-community. */
export const langchainCommunityPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'langchain-community', kind: 'http', clients: wrappers, calls: wrappers.flatMap((type) => under(`${type}#`, 'get post patch put delete')), exceptions: ['requests.RequestException'], throwsOnStatus: false,
      timeout: timeout({ call: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }), notes: 'A thin wrapper over requests; the async methods use aiohttp with its 300 s.',
      source: 'langchain-ai/langchain@051a50a7 libs/community/langchain_community/utilities/requests.py (Requests.get/post)',
    }),
    pythonApi({
      package: 'langchain-community', kind: 'http', clients: ['langchain_community.document_loaders.WebBaseLoader'],
      calls: under('langchain_community.document_loaders.WebBaseLoader#', 'load lazy_load load_and_split scrape scrape_all'), reportAt: 'client', exceptions: ['requests.RequestException'], throwsOnStatus: false,
      timeout: timeout({ client: [fix(seconds(['requests_kwargs', 'timeout']))], default: 'none', setters: ['requests_kwargs'] }), retry: noRetry,
      notes: 'load() goes through requests with no timeout and no retry. aload() goes through aiohttp: 300 s, 3 attempts.',
      source: 'langchain-ai/langchain@00869248 libs/community/langchain_community/document_loaders/web_base.py (_scrape, _fetch)',
    }),
    pythonApi({
      package: 'langchain-community', kind: 'search-api', clients: searches, calls: searches.flatMap((type) => under(`${type}#`, 'run results invoke')), outbound: false, verified: false,
      timeout: timeout({ default: 'none' }), notes: 'Facts only: the wrapped package decides.', source: 'not read',
    }),
  ],
  aliases: [
    ...wrappers.flatMap((type) => ['get', 'post', 'patch', 'put', 'delete'].map((name) => alias('python', `${type}#${name}`, [`${type}#a${name}`], 'async'))),
    alias('python', 'langchain_community.document_loaders.WebBaseLoader#load', ['langchain_community.document_loaders.WebBaseLoader#aload'], 'async'),
    alias('python', 'langchain_community.document_loaders.WebBaseLoader', ['langchain.document_loaders.WebBaseLoader', 'langchain_community.document_loaders.web_base.WebBaseLoader']),
    alias('python', 'langchain_community.utilities.requests', ['langchain.requests', 'langchain.utilities.requests']),
    ...['TextRequestsWrapper', 'RequestsWrapper', 'JsonRequestsWrapper', 'Requests'].map((name) => alias('python', `langchain_community.utilities.requests.${name}`, [`langchain_community.utilities.${name}`, `langchain.utilities.${name}`])),
  ],
};

const remoteCalls = 'invoke batch stream';

export const langservePart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'langserve', kind: 'llm', clients: ['langserve.RemoteRunnable'], calls: under('langserve.RemoteRunnable#', remoteCalls), reportAt: 'client', throwsOnStatus: true, exceptions: ['httpx.HTTPError'],
      timeout: timeout({ client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }), retry: noRetry, notes: 'timeout=None is handed to httpx and switches its 5 s off.',
      source: 'langchain-ai/langserve@014acfcf langserve/client.py (RemoteRunnable.__init__)',
    }),
  ],
  aliases: [
    ...remoteCalls.split(' ').map((name) => alias('python', `langserve.RemoteRunnable#${name}`, [`langserve.RemoteRunnable#a${name}`], 'async')),
    alias('python', 'langserve.RemoteRunnable', ['langserve.client.RemoteRunnable']),
  ],
};
