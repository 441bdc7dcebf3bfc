import { alias, classes, fix, gives, noRetry, pythonApi, response, seconds, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const VERBS = 'get post put patch delete head options request stream';

/** httpx2 carries the same API under another import name: openai 3 and mcp 2 build on it. */
function part(module: 'httpx' | 'httpx2', source: string): CatalogPart {
  const exceptions = [`${module}.HTTPError`];
  return {
    apis: [
      pythonApi({
        package: module, kind: 'http', calls: under(`${module}.`, VERBS), exceptions, throwsOnStatus: false,
        timeout: timeout({ call: [fix(seconds('timeout'))], default: 5, infinite: ['null'] }),
        retry: noRetry, notes: '5 s each for connecting, reading, writing and waiting for the pool; per inactivity, not in total.', source,
      }),
      pythonApi({
        package: module, kind: 'http', clients: [`${module}.Client`], calls: under(`${module}.Client#`, `${VERBS} send`), exceptions, throwsOnStatus: false, reportAt: 'client',
        timeout: timeout({ call: [fix(seconds('timeout'))], client: [fix(seconds('timeout'))], default: 5, infinite: ['null'], setters: ['timeout'] }),
        retry: noRetry, notes: 'HTTPTransport(retries=n) covers failed connections only, never statuses or read timeouts.', source,
      }),
    ],
    responses: [
      response('python', {
        types: [`${module}.Response`, `${module}.stream()`, `${module}.Client#stream()`],
        body: ['json', 'text', 'content', 'read', 'aread', ...under('iter_', 'lines text bytes raw'), ...under('aiter_', 'lines text bytes raw')],
        status: ['status_code', 'raise_for_status', 'has_error_status', ...under('is_', 'success error client_error server_error'), 'reason_phrase'], raisedBy: ['event_hooks'],
        check: { method: 'raise_for_status' }, source: `${source}; httpx/_models.py (Response.raise_for_status, is_success, is_error)`,
      }),
    ],
    aliases: [
      alias('python', `${module}.Client`, [`${module}.AsyncClient`, `${module}._client.AsyncClient`], 'async'),
      alias('python', module, [`${module}._api`, `${module}._client`, `${module}._config`, `${module}._exceptions`]),
    ],
    returns: [
      ...classes('python', under(`${module}.`, 'Timeout Limits HTTPTransport AsyncHTTPTransport')),
      gives('python', `${module}.Response`, [...under(`${module}.`, VERBS.replace(' stream', '')), ...under(`${module}.Client#`, `${VERBS.replace(' stream', '')} send`)]),
    ],
  };
}

export const httpxPart = part('httpx', 'encode/httpx@ae1b9f66 httpx/_config.py:246, httpx/_api.py:52,184, httpx/_client.py:653,1366, httpx/_transports/default.py:147');
export const httpx2Part = part('httpx2', 'pydantic/httpx2@0b3017e8 src/httpx2/httpx2/_config.py (DEFAULT_TIMEOUT_CONFIG)');
