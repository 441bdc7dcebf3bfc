import { alias, fix, gives, millis, noRetry, pythonApi, retries, seconds, timeout, tokens, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const genai = 'googleapis/python-genai@66807187';
const wrapper = 'google.genai.types.HttpOptions';
const atClient = fix(millis(['http_options', 'timeout'], { wrapper }));
const common = { package: 'google-genai', reportAt: 'client', throwsOnStatus: true, exceptions: ['google.genai.errors.APIError'] } as const;
const limits = timeout({ call: [fix(millis(['config', 'http_options', 'timeout']))], client: [atClient], default: 'none', infinite: ['null', 'zero'] });
const retryOptions = retries(0, [['http_options', 'retry_options']]);

export const googleGenaiPart: CatalogPart = {
  apis: [
    pythonApi({
      ...common, kind: 'llm', clients: ['google.genai.Client'],
      calls: [...under('google.genai.Client#models.', 'generate_content generate_content_stream'), ...under('google.genai.chats.Chat#', 'send_message send_message_stream')],
      timeout: limits, retry: retryOptions, tokenLimit: tokens(['config', 'max_output_tokens']),
      notes: 'Milliseconds. No retry without retry_options; an empty HttpRetryOptions() means 5 attempts with 1 to 60 s between. client_args timeouts lose: each request passes its own.',
      source: `${genai} google/genai/_api_client.py:248-258,547-594,1131,1508,1578; google/genai/types.py:2565-2567,2638,6458`,
    }),
    pythonApi({
      ...common, kind: 'embedding', calls: ['google.genai.Client#models.embed_content'], timeout: limits, retry: retryOptions, notes: 'Milliseconds.',
      source: `${genai} google/genai/_api_client.py:248-258,572,1508`,
    }),
    pythonApi({
      ...common, kind: 'llm', calls: [...under('google.genai.Client#models.', 'generate_images generate_videos edit_image count_tokens compute_tokens list get'), ...under('google.genai.Client#files.', 'upload get delete list'), ...under('google.genai.Client#caches.', 'create get delete')],
      timeout: limits, retry: retryOptions, notes: 'Requests with no output-token option.', source: `${genai} google/genai/_api_client.py:248-258`,
    }),
    pythonApi({
      ...common, kind: 'llm', calls: ['google.genai.Client#interactions.create'], retry: retries(2, [['http_options', 'retry_options']]),
      timeout: timeout({ call: [fix(seconds('timeout'))], client: [atClient], default: 'none', infinite: ['null', 'zero'] }),
      notes: 'Seconds at the call while the client option stays in milliseconds; retries are on: 0.5 to 8 s between, 30 s in all.',
      source: `${genai} google/genai/_gaos/interactions.py:49-60, google/genai/_gaos/basesdk.py:71-75,226-236, google/genai/_gaos/google_genai.py:124-144,190`,
    }),
  ],
  aliases: [
    alias('python', 'google.genai.Client', ['google.genai.Client#aio'], 'async'), alias('python', 'google.genai.Client', ['google.genai.client.Client']),
    alias('python', 'google.genai.chats.Chat', ['google.genai.chats.AsyncChat'], 'async'),
  ],
  returns: [gives('python', 'google.genai.chats.Chat', ['google.genai.Client#chats.create'])],
};

const legacy = 'google-gemini/deprecated-generative-ai-python@0adff6d3 google/generativeai/generative_models.py:319-333, google/generativeai/types/helper_types.py:55-82';
const gapic = 'googleapis/google-cloud-python@4d089284 packages/google-ai-generativelanguage/google/ai/generativelanguage_v1beta/services/generative_service/transports/base.py';
const legacyCommon = { package: 'google-generativeai', throwsOnStatus: true, exceptions: ['google.api_core.exceptions.GoogleAPIError'] } as const;

export const googleGenerativeaiPart: CatalogPart = {
  apis: [
    pythonApi({
      ...legacyCommon, kind: 'llm', clients: ['google.generativeai.GenerativeModel'],
      calls: [...under('google.generativeai.GenerativeModel#', 'generate_content'), ...under('google.generativeai.ChatSession#', 'send_message')],
      timeout: timeout({ call: [fix(seconds(['request_options', 'timeout']))], default: 600, total: true, infinite: ['null'] }),
      retry: retries(1, [['request_options', 'retry']]),
      tokenLimit: { ...tokens(['generation_config', 'max_output_tokens']), client: [{ path: ['generation_config', 'max_output_tokens'] }] },
      notes: 'Retries only "service unavailable", within the 600 s. RequestOptions(retry=…) passes a timeout of None. Older gapic versions used 60 s.', source: `${legacy}; ${gapic} (_prep_wrapped_messages)`,
    }),
    pythonApi({
      ...legacyCommon, kind: 'embedding', calls: ['google.generativeai.embed_content'],
      timeout: timeout({ call: [fix(seconds(['request_options', 'timeout']))], default: 60, total: true, infinite: ['null'] }), retry: retries(1, [['request_options', 'retry']]),
      notes: 'The legacy package.', source: `${gapic} (embed_content)`,
    }),
  ],
  aliases: [
    alias('python', 'google.generativeai.GenerativeModel#generate_content', ['google.generativeai.GenerativeModel#generate_content_async'], 'async'),
    alias('python', 'google.generativeai.ChatSession#send_message', ['google.generativeai.ChatSession#send_message_async'], 'async'),
    alias('python', 'google.generativeai.embed_content', ['google.generativeai.embed_content_async'], 'async'),
    alias('python', 'google.generativeai.GenerativeModel', ['google.generativeai.generative_models.GenerativeModel']),
    alias('python', 'google.generativeai.ChatSession', ['google.generativeai.generative_models.ChatSession']),
  ],
  returns: [gives('python', 'google.generativeai.ChatSession', ['google.generativeai.GenerativeModel#start_chat'])],
};

export const googleApiPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'google-api-python-client', kind: 'cloud', clients: ['googleapiclient.discovery.build'], reportAt: 'client', throwsOnStatus: true,
      // A request is built by a chain of calls whose names are the API's: `service.files().list(…).execute()`.
      calls: ['googleapiclient.http.HttpRequest#execute', ...['#*()', '#*()#*()', '#*()#*()#*()', '#*()#*()#*()#*()'].map((chain) => `googleapiclient.discovery.build()${chain}#execute`)],
      exceptions: ['googleapiclient.errors.HttpError'],
      timeout: timeout({ client: [seconds(['http', 'timeout'])], default: 60, globalSetters: ['socket.setdefaulttimeout'] }), retry: retries(0, ['num_retries'], true),
      notes: 'execute(num_retries=n) waits with random exponential pauses; build(num_retries=n) covers only the discovery document. A hand-built httplib2.Http() has no timeout.',
      source: 'googleapis/google-api-python-client googleapiclient/http.py (DEFAULT_HTTP_TIMEOUT_SEC, build_http, HttpRequest.execute; commit not pinned)',
    }),
  ],
  aliases: [alias('python', 'googleapiclient.discovery.build', ['apiclient.discovery.build', 'googleapiclient.discovery.build_from_document'])],
};

/** Vertex AI's own classes: what ends a request there was not read, so they are known and not reported. */
export const vertexPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'google-cloud-aiplatform', kind: 'llm', clients: ['vertexai.generative_models.GenerativeModel'],
      calls: [...under('vertexai.generative_models.GenerativeModel#', 'generate_content'), 'vertexai.generative_models.ChatSession#send_message'],
      timeout: timeout({ default: 600 }), retry: noRetry, outbound: false, verified: false, throwsOnStatus: true, exceptions: ['google.api_core.exceptions.GoogleAPIError'],
      tokenLimit: { ...tokens(['generation_config', 'max_output_tokens']), client: [{ path: ['generation_config', 'max_output_tokens'] }] },
      notes: 'Facts only.', source: 'not read',
    }),
  ],
  aliases: [
    alias('python', 'vertexai.generative_models', ['vertexai.preview.generative_models']),
    alias('python', 'vertexai.generative_models.GenerativeModel#generate_content', ['vertexai.generative_models.GenerativeModel#generate_content_async'], 'async'),
    alias('python', 'vertexai.generative_models.ChatSession#send_message', ['vertexai.generative_models.ChatSession#send_message_async'], 'async'),
  ],
  returns: [gives('python', 'vertexai.generative_models.ChatSession', ['vertexai.generative_models.GenerativeModel#start_chat'])],
};

/** Blocking calls whose deadlines the generated code sets. */
export const googleVisionPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'google-cloud-vision', kind: 'cloud', outbound: false, verified: false, throwsOnStatus: true, clients: ['google.cloud.vision.ImageAnnotatorClient'], exceptions: ['google.api_core.exceptions.GoogleAPIError'],
      calls: under('google.cloud.vision.ImageAnnotatorClient#', 'annotate_image batch_annotate_images text_detection document_text_detection label_detection face_detection object_localization safe_search_detection web_detection logo_detection'),
      timeout: timeout({ call: [seconds('timeout')], default: 600 }), notes: 'Facts only: the generated client has deadlines and retries of its own.', source: 'not read',
    }),
  ],
  aliases: [alias('python', 'google.cloud.vision', ['google.cloud.vision_v1'])],
};
