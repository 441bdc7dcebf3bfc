import { alias, carrier, derives, fix, gives, noRetry, pythonApi, retries, seconds, timeout, tokens, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const litellmErrors = ['litellm.exceptions.APIError', 'litellm.exceptions.Timeout', 'litellm.exceptions.APIConnectionError'];
const litellmSource = 'BerriAI/litellm@00281d83 litellm/main.py (completion, \'TIMEOUT LOGIC\'); BerriAI/litellm@000db7e8 litellm/constants.py (DEFAULT_MAX_RETRIES, request_timeout, DEFAULT_ANTHROPIC_CHAT_MAX_TOKENS)';
const litellmCall = timeout({ call: [fix(seconds('timeout')), seconds('request_timeout')], default: 600 });
const litellm = { package: 'litellm', throwsOnStatus: true, exceptions: litellmErrors, retry: retries(2, ['num_retries', 'max_retries']) } as const;

export const litellmPart: CatalogPart = {
  apis: [
    pythonApi({
      ...litellm, kind: 'llm', calls: under('litellm.', 'completion text_completion responses batch_completion'), timeout: litellmCall,
      tokenLimit: { ...tokens('max_tokens'), call: [{ path: ['max_tokens'], fix: true }, { path: ['max_completion_tokens'] }, { path: ['max_output_tokens'] }] },
      notes: 'timeout=None or 0 means 600 s. num_retries wins over max_retries; 2 retries for OpenAI-compatible providers, else 0. litellm.request_timeout does not reach completion().', source: litellmSource,
    }),
    pythonApi({
      ...litellm, kind: 'embedding', calls: under('litellm.', 'embedding rerank image_generation transcription speech moderation'), timeout: litellmCall, notes: 'The same 600 s.', source: litellmSource,
    }),
    pythonApi({
      ...litellm, kind: 'llm', clients: ['litellm.Router'], calls: under('litellm.Router#', 'completion text_completion embedding'), reportAt: 'client', retry: retries(2, ['num_retries']),
      timeout: timeout({ call: [fix(seconds('timeout'))], client: [fix(seconds('timeout')), seconds('stream_timeout')], default: 6000, globalSetters: ['litellm.request_timeout'] }),
      tokenLimit: tokens('max_tokens', 'max_completion_tokens'), notes: '6000 s, ten times completion()\'s. A deployment may carry its own in litellm_params.',
      source: 'BerriAI/litellm litellm/router.py (Router.__init__; commit not pinned); BerriAI/litellm@000db7e8 litellm/constants.py (request_timeout)',
    }),
  ],
  aliases: [
    ...[['completion', 'acompletion'], ['text_completion', 'atext_completion'], ['responses', 'aresponses'], ['embedding', 'aembedding'], ['rerank', 'arerank'], ['image_generation', 'aimage_generation'],
      ['transcription', 'atranscription'], ['speech', 'aspeech'], ['moderation', 'amoderation']].map(([sync, async]) => alias('python', `litellm.${sync ?? ''}`, [`litellm.${async ?? ''}`], 'async')),
    ...['completion', 'text_completion', 'embedding'].map((name) => alias('python', `litellm.Router#${name}`, [`litellm.Router#a${name}`], 'async')),
    alias('python', 'litellm', ['litellm.main', 'litellm.router']),
  ],
};

const instructorCalls = ['chat.completions.create', 'chat.completions.create_with_completion', 'chat.completions.create_partial', 'chat.completions.create_iterable', 'create', 'create_with_completion',
  'create_partial', 'create_iterable', 'messages.create', 'responses.create'];
const instructorSources = 'openai anthropic litellm gemini genai mistral groq cohere vertexai bedrock fireworks cerebras writer perplexity provider';

export const instructorPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'instructor', kind: 'llm', clients: ['instructor.Instructor', ...under('instructor.from_', instructorSources)], calls: instructorCalls.map((name) => `instructor.Instructor#${name}`),
      outbound: false, reportAt: 'client', throwsOnStatus: true, exceptions: ['instructor.exceptions.InstructorRetryException'],
      timeout: timeout({ call: [seconds('timeout')], client: [carrier('client', { position: 0 })], default: 600 }),
      retry: { default: 2, backoff: false, options: [{ path: ['max_retries'], countsAttempts: true }] }, tokenLimit: tokens('max_tokens', 'max_completion_tokens', 'max_output_tokens'),
      notes: 'Facts only: the wrapped client decides. max_retries=3 means 3 attempts without a pause, on any error, times the SDK\'s own retries.',
      source: '567-labs/instructor@cc679553 (1.8.3) instructor/client.py:44,72, instructor/retry.py:54-63,165-193',
    }),
  ],
  aliases: [alias('python', 'instructor.Instructor', ['instructor.AsyncInstructor', 'instructor.client.AsyncInstructor'], 'async'), alias('python', 'instructor', ['instructor.client', 'instructor.core'])],
  returns: [gives('python', 'instructor.Instructor', under('instructor.from_', instructorSources)), derives('python', 'openai.OpenAI', ['instructor.patch', 'instructor.apatch'])],
};

export const dspyPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'dspy', kind: 'llm', clients: ['dspy.LM'], calls: under('dspy.LM#', '__call__ forward'), reportAt: 'client', throwsOnStatus: true, exceptions: litellmErrors,
      timeout: timeout({ call: [fix(seconds('timeout'))], client: [fix(seconds('timeout'))], default: 600 }), retry: retries(3, ['num_retries']),
      tokenLimit: { call: [{ path: ['max_tokens'] }], client: [{ path: ['max_tokens'], fix: true }], required: false },
      notes: 'The timeout is litellm\'s. For OpenAI reasoning models a max_tokens below 16000 raises.',
      source: 'stanfordnlp/dspy@4ed377ee (3.3.1) dspy/clients/lm.py:63-77,126-133,255,495-506; BerriAI/litellm@00281d83 litellm/main.py',
    }),
  ],
  aliases: [alias('python', 'dspy.LM', ['dspy.clients.lm.LM', 'dspy.clients.LM']), alias('python', 'dspy.LM#__call__', ['dspy.LM#acall'], 'async'), alias('python', 'dspy.LM#forward', ['dspy.LM#aforward'], 'async')],
};

const llamaCalls = 'chat complete stream_chat stream_complete predict structured_predict chat_with_tools';
const llamaTypes = ['llama_index.llms.openai.OpenAI', 'llama_index.llms.anthropic.Anthropic', 'llama_index.llms.groq.Groq', 'llama_index.llms.ollama.Ollama'];
const llamaSource = 'run-llama/llama_index llama-index-integrations/llms/';
const llama = {
  kind: 'llm', reportAt: 'client', throwsOnStatus: true, retry: retries(3, ['max_retries']),
  tokenLimit: { call: [{ path: ['max_tokens'] }], client: [{ path: ['max_tokens'], fix: true }], required: false },
} as const;

export const llamaIndexPart: CatalogPart = {
  apis: [
    pythonApi({
      ...llama, package: 'llama-index-llms-openai', clients: ['llama_index.llms.openai.OpenAI'], calls: under('llama_index.llms.openai.OpenAI#', llamaCalls), exceptions: ['openai.OpenAIError'],
      timeout: timeout({ client: [fix(seconds('timeout'))], default: 60, infinite: ['null'] }), notes: '60 s in place of the SDK\'s 600 s; retried on top of the SDK\'s own retries.',
      source: `${llamaSource.replace('llama_index ', 'llama_index@d33b789d ')}llama-index-llms-openai/llama_index/llms/openai/base.py (OpenAI.__init__, _get_credential_kwargs, _get_model_kwargs)`,
    }),
    pythonApi({
      ...llama, package: 'llama-index-llms-anthropic', clients: ['llama_index.llms.anthropic.Anthropic'], calls: under('llama_index.llms.anthropic.Anthropic#', llamaCalls),
      exceptions: ['anthropic.AnthropicError'], outbound: false, retry: retries(10, ['max_retries']),
      timeout: timeout({ client: [seconds('timeout')], default: 'none', infinite: ['null'] }), tokenLimit: { call: [], client: [{ path: ['max_tokens'] }], required: true },
      notes: 'Facts only, read in an older commit: timeout=None is handed to the SDK and switches its 600 s off; max_tokens is 512 when left out.',
      source: `${llamaSource.replace('llama_index ', 'llama_index@0163b136 ')}llama-index-llms-anthropic/llama_index/llms/anthropic/base.py (Anthropic.__init__)`,
    }),
    pythonApi({
      ...llama, package: 'llama-index-llms-groq', clients: ['llama_index.llms.groq.Groq'], calls: under('llama_index.llms.groq.Groq#', llamaCalls), exceptions: ['openai.OpenAIError'],
      timeout: timeout({ client: [seconds('timeout')], default: 60 }), outbound: false, verified: false, notes: 'Facts only.', source: 'not read',
    }),
    pythonApi({
      ...llama, package: 'llama-index-llms-ollama', clients: ['llama_index.llms.ollama.Ollama'], calls: under('llama_index.llms.ollama.Ollama#', llamaCalls), retry: noRetry, exceptions: ['ollama.ResponseError'],
      timeout: timeout({ client: [fix(seconds('request_timeout'))], default: 30 }), tokenLimit: tokens(['additional_kwargs', 'num_predict']), notes: '',
      source: `${llamaSource.replace('llama_index ', 'llama_index@0a0ede39 ')}llama-index-llms-ollama/llama_index/llms/ollama/base.py (DEFAULT_REQUEST_TIMEOUT)`,
    }),
    pythonApi({
      ...llama, package: 'llama-index-embeddings-openai', kind: 'embedding', clients: ['llama_index.embeddings.openai.OpenAIEmbedding'], tokenLimit: undefined, exceptions: ['openai.OpenAIError'],
      calls: under('llama_index.embeddings.openai.OpenAIEmbedding#', 'get_text_embedding get_query_embedding get_text_embedding_batch'),
      timeout: timeout({ client: [seconds('timeout')], default: 60 }), retry: retries(10, ['max_retries']), outbound: false, verified: false, notes: 'Facts only: believed 60 s.', source: 'not read',
    }),
  ],
  aliases: [
    ...llamaTypes.flatMap((type) => ['chat', 'complete', 'stream_chat', 'stream_complete', 'predict', 'structured_predict', 'chat_with_tools'].map((name) =>
      alias('python', `${type}#${name}`, [`${type}#a${name}`], 'async'))),
    alias('python', 'llama_index.llms.openai.OpenAI', ['llama_index.llms.OpenAI', 'llama_index.llms.openai.base.OpenAI']),
    alias('python', 'llama_index.embeddings.openai.OpenAIEmbedding', ['llama_index.embeddings.OpenAIEmbedding']),
  ],
};
