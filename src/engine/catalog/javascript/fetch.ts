/** The global fetch and undici, which is what Node's fetch runs on. */
import { alias, carrier, fix, javascriptApi, millis, response, retries, signal, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { nodeCeiling } from './options.js';

const undiciSource = 'undici@8.12.4 lib/dispatcher/client.js:150-158,318-319; lib/core/connect.js:75; lib/handler/retry-handler.js:125-133; types/dispatcher.d.ts:119-121';
const undiciNotes = 'headersTimeout and bodyTimeout (300 s each) measure silence, connecting has 10 s; only a signal bounds the whole. Retries need a RetryAgent or the retry interceptor.';
const idle = (position: number) => [millis('headersTimeout', { position }), millis('bodyTimeout', { position })];

export const fetchPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '', kind: 'http', calls: ['fetch'],
      timeout: timeout({
        ...nodeCeiling, call: [fix(signal('signal', { position: 1 })), carrier('dispatcher', { position: 1 })], globalSetters: ['undici.setGlobalDispatcher'],
      }),
      ineffective: [{ option: millis('timeout', { position: 1 }), why: 'there is no such option; a signal ends the request' }],
      notes: 'Node: 300 s to headers, then 300 s between chunks, 10 s to connect, no cap on the total (measured: 301.5 s on a silent server). Browsers and edge workers have no timer in the API at all. Error statuses resolve.',
      source: 'undici@8.12.4 lib/dispatcher/client.js:318-319, lib/core/connect.js:75; nodejs/node@v20.20.2 deps/undici/undici.js:7898-7899; browsers: dmitripavlutin.com/timeout-fetch-request (third-party)',
    }),
  ],
  responses: [
    response('javascript', {
      types: ['fetch()'], body: ['json', 'text', 'arrayBuffer', 'blob', 'bytes', 'formData', 'body'], status: ['ok', 'status', 'statusText'], check: { flag: 'ok', status: 'status' },
      source: 'https://fetch.spec.whatwg.org/#ref-for-ok-status (a response resolves whatever its status)',
    }),
  ],
  aliases: [alias('javascript', 'fetch', ['globalThis.fetch', 'window.fetch', 'self.fetch', 'global.fetch', 'undici.fetch'])],
};

export const undiciPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'undici', kind: 'http', calls: under('undici.', 'request stream pipeline'),
      timeout: timeout({
        ...nodeCeiling, call: [fix(signal('signal', { position: 1 })), ...idle(1), carrier('dispatcher', { position: 1 })], infinite: ['zero'],
        globalSetters: ['undici.setGlobalDispatcher'],
      }),
      retry: retries(0, ['maxRetries'], true), notes: undiciNotes, source: undiciSource,
    }),
    javascriptApi({
      package: 'undici', kind: 'http', clients: ['undici.Agent'], calls: under('undici.Agent#', 'request stream pipeline'),
      timeout: timeout({ ...nodeCeiling, call: [fix(signal('signal', { position: 0 })), ...idle(0)], client: [...idle(0), millis('connectTimeout', { position: 0 })], infinite: ['zero'] }),
      retry: retries(0, ['maxRetries'], true), notes: `${undiciNotes} An Agent is mostly a dispatcher for other calls, so the deadline is asked for at the call.`, source: undiciSource,
    }),
    javascriptApi({
      package: 'undici', kind: 'http', clients: ['undici.Client', 'undici.Pool'], calls: underEach(['undici.Client#', 'undici.Pool#'], 'request stream pipeline'), reportAt: 'client',
      timeout: timeout({
        ...nodeCeiling, call: [signal('signal', { position: 0 }), ...idle(0)],
        client: [fix(millis('headersTimeout', { position: 1 })), millis('bodyTimeout', { position: 1 }), millis('connectTimeout', { position: 1 }), millis(['connect', 'timeout'], { position: 1 })],
        infinite: ['zero'],
      }),
      retry: retries(0, ['maxRetries'], true), notes: undiciNotes, source: undiciSource,
    }),
  ],
};
