/** SDKs of further model providers: Mistral, Cohere, Groq, Together, Ollama, Replicate, Hugging Face. */
import { alias, carrier, fix, javascriptApi, millis, noRetry, retries, seconds, signal, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { defaultClass, fullTimer, nodeCeiling, partialTimer, requestOptions, tokensAt } from './options.js';

const MISTRAL = '@mistralai/mistralai.Mistral';

const mistralShared = {
  package: '@mistralai/mistralai', clients: [MISTRAL], reportAt: 'client', retry: retries(0, ['retryConfig'], true), throwsOnStatus: true,
  timeout: timeout({
    ...fullTimer(300, 'the SDK gives up after 300 s'), call: [millis('timeoutMs', { position: 1 }), signal(['fetchOptions', 'signal'], { position: 1 })],
    client: [fix(millis('timeoutMs', { position: 0 }))],
  }),
  notes: 'A signal of one\'s own replaces timeoutMs altogether; 0 falls back to 300 000. No retries unless retryConfig says so.',
  source: '@mistralai/mistralai@2.7.0 esm/funcs/chatComplete.js:43-57; esm/lib/sdks.js:112-119; esm/lib/retries.js:48-60; esm/models/components/chatcompletionrequest.d.ts:51',
} as const;

export const mistralPart: CatalogPart = {
  apis: [
    javascriptApi({ ...mistralShared, kind: 'embedding', calls: [`${MISTRAL}#embeddings.create`] }),
    javascriptApi({
      ...mistralShared, kind: 'llm', calls: under(`${MISTRAL}#`, 'chat.complete chat.stream chat.parse agents.complete agents.stream fim.complete fim.stream'),
      tokenLimit: tokensAt(0, 'maxTokens'),
    }),
  ],
  aliases: [alias('javascript', MISTRAL, ['@mistralai/mistralai.default'])],
};

const COHERE = 'cohere-ai.CohereClientV2';

const cohereShared = {
  package: 'cohere-ai', clients: [COHERE], reportAt: 'client', retry: retries(2, ['maxRetries']), throwsOnStatus: true,
  timeout: timeout({
    ...fullTimer(300, 'the SDK gives up after 300 s'), call: [seconds('timeoutInSeconds', { position: 1 }), signal('abortSignal', { position: 1 })],
    client: [fix(seconds('timeoutInSeconds', { position: 0 }))],
  }),
  notes: 'The unit is seconds. Retries on 408, 429 and 5xx answers, not on network errors.',
  source: 'cohere-ai@8.1.0 dist/api/resources/v2/client/Client.js:85-86; dist/core/fetcher/requestWithRetries.js:13-16,52-58; BaseClient.d.ts:13-28; api/resources/v2/client/requests/V2ChatRequest.d.ts:146',
} as const;

export const coherePart: CatalogPart = {
  apis: [
    javascriptApi({ ...cohereShared, kind: 'embedding', calls: under(`${COHERE}#`, 'embed rerank') }),
    javascriptApi({ ...cohereShared, kind: 'llm', calls: under(`${COHERE}#`, 'chat chatStream generate'), tokenLimit: tokensAt(0, 'maxTokens') }),
  ],
  aliases: [alias('javascript', COHERE, ['cohere-ai.CohereClient'])],
};

const GROQ = 'groq-sdk.Groq';
const TOGETHER = 'together-ai.Together';

export const groqPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'groq-sdk', kind: 'llm', clients: [GROQ, 'groq-sdk'], calls: [`${GROQ}#chat.completions.create`], reportAt: 'client', retry: retries(2, ['maxRetries']), throwsOnStatus: true,
      timeout: timeout({ ...partialTimer(60, 'the SDK gives up after 60 s'), call: requestOptions(1), client: [fix(millis('timeout', { position: 0 }))] }),
      tokenLimit: tokensAt(0, 'max_completion_tokens', 'max_tokens'), notes: '60 s per attempt, to the headers; time-outs are retried, about 3 minutes in all. 0 aborts at once.',
      source: 'groq-sdk@1.6.0 client.js:71,81,298-317,485; resources/chat/completions.d.ts:1634-1640',
    }),
  ],
  ...defaultClass('groq-sdk', GROQ),
};

const togetherShared = {
  package: 'together-ai', clients: [TOGETHER, 'together-ai'], reportAt: 'client', retry: retries(2, ['maxRetries']), throwsOnStatus: true,
  timeout: timeout({ ...partialTimer(60, 'the SDK gives up after 60 s'), call: requestOptions(1), client: [fix(millis('timeout', { position: 0 }))] }),
  notes: 'The same client family as groq-sdk: 60 s per attempt, to the headers.',
  source: 'together-ai@0.52.0 client.js:85,95,331-350,519; resources/chat/completions.d.ts:347',
} as const;

export const togetherPart: CatalogPart = {
  apis: [
    javascriptApi({ ...togetherShared, kind: 'embedding', calls: [`${TOGETHER}#embeddings.create`] }),
    javascriptApi({ ...togetherShared, kind: 'llm', calls: under(`${TOGETHER}#`, 'chat.completions.create completions.create'), tokenLimit: tokensAt(0, 'max_tokens') }),
  ],
  ...defaultClass('together-ai', TOGETHER),
};

const OLLAMA_CALLS = 'chat generate embed embeddings';

const ollamaShared = {
  package: 'ollama', kind: 'llm', retry: noRetry, throwsOnStatus: true, tokenLimit: tokensAt(0, ['options', 'num_predict']),
  notes: 'No timeout or signal option: only a fetch of one\'s own bounds a call, and abort() reaches streamed calls only.',
  source: 'ollama@0.6.4 dist/browser.mjs:146-158,255-257,272-301; dist/browser.d.ts:24',
} as const;

export const ollamaPart: CatalogPart = {
  apis: [
    // The default export is a ready client.
    javascriptApi({ ...ollamaShared, calls: [...under('ollama.default.', OLLAMA_CALLS), ...under('ollama.default#', OLLAMA_CALLS)], timeout: timeout(nodeCeiling) }),
    javascriptApi({
      ...ollamaShared, clients: ['ollama.Ollama'], calls: under('ollama.Ollama#', OLLAMA_CALLS), reportAt: 'client',
      timeout: timeout({ ...nodeCeiling, client: [carrier('fetch', { position: 0 })] }),
    }),
  ],
  aliases: [alias('javascript', 'ollama.default', ['ollama/browser.default']), alias('javascript', 'ollama.Ollama', ['ollama/browser.Ollama', 'ollama.default.Ollama'])],
};

const REPLICATE = 'replicate.Replicate';

const replicateShared = {
  package: 'replicate', kind: 'llm', clients: [REPLICATE, 'replicate'], retry: retries(5, [], false), throwsOnStatus: true,
  notes: 'run() polls every 500 ms until the prediction ends and looks at the signal only between polls. Five retries follow each other at once, POST included.',
  source: 'replicate@1.4.0 index.js:146-197,262-288,402-440; lib/util.js:196-238',
} as const;

export const replicatePart: CatalogPart = {
  apis: [
    javascriptApi({ ...replicateShared, calls: under(`${REPLICATE}#`, 'predictions.create deployments.predictions.create'), timeout: timeout({ ...nodeCeiling, call: [fix(signal('signal', { position: 0 }))], client: [carrier('fetch', { position: 0 })] }) }),
    javascriptApi({
      ...replicateShared, calls: under(`${REPLICATE}#`, 'run stream wait'),
      timeout: timeout({ default: 'none', call: [fix(signal('signal', { position: 1 })), seconds(['wait', 'timeout'], { position: 1 })] }),
    }),
  ],
  ...defaultClass('replicate', REPLICATE),
};

const HF = '@huggingface/inference.InferenceClient';

const hfShared = {
  package: '@huggingface/inference', clients: [HF], retry: retries(0, ['retry_on_error'], false), throwsOnStatus: true,
  timeout: timeout({ ...nodeCeiling, call: [fix(signal('signal', { position: 1 }))], client: [signal('signal', { position: 1 }), carrier('fetch', { position: 1 })] }),
  notes: 'retry_on_error is on by default: every 503 calls itself again at once and without a limit. A signal at the client would be shared by all calls, so it belongs at the call.',
  source: '@huggingface/inference@4.13.30 dist/esm/utils/request.js:28-34,82-87; dist/esm/types.d.ts:14-25; @huggingface/tasks dist/esm/tasks/chat-completion/inference.d.ts:42',
} as const;

export const huggingFacePart: CatalogPart = {
  apis: [
    javascriptApi({ ...hfShared, kind: 'embedding', calls: [`${HF}#featureExtraction`] }),
    javascriptApi({ ...hfShared, kind: 'llm', calls: under(`${HF}#`, 'textGeneration textGenerationStream'), tokenLimit: tokensAt(0, ['parameters', 'max_new_tokens']) }),
    javascriptApi({ ...hfShared, kind: 'llm', calls: under(`${HF}#`, 'chatCompletion chatCompletionStream'), tokenLimit: tokensAt(0, 'max_tokens') }),
  ],
  aliases: [alias('javascript', HF, ['@huggingface/inference.HfInference'])],
};
