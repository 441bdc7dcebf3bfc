/** node-fetch, superagent, ofetch and request. */
import { alias, fix, javascriptApi, millis, response, retries, signal, timeout, under } from '../build.js';
import type { CatalogPart, OptionSpec } from '../schema.js';
import { nodeCeiling } from './options.js';

export const nodeFetchPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'node-fetch', versions: '<3.0.0', kind: 'http', calls: ['node-fetch'],
      timeout: timeout({ default: 'none', call: [fix(millis('timeout', { position: 1 })), signal('signal', { position: 1 })], infinite: ['zero', 'undefined'] }),
      notes: 'Two timers of the same length, one to the headers and one for the body.', source: 'node-fetch@2.7.0 lib/index.js:385-389,1227,1491-1496',
    }),
    javascriptApi({
      package: 'node-fetch', versions: '>=3.0.0', kind: 'http', calls: ['node-fetch'],
      timeout: timeout({ default: 'none', call: [fix(signal('signal', { position: 1 }))] }),
      ineffective: [{ option: millis('timeout', { position: 1 }), why: 'version 3 dropped the option; a signal ends the request' }],
      notes: 'Runs on node:http, so not even the 300 s of Node\'s own fetch apply.', source: 'node-fetch@3.3.2 src/index.js:66-97, src/request.js:97-101',
    }),
    javascriptApi({
      package: 'cross-fetch', kind: 'http', calls: ['cross-fetch', 'isomorphic-fetch'],
      timeout: timeout({ default: 'none', call: [fix(signal('signal', { position: 1 })), millis('timeout', { position: 1 })], infinite: ['zero', 'undefined'] }),
      notes: 'On Node both are node-fetch 2, timer option included.', source: 'cross-fetch@4.1.0 package.json (node-fetch ^2.7.0); isomorphic-fetch@3.0.0 package.json (node-fetch ^2.6.1)',
    }),
  ],
  responses: [
    response('javascript', {
      types: ['node-fetch()', 'cross-fetch()', 'isomorphic-fetch()'], body: ['json', 'text', 'buffer', 'arrayBuffer', 'blob', 'bytes', 'formData', 'body'], status: ['ok', 'status', 'statusText'], check: { flag: 'ok', status: 'status' },
      source: 'node-fetch@3.3.2 src/response.js (ok, status); src/index.js resolves for every status',
    }),
  ],
  aliases: [alias('javascript', 'node-fetch', ['node-fetch.default', 'node-fetch.fetch']), alias('javascript', 'cross-fetch', ['cross-fetch.default', 'cross-fetch.fetch']), alias('javascript', 'isomorphic-fetch', ['isomorphic-fetch.default'])],
};

const superagentShared = {
  package: 'superagent', kind: 'http', throwsOnStatus: true, retry: retries(0, ['retry'], false),
  notes: 'The deadline is a link of the chain: .timeout(ms) or .timeout({ response, deadline }). .retry() without a number tries once more, at once.',
  source: 'superagent@10.4.2 lib/request-base.js:108-153,222-235,751-760',
} as const;

export const superagentPart: CatalogPart = {
  apis: [
    javascriptApi({
      ...superagentShared, calls: ['superagent', ...under('superagent.', 'get post put patch delete del head')],
      timeout: timeout({ default: 'none', infinite: ['zero', 'false'], setters: ['timeout'] }),
    }),
    javascriptApi({
      ...superagentShared, clients: ['superagent.agent'], calls: under('superagent.agent()#', 'get post put patch delete del head'), reportAt: 'client',
      timeout: timeout({ default: 'none', infinite: ['zero', 'false'], setters: ['timeout'] }),
    }),
  ],
  aliases: [alias('javascript', 'superagent', ['superagent.default'])],
};

function ofetchOptions(position: number): OptionSpec[] {
  return [fix(millis('timeout', { position })), signal('signal', { position })];
}

const ofetchShared = {
  package: 'ofetch', kind: 'http', throwsOnStatus: true, retry: retries(1, ['retry'], false),
  notes: 'timeout is ignored when a signal is given too, and its timer stops at the headers. One retry for GET and HEAD, none for methods with a body, without a pause.',
  source: 'ofetch@1.5.1 dist/shared/ofetch.CWycOUEr.mjs:47-52,145-190,261-272',
} as const;

export const ofetchPart: CatalogPart = {
  apis: [
    javascriptApi({ ...ofetchShared, calls: ['ofetch.ofetch', 'ofetch.ofetch.raw'], timeout: timeout({ ...nodeCeiling, call: ofetchOptions(1), infinite: ['zero', 'undefined'] }) }),
    javascriptApi({
      ...ofetchShared, clients: ['ofetch.ofetch.create'], calls: ['ofetch.ofetch.create()#raw'], reportAt: 'client',
      timeout: timeout({ ...nodeCeiling, call: ofetchOptions(1), client: ofetchOptions(0), infinite: ['zero', 'undefined'] }),
    }),
  ],
  aliases: [alias('javascript', 'ofetch.ofetch', ['ofetch.$fetch', '$fetch', 'ofetch.default'])],
};

const requestShared = {
  package: 'request', kind: 'http', notes: 'Given up by its authors. The timer covers connecting to headers, then silence of the same length.', source: 'request@2.88.2 request.js:766-853',
} as const;

function requestOption(position: number): OptionSpec {
  return fix(millis('timeout', { position }));
}

export const requestPart: CatalogPart = {
  apis: [
    javascriptApi({
      ...requestShared, calls: ['request', ...under('request.', 'get post put patch delete del head')],
      timeout: timeout({ default: 'none', call: [requestOption(0), requestOption(1)], infinite: ['zero', 'undefined'] }),
    }),
    javascriptApi({
      ...requestShared, clients: ['request.defaults'], calls: under('request.defaults()#', 'get post put patch delete del head'), reportAt: 'client',
      timeout: timeout({ default: 'none', call: [requestOption(0), requestOption(1)], client: [requestOption(0)], infinite: ['zero', 'undefined'] }),
    }),
  ],
  aliases: [alias('javascript', 'request', ['request.default', 'request-promise', 'request-promise-native'])],
};

const XMLRPC = ['xmlrpc.createClient()', 'xmlrpc.createSecureClient()'];

export const xmlrpcPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'xmlrpc', kind: 'http', clients: ['xmlrpc.createClient', 'xmlrpc.createSecureClient'], calls: XMLRPC.map((client) => `${client}#methodCall`), throwsOnStatus: true,
      timeout: timeout({ default: 'none' }), notes: 'Runs on node:http with a callback; no option ends a request.', source: 'xmlrpc@1.3.2 lib/client.js:12-46,106-137',
    }),
  ],
  aliases: [alias('javascript', 'xmlrpc', ['xmlrpc.default'])],
};
