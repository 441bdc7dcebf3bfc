import { alias, fix, gives, noRetry, pythonApi, response, retries, seconds, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';

const globalSetters = ['socket.setdefaulttimeout'];
const VERBS = 'request request_encode_url request_encode_body urlopen';

/** urllib.request and http.client of the standard library, and urllib3 on top of the latter. */
export const urllibPart: CatalogPart = {
  apis: [
    pythonApi({
      package: '', kind: 'http', calls: ['urllib.request.urlopen', 'urllib.request.OpenerDirector#open'], exceptions: ['urllib.error.URLError', 'TimeoutError'], throwsOnStatus: true,
      timeout: timeout({ call: [fix(seconds('timeout', { position: 2 }))], default: 'none', infinite: ['null'], globalSetters }),
      notes: 'Per socket operation. Error statuses raise urllib.error.HTTPError.',
      source: 'python/cpython@v3.11.7 Lib/urllib/request.py:139,500',
    }),
    pythonApi({
      package: '', kind: 'http', calls: ['urllib.request.urlretrieve'], exceptions: ['urllib.error.URLError', 'TimeoutError'], throwsOnStatus: true,
      timeout: timeout({ default: 'none', globalSetters }),
      notes: 'Takes no timeout; only socket.setdefaulttimeout reaches it.',
      source: 'python/cpython@v3.11.7 Lib/urllib/request.py (urlretrieve)',
    }),
    pythonApi({
      package: '', kind: 'http', clients: ['http.client.HTTPConnection'], calls: under('http.client.HTTPConnection#', 'connect request getresponse'), reportAt: 'client',
      exceptions: ['http.client.HTTPException', 'OSError'], throwsOnStatus: false,
      timeout: timeout({ client: [fix(seconds('timeout', { position: 2 }))], default: 'none', infinite: ['null'], globalSetters, setters: ['timeout', 'sock.settimeout'] }),
      notes: 'request and getresponse take no timeout.', source: 'python/cpython@v3.11.7 Lib/http/client.py:845',
    }),
    pythonApi({
      package: '', kind: 'http', clients: ['http.client.HTTPSConnection'], calls: under('http.client.HTTPSConnection#', 'connect request getresponse'), reportAt: 'client',
      exceptions: ['http.client.HTTPException', 'OSError'], throwsOnStatus: false,
      timeout: timeout({ client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'], globalSetters, setters: ['timeout', 'sock.settimeout'] }),
      notes: 'The timeout is keyword-only since Python 3.12.', source: 'python/cpython@v3.11.7 Lib/http/client.py:1418',
    }),
    pythonApi({
      package: 'urllib3', kind: 'http', clients: ['urllib3.PoolManager', 'urllib3.ProxyManager', 'urllib3.HTTPConnectionPool', 'urllib3.HTTPSConnectionPool'],
      calls: underEach(['urllib3.PoolManager#', 'urllib3.ProxyManager#', 'urllib3.HTTPConnectionPool#', 'urllib3.HTTPSConnectionPool#'], VERBS),
      reportAt: 'client', exceptions: ['urllib3.exceptions.HTTPError'], throwsOnStatus: false,
      timeout: timeout({ call: [fix(seconds('timeout'))], client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'], globalSetters }),
      retry: retries(3, ['retries'], false),
      notes: 'Retry(3) by default without pauses: failed connections of any method, read errors of idempotent ones, Retry-After for 413, 429 and 503.',
      source: 'urllib3/urllib3@6a8536b6 src/urllib3/util/retry.py:221,557, src/urllib3/util/timeout.py:128,158, src/urllib3/connectionpool.py:179,601',
    }),
    pythonApi({
      package: 'urllib3', kind: 'http', calls: ['urllib3.request'], exceptions: ['urllib3.exceptions.HTTPError'], throwsOnStatus: false,
      timeout: timeout({ call: [fix(seconds('timeout'))], default: 'none', infinite: ['null'], globalSetters }),
      retry: retries(3, ['retries'], false), notes: 'A shared pool manager behind a function.', source: 'urllib3/urllib3@6a8536b6 src/urllib3/__init__.py (request)',
    }),
    pythonApi({
      package: 'httplib2', kind: 'http', clients: ['httplib2.Http'], calls: ['httplib2.Http#request'], reportAt: 'client', exceptions: ['httplib2.HttpLib2Error', 'OSError'],
      timeout: timeout({ client: [fix(seconds('timeout', { position: 1 }))], default: 'none', infinite: ['null'], globalSetters }), retry: noRetry, throwsOnStatus: false,
      notes: 'Http(cache=None, timeout=None): without one the socket default applies.', source: 'httplib2/httplib2 python3/httplib2/__init__.py (Http.__init__; commit not pinned)',
      verified: false, outbound: false,
    }),
  ],
  responses: [
    response('python', {
      types: [...under('urllib3.PoolManager#', VERBS), ...under('urllib3.ProxyManager#', VERBS), ...under('urllib3.HTTPConnectionPool#', VERBS), ...under('urllib3.HTTPSConnectionPool#', VERBS), 'urllib3.request'].map((call) => `${call}()`),
      body: ['json', 'data', 'read', 'stream'], status: ['status', 'reason'], source: 'urllib3/urllib3@6a8536b6 src/urllib3/response.py (BaseHTTPResponse)',
    }),
  ],
  aliases: [
    alias('python', 'urllib3', ['urllib3.poolmanager', 'urllib3.connectionpool', 'urllib3.util.retry', 'urllib3.util.timeout', 'urllib3.util', 'requests.packages.urllib3']),
    alias('python', 'urllib3.request', ['urllib3.request.request']),
  ],
  returns: [
    gives('python', 'urllib.request.OpenerDirector', ['urllib.request.build_opener']),
    gives('python', 'http.client.HTTPResponse', ['http.client.HTTPConnection#getresponse', 'http.client.HTTPSConnection#getresponse', 'urllib.request.urlopen']),
    gives('python', 'urllib3.HTTPConnectionPool', ['urllib3.connection_from_url', 'urllib3.PoolManager#connection_from_url']),
  ],
};
