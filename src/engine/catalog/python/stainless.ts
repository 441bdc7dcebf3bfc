import { alias, carrier, derives, fix, pythonApi, requiredTokens, retries, seconds, timeout, tokens, underEach } from '../build.js';
import type { ApiRow, CatalogPart } from '../schema.js';

const TYPES = ['openai.OpenAI', 'openai.AzureOpenAI'];
/** `with_raw_response` and `with_streaming_response` sit before the method's name; `beta` before some resources. */
const on = (resource: string, methods: string): string[] =>
  underEach(TYPES.flatMap((type) => ['', 'with_raw_response.', 'with_streaming_response.'].map((raw) => `${type}#${resource}.${raw}`)), methods);

const limits = timeout({
  call: [fix(seconds('timeout'))], client: [fix(seconds('timeout')), carrier('http_client')], default: 600, infinite: ['null'],
});
const common = {
  package: 'openai', reportAt: 'client', timeout: limits, retry: retries(2, ['max_retries']), throwsOnStatus: true, exceptions: ['openai.OpenAIError'], refusals: ['openai.APIError'],
} as const;
const sdk = 'openai/openai-python@e43b4224';

const rows: readonly ApiRow[] = [
  pythonApi({
    ...common, kind: 'llm', clients: TYPES,
    notes: 'Timeout(600, connect=5) in 1.x, 2.x and 3.x. Retries 408, 409, 429, 5xx, lost connections and timeouts with 0.5 to 8 s between. An http_client left at 5 s counts as unset.',
    source: `${sdk} src/openai/_constants.py:7-13, src/openai/_client.py:165-166, src/openai/_base_client.py:815-852,910-922, src/openai/lib/azure.py:192-193`,
  }),
  pythonApi({
    ...common, kind: 'llm', calls: [...on('chat.completions', 'create parse stream'), ...on('beta.chat.completions', 'parse stream create')],
    tokenLimit: { ...tokens('max_completion_tokens'), call: [{ path: ['max_completion_tokens'], fix: true }, { path: ['max_tokens'], deprecated: true }] },
    notes: 'max_tokens is deprecated and rejected by reasoning models. The number of retries is set at the client or with_options.',
    source: `${sdk} src/openai/types/chat/completion_create_params.py:117,124,130; src/openai/_constants.py:7-8`,
  }),
  pythonApi({
    ...common, kind: 'llm', calls: on('responses', 'create parse stream'), tokenLimit: tokens('max_output_tokens'), notes: '',
    source: `${sdk} src/openai/types/responses/response_create_params.py:104; src/openai/_constants.py:7-8`,
  }),
  pythonApi({
    ...common, kind: 'llm', calls: on('completions', 'create'), tokenLimit: tokens('max_tokens'), notes: 'Legacy text completions.',
    source: `${sdk} src/openai/types/completion_create_params.py:85; src/openai/_constants.py:7-8`,
  }),
  pythonApi({
    ...common, kind: 'embedding', calls: on('embeddings', 'create'), notes: '', source: `${sdk} src/openai/resources/embeddings.py:50; src/openai/_constants.py:7-8`,
  }),
  pythonApi({
    ...common, kind: 'llm',
    calls: [
      ...on('images', 'generate edit create_variation'), ...on('audio.transcriptions', 'create'), ...on('audio.translations', 'create'), ...on('audio.speech', 'create'),
      ...on('moderations', 'create'), ...on('files', 'create retrieve delete list content'), ...on('models', 'list retrieve'), ...on('batches', 'create retrieve list cancel'),
      ...on('vector_stores', 'create retrieve search list delete'), ...on('vector_stores.files', 'create create_and_poll upload_and_poll list'),
      ...on('fine_tuning.jobs', 'create retrieve list'), ...on('conversations', 'create retrieve'), ...on('responses', 'retrieve cancel delete'),
      ...on('beta.assistants', 'create retrieve update delete list'), ...on('beta.threads', 'create retrieve delete create_and_run create_and_run_poll'),
      ...on('beta.threads.messages', 'create list retrieve'), ...on('beta.threads.runs', 'create retrieve create_and_poll poll submit_tool_outputs submit_tool_outputs_and_poll list cancel'),
    ],
    notes: 'Requests with no output-token option of their own.', source: `${sdk} src/openai/_base_client.py:815-852`,
  }),
];

const legacy = pythonApi({
  package: 'openai', versions: '<1.0.0', kind: 'llm', calls: underEach(['openai.ChatCompletion.', 'openai.Completion.', 'openai.Embedding.'], 'create acreate'),
  timeout: timeout({ call: [fix(seconds('request_timeout')), seconds('timeout')], default: 600 }), retry: retries(2, []), throwsOnStatus: true, exceptions: ['openai.error.OpenAIError'],
  tokenLimit: tokens('max_tokens'), notes: 'The module-level API of 0.x: request_timeout is the socket limit, 600 s when left out.',
  source: 'openai/openai-python tag v0.28.1 openai/api_requestor.py (TIMEOUT_SECS); not pinned', verified: false, outbound: false,
});

export const openaiPart: CatalogPart = {
  apis: [legacy, ...rows],
  aliases: [
    alias('python', 'openai.OpenAI', ['openai.AsyncOpenAI', 'openai._client.AsyncOpenAI', 'openai.AsyncClient', 'langfuse.openai.AsyncOpenAI'], 'async'),
    alias('python', 'openai.OpenAI', ['openai._client.OpenAI', 'openai.Client', 'langfuse.openai.OpenAI']),
    alias('python', 'openai.AzureOpenAI', ['openai.AsyncAzureOpenAI', 'openai.lib.azure.AsyncAzureOpenAI', 'langfuse.openai.AsyncAzureOpenAI'], 'async'),
    alias('python', 'openai.AzureOpenAI', ['openai.lib.azure.AzureOpenAI', 'langfuse.openai.AzureOpenAI']),
    alias('python', 'openai', ['openai._exceptions', 'langfuse.openai.openai']),
  ],
  returns: TYPES.map((type) => derives('python', type, underEach([`${type}#`], 'with_options copy'))),
};

const ANTHROPIC = ['anthropic.Anthropic', 'anthropic.AnthropicBedrock', 'anthropic.AnthropicVertex', 'anthropic.AnthropicFoundry'];
const ANTHROPIC_ASYNC = ['anthropic.AsyncAnthropic', 'anthropic.AsyncAnthropicBedrock', 'anthropic.AsyncAnthropicVertex', 'anthropic.AsyncAnthropicFoundry'];
const claude = 'anthropics/anthropic-sdk-python@009b0353';
const messages = ANTHROPIC.flatMap((type) => ['messages.', 'messages.with_raw_response.', 'messages.with_streaming_response.', 'beta.messages.', 'beta.messages.with_raw_response.', 'beta.messages.with_streaming_response.'].map((part) => `${type}#${part}`));
const anthropicCommon = { ...common, package: 'anthropic', exceptions: ['anthropic.AnthropicError'], refusals: ['anthropic.APIError'] } as const;

export const anthropicPart: CatalogPart = {
  apis: [
    pythonApi({
      ...anthropicCommon, kind: 'llm', clients: ANTHROPIC, notes: 'Timeout(600, connect=5); pauses of 0.5 to 8 s between attempts.',
      source: `${claude} src/anthropic/_constants.py:9-14, src/anthropic/_client.py:157-158, src/anthropic/lib/bedrock/_client.py:147-148`,
    }),
    pythonApi({
      ...anthropicCommon, kind: 'llm', calls: underEach(messages, 'create stream parse tool_runner'), tokenLimit: requiredTokens('max_tokens'),
      notes: 'With the default timeout, create without streaming refuses a max_tokens above 21333; any explicit timeout switches that guard off.',
      source: `${claude} src/anthropic/types/message_create_params.py:36; src/anthropic/_base_client.py:769-782; src/anthropic/resources/messages/messages.py:1028`,
    }),
    pythonApi({
      ...anthropicCommon, kind: 'llm', calls: [...underEach(messages, 'count_tokens'), ...underEach(ANTHROPIC.flatMap((type) => [`${type}#messages.batches.`, `${type}#models.`]), 'create retrieve list results cancel')],
      notes: 'Requests that generate nothing.', source: `${claude} src/anthropic/_constants.py:9-14`,
    }),
    pythonApi({
      ...anthropicCommon, kind: 'llm', calls: underEach(ANTHROPIC.map((type) => `${type}#completions.`), 'create'), tokenLimit: requiredTokens('max_tokens_to_sample'),
      notes: 'Legacy text completions.', source: `${claude} src/anthropic/types/completion_create_params.py`,
    }),
  ],
  aliases: [
    ...ANTHROPIC.map((type, index) => alias('python', type, [ANTHROPIC_ASYNC[index] ?? type], 'async')),
    alias('python', 'anthropic.Anthropic', ['anthropic._client.Anthropic', 'anthropic.Client']),
    alias('python', 'anthropic.Anthropic', ['anthropic._client.AsyncAnthropic', 'anthropic.AsyncClient'], 'async'),
    alias('python', 'anthropic', ['anthropic._exceptions']),
  ],
  returns: ANTHROPIC.map((type) => derives('python', type, underEach([`${type}#`], 'with_options copy'))),
};

const groqCommon = { ...common, package: 'groq', exceptions: ['groq.GroqError'], refusals: ['groq.APIError'], timeout: { ...limits, default: 60 } } as const;
const groq = 'groq/groq-python@9620fde0';

export const groqPart: CatalogPart = {
  apis: [
    pythonApi({
      ...groqCommon, kind: 'llm', clients: ['groq.Groq'], notes: 'Timeout(60, connect=5).', source: `${groq} src/groq/_constants.py:9-14, src/groq/_client.py:58-59`,
    }),
    pythonApi({
      ...groqCommon, kind: 'llm', calls: underEach(['groq.Groq#chat.completions.', 'groq.Groq#chat.completions.with_raw_response.'], 'create'),
      tokenLimit: { ...tokens('max_completion_tokens'), call: [{ path: ['max_completion_tokens'], fix: true }, { path: ['max_tokens'], deprecated: true }] },
      notes: 'max_tokens is deprecated.', source: `${groq} src/groq/types/chat/completion_create_params.py:149,156`,
    }),
    pythonApi({
      ...groqCommon, kind: 'llm', calls: ['groq.Groq#audio.transcriptions.create', 'groq.Groq#audio.translations.create', 'groq.Groq#audio.speech.create', 'groq.Groq#models.list'],
      notes: '', source: `${groq} src/groq/_constants.py:9-14`,
    }),
  ],
  aliases: [alias('python', 'groq.Groq', ['groq.AsyncGroq', 'groq._client.AsyncGroq'], 'async'), alias('python', 'groq.Groq', ['groq._client.Groq', 'groq.Client'])],
  returns: [derives('python', 'groq.Groq', ['groq.Groq#with_options', 'groq.Groq#copy'])],
};

const together = { package: 'together', kind: 'llm', clients: ['together.Together'], reportAt: 'client', throwsOnStatus: true, retry: retries(5, ['max_retries']), tokenLimit: tokens('max_tokens') } as const;
const togetherCalls = ['together.Together#chat.completions.create', 'together.Together#completions.create', 'together.Together#embeddings.create', 'together.Together#images.generate'];

export const togetherPart: CatalogPart = {
  apis: [
    pythonApi({
      ...together, versions: '<2.0.0', calls: togetherCalls, exceptions: ['together.error.TogetherException'],
      timeout: timeout({ client: [fix(seconds('timeout'))], default: 600 }),
      notes: 'timeout=None or 0 means the default, and the call takes none.',
      source: 'togethercomputer/together-python@eba5e5f0 src/together/constants.py:5-10, src/together/client.py:70-74, src/together/abstract/api_requestor.py:108-110',
    }),
    pythonApi({
      ...together, versions: '>=2.0.0', calls: togetherCalls, exceptions: ['together.TogetherError'],
      timeout: timeout({ call: [fix(seconds('timeout'))], client: [fix(seconds('timeout')), carrier('http_client')], default: 60, infinite: ['null'] }),
      notes: '60 s, 5 s for connecting; pauses of 1 to 10 s.', source: 'togethercomputer/together-py@52634762 src/together/_constants.py (DEFAULT_TIMEOUT, DEFAULT_MAX_RETRIES)',
    }),
  ],
  aliases: [alias('python', 'together.Together', ['together.AsyncTogether', 'together.AsyncClient'], 'async'), alias('python', 'together.Together', ['together.Client'])],
  returns: [derives('python', 'together.Together', ['together.Together#with_options', 'together.Together#copy'])],
};
