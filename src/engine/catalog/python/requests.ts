import { alias, fix, gives, noRetry, pythonApi, response, retries, seconds, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';

const VERBS = 'get post put patch delete head options';
/** Each inherits everything that matters here from requests.Session. */
const SESSIONS = ['requests_oauthlib.OAuth1Session', 'requests_oauthlib.OAuth2Session', 'requests_cache.CachedSession', 'requests_html.HTMLSession', 'cloudscraper.CloudScraper'];
const exceptions = ['requests.RequestException'];

export const requestsPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'requests', kind: 'http', calls: under('requests.', `${VERBS} request`), exceptions, throwsOnStatus: false,
      timeout: timeout({ call: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }),
      retry: noRetry,
      notes: 'A number or a (connect, read) pair, per socket operation. 0 and less raise ValueError. socket.setdefaulttimeout has no effect: requests hands urllib3 an explicit None.',
      source: 'psf/requests@1f6589ec src/requests/sessions.py:567, src/requests/adapters.py:638,693; urllib3/urllib3@6a8536b6 src/urllib3/util/timeout.py:128,237',
    }),
    pythonApi({
      package: 'requests', kind: 'http', clients: ['requests.Session', 'requests.session', ...SESSIONS], calls: underEach(['requests.Session', ...SESSIONS].map((type) => `${type}#`), `${VERBS} request send`),
      exceptions, throwsOnStatus: false,
      timeout: timeout({ call: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }),
      retry: retries(0, []),
      notes: 'A session has no timeout of its own that is honoured. HTTPAdapter(max_retries=n) covers failed connections only; statuses and pauses need a urllib3 Retry.',
      source: 'psf/requests@1f6589ec src/requests/adapters.py:81,205-211; src/requests/sessions.py:567',
    }),
  ],
  responses: [
    response('python', {
      types: ['requests.Response', ...SESSIONS.flatMap((type) => under(`${type}#`, `${VERBS} request send`)).map((call) => `${call}()`)],
      body: ['json', 'text', 'content', 'iter_content', 'iter_lines', 'raw'], status: ['ok', 'status_code', 'raise_for_status', 'reason'], truthy: true, raisedBy: ['hooks'],
      check: { method: 'raise_for_status' }, source: 'psf/requests@1f6589ec src/requests/models.py (Response.__bool__, ok, raise_for_status), src/requests/hooks.py',
    }),
  ],
  aliases: [
    alias('python', 'requests', ['requests.api', 'requests.sessions', 'requests.exceptions', 'requests.models']),
    alias('python', 'requests_oauthlib.OAuth2Session', ['requests_oauthlib.oauth2_session.OAuth2Session']),
  ],
  returns: [
    gives('python', 'requests.Session', ['requests.session', 'cloudscraper.create_scraper', 'cachecontrol.CacheControl']),
    gives('python', 'requests.Response', [...under('requests.', `${VERBS} request`), ...under('requests.Session#', `${VERBS} request send`)]),
  ],
};
