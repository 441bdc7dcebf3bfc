import { alias, fix, gives, pythonApi, response, seconds, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const VERBS = 'get post put patch delete head options request';
const exceptions = ['aiohttp.ClientError', 'asyncio.TimeoutError'];
const source = 'aio-libs/aiohttp@5e392ce0 (v3.14.3) aiohttp/client.py:232,253,365,657-663; aio-libs/aiohttp@495e7783 aiohttp/client_reqrep.py:88, aiohttp/client.py:565,608';
const total = seconds(['timeout', 'total'], { wrapper: 'aiohttp.ClientTimeout' });
const endedBy = 'aiohttp gives up after 300 s in total';
const common = { package: 'aiohttp', kind: 'http', blocking: false, exceptions, throwsOnStatus: false, source } as const;

export const aiohttpPart: CatalogPart = {
  apis: [
    pythonApi({
      ...common, clients: ['aiohttp.ClientSession'], reportAt: 'client',
      timeout: timeout({ call: [fix(total), seconds('timeout')], client: [fix(total), seconds('timeout')], default: 300, total: true, endedBy }),
      notes: 'timeout=None at the session means the default. A hand-built ClientTimeout(sock_read=…) of 3.x has no total and so drops the 300 s.',
    }),
    pythonApi({
      ...common, versions: '<4.0.0', calls: [...under('aiohttp.ClientSession#', VERBS), 'aiohttp.request'], reportAt: 'client',
      timeout: timeout({ call: [fix(total), seconds('timeout')], client: [fix(total), seconds('timeout')], default: 300, total: true, endedBy, infinite: ['null', 'zero'] }),
      notes: 'timeout=None at the call switches the limit off, and so does a total of None or 0.',
    }),
    pythonApi({
      ...common, versions: '>=4.0.0', calls: [...under('aiohttp.ClientSession#', VERBS), 'aiohttp.request'], reportAt: 'client',
      timeout: timeout({ call: [fix(total), seconds('timeout')], client: [fix(total), seconds('timeout')], default: 300, total: true, endedBy }),
      notes: 'None means the default and a total of 0 is an error. Read in the development branch.',
    }),
    pythonApi({
      ...common, kind: 'websocket', calls: ['aiohttp.ClientSession#ws_connect'], outbound: false,
      timeout: timeout({
        call: [seconds(['timeout', 'ws_receive'], { wrapper: 'aiohttp.ClientWSTimeout' }), seconds('receive_timeout'), seconds('heartbeat')], default: 'none',
      }),
      notes: 'The handshake falls under the session; waiting for messages has no limit, which is how a socket is used.',
      source: 'aio-libs/aiohttp@495e7783 aiohttp/client_ws.py:50-56, aiohttp/client.py:1043,1176-1184',
    }),
  ],
  responses: [
    response('python', {
      types: ['aiohttp.ClientResponse', 'aiohttp.request()'], body: ['json', 'text', 'read', 'content'], status: ['ok', 'status', 'raise_for_status', 'reason'],
      raisedBy: ['raise_for_status', 'middlewares'], check: { method: 'raise_for_status' }, source: `${source}; aiohttp/client_reqrep.py (ClientResponse.ok, raise_for_status); aiohttp/client.py (raise_for_status of session and request)`,
    }),
  ],
  aliases: [alias('python', 'aiohttp', ['aiohttp.client', 'aiohttp.client_exceptions'])],
  returns: [
    gives('python', 'aiohttp.ClientResponse', under('aiohttp.ClientSession#', VERBS)),
    gives('python', 'aiohttp.ClientWebSocketResponse', ['aiohttp.ClientSession#ws_connect']),
  ],
};
