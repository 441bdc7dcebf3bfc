import { alias, carrier, fix, millis, noRetry, pythonApi, retries, seconds, timeout, tokens, under, underEach } from '../build.js';
import type { ApiRow, CatalogPart, VersionRange } from '../schema.js';

/** Mistral's default changed twice; everything else is the same. */
function mistral(versions: VersionRange, waits: number | 'none', source: string): ApiRow[] {
  const common = {
    package: 'mistralai', versions, reportAt: 'client', throwsOnStatus: true, source,
    timeout: timeout({ call: [fix(millis('timeout_ms'))], client: [fix(millis('timeout_ms')), carrier('client'), carrier('async_client')], default: waits, infinite: waits === 'none' ? ['null'] : [] }),
    retry: retries(0, ['retries', 'retry_config']), notes: 'Milliseconds. No retry without a RetryConfig.',
    exceptions: [versions.startsWith('<') ? 'mistralai.models.SDKError' : 'mistralai.client.errors.MistralError'],
  } as const;
  return [
    pythonApi({
      ...common, kind: 'llm', clients: ['mistralai.Mistral'], tokenLimit: tokens('max_tokens'),
      calls: [...under('mistralai.Mistral#chat.', 'complete stream parse'), ...under('mistralai.Mistral#agents.', 'complete stream'), ...under('mistralai.Mistral#fim.', 'complete stream')],
    }),
    pythonApi({ ...common, kind: 'embedding', calls: ['mistralai.Mistral#embeddings.create'] }),
  ];
}

export const mistralPart: CatalogPart = {
  apis: [
    ...mistral('<2.3.0', 'none', 'mistralai/client-python@992b0cbd (v1.9.11) src/mistralai/basesdk.py:207-217'),
    ...mistral('>=2.3.0 <2.4.13', 5, 'mistralai/client-python@05629d23 (2.5.1) src/mistralai/client/sdk.py:85-102; httpx\'s own default before c8269c2a'),
    ...mistral('>=2.4.13', 300, 'mistralai/client-python@05629d23 (2.5.1) src/mistralai/client/chat.py:186-190,254-260, src/mistralai/client/sdk.py:85-102; c8269c2a introduces 300000'),
  ],
  aliases: [
    alias('python', 'mistralai.Mistral', ['mistralai.client.Mistral', 'mistralai.sdk.Mistral', 'mistralai.client.sdk.Mistral']),
    ...['chat', 'agents', 'fim'].flatMap((resource) => ['complete', 'stream', 'parse'].map((method) =>
      alias('python', `mistralai.Mistral#${resource}.${method}`, [`mistralai.Mistral#${resource}.${method}_async`], 'async'))),
    alias('python', 'mistralai.Mistral#embeddings.create', ['mistralai.Mistral#embeddings.create_async'], 'async'),
  ],
};

function cohere(versions: VersionRange, count: number): ApiRow[] {
  const common = {
    package: 'cohere', versions, reportAt: 'client', throwsOnStatus: true, exceptions: ['cohere.core.api_error.ApiError'],
    timeout: timeout({
      call: [fix(seconds(['request_options', 'timeout'])), seconds(['request_options', 'timeout_in_seconds'])], client: [fix(seconds('timeout')), carrier('httpx_client')], default: 300,
    }),
    retry: retries(count, ['max_retries', ['request_options', 'max_retries']]),
    source: 'cohere-ai/cohere-python@bc495daa (7.0.9) src/cohere/base_client.py:128,136-137, src/cohere/core/http_client.py:22-23,161-162,349-356,411, src/cohere/v2/client.py:58',
  } as const;
  const types = ['cohere.ClientV2#', 'cohere.Client#'];
  return [
    pythonApi({
      ...common, kind: 'llm', clients: ['cohere.ClientV2', 'cohere.Client'], calls: underEach(types, 'chat chat_stream generate generate_stream'), tokenLimit: tokens('max_tokens'),
      notes: 'timeout=None means 300 s. A custom httpx_client keeps its own time. Retries wait 1 to 60 s.',
    }),
    pythonApi({ ...common, kind: 'embedding', calls: underEach(types, 'embed rerank classify'), notes: '' }),
  ];
}

export const coherePart: CatalogPart = {
  apis: [...cohere('<6.0.0', 0), ...cohere('>=6.0.0', 2)],
  aliases: [
    alias('python', 'cohere.ClientV2', ['cohere.AsyncClientV2'], 'async'), alias('python', 'cohere.Client', ['cohere.AsyncClient'], 'async'),
    alias('python', 'cohere.Client', ['cohere.client.Client']), alias('python', 'cohere.ClientV2', ['cohere.client_v2.ClientV2']),
  ],
};

const ollama = 'ollama/ollama-python@25b93290 ollama/_client.py:86-115,406, ollama/_types.py:123';
const ollamaErrors = { package: 'ollama', throwsOnStatus: true, exceptions: ['ollama.ResponseError', 'ConnectionError'], retry: noRetry, source: ollama } as const;
const ollamaClient = timeout({ client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] });

export const ollamaPart: CatalogPart = {
  apis: [
    pythonApi({
      ...ollamaErrors, kind: 'llm', clients: ['ollama.Client'], calls: under('ollama.Client#', 'chat generate'), reportAt: 'client', timeout: ollamaClient,
      tokenLimit: tokens(['options', 'num_predict']), notes: 'Replaces httpx\'s 5 s by None. No timeout at the call.',
    }),
    pythonApi({
      ...ollamaErrors, kind: 'embedding', calls: under('ollama.Client#', 'embed embeddings'), reportAt: 'client', timeout: ollamaClient, notes: '',
    }),
    pythonApi({
      ...ollamaErrors, kind: 'llm', calls: under('ollama.', 'chat generate'), timeout: timeout({ default: 'none' }), tokenLimit: tokens(['options', 'num_predict']),
      notes: 'The module\'s functions share a client that takes no timeout: build an ollama.Client(timeout=…).',
    }),
    pythonApi({ ...ollamaErrors, kind: 'embedding', calls: under('ollama.', 'embed embeddings'), timeout: timeout({ default: 'none' }), notes: 'As above.' }),
  ],
  aliases: [alias('python', 'ollama.Client', ['ollama.AsyncClient', 'ollama._client.AsyncClient'], 'async'), alias('python', 'ollama.Client', ['ollama._client.Client'])],
};

const hub = 'huggingface/huggingface_hub@ee0a4510 src/huggingface_hub/inference/_client.py:146-147,173,280,589,2163, src/huggingface_hub/utils/_http.py:311';
const hubCommon = {
  package: 'huggingface-hub', reportAt: 'client', throwsOnStatus: true, source: hub, retry: noRetry,
  exceptions: ['huggingface_hub.errors.HfHubHTTPError', 'huggingface_hub.errors.InferenceTimeoutError'],
  timeout: timeout({ client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }),
} as const;

export const huggingfacePart: CatalogPart = {
  apis: [
    pythonApi({
      ...hubCommon, kind: 'llm', clients: ['huggingface_hub.InferenceClient'], tokenLimit: tokens('max_tokens'),
      calls: ['huggingface_hub.InferenceClient#chat_completion', 'huggingface_hub.InferenceClient#chat.completions.create'], notes: 'No timeout at the call.',
    }),
    pythonApi({ ...hubCommon, kind: 'llm', calls: ['huggingface_hub.InferenceClient#text_generation'], tokenLimit: tokens('max_new_tokens'), notes: '' }),
    pythonApi({
      ...hubCommon, kind: 'embedding', notes: '',
      calls: under('huggingface_hub.InferenceClient#', 'feature_extraction sentence_similarity text_to_image image_to_text automatic_speech_recognition summarization translation'),
    }),
  ],
  aliases: [alias('python', 'huggingface_hub.InferenceClient', ['huggingface_hub.AsyncInferenceClient'], 'async')],
};

const replicate = {
  package: 'replicate', kind: 'llm', throwsOnStatus: true, exceptions: ['replicate.exceptions.ReplicateException'], retry: retries(9, [], true), tokenLimit: tokens(['input', 'max_tokens']),
  notes: 'Read 30 s, connect 5 s; run() then polls the prediction with no bound. Retries cover GET, PUT and DELETE, not the POST that starts a prediction.',
  source: 'replicate/replicate-python@0110c2c5 (1.0.7) replicate/client.py:228-257,386-400, replicate/prediction.py:139-146,654-658, replicate/run.py:39-78',
} as const;

export const replicatePart: CatalogPart = {
  apis: [
    pythonApi({
      ...replicate, clients: ['replicate.Client'], calls: under('replicate.Client#', 'run stream predictions.create'), reportAt: 'client',
      timeout: timeout({ call: [seconds('wait')], client: [fix(seconds('timeout'))], default: 30 }),
    }),
    pythonApi({ ...replicate, calls: ['replicate.run', 'replicate.stream', 'replicate.predictions.create'], timeout: timeout({ call: [seconds('wait')], default: 30 }) }),
  ],
  aliases: [
    alias('python', 'replicate.run', ['replicate.async_run'], 'async'), alias('python', 'replicate.stream', ['replicate.async_stream'], 'async'),
    alias('python', 'replicate.Client#run', ['replicate.Client#async_run'], 'async'), alias('python', 'replicate.Client#stream', ['replicate.Client#async_stream'], 'async'),
    alias('python', 'replicate.Client', ['replicate.client.Client']),
  ],
};

const azureCore = 'Azure/azure-sdk-for-python@b92bd7fd sdk/core/azure-core/azure/core/configuration.py (ConnectionConfiguration); @019edeff sdk/core/azure-core/azure/core/pipeline/policies/_retry.py (RetryPolicyBase)';
const azureCommon = {
  reportAt: 'client', throwsOnStatus: true, exceptions: ['azure.core.exceptions.AzureError'], source: azureCore, retry: retries(3, ['retry_total']),
  timeout: timeout({ call: [seconds('timeout'), seconds('read_timeout'), seconds('connection_timeout')], client: [fix(seconds('read_timeout')), seconds('connection_timeout'), carrier('transport')], default: 300 }),
} as const;

export const azurePart: CatalogPart = {
  apis: [
    pythonApi({
      ...azureCommon, package: 'azure-ai-inference', kind: 'llm', clients: ['azure.ai.inference.ChatCompletionsClient'], calls: ['azure.ai.inference.ChatCompletionsClient#complete'],
      tokenLimit: tokens('max_tokens'), notes: '300 s to connect and 300 s between reads (100 s in older azure-core). A POST is tried again on 500, 503 and 504 only.',
    }),
    pythonApi({
      ...azureCommon, package: 'azure-ai-inference', kind: 'embedding', clients: ['azure.ai.inference.EmbeddingsClient'], calls: ['azure.ai.inference.EmbeddingsClient#embed'], notes: 'The same pipeline.',
    }),
    pythonApi({
      ...azureCommon, package: 'azure-search-documents', kind: 'vector-db', clients: ['azure.search.documents.SearchClient'],
      calls: under('azure.search.documents.SearchClient#', 'search upload_documents merge_or_upload_documents delete_documents get_document autocomplete suggest'), notes: 'The same pipeline.',
    }),
  ],
  aliases: [
    alias('python', 'azure.ai.inference', ['azure.ai.inference.aio'], 'async'), alias('python', 'azure.search.documents', ['azure.search.documents.aio'], 'async'),
  ],
};
