/** Google's model SDKs (@google/genai and the older @google/generative-ai) and googleapis. */
import { alias, derives, fix, gives, javascriptApi, millis, noRetry, retries, signal, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { nodeCeiling, tokensAt } from './options.js';

const GENAI = '@google/genai.GoogleGenAI';

const genaiShared = {
  package: '@google/genai', clients: [GENAI], reportAt: 'client', throwsOnStatus: true,
  retry: retries(0, [['httpOptions', 'retryOptions', 'attempts']], true),
  timeout: timeout({
    default: 'none', call: [millis(['config', 'httpOptions', 'timeout'], { position: 0 }), signal(['config', 'abortSignal'], { position: 0 })],
    client: [fix(millis(['httpOptions', 'timeout'], { position: 0 }))], infinite: ['zero', 'undefined'],
  }),
  notes: 'The SDK passes a dispatcher with both undici timers off, so on Node not even the 300 s apply. The option bounds one attempt, body included. Retries only with retryOptions.',
  source: '@google/genai@3.1.0 dist/node/index.mjs:13492-13505,13515-13528,13553-13565,13847-13849,13992-14005,15223; dist/genai.d.ts:8714-8721,8788-8795; @google/genai@2.32.0 dist/node/index.mjs:13648',
} as const;

export const googleGenaiPart: CatalogPart = {
  apis: [
    javascriptApi({ ...genaiShared, kind: 'embedding', calls: [`${GENAI}#models.embedContent`] }),
    javascriptApi({
      ...genaiShared, kind: 'llm',
      calls: under(`${GENAI}#`, 'models.countTokens models.generateImages models.editImage models.generateVideos files.upload files.get files.delete files.list caches.create'),
    }),
    javascriptApi({
      ...genaiShared, kind: 'llm', tokenLimit: tokensAt(0, ['config', 'maxOutputTokens']),
      calls: [...under(`${GENAI}#models.`, 'generateContent generateContentStream'), ...under('@google/genai.Chat#', 'sendMessage sendMessageStream')],
    }),
  ],
  aliases: [alias('javascript', GENAI, ['@google/genai/node.GoogleGenAI', '@google/genai/web.GoogleGenAI'])],
  returns: [derives('javascript', '@google/genai.Chat', [`${GENAI}#chats.create`])],
};

const MODEL = '@google/generative-ai.GenerativeModel';
const CHAT = '@google/generative-ai.ChatSession';

const olderShared = {
  package: '@google/generative-ai', clients: ['@google/generative-ai.GoogleGenerativeAI#getGenerativeModel', MODEL], reportAt: 'client', retry: noRetry, throwsOnStatus: true,
  timeout: timeout({
    ...nodeCeiling, call: [millis('timeout', { position: 1 }), signal('signal', { position: 1 })], client: [fix(millis('timeout', { position: 1 }))], infinite: ['undefined'],
  }),
  notes: 'Replaced by @google/genai. The options are the second argument of getGenerativeModel or of the call. 0 aborts at once.',
  source: '@google/generative-ai@0.24.1 dist/index.js:441-455; dist/generative-ai.d.ts:681,1179',
} as const;

export const generativeAiPart: CatalogPart = {
  apis: [
    javascriptApi({
      ...olderShared, kind: 'llm', clients: ['@google/generative-ai.GoogleGenerativeAI'], outbound: false, timeout: timeout(nodeCeiling),
      notes: 'Takes only the key: deadlines are given to getGenerativeModel or to the call.',
    }),
    javascriptApi({ ...olderShared, kind: 'embedding', calls: under(`${MODEL}#`, 'embedContent batchEmbedContents') }),
    javascriptApi({
      ...olderShared, kind: 'llm', calls: [...under(`${MODEL}#`, 'generateContent generateContentStream'), ...under(`${CHAT}#`, 'sendMessage sendMessageStream')],
      tokenLimit: {
        call: [{ path: ['generationConfig', 'maxOutputTokens'], position: 0 }], client: [{ path: ['generationConfig', 'maxOutputTokens'], position: 0, fix: true }], required: false,
      },
    }),
  ],
  returns: [
    gives('javascript', MODEL, under('@google/generative-ai.GoogleGenerativeAI#', 'getGenerativeModel getGenerativeModelFromCachedContent')),
    derives('javascript', CHAT, [`${MODEL}#startChat`]),
  ],
};

const SERVICES = under('googleapis.google.', 'drive gmail calendar sheets docs slides youtube people tasks admin bigquery storage customsearch searchconsole analyticsdata compute forms chat');
const METHODS = 'get list create insert update patch delete send query search copy append batchUpdate batchGet watch export';

/** The same services as packages of their own, one each. */
const SINGLE = SERVICES.map((service) => service.slice(service.lastIndexOf('.') + 1));

export const googleapisPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'googleapis', kind: 'cloud', clients: ['googleapis.google', ...SERVICES], reportAt: 'client', throwsOnStatus: true,
      calls: underEach(['googleapis.google.*()#', 'googleapis.google.*()#*.', 'googleapis.google.*()#*.*.', 'googleapis.google.*()#*.*.*.'], METHODS),
      timeout: timeout({
        ...nodeCeiling, call: [millis('timeout', { position: 1 }), signal('signal', { position: 1 })], client: [fix(millis('timeout', { position: 0 }))], infinite: ['zero', 'undefined'],
        globalSetters: ['googleapis.google.options'],
      }),
      retry: retries(3, ['retry', ['retryConfig', 'retry']]),
      notes: 'Options of google.options, of the service and of the call are merged, in that order. 3 tries for methods that change nothing; POST and PATCH are not retried.',
      source: 'googleapis-common@9.3.1 (googleapis@188.0.0) build/src/apirequest.js:60-66,264; gaxios@7.3.1 build/cjs/src/gaxios.js:431-441, build/cjs/src/retry.js:17-73,94-115',
    }),
  ],
  aliases: SINGLE.map((service) => alias('javascript', `googleapis.google.${service}`, [`@googleapis/${service}.${service}`])),
};

const AUTH = 'google-auth-library.OAuth2Client';
const authSource = 'google-auth-library@10.9.1 build/src/auth/oauth2client.js:440-500, build/src/auth/authclient.js:80-110,266-285, build/src/auth/authclient.d.ts:88; gaxios@7.3.1 build/cjs/src/gaxios.js:431-441';
const authShared = { package: 'google-auth-library', clients: under('google-auth-library.', 'OAuth2Client GoogleAuth JWT Compute UserRefreshClient'), throwsOnStatus: true, source: authSource } as const;

export const googleAuthPart: CatalogPart = {
  apis: [
    javascriptApi({
      ...authShared, kind: 'http', calls: under(`${AUTH}#`, 'request requestAsync'),
      timeout: timeout({ ...nodeCeiling, call: [fix(millis('timeout', { position: 0 })), signal('signal', { position: 0 })], client: [millis(['transporterOptions', 'timeout'], { position: 0 })], infinite: ['zero', 'undefined'] }),
      notes: 'Any address, with the account\'s token. No timer and no retries of its own unless transporterOptions brings them.',
    }),
    javascriptApi({
      ...authShared, kind: 'cloud', outbound: false, calls: under(`${AUTH}#`, 'getToken getAccessToken refreshAccessToken getTokenInfo verifyIdToken revokeToken revokeCredentials getRequestHeaders'),
      timeout: timeout({ ...nodeCeiling, client: [millis(['transporterOptions', 'timeout'], { position: 0 })] }), retry: retries(3), notes: 'Requests for tokens are tried again.',
    }),
  ],
  aliases: [alias('javascript', AUTH, ['google-auth-library.AuthClient', 'google-auth-library.JWT', 'google-auth-library.Compute', 'google-auth-library.UserRefreshClient', 'google-auth-library.GoogleAuth', 'googleapis.google.auth.OAuth2', 'googleapis.google.auth.JWT', 'googleapis.google.auth.GoogleAuth', 'googleapis.Auth.OAuth2Client', 'googleapis-common.OAuth2Client', 'googleapis.Common.OAuth2Client'])],
  returns: [derives('javascript', AUTH, [`${AUTH}#getClient`])],
};
